import { data, redirect } from "react-router";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { fieldText } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { describeRefusal, tabellenTexts } from "#src/platform/tabellen/index.ts";
import { type Locale, localePath } from "#src/shared/locale.ts";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { WegweiserInternPfad } from "../../../pages/intern/felder.tsx";
import { decideKontakte } from "../../commands/decide-kontakte.ts";
import { applyWegweiserImport, discardWegweiserImport, startWegweiserImport } from "../../commands/import-fremde.ts";
import { readFremddateien } from "../../exchange/receive.ts";
import { importTexts } from "../../texts/index.ts";
import { viewWegweiserImport } from "../../views/vorschau.ts";
import {
  auswahlOf,
  isAuswahlForm,
  isDateiForm,
  isKontaktForm,
  kontaktwahlOf,
  parseDateiForm,
} from "../teile/import-formular.ts";
import { Bisher, DateiFormular } from "../teile/import-dateien.tsx";
import { VorschauSeite } from "../teile/import-vorschau.tsx";
import type { Route } from "./+types/import";

/** So much of what is wrong with a file is said at once. */
const GENANNT = 3;
const HERE = "/intern/wegweiser/import";

export function loader({ context }: Route.LoaderArgs) {
  return viewWegweiserImport(context.get(ctxKey));
}

type Antwort = { readonly satz: string; readonly values: Record<string, string> };
const refused = (satz: string, status: 409 | 422, values: Record<string, string> = {}) =>
  data<Antwort>({ satz, values }, status);

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { vorschau, wahl } = await viewWegweiserImport(ctx);
  const form = await request.formData();
  const text = translator(importTexts, ctx.locale);
  const done = (ok: string) => redirect(localePath(ctx.locale, `${HERE}?ok=${ok}`));
  const tat = fieldText(form, "tat");
  if (tat === "uebernehmen" || tat === "verwerfen") {
    if (!isAuswahlForm(form)) return refused(text("grund.unlesbar"), 422);
    if (!vorschau) return refused(text("grund.keine-vorschau"), 409);
    if (tat === "verwerfen") {
      await discardWegweiserImport(ctx);
      return done("wegweiser-verworfen");
    }
    const outcome = await applyWegweiserImport(ctx, auswahlOf(form, vorschau));
    return outcome.ok ? done("wegweiser-uebernommen") : refused(text(`grund.${outcome.reason}`), 409);
  }
  if (tat === "zuordnen") {
    if (!isKontaktForm(form)) return refused(text("grund.unlesbar"), 422);
    if (!vorschau) return refused(text("grund.keine-vorschau"), 409);
    const outcome = await decideKontakte(ctx, kontaktwahlOf(form));
    return outcome.ok ? done("wegweiser-zugeordnet") : refused(text(`grund.${outcome.reason}`), 409);
  }
  if (!isDateiForm(form)) return refused(text("grund.unlesbar"), 422);
  const parsed = parseDateiForm(form, wahl);
  if (!parsed.ok) return refused(text(`grund.${parsed.grund}`), 422, parsed.values);
  const dateien = await Promise.all(
    parsed.dateien.map(async (file) => ({
      name: file.name,
      source: { bytes: new Uint8Array(await file.arrayBuffer()) },
    })),
  );
  const gelesen = await readFremddateien(context.get(machineKey).readDocument, ctx.mandant.id, parsed.format, dateien);
  if (!gelesen.ok) return refused(satzOf(gelesen, ctx.locale), 422, parsed.values);
  const { bestand, sha256, dateien: namen } = gelesen;
  const { format, angaben } = parsed;
  const started = await startWegweiserImport(ctx, { format, dateien: namen, sha256, angaben, bestand });
  if (started.ok) return done("wegweiser-gelesen");
  const gruende = bestand.probleme.slice(0, GENANNT).map(({ grund, wo }) => text(`problem.${grund}`, { wo }));
  return refused([text(`grund.${started.reason}`), ...gruende].join(" "), 422, parsed.values);
}

function satzOf({ datei, refusal }: { datei: string; refusal: Parameters<typeof describeRefusal>[0] }, locale: Locale) {
  const { grund } = describeRefusal(refusal);
  return `${datei}: ${translator(tabellenTexts, locale)(grund.key, grund.values)}`;
}

/** Step 1: bring the files of another guide. Step 2: look at what they would change, choose, take over. */
export default function WegweiserImport({ loaderData, actionData }: Route.ComponentProps) {
  const { vorschau, bisher, wahl } = loaderData;
  const { t } = usePage();
  const text = t(importTexts);
  const satz = actionData?.satz ?? null;
  return (
    <>
      <DocumentTitle title={text("titel")} failed={satz !== null} />
      <WegweiserInternPfad items={[{ text: text("titel") }]} />
      <Main>
        {satz ? (
          <ErrorSummary
            title={text("fehler.titel")}
            errors={[vorschau ? { id: "vorschau", message: satz } : { name: "dateien", message: satz }]}
          />
        ) : null}
        {vorschau ? (
          <VorschauSeite vorschau={vorschau} />
        ) : (
          <DateiFormular wahl={wahl} values={actionData?.values ?? null} satz={satz} />
        )}
        <Bisher bisher={bisher} />
      </Main>
    </>
  );
}
