import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { type Leitbeschluss, listLeitbeschluesse } from "../../beschluss/views/beschluesse.ts";
import { type HandlungsfeldView, viewHandlungsfeld } from "../../views/handlungsfelder.ts";
import type { Belegart, Vorrang } from "../rules/kette.ts";
import { type Lagebild, countLagen } from "../rules/lage.ts";
import { countBelegeByArt } from "../store/oeffentlich-elemente.ts";
import { loadNetz } from "../store/oeffentlich-netz.ts";
import { findVerbleib, pfadOf, type Treffer } from "./treffer.ts";
import { indexNetz } from "./wirkungskette.ts";

export type FeldBedarf = {
  readonly kennung: string;
  readonly titel: string;
  readonly vorrang: Vorrang | null;
  /** Empty: nobody has said yet what is to change. */
  readonly ziele: readonly { readonly kennung: string; readonly aussage: string }[];
};

export type FeldSeite = {
  readonly feld: HandlungsfeldView;
  readonly leitbeschluesse: readonly Leitbeschluss[];
  readonly bedarfe: readonly FeldBedarf[];
  readonly ziele: readonly { readonly kennung: string; readonly aussage: string; readonly ohneMassnahme: boolean }[];
  readonly belege: readonly { readonly art: Belegart; readonly anzahl: number }[];
  /** Null while there is nothing to report of. */
  readonly lage: Lagebild | null;
};

/**
 * One Handlungsfeld with its part of the chain and its table of Maßnahmen.
 *
 * @throws NotFound when there is none of that address
 */
export async function viewFeldSeite(ctx: Ctx, slug: string): Promise<Treffer<FeldSeite>> {
  const found = await viewHandlungsfeld(ctx, slug).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (!found) return ctx.db.read((db) => findVerbleib(db, "handlungsfeld", slug));
  if ("moved" in found) return { art: "weiter", pfad: pfadOf({ art: "handlungsfeld", name: found.moved }) };
  const { feld } = found;
  const leitbeschluesse = await listLeitbeschluesse(ctx, feld.id);
  return ctx.db.read(async (db) => {
    const netz = await loadNetz(db, { handlungsfeld: feld.id });
    const index = indexNetz(netz);
    const own = <T extends { readonly handlungsfeldId: string }>(rows: readonly T[]) =>
      rows.filter((row) => row.handlungsfeldId === feld.id);
    const bedarfe = own(netz.bedarfe);
    const arten = await countBelegeByArt(
      db,
      bedarfe.map((one) => one.id),
    );
    return {
      art: "da" as const,
      seite: {
        feld,
        leitbeschluesse,
        bedarfe: bedarfe.map(({ id, kennung, titel, vorrang }) => ({
          kennung,
          titel,
          vorrang,
          ziele: index.zieleOfBedarf(id).map((ziel) => ({ kennung: ziel.kennung, aussage: ziel.aussage })),
        })),
        ziele: own(netz.ziele).map(({ id, kennung, aussage }) => ({
          kennung,
          aussage,
          ohneMassnahme: index.massnahmenOfZiel(id).length === 0,
        })),
        belege: arten.map(({ art, n }) => ({ art, anzahl: n })).toSorted((a, b) => b.anzahl - a.anzahl),
        lage: countLagen(own(netz.massnahmen)),
      },
    };
  });
}
