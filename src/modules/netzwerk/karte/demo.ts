import type { Ctx } from "#src/platform/ctx.ts";
import demo from "../../../../demo/netzwerk/grenzen.json" with { type: "json" };
import { importGrenzen } from "./commands/import-grenzen.ts";
import { readGeojson } from "./exchange/geojson.ts";
import { viewKarte } from "./views/karte.ts";

/** How far the municipalities of Landkreis Erlengrund reach. Leaves boundaries alone that are there already. */
export async function loadGrenzen(ctx: Ctx): Promise<void> {
  if (await viewKarte(ctx, null)) return;
  const read = readGeojson(JSON.stringify(demo));
  if (!read.ok) throw new Error(`demo refused: ${read.grund} ${read.wo}`);
  const outcome = await importGrenzen(ctx, read.flaechen);
  if (!outcome.ok) throw new Error(`demo refused: ${outcome.reason}`);
}
