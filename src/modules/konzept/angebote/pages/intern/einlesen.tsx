import { data, redirect } from "react-router";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { parseInhalt } from "../../../mappe/exchange/receive-mappe.ts";
import { importAngebote } from "../../commands/import-angebote.ts";
import { readAngebotTabelle, viewAngebotVorschau } from "../../exchange/receive-angebote.ts";
import { angeboteTexts } from "../../texts/index.ts";
import { requireAngebotImport } from "../../commands/plan-angebote.ts";
import { ImportVorschau } from "../teile/import-vorschau.tsx";
import { useAngebotTexte } from "../teile/texte.ts";
import type { Route } from "./+types/einlesen";

export function loader({ context }: Route.LoaderArgs) {
  requireAngebotImport(context.get(ctxKey));
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireAngebotImport(ctx);
  const t = translator(angeboteTexts, ctx.locale);
  const form = await request.formData();
  const again = (satz: string) => data({ satz, vorschau: null }, 422);
  if (hasForeignField(form, /^(handlung|datei|inhalt|pruefsumme)$/)) return again(t("import.grund.keine-datei"));
  if (fieldText(form, "handlung") !== "uebernehmen") {
    const datei = form.get("datei");
    if (!(datei instanceof File) || datei.size === 0) return again(t("import.grund.keine-datei"));
    const bytes = new Uint8Array(await datei.arrayBuffer());
    const read = await readAngebotTabelle(ctx, context.get(machineKey).readTable, { bytes });
    if ("satz" in read) return again(read.satz);
    const vorschau = { ...(await viewAngebotVorschau(ctx, read.tabelle)), inhalt: JSON.stringify([read.tabelle]) };
    return data({ satz: null, vorschau }, vorschau.probleme.length > 0 ? 422 : 200);
  }
  const inhalt = fieldText(form, "inhalt");
  const [tabelle] = parseInhalt(inhalt) ?? [];
  if (!tabelle) return again(t("import.grund.keine-datei"));
  const done = await importAngebote(ctx, tabelle, fieldText(form, "pruefsumme"));
  if (done.ok) return redirect(localePath(ctx.locale, "/intern/angebote?ok=angebote-uebernommen"));
  const vorschau = { ...(await viewAngebotVorschau(ctx, tabelle)), inhalt };
  return data({ satz: t(`import.grund.${done.reason}`), vorschau }, 409);
}

/** Step 1: bring the table. Step 2: look at what it would change, and confirm. */
export default function AngeboteEinlesen({ actionData }: Route.ComponentProps) {
  const { text, konzept, link } = useAngebotTexte();
  const satz = actionData?.satz ?? null;
  const vorschau = actionData?.vorschau ?? null;
  return (
    <>
      <DocumentTitle title={text("import.titel")} failed={satz !== null || (vorschau?.probleme.length ?? 0) > 0} />
      <Breadcrumb
        label={konzept("pfad")}
        items={[
          { text: konzept("intern"), href: link("/intern") },
          { text: konzept("angebot.titel"), href: link("/intern/angebote") },
          { text: text("import") },
        ]}
      />
      <Main>
        {satz ? (
          <ErrorSummary
            title={konzept("fehler.titel", { anzahl: 1 })}
            errors={[vorschau ? { id: "vorschau", message: satz } : { name: "datei", message: satz }]}
          />
        ) : null}
        {vorschau ? (
          <ImportVorschau vorschau={vorschau} />
        ) : (
          <NarrowColumn>
            <PageTitle title={text("import.titel")} lead={text("import.vorspann")} />
            <Form multipart>
              <FileField
                name="datei"
                label={text("import.datei")}
                hint={text("import.datei.hinweis")}
                accept=".xlsx,.csv"
                error={satz ?? undefined}
              />
              <ActionRow>
                <Button variant="primary">{text("import.lesen")}</Button>
              </ActionRow>
            </Form>
            <Row>
              <TextLink href="/angebote.csv" download>
                {text("import.muster")}
              </TextLink>
            </Row>
          </NarrowColumn>
        )}
      </Main>
    </>
  );
}
