import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Pool } from "pg";
import { loadDemo as loadGremien } from "#src/modules/gremien/demo.ts";
import { loadDemo as loadKonzept } from "#src/modules/konzept/demo.ts";
import { loadDemo as loadLandkreis } from "#src/modules/landkreis/demo.ts";
import { loadDemo as loadNetzwerk } from "#src/modules/netzwerk/demo.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { type Content, readCounty, writeCounty } from "./copy-county.ts";

/** Where a county can be filled and read from below. */
type Place = { readonly ctx: Ctx; readonly admin: Pool };

/**
 * Fills an empty county with what Landkreis Erlengrund has up to its Konzept: county, network, Gremien, chain and Fassungen.
 * Its commands run once for all files of a run, in a database of their own (`withPlace`); every further county is a copy
 * of the rows, which takes a tenth of the time.
 */
export async function fillFromDemo(
  admin: Pool,
  mandantId: string,
  folder: string,
  withPlace: (work: (place: Place) => Promise<void>) => Promise<void>,
): Promise<void> {
  const kept = join(folder, "demo-county.json");
  if (!existsSync(kept)) await withPlace((place) => keepDemo(place, kept));
  const content = JSON.parse(await readFile(kept, "utf8")) as Content;
  await writeCounty(admin, folder, content, mandantId, "same ids");
}

async function keepDemo({ ctx, admin }: Place, kept: string): Promise<void> {
  // Somebody else was first while we waited for the place.
  if (existsSync(kept)) return;
  await loadLandkreis(ctx);
  const keys = await loadNetzwerk(ctx);
  await loadGremien(ctx);
  await loadKonzept(ctx, keys);
  await writeFile(`${kept}.new`, JSON.stringify(await readCounty(admin, ctx.mandant.id)));
  await rename(`${kept}.new`, kept);
}
