import { redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden/visually-hidden.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { closeRunde } from "../../commands/close-runde.ts";
import { remindNow } from "../../commands/remind.ts";
import { viewRunde } from "../../views/runden.ts";
import { AbfragestandZeichen } from "../teile/abfragestand.tsx";
import type { Route } from "./+types/runde";

const schema = z.strictObject({ rev: revField(), aktion: z.enum(["erinnern", "schliessen"], { error: "unbekannt" }) });

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewRunde(context.get(ctxKey), idParam<"Abfragerunde">(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Abfragerunde">(params.id);
  await viewRunde(ctx, id);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return formAgain(form.errors, form.values, () => false);
  const { aktion, rev } = form.value;
  const outcome = aktion === "erinnern" ? await remindNow(ctx, id, null) : await closeRunde(ctx, id, rev);
  if (!outcome.ok) return formRefused(outcome.reason, form.values);
  const ok = aktion === "erinnern" ? "abfrage-erinnert" : "abfrage-geschlossen";
  return redirect(localePath(ctx.locale, `/intern/abfragen/${id}?ok=${ok}`));
}

type Zeile = Route.ComponentProps["loaderData"]["zeilen"][number];

/** One round: who has answered, who has not, whom to telephone; one action for each line. */
export default function Runde({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const { runde, zeilen, wartend } = loaderData;
  const telefon = zeilen.filter((one) => one.telefonGrund !== null);
  return (
    <>
      <DocumentTitle title={runde.titel} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("sachstaende.titel"), href: link("/intern/sachstaende") },
          { text: text("abfrage.runden.titel"), href: link("/intern/abfragen") },
          { text: <span lang="de">{runde.titel}</span> },
        ]}
      />
      <Main>
        <FehlerListe fehler={{}} grund={actionData?.grund} />
        <PageTitle
          glyph="stand"
          kind={<span lang="de">{runde.titel}</span>}
          title={text("abfrage.runde.stand", {
            n: loaderData.geantwortet,
            alle: loaderData.gefragt,
            pruefen: loaderData.zuPruefen,
          })}
          lead={
            runde.geschlossenAm
              ? text("abfrage.geschlossen-am", { datum: f.date(runde.geschlossenAm) })
              : text("abfrage.runde.vorspann", {
                  von: f.date(runde.von),
                  bis: f.date(runde.bis),
                  faellig: f.date(runde.faelligAm),
                })
          }
        />
        {runde.geschlossenAm || wartend === 0 ? null : (
          <Form bare>
            <HiddenField name="rev" value={String(runde.rev)} />
            <ActionRow>
              <Button name="aktion" value="erinnern">
                {text("abfrage.alle-erinnern", { anzahl: wartend })}
              </Button>
            </ActionRow>
          </Form>
        )}
        <Section id="antworten" heading={text("abfrage.runde.antworten")}>
          <CardTable
            caption={text("abfrage.runde.antworten")}
            captionHidden
            rows={zeilen}
            rowKey={(one) => one.id}
            columns={[
              {
                key: "titel",
                header: text("abfrage.spalte.massnahme"),
                rowHeader: true,
                cell: (one) => <Titel one={one} />,
              },
              { key: "wer", header: text("abfrage.spalte.wer"), cell: (one) => <Wer one={one} /> },
              {
                key: "stand",
                header: text("abfrage.spalte.stand"),
                cell: (one) => <AbfragestandZeichen stand={one.stand} wer="fachstelle" />,
              },
              {
                key: "mail",
                header: text("abfrage.spalte.letzte-mail"),
                cell: (one) => (one.letzteMail ? f.date(one.letzteMail) : text("abfrage.keine-mail")),
              },
              {
                key: "tun",
                header: text("abfrage.spalte.tun"),
                cell: (one) => (
                  <TextLink href={link(`/intern/rueckmeldungen/${one.id}`)}>
                    {text(`abfrage.tun.${tunOf(one)}`)} <VisuallyHidden>{one.kennung}</VisuallyHidden>
                  </TextLink>
                ),
              },
            ]}
          />
        </Section>
        {telefon.length > 0 ? (
          <Section id="telefon" heading={text("abfrage.telefon.titel", { anzahl: telefon.length })}>
            <CardTable
              caption={text("abfrage.telefon.liste")}
              captionHidden
              rows={telefon}
              rowKey={(one) => one.id}
              columns={[
                { key: "wer", header: text("abfrage.spalte.wer"), rowHeader: true, cell: (one) => <Wer one={one} /> },
                {
                  key: "telefon",
                  header: text("abfrage.spalte.telefon"),
                  cell: (one) =>
                    one.telefon ? (
                      <TextLink href={`tel:${one.telefon.replaceAll(/[^+\d]/g, "")}`}>{one.telefon}</TextLink>
                    ) : (
                      text("keine-angabe")
                    ),
                },
                { key: "titel", header: text("abfrage.spalte.massnahme"), cell: (one) => <Titel one={one} /> },
                {
                  key: "grund",
                  header: text("abfrage.spalte.warum"),
                  cell: (one) => (one.telefonGrund ? text(`abfrage.telefon.${one.telefonGrund}`) : null),
                },
              ]}
            />
          </Section>
        ) : null}
        {runde.geschlossenAm ? null : (
          <Disclosure summary={text("abfrage.schliessen.titel")}>
            <p className="kern-body">{text("abfrage.schliessen.text", { anzahl: wartend })}</p>
            <Form bare>
              <HiddenField name="rev" value={String(runde.rev)} />
              <ActionRow>
                <Button name="aktion" value="schliessen">
                  {text("abfrage.schliessen")}
                </Button>
              </ActionRow>
            </Form>
          </Disclosure>
        )}
      </Main>
    </>
  );
}

function tunOf(one: Zeile): "pruefen" | "anrufen" | "erinnern" | "ansehen" {
  if (one.stand === "eingegangen") return "pruefen";
  if (one.telefonGrund) return "anrufen";
  return one.wartet ? "erinnern" : "ansehen";
}

function Titel({ one }: { one: Zeile }) {
  return (
    <>
      <Num>{one.kennung}</Num> <span lang="de">{one.titel}</span>
    </>
  );
}

function Wer({ one }: { one: Zeile }) {
  const { text } = useTexte();
  return (
    <>
      <span lang="de">{one.angefragt}</span>
      {one.weitergegeben ? (
        <>
          <br />
          {text("abfrage.an", { wer: one.anWen })}
        </>
      ) : null}
    </>
  );
}
