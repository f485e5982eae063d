import { data, redirect } from "react-router";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { receiveTabelle } from "../../exchange/receive-tabelle.ts";
import { describeRefusal, tabellenTexts } from "#src/platform/tabellen/texts.ts";
import { type ImportZeileView, listImporteView } from "../../views/import-vorschau.ts";
import { useTexte } from "../teile/sprache.ts";
import type { Route } from "./+types/import";

export async function loader({ context }: Route.LoaderArgs) {
  return { importe: await listImporteView(context.get(ctxKey)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = await request.formData();
  const pasted = form.get("text");
  const text = typeof pasted === "string" ? pasted : "";
  const received = await receiveTabelle(ctx, context.get(machineKey).readTable, { datei: form.get("datei"), text });
  if (received.art === "vorschau") throw redirect(localePath(ctx.locale, `/intern/massnahmen/import/${received.id}`));
  if (received.art === "abgelehnt") return data({ grund: received.grund, satz: null, text }, 422);
  const t = translator(tabellenTexts, ctx.locale);
  const { grund, ort } = describeRefusal(received.refusal);
  const satz = [ort ? `${t(ort.key, ort.values)}: ` : "", t(grund.key, grund.values)].join("");
  return data({ grund: null, satz, text }, 422);
}

/** Step 1: bring the table, as a file or pasted. */
export default function Import({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const problem = actionData ? (actionData.satz ?? text(`import.grund.${actionData.grund ?? "unlesbar"}`)) : null;
  return (
    <>
      <DocumentTitle title={text("import.titel")} failed={Boolean(problem)} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: woerter.massnahmen, href: link("/intern/massnahmen") }, { text: text("import.titel") }]}
      />
      <Main>
        <NarrowColumn>
          {problem ? (
            <ErrorSummary
              title={text("fehler.titel", { anzahl: 1 })}
              errors={[{ name: actionData?.text ? "text" : "datei", message: problem }]}
            />
          ) : null}
          <PageTitle
            glyph="massnahme"
            kind={text("import.schritt", { schritt: 1 })}
            title={text("import.titel")}
            lead={text("import.vorspann")}
          />
          <Form multipart>
            <FileField
              name="datei"
              label={text("import.datei")}
              hint={text("import.datei.hinweis")}
              accept=".xlsx,.csv,.txt,.tsv"
              error={problem && !actionData?.text ? problem : undefined}
            />
            <TextArea
              name="text"
              label={text("import.text")}
              hint={text("import.text.hinweis")}
              rows={6}
              value={actionData?.text ?? ""}
              error={problem && actionData?.text ? problem : undefined}
              lang="de"
            />
            <ActionRow>
              <Button variant="primary">{text("import.lesen")}</Button>
              <TextLink href={link("/intern/massnahmen/import-vorlage.xlsx")}>{text("import.vorlage")}</TextLink>
            </ActionRow>
          </Form>
          <Notice>
            <p>{text("import.personen.hinweis")}</p>
          </Notice>
        </NarrowColumn>
        <Section id="bisher" heading={text("import.bisher")}>
          {loaderData.importe.length === 0 ? (
            <EmptyState title={text("import.bisher.leer")} />
          ) : (
            <Bisher importe={loaderData.importe} />
          )}
        </Section>
      </Main>
    </>
  );
}

function Bisher({ importe }: { importe: readonly ImportZeileView[] }) {
  const { text, link, f } = useTexte();
  return (
    <CardTable
      caption={text("import.bisher")}
      captionHidden
      rows={importe}
      rowKey={(one) => one.id}
      columns={[
        {
          key: "datei",
          header: text("import.bisher.datei"),
          rowHeader: true,
          cell: (one) => (
            <TextLink href={link(`/intern/massnahmen/import/${one.id}`)}>
              {one.dateiname || text("import.ohne-name")}
            </TextLink>
          ),
        },
        {
          key: "wer",
          header: text("import.bisher.wer"),
          cell: (one) => <span lang="de">{one.wer ?? text("verlauf.system")}</span>,
        },
        { key: "wann", header: text("import.bisher.wann"), cell: (one) => f.moment(one.at) },
        {
          key: "was",
          header: text("import.bisher.was"),
          cell: (one) =>
            one.zustand === "uebernommen" && one.ergebnis
              ? text("import.ergebnis", one.ergebnis)
              : text(one.zustand === "verworfen" ? "import.zustand.verworfen" : "import.zustand.vorschau"),
        },
      ]}
    />
  );
}
