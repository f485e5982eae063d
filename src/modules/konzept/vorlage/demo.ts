import { z } from "zod";
import { listGremien } from "#src/modules/gremien/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { addDays } from "#src/shared/datum.ts";
import { must } from "#src/shared/result.ts";
import datei from "../../../../demo/konzept/vorlagen.json" with { type: "json" };
import { addBeratung, removeBeratung } from "./commands/change-beratung.ts";
import { readDemoPdf } from "../prozess/demo.ts";
import { addVorlagendatei } from "./commands/change-dateien.ts";
import { changeVorlage } from "./commands/change-vorlage.ts";
import { createVorlage } from "./commands/create-vorlage.ts";
import { recordErgebnis, submitVorlage } from "./commands/move-vorlage.ts";
import { ALLE_ERGEBNISSE, type BeratungId, BERATUNGSROLLEN, VORLAGEARTEN } from "./rules/vorlage.ts";
import { viewVorlageIntern, viewVorlagenIntern } from "./views/vorlagen.ts";

const schema = z.strictObject({
  hinweis: z.string(),
  vorlagen: z.array(
    z.strictObject({
      art: z.enum(VORLAGEARTEN),
      titel: z.string(),
      kennungen: z.array(z.string()),
      sachverhalt: z.string(),
      vorschlag: z.string(),
      vertraulich: z.string(),
      dateien: z.array(z.strictObject({ titel: z.string(), datei: z.string(), oeffentlich: z.boolean() })),
      beratungen: z.array(
        z.strictObject({
          gremium: z.string(),
          rolle: z.enum(BERATUNGSROLLEN),
          vorTagen: z.int().nullable(),
          oeffentlich: z.boolean(),
          ergebnis: z.enum(ALLE_ERGEBNISSE).nullable(),
          text: z.string(),
          stimmen: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]).nullable(),
        }),
      ),
    }),
  ),
});
type DemoVorlage = z.infer<typeof schema>["vorlagen"][number];

/**
 * Two invented papers that bodies have spoken to, one before them and the draft that adopts the next Fassung. Leaves a
 * county alone that has papers.
 *
 * @param files where files lie
 */
export async function loadVorlagen(ctx: Ctx, files: FileStore): Promise<void> {
  if ((await viewVorlagenIntern(ctx)).zeilen.length > 0) return;
  for (const one of schema.parse(datei).vorlagen) await loadOne(ctx, files, one);
  must(await createVorlage(ctx, { art: "fassung", titel: "", kennungen: [] }));
}

async function loadOne(ctx: Ctx, files: FileStore, demo: DemoVorlage): Promise<void> {
  const { art, titel, kennungen, sachverhalt, vorschlag, vertraulich } = demo;
  const { id } = must(await createVorlage(ctx, { art, titel, kennungen }));
  const { finanzen, oeffentlich, mitAenderungen, mitTabellen, beratungen, anlagen } = await viewVorlageIntern(ctx, id);
  // Every act makes the next revision.
  let rev = 1;
  for (const one of beratungen) must(await removeBeratung(ctx, id, rev++, one.id));
  const rest = { oeffentlich, kennungen, mitAenderungen, mitTabellen, finanzen: finanzen || "Keine." };
  must(await changeVorlage(ctx, id, rev++, { titel, sachverhalt, vorschlag, vertraulich, ...rest }));
  for (const one of demo.dateien)
    must(await addVorlagendatei(ctx, files, id, rev++, one, await readDemoPdf(one.datei)));
  const gremien = await listGremien(ctx);
  const said: { beratungId: BeratungId; demo: DemoVorlage["beratungen"][number] }[] = [];
  for (const one of demo.beratungen) {
    const gremium = gremien.find(({ name }) => name === one.gremium);
    if (!gremium) throw new Error(`The demo files name the body ${one.gremium}, which does not exist.`);
    const am = one.vorTagen === null ? null : addDays(ctx.today, -one.vorTagen);
    const angaben = { gremiumId: gremium.id, rolle: one.rolle, am, oeffentlich: one.oeffentlich };
    said.push({ beratungId: must(await addBeratung(ctx, id, rev++, angaben)).id, demo: one });
  }
  // Before the first body spoke.
  const before = Math.max(...demo.beratungen.map((one) => one.vorTagen ?? 0)) + 7;
  must(await submitVorlage({ ...ctx, today: addDays(ctx.today, -before) }, id, rev++, anlagen.stand));
  for (const { beratungId, demo: one } of said) {
    if (one.ergebnis === null) continue;
    const am = addDays(ctx.today, -(one.vorTagen ?? 0));
    const { ergebnis, text, stimmen } = one;
    must(await recordErgebnis(ctx, id, rev++, { beratungId, ergebnis, am, text, abstimmung: abstimmungOf(stimmen) }));
  }
}

function abstimmungOf(stimmen: DemoVorlage["beratungen"][number]["stimmen"]) {
  if (!stimmen) return null;
  const [stimmberechtigt, anwesend, ja, nein, enthaltung] = stimmen;
  return { stimmberechtigt, anwesend, ja, nein, enthaltung };
}
