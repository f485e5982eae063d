import { type SchnelllinkView, viewSchnelllinks } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { FachstelleEbene } from "../rules/fachstelle.ts";
import { lineOf, type OrganigrammKnoten, treeOf } from "../rules/organigramm.ts";
import { findFachstelle } from "../store/fachstelle.ts";
import { findStelle, listStellenRows, type StelleRow } from "../store/stellen.ts";
import { type KontaktView, readKontakte } from "./kontakte.ts";
import { linkOf, type StelleLink } from "./stelle.ts";

export type FachstelleView = {
  readonly stelle: Pick<
    StelleRow,
    | "id"
    | "name"
    | "nameUebersetzt"
    | "slug"
    | "art"
    | "aufgabe"
    | "strasse"
    | "plz"
    | "ort"
    | "raum"
    | "telefon"
    | "email"
    | "sprachen"
    | "oeffentlich"
  >;
  readonly auftrag: string;
  readonly beschlossenVon: string;
  readonly beschlossenAm: Datum | null;
  readonly ebenen: readonly FachstelleEbene[];
  readonly handlungsfelder: string;
  readonly kontakte: readonly KontaktView[];
  readonly schnelllinks: readonly SchnelllinkView[];
  /** From the top of the county down to the Fachstelle (R024). */
  readonly linie: readonly StelleLink[];
};

/** The profile of the Fachstelle (R004). Null until the county named it. Readable by everybody. */
export async function viewFachstelle(ctx: Ctx): Promise<FachstelleView | null> {
  const schnelllinks = await viewSchnelllinks(ctx);
  return ctx.db.read(async (db) => {
    const profil = await findFachstelle(db);
    const stelle = profil ? await findStelle(db, profil.stelleId) : null;
    if (!profil || !stelle) return null;
    const units = await listStellenRows(db, { sicht: "intern", gehoertZumLandkreis: true });
    const { id, name, nameUebersetzt, slug, art, aufgabe, strasse, plz, ort, raum, telefon, email, sprachen } = stelle;
    const shown = { id, name, nameUebersetzt, slug, art, aufgabe, strasse, plz, ort, raum, telefon, email, sprachen };
    const { auftrag, beschlossenVon, beschlossenAm, ebenen, handlungsfelder } = profil;
    return {
      stelle: { ...shown, oeffentlich: stelle.oeffentlich },
      auftrag,
      beschlossenVon,
      beschlossenAm,
      ebenen,
      handlungsfelder,
      kontakte: await readKontakte(db, ctx, "oeffentlich", { stelleId: stelle.id, gemeindeId: null }),
      schnelllinks,
      linie: lineOf(units, stelle.id).map(linkOf),
    };
  });
}

export type OrganigrammEinheit = StelleLink & {
  readonly uebergeordneteStelleId: string | null;
  readonly kurzname: string;
  /** Whether it has a public page of its own. */
  readonly oeffentlich: boolean;
  readonly istFachstelle: boolean;
};

/**
 * The county's units as a tree (R024). Names and lines are public for every unit, pages only for public ones: an
 * organisation chart with holes says something untrue.
 */
export function viewOrganigramm(ctx: Ctx): Promise<readonly OrganigrammKnoten<OrganigrammEinheit>[]> {
  return ctx.db.read(async (db) => {
    const units = await listStellenRows(db, { sicht: "intern", gehoertZumLandkreis: true });
    const fachstelleId = (await findFachstelle(db))?.stelleId ?? null;
    return treeOf(
      units.map((unit) => ({
        ...linkOf(unit),
        uebergeordneteStelleId: unit.uebergeordneteStelleId,
        kurzname: unit.kurzname,
        oeffentlich: unit.oeffentlich,
        istFachstelle: unit.id === fachstelleId,
      })),
    );
  });
}
