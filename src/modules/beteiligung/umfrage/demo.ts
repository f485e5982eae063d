import type { Ctx } from "#src/platform/ctx.ts";
import { addDays, datumSchema } from "#src/shared/datum.ts";
import { must } from "#src/shared/result.ts";
import { closeUmfrage, createUmfrage, openUmfrage } from "./commands/umfragen.ts";
import { umfrageOfVorlage } from "./rules/vorlagen/index.ts";
import { viewUmfragen } from "./views/umfragen.ts";

const ERSTE = { von: datumSchema.parse("2025-05-05"), bis: datumSchema.parse("2025-06-20") };
/** How long the one that is open lies open, from some days ago. */
const OFFEN_SEIT = 10;
const OFFEN_TAGE = 45;

type UmfrageId = Awaited<ReturnType<typeof viewUmfragen>>[number]["id"];
type Beantworten = (then: Ctx, id: UmfrageId) => Promise<void>;

/**
 * The survey of institutions of 2025, a wave after that of `frueher`, open then and closed (`beantworte` is called while it
 * lies open), a draft of its next wave, and one that collects offers and can be answered. Leaves a county alone that has
 * surveys.
 */
export async function loadUmfragen(
  ctx: Ctx,
  beantworte: Beantworten,
  frueher: (ctx: Ctx) => Promise<UmfrageId>,
  melde: Beantworten,
): Promise<void> {
  if ((await viewUmfragen(ctx)).length > 0) return;
  const definition = umfrageOfVorlage("bestand-und-bedarf");
  const then: Ctx = { ...ctx, today: ERSTE.von };
  const vorherigeId = await frueher(ctx);
  const { id } = must(await createUmfrage(then, { definition, welle: "2025", vorherigeId }));
  must(await openUmfrage(then, id, 1, ERSTE));
  await beantworte(then, id);
  must(await closeUmfrage({ ...ctx, today: addDays(ERSTE.bis, 1) }, id, 2));
  must(await createUmfrage(ctx, { definition, welle: "2027", vorherigeId: id }));
  const bestand = must(await createUmfrage(ctx, { definition: umfrageOfVorlage("bestandserhebung"), welle: "2026" }));
  const von = addDays(ctx.today, -OFFEN_SEIT);
  must(await openUmfrage(ctx, bestand.id, 1, { von, bis: addDays(von, OFFEN_TAGE - 1) }));
  await melde(ctx, bestand.id);
}
