import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { type Datum, yearOf } from "#src/shared/datum.ts";
import datei from "../../../demo/monitoring/berichte.json" with { type: "json" };
import { createBericht, freezeBericht, publishBericht } from "./berichte/commands/berichte.ts";
import { type BerichtAngaben, BERICHTSARTEN } from "./berichte/rules/bericht.ts";
import { viewBericht, viewBerichte } from "./berichte/views/berichte.ts";
import { writeVorschau } from "./berichte/views/vorschau.ts";

const bericht = z.strictObject({ art: z.enum(BERICHTSARTEN), titel: z.string(), vorwort: z.string() });
const schema = z.strictObject({ hinweis: z.string(), veroeffentlicht: bericht, entwurf: bericht });

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };
function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Demo: ${outcome.reason}`);
  return outcome.value;
}

/**
 * Two reports of Landkreis Erlengrund to its Sozialausschuss: the one of last year, published, and a draft of this year.
 * All invented, written through the commands. Leaves a county alone that has reports already. Comes last: a report says
 * what is there.
 */
export async function loadDemo(ctx: Ctx): Promise<void> {
  const demo = schema.parse(datei);
  if ((await viewBerichte(ctx)).berichte.length > 0) return;
  const jahr = yearOf(ctx.today);
  const of = (one: z.infer<typeof bericht>, year: number, bis: Datum): BerichtAngaben => ({
    ...one,
    titel: one.titel.replace("{jahr}", String(year)),
    von: `${year}-01-01` as Datum,
    bis,
    gemeindeId: null,
    oeffentlich: true,
  });
  const frozenOn = `${jahr}-02-10` as Datum;
  const damals: Ctx = { ...ctx, today: frozenOn < ctx.today ? frozenOn : ctx.today };
  const { id } = done(await createBericht(damals, of(demo.veroeffentlicht, jahr - 1, `${jahr - 1}-12-31` as Datum)));
  const { vorschau } = await viewBericht(damals, id);
  const seen = { stand: vorschau.stand, lueckenBekannt: true, berichtigung: "" };
  const { nummer } = done(await freezeBericht(damals, id, seen, writeVorschau));
  done(await publishBericht(damals, id, nummer));
  done(await createBericht(ctx, of(demo.entwurf, jahr, ctx.today)));
}
