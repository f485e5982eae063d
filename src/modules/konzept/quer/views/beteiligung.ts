import { viewOrganigramm } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { OEFFENTLICHER_BLICK, readScope } from "../../rules/permissions.ts";
import type { RolleAnMassnahme } from "../../rules/massnahme.ts";
import { type Feld, listFelder, listMassnahmenKern, listWer } from "../store/bestand.ts";
import { byId, type Kurz, presentKurz, zaehlt } from "./present.ts";

export type Beteiligung = { readonly kennung: string; readonly titel: string; readonly rolle: RolleAnMassnahme };

export type BeteiligungView = {
  readonly felder: readonly Feld[];
  /** The Handlungsfeld that was asked for; null for all. */
  readonly feld: Feld | null;
  readonly massnahmen: readonly Kurz[];
  readonly einheiten: readonly {
    readonly name: string;
    /** Null when it has no public page. */
    readonly slug: string | null;
    /** 0 at the top of the Landratsamt. */
    readonly tiefe: number;
    /** One per Maßnahme, in their order. */
    readonly zellen: readonly (RolleAnMassnahme | null)[];
    readonly federfuehrung: number;
    readonly mitwirkung: number;
    readonly beteiligt: readonly Beteiligung[];
    /** Ideas and proposals that name it, which do not count: they are not in the Konzept. */
    readonly ideen: readonly string[];
  }[];
  readonly ohne: number;
};

/**
 * Which unit of the Landratsamt leads which Maßnahme and where it takes part, and which has none (R026). Two queries,
 * put together in memory.
 *
 * @param blick `intern` counts what the actor may see, drafts and ideas included
 * @param handlungsfeld slug, null for all
 * @throws NotFound when there is no such Handlungsfeld
 */
export async function viewBeteiligung(
  ctx: Ctx,
  blick: "oeffentlich" | "intern",
  handlungsfeld: string | null,
): Promise<BeteiligungView> {
  if (blick === "intern") requireIntern(ctx);
  const scope = blick === "intern" ? readScope(ctx.actor) : OEFFENTLICHER_BLICK;
  const einheiten = flatten(await viewOrganigramm(ctx));
  return ctx.db.read(async (db) => {
    const felder = await listFelder(db);
    const feld = handlungsfeld ? (felder.find((one) => one.slug === handlungsfeld) ?? null) : null;
    if (handlungsfeld && !feld) throw new NotFound();
    const alle = (await listMassnahmenKern(db, scope)).filter((row) => !feld || row.handlungsfeldId === feld.id);
    const counted = alle.filter(zaehlt);
    const placeOf = new Map(counted.map((row, place) => [row.id as string, place]));
    const known = byId(alle);
    const byStelle = Map.groupBy(
      (await listWer(db, scope)).filter((wer) => wer.stelleId !== null),
      (wer) => wer.stelleId as string,
    );
    const feldById = byId(felder);
    const rows = einheiten.map(({ einheit, tiefe }) => {
      const zellen = Array.from<RolleAnMassnahme | null>({ length: counted.length }).fill(null);
      const ideen: string[] = [];
      for (const wer of byStelle.get(einheit.id) ?? []) {
        const place = placeOf.get(wer.massnahmeId);
        // Whoever leads also takes part: the lead is what counts.
        if (place !== undefined) zellen[place] = zellen[place] === "federfuehrung" ? "federfuehrung" : wer.rolle;
        else if (known.has(wer.massnahmeId)) ideen.push(known.get(wer.massnahmeId)?.kennung ?? "");
      }
      const beteiligt = counted.flatMap((row, place): Beteiligung[] => {
        const rolle = zellen[place];
        return rolle ? [{ kennung: row.kennung, titel: row.titel, rolle }] : [];
      });
      return {
        name: einheit.name,
        slug: einheit.oeffentlich ? einheit.slug : null,
        tiefe,
        zellen,
        federfuehrung: beteiligt.filter((one) => one.rolle === "federfuehrung").length,
        mitwirkung: beteiligt.filter((one) => one.rolle === "mitwirkung").length,
        beteiligt,
        ideen,
      };
    });
    return {
      felder,
      feld,
      massnahmen: counted.map((row) => presentKurz(row, feldById)),
      einheiten: rows,
      ohne: rows.filter((row) => row.beteiligt.length === 0).length,
    };
  });
}

type Knoten = Awaited<ReturnType<typeof viewOrganigramm>>[number];

function flatten(knoten: readonly Knoten[], tiefe = 0): { einheit: Knoten["einheit"]; tiefe: number }[] {
  return knoten.flatMap(({ einheit, unter }) => [{ einheit, tiefe }, ...flatten(unter, tiefe + 1)]);
}
