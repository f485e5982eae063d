import type { Ctx } from "#src/platform/ctx.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Datum } from "#src/shared/datum.ts";
import { type Belegsumme, sumBelege } from "../../beleg/rules/summe.ts";
import { releaseBeleg } from "../rules/beleg.ts";
import {
  type BedarfId,
  type BelegFreigabe,
  type BelegId,
  type Belegart,
  type Belegwirkung,
  type Glied,
  GLIEDER,
  type IndikatorId,
  type Indikatorart,
  type WirkungszielId,
} from "../rules/kette.ts";
import { mayReadInterneBelege } from "../rules/permissions.ts";
import { listBelegeOf, listElementeOfBeleg } from "../store/belege.ts";
import { listZieleOfIndikator, loadGruende, loadMessungenOf } from "../store/umfeld.ts";
import { type KettenBedarf, type KettenMassnahme, type KettenZiel, viewKette } from "./kette.ts";

type MitGrund = {
  /** Why it is linked with the element in the middle; empty for what is further away. */
  readonly grund: string;
};

export type UmfeldBeleg = MitGrund & {
  readonly id: BelegId;
  readonly bedarfId: BedarfId;
  readonly art: Belegart;
  readonly aussage: string;
  readonly quelle: string;
  readonly tag: Datum | null;
  readonly freigabe: BelegFreigabe;
  readonly wirkung: Belegwirkung;
};

export type UmfeldMessung = {
  readonly id: IndikatorId;
  readonly zielId: WirkungszielId;
  readonly slug: string;
  readonly name: string;
  readonly art: Indikatorart;
  readonly einheit: string;
  readonly nachkommastellen: number;
  readonly zielwert: number | null;
  readonly zieljahr: number | null;
};

const isGlied = (art: string): art is Glied => GLIEDER.some((one) => one === art);

/** Everything up and down the chain of one element, as the office sees it. */
export type Umfeld = {
  readonly belege: readonly UmfeldBeleg[];
  readonly bedarfe: readonly (KettenBedarf & MitGrund)[];
  readonly ziele: readonly (KettenZiel & MitGrund)[];
  readonly massnahmen: readonly (KettenMassnahme & MitGrund)[];
  readonly messungen: readonly UmfeldMessung[];
  /** What the Belege of the element in the middle add up to; null where it has none of its own kind. */
  readonly summe: Belegsumme | null;
};

/**
 * The chain around one element for the office, drafts included as far as the actor may see them. What everybody may see
 * is `viewKetteOf`.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewGliedUmfeld(ctx: Ctx, mitte: Glied | "indikator" | "beleg", id: string): Promise<Umfeld> {
  requireIntern(ctx);
  const kette = await viewKette(ctx, { auchIdeen: true });
  return ctx.db.read(async (db) => {
    const start =
      mitte === "indikator"
        ? { ziele: await listZieleOfIndikator(db, id as IndikatorId) }
        : mitte === "beleg"
          ? { bedarfe: (await listElementeOfBeleg(db, "bedarf", id as BelegId)).map((one) => one.id) }
          : mitte === "bedarf"
            ? { bedarfe: [id as BedarfId] }
            : mitte === "wirkungsziel"
              ? { ziele: [id as WirkungszielId] }
              : { ziele: kette.zielMassnahmen.filter((kante) => kante.nach === id).map((kante) => kante.von) };
    const bedarfeFrom = new Set<string>("bedarfe" in start ? start.bedarfe : []);
    const ziele = new Set<string>(
      "ziele" in start
        ? start.ziele
        : kette.bedarfZiele.filter((kante) => bedarfeFrom.has(kante.von)).map((kante) => kante.nach),
    );
    const bedarfe =
      "bedarfe" in start
        ? bedarfeFrom
        : new Set<string>(kette.bedarfZiele.filter((kante) => ziele.has(kante.nach)).map((kante) => kante.von));
    const massnahmen =
      mitte === "massnahme"
        ? new Set<string>([id])
        : new Set<string>(kette.zielMassnahmen.filter((kante) => ziele.has(kante.von)).map((kante) => kante.nach));
    const gruende = await loadGruende(db, id);
    const pick = <T extends { readonly id: string }>(rows: readonly T[], ids: ReadonlySet<string>) =>
      rows.filter((row) => ids.has(row.id)).map((row) => ({ ...row, grund: gruende.get(row.id) ?? "" }));
    const found = pick(kette.bedarfe, bedarfe);
    const foundZiele = pick(kette.ziele, ziele);
    const office = mayReadInterneBelege(ctx.actor);
    const belege = await listBelegeOf(
      db,
      "bedarf",
      found.map((one) => one.id),
    );
    const messungen = await loadMessungenOf(
      db,
      foundZiele.map((one) => one.id),
    );
    const shown = <B extends Parameters<typeof releaseBeleg>[0]>(rows: readonly B[]) =>
      rows.flatMap((beleg) => (office ? beleg : (releaseBeleg(beleg) ?? [])));
    return {
      summe: isGlied(mitte) ? sumBelege(shown(await listBelegeOf(db, mitte, [id]))) : null,
      belege: shown(belege)
        .filter((beleg) => mitte !== "beleg" || beleg.id === id)
        .map((beleg) => ({
          id: beleg.id,
          bedarfId: beleg.elementId as BedarfId,
          art: beleg.art,
          aussage: beleg.aussage,
          quelle: beleg.quelle,
          tag: beleg.tag,
          freigabe: beleg.freigabe,
          grund: beleg.grund,
          wirkung: beleg.wirkung,
        })),
      bedarfe: found,
      ziele: foundZiele,
      massnahmen: pick(kette.massnahmen, massnahmen),
      messungen: messungen
        .filter(({ indikator }) => mitte !== "indikator" || indikator.id === id)
        .map(({ zielId, zielwert, zieljahr, indikator }) => ({
          id: indikator.id,
          zielId,
          slug: indikator.slug,
          name: indikator.name,
          art: indikator.art,
          einheit: indikator.einheit,
          nachkommastellen: indikator.nachkommastellen,
          zielwert,
          zieljahr,
        })),
    };
  });
}
