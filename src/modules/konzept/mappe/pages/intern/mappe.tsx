import { data, redirect } from "react-router";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { maySteerKonzept } from "../../../rules/permissions.ts";
import { konzeptTexts } from "../../../texts/index.ts";
import { applyMappe } from "../../commands/apply-mappe.ts";
import { type MappeVorschau, parseInhalt, receiveMappe, viewMappeVorschau } from "../../exchange/receive-mappe.ts";
import type { Route } from "./+types/mappe";

export function loader({ context }: Route.LoaderArgs) {
  if (!maySteerKonzept(context.get(ctxKey).actor)) throw new NotAllowed();
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = await request.formData();
  if (form.get("handlung") !== "uebernehmen") {
    const received = await receiveMappe(ctx, context.get(machineKey).readTable, form.get("datei"));
    if ("satz" in received) return data({ satz: received.satz, vorschau: null }, 422);
    return data({ satz: null, vorschau: received.vorschau }, received.vorschau.probleme.length > 0 ? 422 : 200);
  }
  const t = translator(konzeptTexts, ctx.locale);
  const tabellen = parseInhalt(form.get("inhalt"));
  if (!tabellen) return data({ satz: t("mappe.grund.keine-datei"), vorschau: null }, 422);
  const fingerprint = form.get("fingerprint");
  const applied = await applyMappe(ctx, tabellen, typeof fingerprint === "string" ? fingerprint : "");
  if (applied.ok) throw redirect(localePath(ctx.locale, "/intern/konzept/excel?ok=mappe-uebernommen"));
  return data({ satz: t(`mappe.grund.${applied.reason}`), vorschau: await viewMappeVorschau(ctx, tabellen) }, 409);
}

/** Step 1: bring the workbook. Step 2: look at what it would change, and confirm. */
export default function Mappe({ actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const satz = actionData?.satz ?? null;
  const vorschau = actionData?.vorschau ?? null;
  return (
    <>
      <DocumentTitle title={text("mappe.titel")} failed={satz !== null} />
      <Breadcrumb label={text("pfad")} items={[{ text: text("mappe.titel") }]} />
      <Main>
        {satz ? (
          <ErrorSummary
            title={text("fehler.titel", { anzahl: 1 })}
            errors={[vorschau ? { id: "vorschau", message: satz } : { name: "datei", message: satz }]}
          />
        ) : null}
        {vorschau ? (
          <Vorschau vorschau={vorschau} />
        ) : (
          <NarrowColumn>
            <PageTitle title={text("mappe.titel")} lead={text("mappe.vorspann")} />
            <Row>
              <TextLink href={link("/intern/konzept.xlsx")}>{text("mappe.herunterladen")}</TextLink>
            </Row>
            <Form multipart>
              <FileField
                name="datei"
                label={text("mappe.datei")}
                hint={text("mappe.datei.hinweis")}
                accept=".xlsx"
                error={satz ?? undefined}
              />
              <ActionRow>
                <Button variant="primary">{text("mappe.lesen")}</Button>
              </ActionRow>
            </Form>
          </NarrowColumn>
        )}
      </Main>
    </>
  );
}

function Vorschau({ vorschau }: { vorschau: MappeVorschau }) {
  const { text, link } = useTexte();
  const { summen, probleme, aenderungen, weitere } = vorschau;
  const nothing = summen.neu + summen.geaendert === 0 && probleme.length === 0;
  return (
    <>
      <PageTitle
        title={
          probleme.length > 0
            ? text("mappe.probleme.titel", { anzahl: probleme.length })
            : nothing
              ? text("mappe.vorschau.nichts")
              : text("mappe.vorschau.titel", summen)
        }
        lead={text(nothing ? "mappe.vorschau.nichts.text" : "mappe.vorschau.vorspann", summen)}
      />
      {probleme.length > 0 ? <Probleme probleme={probleme} /> : null}
      {aenderungen.length > 0 ? (
        <Section close id="vorschau" heading={text("mappe.aenderungen")}>
          <Aenderungen aenderungen={aenderungen} />
          {weitere > 0 ? <SmallPrint>{text("mappe.mehr", { anzahl: weitere })}</SmallPrint> : null}
        </Section>
      ) : null}
      <Form bare>
        <ActionRow above>
          {probleme.length === 0 && !nothing ? (
            <>
              <HiddenField name="inhalt" value={vorschau.inhalt} />
              <HiddenField name="fingerprint" value={vorschau.fingerprint} />
              <Button variant="primary" name="handlung" value="uebernehmen">
                {text("mappe.uebernehmen")}
              </Button>
            </>
          ) : null}
          <ButtonLink href={link("/intern/konzept/excel")}>{text("mappe.andere")}</ButtonLink>
        </ActionRow>
      </Form>
    </>
  );
}

function Probleme({ probleme }: { probleme: MappeVorschau["probleme"] }) {
  const { text } = useTexte();
  return (
    <Section close id="probleme" heading={text("mappe.spalte.was")}>
      <Notice tone="warning">
        <p>{text("mappe.probleme.text")}</p>
      </Notice>
      <CardTable
        caption={text("mappe.probleme.titel", { anzahl: probleme.length })}
        captionHidden
        rows={probleme}
        rowKey={(one) => `${one.blatt} ${one.zeile} ${one.spalte} ${one.text}`}
        columns={[
          {
            key: "ort",
            header: text("mappe.spalte.ort"),
            rowHeader: true,
            cell: (one) =>
              one.zeile === 0
                ? text("mappe.ort.blatt", { blatt: one.blatt })
                : text("mappe.ort", { blatt: one.blatt, zeile: String(one.zeile), spalte: one.spalte || "keine" }),
          },
          { key: "was", header: text("mappe.spalte.was"), wide: true, cell: (one) => one.text },
        ]}
      />
    </Section>
  );
}

function Aenderungen({ aenderungen }: { aenderungen: MappeVorschau["aenderungen"] }) {
  const { text } = useTexte();
  const rows = aenderungen.flatMap(({ blatt, zeile, schluessel, felder }) =>
    felder.map((feld) => ({ ...feld, blatt, zeile, schluessel, key: `${blatt} ${zeile} ${feld.kopf}` })),
  );
  const cell = (value: string) => (value === "" ? text("mappe.leer") : <span lang="de">{value}</span>);
  return (
    <CardTable
      caption={text("mappe.aenderungen")}
      captionHidden
      rows={rows}
      rowKey={(one) => one.key}
      columns={[
        {
          key: "ort",
          header: text("mappe.spalte.ort"),
          rowHeader: true,
          cell: (one) => `${one.blatt} ${one.schluessel || text("mappe.neu")}`,
        },
        { key: "feld", header: text("mappe.spalte.feld"), cell: (one) => <span lang="de">{one.kopf}</span> },
        { key: "vorher", header: text("mappe.spalte.vorher"), cell: (one) => cell(one.vorher) },
        { key: "nachher", header: text("mappe.spalte.nachher"), cell: (one) => cell(one.nachher) },
      ]}
    />
  );
}
