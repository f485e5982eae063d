import type { Ctx } from "#src/platform/ctx.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import type { Datum } from "#src/shared/datum.ts";
import { readDemoPdf } from "../prozess/demo.ts";
import { viewVorhabenIntern } from "../vorhaben/views/vorhaben.ts";
import { addMaterial, keepKampagne } from "./commands/keep-kampagne.ts";
import type { MaterialAngaben } from "./rules/kampagne.ts";
import { viewKampagne } from "./views/kampagne.ts";

const NETZ = "https://www.landkreis-erlengrund.example/kampagne";
const MATERIALIEN: readonly (MaterialAngaben & { readonly datei: string })[] = [
  {
    titel: "Plakate „Setz dich dazu“, zehn Motive",
    art: "plakat",
    sprachen: "Deutsch, Arabisch, Ukrainisch",
    datum: "2026-08-24" as Datum,
    adresse: `${NETZ}/plakate`,
    datei: "",
  },
  {
    titel: "Kurzfilm aus dem Erzählcafé, mit Untertiteln",
    art: "film",
    sprachen: "Deutsch, Englisch",
    datum: "2026-09-21" as Datum,
    adresse: `${NETZ}/film`,
    datei: "",
  },
  {
    titel: "So lief der erste Abend: Dokumentation zum Nachmachen",
    art: "leitfaden",
    sprachen: "Deutsch",
    datum: "2026-10-12" as Datum,
    adresse: "",
    datei: "dokumentation-workshop",
  },
];

/**
 * One campaign of Landkreis Erlengrund with three materials. All invented, written through the commands. Leaves a county
 * alone that has changed it.
 */
export async function loadKampagne(ctx: Ctx, files: FileStore): Promise<void> {
  const massnahme = (await viewVorhabenIntern(ctx)).massnahmen.find((one) => one.kennung === "M45");
  if (!massnahme || (await viewKampagne(ctx, massnahme.id)).kampagne) return;
  const kept = await keepKampagne(ctx, massnahme.id, 0, "Setz dich dazu: Wer zuhört, gehört dazu.");
  if (!kept.ok) throw new Error(`Demo: ${kept.reason}`);
  for (const { datei, ...angaben } of MATERIALIEN) {
    const added = await addMaterial(ctx, files, massnahme.id, angaben, datei ? await readDemoPdf(datei) : null);
    if (!added.ok) throw new Error(`Demo: ${added.reason}`);
  }
}
