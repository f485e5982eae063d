import { viewProfil } from "#src/modules/landkreis/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { gemeindeChange } from "../rules/audit.ts";
import {
  findArsRefusal,
  type GEMEINDE_KONTAKT_FELDER,
  type GemeindeAngaben,
  isAgs,
  kreisOf,
} from "../rules/gemeinde.ts";
import type { GemeindeId } from "../rules/ids.ts";
import { mayChangeGemeinde, mayChangeGemeindeKontakt } from "../rules/permissions.ts";
import { findGebiet } from "../store/gebiete.ts";
import {
  type GemeindeRow,
  insertGemeinde,
  isAgsTaken,
  isArsTaken,
  lockGemeinde,
  updateGemeinde,
} from "../store/gemeinden.ts";

export type GemeindeRefusal =
  | "ags-falsch"
  | "ags-anderer-kreis"
  | "ags-vergeben"
  | "ars-falsch"
  | "ars-passt-nicht"
  | "ars-vergeben"
  | "bezug-fehlt";
export type GemeindeKontakt = Pick<GemeindeAngaben, (typeof GEMEINDE_KONTAKT_FELDER)[number]>;

/**
 * Adds a municipality of the county.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function createGemeinde(ctx: Ctx, neu: GemeindeAngaben): Promise<Outcome<GemeindeId, GemeindeRefusal>> {
  const kreis = (await viewProfil(ctx))?.kreisschluessel ?? null;
  return ctx.db.write(async (tx) => {
    if (!mayChangeGemeinde(ctx.actor)) throw new NotAllowed();
    const wrong = findAgsRefusal(neu.ags, kreis) ?? (await findBezugRefusal(tx, neu, null));
    if (wrong) return refuse(wrong);
    const id = await insertGemeinde(tx, neu);
    if (!id) return refuse("ags-vergeben");
    await record(tx, ctx, "netzwerk.gemeinde.created", [gemeindeChange(id, null, neu)]);
    return accept(id);
  });
}

/**
 * Changes what is said of a municipality. Its address stays.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function changeGemeinde(ctx: Ctx, id: GemeindeId, rev: number, neu: GemeindeAngaben) {
  const kreis = (await viewProfil(ctx))?.kreisschluessel ?? null;
  return ctx.db.write(async (tx) => {
    if (!mayChangeGemeinde(ctx.actor)) throw new NotAllowed();
    const wrong = findAgsRefusal(neu.ags, kreis) ?? (await findBezugRefusal(tx, neu, id));
    if (wrong) return refuse(wrong);
    if (await isAgsTaken(tx, neu.ags, id)) return refuse("ags-vergeben");
    return write(tx, ctx, id, rev, "netzwerk.gemeinde.changed", () => neu);
  });
}

/**
 * Changes address, telephone, e-mail and website: also for the municipality itself.
 *
 * @throws NotAllowed for everybody else but the Fachstelle
 */
export function changeGemeindeKontakt(ctx: Ctx, id: GemeindeId, rev: number, neu: GemeindeKontakt) {
  return ctx.db.write(async (tx) => {
    if (!mayChangeGemeindeKontakt(ctx.actor, { id })) throw new NotAllowed();
    return write(tx, ctx, id, rev, "netzwerk.gemeinde.contact.changed", (before) => ({ ...before, ...neu }));
  });
}

function findAgsRefusal(ags: string, kreis: string | null): GemeindeRefusal | null {
  if (!isAgs(ags)) return "ags-falsch";
  return kreis !== null && kreisOf(ags) !== kreis ? "ags-anderer-kreis" : null;
}

/** The second key, and whether region and association exist. */
async function findBezugRefusal(
  tx: Tx,
  neu: GemeindeAngaben,
  except: GemeindeId | null,
): Promise<GemeindeRefusal | null> {
  const wrong = findArsRefusal(neu.ars, neu.ags);
  if (wrong) return wrong;
  if (await isArsTaken(tx, neu.ars, except)) return "ars-vergeben";
  const { planungsregionId: region, verwaltungsgemeinschaftId: verband } = neu;
  if (region && (await findGebiet(tx, region))?.art !== "planungsregion") return "bezug-fehlt";
  return verband && (await findGebiet(tx, verband))?.art !== "verwaltungsgemeinschaft" ? "bezug-fehlt" : null;
}

async function write(
  tx: Tx,
  ctx: Ctx,
  id: GemeindeId,
  rev: number,
  verb: string,
  change: (before: GemeindeAngaben) => GemeindeAngaben,
): Promise<Outcome<null, GemeindeRefusal | "inzwischen-geaendert">> {
  const row = await lockGemeinde(tx, id);
  if (!row) throw new NotFound();
  if (row.rev !== rev) return refuse("inzwischen-geaendert");
  const before = gemeindeAngabenOf(row);
  const after = change(before);
  await updateGemeinde(tx, id, after);
  await record(tx, ctx, verb, [gemeindeChange(id, before, after)]);
  return accept(null);
}

function gemeindeAngabenOf(row: GemeindeRow): GemeindeAngaben {
  return without(row, "id", "slug", "rev", "updatedAt", "region", "verband");
}
