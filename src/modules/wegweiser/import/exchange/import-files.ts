import { readForeignDocument, type TableRefusal } from "#src/platform/tabellen/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { applyWegweiserImport, startWegweiserImport } from "../commands/import-fremde.ts";
import type { Fremdformat, Fremdproblem, ImportAngaben, ImportErgebnis } from "../rules/fremd.ts";
import { countPlan } from "../rules/plan.ts";
import { viewImportplan } from "../views/vorschau.ts";
import { type Fremddatei, readFremddateien } from "./receive.ts";

export type ImportBericht = ImportErgebnis & {
  readonly probleme: readonly Fremdproblem[];
  readonly bilderOhneAlt: number;
};

/**
 * Reads files of another guide and takes over everything but what somebody has changed here since; for the command line.
 * A second run of the same files changes nothing.
 */
export async function importWegweiserFiles(
  ctx: Ctx,
  system: Fremdformat,
  dateien: readonly Fremddatei[],
  angaben: ImportAngaben,
): Promise<
  | { readonly ok: true; readonly bericht: ImportBericht }
  | { readonly ok: false; readonly datei: string; readonly refusal: TableRefusal }
  | { readonly ok: false; readonly grund: "leer" | "keine-stelle"; readonly probleme: readonly Fremdproblem[] }
> {
  const gelesen = await readFremddateien(readForeignDocument, ctx.mandant.id, system, dateien);
  if (!gelesen.ok) return gelesen;
  const { bestand } = gelesen;
  const { plan, fingerprint, probleme } = await viewImportplan(ctx, system, bestand);
  const open = plan.eintraege.filter(({ stand, hierGeaendert }) => stand !== "unveraendert" && !hierGeaendert);
  const bilderOhneAlt = bestand.eintraege.reduce(
    (sum, { bilder }) => sum + bilder.filter(({ alt }) => alt === null).length,
    0,
  );
  if (bestand.eintraege.length === 0) return { ok: false, grund: "leer", probleme };
  if (open.length === 0) {
    const { unveraendert } = countPlan(plan);
    return { ok: true, bericht: { neu: 0, geaendert: 0, unveraendert, probleme, bilderOhneAlt } };
  }
  const { sha256, dateien: namen } = gelesen;
  const started = await startWegweiserImport(ctx, { format: system, sha256, dateien: namen, angaben, bestand });
  if (!started.ok) return { ok: false, grund: started.reason, probleme };
  const applied = await applyWegweiserImport(ctx, {
    fingerprint,
    schluessel: new Set(open.map(({ eintrag }) => eintrag.schluessel)),
  });
  if (!applied.ok) return { ok: false, grund: applied.reason === "keine-stelle" ? applied.reason : "leer", probleme };
  return { ok: true, bericht: { ...applied.value, probleme, bilderOhneAlt } };
}
