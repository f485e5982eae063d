import { data, redirect } from "react-router";
import { z } from "zod";
import { type FormState, FormProblems } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { revField } from "#src/platform/http/form-fields.ts";
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
import { confirmEintrag } from "../../commands/care.ts";
import { pflegeFilterSchema, pflegePfad } from "../../rules/filter.ts";
import { pflegeTexts } from "../../texts/index.ts";
import { viewPflege } from "../../views/pflege.ts";
import { EintraegeTeil } from "../teile/eintraege-teil.tsx";
import type { Route } from "./+types/pflege";

const schema = z.strictObject({
  id: z.string(),
  /** Of the entry, where one is confirmed. */
  rev: revField().optional(),
  tat: z.enum(["bestaetigt", "gebeten", "zurueckgezogen", "erledigt"], { error: "unbekannt" }),
});
const GRUENDE = [
  "nichts-faellig",
  "ohne-adresse",
  "heute-schon",
  "kein-link",
  "schon-erledigt",
  "inzwischen-geaendert",
] as const;

const filterOf = (url: URL) =>
  pflegeFilterSchema.parse({ ...Object.fromEntries(url.searchParams), seite: url.searchParams.get("seite") ?? 1 });

export async function loader({ context, url }: Route.LoaderArgs) {
  const filter = filterOf(url);
  return { filter, view: await viewPflege(context.get(ctxKey), filter) };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const filter = filterOf(url);
  await viewPflege(ctx, filter);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data<FormState>({ errors: form.errors, values: {}, reason: null }, 422);
  const { id, rev, tat } = form.value;
  const outcome =
    tat === "bestaetigt"
      ? await confirmEintrag(ctx, idParam(id), rev ?? -1)
      : tat === "gebeten"
        ? await askStelle(ctx, idParam<"Stelle">(id))
        : tat === "zurueckgezogen"
          ? await withdrawPflegeLinks(ctx, idParam<"Stelle">(id))
          : await settlePflegeAntwort(ctx, idParam<"PflegeAntwort">(id));
  if (!outcome.ok) return data<FormState>({ errors: {}, values: {}, reason: outcome.reason }, 409);
  const back = pflegePfad(filter);
  return redirect(localePath(ctx.locale, `${back}${back.includes("?") ? "&" : "?"}ok=pflege-${tat}`));
}

/** The care of the guide: every entry with its checks, whom to ask, what partners reported, which links are gone. */
export default function Pflege({ loaderData, actionData }: Route.ComponentProps) {
  const { view, filter } = loaderData;
  const { stellen, zahlen, antworten, adressen, may } = view;
  const { t, link, f } = usePage();
  const text = t(pflegeTexts);
  const zum = (row: { readonly intern: string; readonly titel: string }) => (
    <TextLink href={link(row.intern)} lang="de">
      {row.titel}
    </TextLink>
  );
  const tun = (id: string, tat: "gebeten" | "zurueckgezogen" | "erledigt", words: string, wem: string) => (
    <Form bare action={link(pflegePfad(filter))}>
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
        <PageTitle
          kind={text("titel")}
          title={zahlen.alle === 0 ? text("zahl.leer") : text("zahl", { anzahl: zahlen.faellig })}
          lead={text("vorspann")}
        />
        <EintraegeTeil view={view} filter={filter} />
        <Section id="stellen" heading={text("stellen.titel")}>
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
                  numeric: true,
                  cell: (row) => (
                    <TextLink href={link(pflegePfad({ zeige: "faellig", art: null, stelle: row.id, seite: 1 }))}>
                      {f.number(row.anzahl)}
                    </TextLink>
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
                  cell: (row) => zum(row),
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
                { key: "eintrag", header: text("spalte.eintrag"), cell: (row) => zum(row) },
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
