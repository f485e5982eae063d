import { listGemeinden, listPlanungsregionen, viewGemeinde } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { OEFFENTLICHER_BLICK } from "../../rules/permissions.ts";
import type { RolleAnMassnahme } from "../../rules/massnahme.ts";
import type { Umsetzung } from "../../sachstand/rules/sachstand.ts";
import {
  listBedarfeKern,
  listFelder,
  listGemeindeBezuege,
  listMassnahmenKern,
  listStaendeIn,
  listWer,
  ofGemeinde,
} from "../store/bestand.ts";
import { byId, type Kurz, type MassnahmeKurz, presentKurz, presentMassnahme, zaehlt } from "./present.ts";

export type GemeindenView = {
  readonly regionen: readonly { readonly slug: string; readonly name: string }[];
  /** The region that was asked for; null for all. */
  readonly region: { readonly slug: string; readonly name: string } | null;
  /** By name: municipalities are never put in an order of more and less. */
  readonly gemeinden: readonly {
    readonly slug: string;
    readonly name: string;
    readonly region: string;
    /** Bedarfe and Maßnahmen that name it. */
    readonly bedarfe: number;
    readonly massnahmen: number;
  }[];
  readonly gesamt: number;
  /** What is for the whole county comes on top of that everywhere. */
  readonly kreisweit: { readonly bedarfe: number; readonly massnahmen: number };
};

/**
 * Every municipality with what the Konzept names it in. Readable by everybody.
 *
 * @param region slug of a Planungsregion, null for all
 * @throws NotFound when there is no such region
 */
export async function viewKonzeptGemeinden(ctx: Ctx, region: string | null): Promise<GemeindenView> {
  const alle = await listGemeinden(ctx);
  const regionen = await listPlanungsregionen(ctx);
  const wanted = region ? (regionen.find((one) => one.slug === region) ?? null) : null;
  if (region && !wanted) throw new NotFound();
  return ctx.db.read(async (db) => {
    const bezuege = await listGemeindeBezuege(db);
    const bedarfe = await listBedarfeKern(db);
    const massnahmen = (await listMassnahmenKern(db, OEFFENTLICHER_BLICK)).filter(zaehlt);
    const named = (
      rows: readonly { id: string; gemeindeId: string }[],
      known: ReadonlyMap<string, { umfang: string }>,
    ) =>
      Map.groupBy(
        rows.filter((row) => known.get(row.id)?.umfang === "gemeinden"),
        (row) => row.gemeindeId,
      );
    const [byBedarf, byMassnahme] = [
      named(bezuege.bedarfe, byId(bedarfe)),
      named(bezuege.massnahmen, byId(massnahmen)),
    ];
    const kreisweite = (rows: readonly { umfang: string }[]) => rows.filter((row) => row.umfang === "kreisweit").length;
    return {
      regionen: regionen.map(({ slug, name }) => ({ slug, name })),
      region: wanted ? { slug: wanted.slug, name: wanted.name } : null,
      gemeinden: alle
        .filter((one) => !wanted || one.planungsregionId === wanted.id)
        .map(({ id, slug, name, planungsregionId }) => ({
          slug,
          name,
          region: regionen.find((one) => one.id === planungsregionId)?.name ?? "",
          bedarfe: byBedarf.get(id)?.length ?? 0,
          massnahmen: byMassnahme.get(id)?.length ?? 0,
        })),
      gesamt: alle.length,
      kreisweit: { bedarfe: kreisweite(bedarfe), massnahmen: kreisweite(massnahmen) },
    };
  });
}

export type GemeindeKonzeptView = {
  readonly gemeinde: { readonly slug: string; readonly name: string; readonly region: string };
  /** What names this municipality, and what is for the whole county. */
  readonly bedarfe: { readonly hier: readonly Kurz[]; readonly kreisweit: readonly Kurz[] };
  readonly massnahmen: { readonly hier: readonly MassnahmeKurz[]; readonly kreisweit: readonly MassnahmeKurz[] };
  /** What the municipality itself leads or takes part in. */
  readonly beteiligt: readonly (MassnahmeKurz & { readonly rolle: RolleAnMassnahme })[];
  /** How far it is here, of what all municipalities carry out together (R099). */
  readonly staende: readonly (Kurz & {
    readonly stand: Umsetzung;
    readonly anzahl: number | null;
    readonly bemerkung: string;
    readonly tag: Datum;
  })[];
  readonly kontakte: Awaited<ReturnType<typeof viewGemeinde>>["kontakte"];
};

/**
 * What the Konzept says for one municipality (R044, R051, R093). Readable by everybody.
 *
 * @throws NotFound when there is no such municipality
 */
export async function viewKonzeptGemeinde(ctx: Ctx, slug: string): Promise<GemeindeKonzeptView> {
  const { gemeinde, kontakte } = await viewGemeinde(ctx, slug);
  const id: Id<"Gemeinde"> = gemeinde.id;
  const regionen = await listPlanungsregionen(ctx);
  return ctx.db.read(async (db) => {
    const felder = byId(await listFelder(db));
    const bezuege = await listGemeindeBezuege(db);
    const bedarfe = await listBedarfeKern(db);
    const massnahmen = (await listMassnahmenKern(db, OEFFENTLICHER_BLICK)).filter(zaehlt);
    const known = byId(massnahmen);
    const here = (rows: readonly { id: string; gemeindeId: string }[]) =>
      new Set(rows.filter((row) => row.gemeindeId === id).map((row) => row.id));
    const [namedBedarfe, namedMassnahmen] = [here(bezuege.bedarfe), here(bezuege.massnahmen)];
    const split = <T extends { id: string; umfang: string }, V>(
      rows: readonly T[],
      named: ReadonlySet<string>,
      present: (row: T) => V,
    ) => ({
      hier: rows.filter((row) => row.umfang === "gemeinden" && named.has(row.id)).map(present),
      kreisweit: rows.filter((row) => row.umfang === "kreisweit").map(present),
    });
    return {
      gemeinde: {
        slug: gemeinde.slug,
        name: gemeinde.name,
        region: regionen.find((one) => one.id === gemeinde.planungsregionId)?.name ?? "",
      },
      bedarfe: split(bedarfe, namedBedarfe, (row) => presentKurz(row, felder)),
      massnahmen: split(massnahmen, namedMassnahmen, (row) => presentMassnahme(row, felder)),
      beteiligt: (await listWer(db, OEFFENTLICHER_BLICK, ofGemeinde(id))).flatMap((wer) => {
        const found = known.get(wer.massnahmeId);
        return found ? [{ ...presentMassnahme(found, felder), rolle: wer.rolle }] : [];
      }),
      staende: (await listStaendeIn(db, id)).flatMap((row) => {
        const found = known.get(row.massnahmeId);
        if (!found) return [];
        const { anzahl, bemerkung, tag } = row;
        return [{ ...presentKurz(found, felder), stand: row.umsetzung, anzahl, bemerkung, tag }];
      }),
      kontakte,
    };
  });
}
