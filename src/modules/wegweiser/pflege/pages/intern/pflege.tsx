import { data, redirect } from "react-router";
import { z } from "zod";
import { type FormState, FormProblems } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { WegweiserInternPfad } from "../../../pages/intern/felder.tsx";
import { settlePflegeAntwort } from "../../commands/answer-by-link.ts";
import { askStelle, withdrawPflegeLinks } from "../../commands/ask-stellen.ts";
import { pflegeTexts } from "../../texts/index.ts";
import { viewPflege } from "../../views/pflege.ts";
import type { Route } from "./+types/pflege";

const HERE = "/intern/wegweiser/pflege";
const schema = z.strictObject({
  id: z.string(),
  tat: z.enum(["gebeten", "zurueckgezogen", "erledigt"], { error: "unbekannt" }),
});
const GRUENDE = ["nichts-faellig", "ohne-adresse", "heute-schon", "kein-link", "schon-erledigt"] as const;

export async function loader({ context }: Route.LoaderArgs) {
  return viewPflege(context.get(ctxKey));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  await viewPflege(ctx);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data<FormState>({ errors: form.errors, values: {}, reason: null }, 422);
  const { id, tat } = form.value;
  const outcome =
    tat === "gebeten"
      ? await askStelle(ctx, idParam<"Stelle">(id))
      : tat === "zurueckgezogen"
        ? await withdrawPflegeLinks(ctx, idParam<"Stelle">(id))
        : await settlePflegeAntwort(ctx, idParam<"PflegeAntwort">(id));
  if (!outcome.ok) return data<FormState>({ errors: {}, values: {}, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${HERE}?ok=pflege-${tat}`));
}

/** The care of the guide: what is due and at whom, what partners reported, which links are gone. */
export default function Pflege({ loaderData, actionData }: Route.ComponentProps) {
  const { stellen, anzahl, antworten, adressen, may } = loaderData;
  const { t, link, f } = usePage();
  const text = t(pflegeTexts);
  const leistung = (id: string, titel: string) => (
    <TextLink href={link(`/intern/wegweiser/leistungen/${id}`)} lang="de">
      {titel}
    </TextLink>
  );
  const tun = (id: string, tat: "gebeten" | "zurueckgezogen" | "erledigt", words: string, wem: string) => (
    <Form bare action={link(HERE)}>
      <HiddenField name="id" value={id} />
      <Button small name="tat" value={tat} hidden={wem}>
        {words}
      </Button>
    </Form>
  );
  return (
    <>
      <DocumentTitle title={text("titel")} failed={actionData !== undefined} />
      <WegweiserInternPfad items={[{ text: text("titel") }]} />
      <Main>
        <FormProblems
          state={actionData}
          fields={[]}
          reasons={Object.fromEntries(GRUENDE.map((one) => [one, text(`grund.${one}`)]))}
        />
        <PageTitle kind={text("titel")} title={text("zahl", { anzahl })} lead={text("vorspann")} />
        <Section id="stellen" heading={text("stellen.titel")} first>
          {stellen.length === 0 ? (
            <EmptyState title={text("stellen.leer")}>{text("stellen.leer.text")}</EmptyState>
          ) : (
            <CardTable
              caption={text("stellen.titel")}
              captionHidden
              rows={stellen}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: "stelle",
                  header: text("spalte.stelle"),
                  rowHeader: true,
                  cell: (row) => (
                    <>
                      <span lang="de">{row.name}</span>
                      {row.erreichbar ? null : (
                        <>
                          <br />
                          <Muted>
                            {text("ohne-adresse", { telefon: row.telefon || text("ohne-adresse.telefon") })}
                          </Muted>
                        </>
                      )}
                    </>
                  ),
                },
                {
                  key: "eintraege",
                  header: text("spalte.eintraege"),
                  cell: (row) => (
                    <ul className="wk-liste">
                      {row.eintraege.map((one) => (
                        <li key={one.id}>
                          {leistung(one.id, one.titel)} {text("eintrag.bis", { bis: f.date(one.pruefenBis) })}
                          {one.alter === "alt" ? (
                            <>
                              {" "}
                              <Muted>{text("eintrag.alt")}</Muted>
                            </>
                          ) : null}
                        </li>
                      ))}
                    </ul>
                  ),
                },
                {
                  key: "mail",
                  header: text("spalte.mail"),
                  cell: (row) => (row.letzteMail ? f.date(row.letzteMail) : text("noch-nie")),
                },
                ...(may.manage
                  ? [
                      {
                        key: "tun",
                        header: text("spalte.tun"),
                        cell: (row: (typeof stellen)[number]) => (
                          <>
                            {row.erreichbar ? tun(row.id, "gebeten", text("bitten"), row.name) : null}
                            {row.letzteMail ? tun(row.id, "zurueckgezogen", text("zurueckziehen"), row.name) : null}
                          </>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )}
        </Section>
        <Section id="antworten" heading={text("antworten.titel")}>
          {antworten.length === 0 ? (
            <EmptyState title={text("antworten.leer")}>{text("antworten.leer.text")}</EmptyState>
          ) : (
            <CardTable
              caption={text("antworten.titel")}
              captionHidden
              rows={antworten}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: "eintrag",
                  header: text("spalte.eintrag"),
                  rowHeader: true,
                  cell: (row) => leistung(row.leistungId, row.titel),
                },
                {
                  key: "meldung",
                  header: text("spalte.meldung"),
                  cell: (row) => (
                    <>
                      {text(`art.${row.art}`)}
                      {row.nachricht ? (
                        <>
                          <br />
                          <bdi>{row.nachricht}</bdi>
                        </>
                      ) : null}
                    </>
                  ),
                },
                { key: "am", header: text("spalte.am"), cell: (row) => f.date(row.am) },
                {
                  key: "tun",
                  header: text("spalte.tun"),
                  cell: (row) => tun(row.id, "erledigt", text("erledigt"), row.titel),
                },
              ]}
            />
          )}
        </Section>
        <Section id="adressen" heading={text("adressen.titel")}>
          {adressen.length === 0 ? (
            <EmptyState title={text("adressen.leer")}>{text("adressen.leer.text")}</EmptyState>
          ) : (
            <CardTable
              caption={text("adressen.titel")}
              captionHidden
              rows={adressen}
              rowKey={(row) => `${row.id} ${row.adresse}`}
              columns={[
                {
                  key: "adresse",
                  header: text("spalte.adresse"),
                  rowHeader: true,
                  cell: (row) => <bdi dir="ltr">{row.adresse}</bdi>,
                },
                { key: "eintrag", header: text("spalte.eintrag"), cell: (row) => leistung(row.id, row.titel) },
                {
                  key: "seit",
                  header: text("spalte.seit"),
                  numeric: true,
                  cell: (row) => f.number(row.fehlerTage),
                },
              ]}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
