import { z } from "zod";
import { listGremien } from "#src/modules/gremien/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Outcome } from "#src/shared/result.ts";
import datei from "../../../../demo/konzept/vorlagen.json" with { type: "json" };
import { addBeratung, removeBeratung } from "./commands/change-beratung.ts";
import { changeVorlage } from "./commands/change-vorlage.ts";
import { createVorlage } from "./commands/create-vorlage.ts";
import { recordErgebnis, submitVorlage } from "./commands/move-vorlage.ts";
import { ALLE_ERGEBNISSE, BERATUNGSROLLEN, VORLAGEARTEN, type VorlageId } from "./rules/vorlage.ts";
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
      beratungen: z.array(
        z.strictObject({
          gremium: z.string(),
          rolle: z.enum(BERATUNGSROLLEN),
          vorTagen: z.int().nullable(),
          oeffentlich: z.boolean(),
          ergebnis: z.enum(ALLE_ERGEBNISSE).nullable(),
          text: z.string(),
        }),
      ),
    }),
  ),
});
type DemoVorlage = z.infer<typeof schema>["vorlagen"][number];

/**
 * Two invented papers that bodies have spoken to, one before them and the draft that adopts the next Fassung. Leaves a
 * county alone that has papers.
 */
export async function loadVorlagen(ctx: Ctx): Promise<void> {
  if ((await viewVorlagenIntern(ctx)).zeilen.length > 0) return;
  for (const one of schema.parse(datei).vorlagen) await loadOne(ctx, one);
  must(await createVorlage(ctx, { art: "fassung", titel: "", kennungen: [] }));
}

async function loadOne(ctx: Ctx, demo: DemoVorlage): Promise<void> {
  const { art, titel, kennungen, sachverhalt, vorschlag, vertraulich } = demo;
  const { id } = must(await createVorlage(ctx, { art, titel, kennungen }));
  const rev = async () => (await viewVorlageIntern(ctx, id)).rev;
  const drafted = await viewVorlageIntern(ctx, id);
  for (const one of drafted.beratungen) must(await removeBeratung(ctx, id, await rev(), one.id));
  const { finanzen, oeffentlich, mitAenderungen, mitTabellen } = drafted;
  must(
    await changeVorlage(ctx, id, await rev(), {
      titel,
      sachverhalt,
      vorschlag,
      finanzen: finanzen || "Keine.",
      vertraulich,
      oeffentlich,
      kennungen,
      mitAenderungen,
      mitTabellen,
    }),
  );
  const gremien = await listGremien(ctx);
  const day = (vorTagen: number | null): Datum | null => (vorTagen === null ? null : addDays(ctx.today, -vorTagen));
  for (const { gremium: name, rolle, vorTagen, oeffentlich: inPublic } of demo.beratungen) {
    const gremium = gremien.find((one) => one.name === name);
    if (!gremium) throw new Error(`The demo files name the body ${name}, which does not exist.`);
    must(
      await addBeratung(ctx, id, await rev(), {
        gremiumId: gremium.id,
        rolle,
        am: day(vorTagen),
        oeffentlich: inPublic,
      }),
    );
  }
  const { anlagen } = await viewVorlageIntern(ctx, id);
  // Before the first body spoke.
  const before = Math.max(...demo.beratungen.map((one) => one.vorTagen ?? 0)) + 7;
  must(await submitVorlage({ ...ctx, today: addDays(ctx.today, -before) }, id, await rev(), anlagen.stand));
  await noteErgebnisse(ctx, id, demo);
}

async function noteErgebnisse(ctx: Ctx, id: VorlageId, demo: DemoVorlage): Promise<void> {
  for (const { gremium, ergebnis, vorTagen, text } of demo.beratungen) {
    if (ergebnis === null) continue;
    const { rev, beratungen } = await viewVorlageIntern(ctx, id);
    const next = beratungen.find((one) => one.gremium === gremium && one.ergebnis === null);
    if (!next) throw new Error(`The demo files let ${gremium} speak twice.`);
    const am = addDays(ctx.today, -(vorTagen ?? 0));
    must(await recordErgebnis(ctx, id, rev, { beratungId: next.id, ergebnis, am, text }));
  }
}

function must<Value>(outcome: Outcome<Value, string>): Value {
  if (!outcome.ok) throw new Error(`Demo: ${outcome.reason}`);
  return outcome.value;
}
