import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { HandlungsfeldId } from "../rules/massnahme.ts";
import { mayEditHandlungsfeld, maySteerKonzept, OEFFENTLICHER_BLICK, readScope } from "../rules/permissions.ts";
import {
  findHandlungsfeld,
  findHandlungsfeldBySlug,
  findSlugByAdresse,
  listHandlungsfelder,
} from "../store/handlungsfelder.ts";
import { loadMassnahmen } from "../store/massnahmen.ts";
import { searchMassnahmen } from "../store/massnahmen-suche.ts";
import { countByHandlungsfeld } from "../store/massnahmen-zahlen.ts";
import { type MassnahmeZeile, presentZeile } from "./present-massnahme.ts";

export type HandlungsfeldView = {
  readonly id: HandlungsfeldId;
  readonly slug: string;
  readonly name: string;
  readonly zusammenfassung: string;
  readonly aktuelleSituation: string;
  readonly trend: string;
  /** Which of how many, from 1. */
  readonly nummer: number;
  readonly anzahl: number;
  readonly massnahmen: readonly MassnahmeZeile[];
  readonly nachbarn: {
    readonly vorher: { readonly slug: string; readonly name: string } | null;
    readonly nachher: { readonly slug: string; readonly name: string } | null;
  };
  readonly may: { readonly edit: boolean };
};

/**
 * One Handlungsfeld with its published Maßnahmen, as the public sees it.
 *
 * @returns `moved` when the address was its former one
 * @throws NotFound when it is no address of a Handlungsfeld
 */
export async function viewHandlungsfeld(
  ctx: Ctx,
  slug: string,
): Promise<{ readonly moved: string } | { readonly feld: HandlungsfeldView }> {
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const feld = await findHandlungsfeldBySlug(db, slug);
    if (!feld) {
      const moved = await findSlugByAdresse(db, slug);
      if (moved) return { moved };
      throw new NotFound();
    }
    const all = await listHandlungsfelder(db);
    const at = all.findIndex((one) => one.id === feld.id);
    const { ids } = await searchMassnahmen(
      db,
      OEFFENTLICHER_BLICK,
      { handlungsfeldId: feld.id },
      { sortierung: "kennung", limit: 2000, offset: 0 },
    );
    const byId = new Map([[feld.id as string, feld]]);
    const neighbour = (place: number) => {
      const other = all[place];
      return other ? { slug: other.slug, name: other.name } : null;
    };
    const { id, name, zusammenfassung, aktuelleSituation, trend } = feld;
    return {
      feld: {
        id,
        slug,
        name,
        zusammenfassung,
        aktuelleSituation,
        trend,
        nummer: at + 1,
        anzahl: all.length,
        massnahmen: (await loadMassnahmen(db, ids)).map((massnahme) => presentZeile(massnahme, byId, namen)),
        nachbarn: { vorher: neighbour(at - 1), nachher: neighbour(at + 1) },
        may: { edit: mayEditHandlungsfeld(ctx.actor, feld.id) },
      },
    };
  });
}

export type HandlungsfeldZeile = {
  readonly id: HandlungsfeldId;
  readonly slug: string;
  readonly name: string;
  readonly zusammenfassung: string;
  /** Maßnahmen that the actor may see. */
  readonly anzahl: number;
  readonly may: { readonly edit: boolean };
};

/** The list of the office, in its order. */
export async function listHandlungsfelderIntern(
  ctx: Ctx,
): Promise<{ readonly felder: readonly HandlungsfeldZeile[]; readonly may: { readonly steer: boolean } }> {
  return ctx.db.read(async (db) => {
    const felder = await listHandlungsfelder(db);
    const counts = await countByHandlungsfeld(db, readScope(ctx.actor));
    return {
      felder: felder.map(({ id, slug, name, zusammenfassung }) => ({
        id,
        slug,
        name,
        zusammenfassung,
        anzahl: counts.reduce((total, row) => (row.handlungsfeldId === id ? total + row.n : total), 0),
        may: { edit: mayEditHandlungsfeld(ctx.actor, id) },
      })),
      may: { steer: maySteerKonzept(ctx.actor) },
    };
  });
}

/**
 * What the form shows.
 *
 * @throws NotFound when there is no such Handlungsfeld
 */
export async function viewHandlungsfeldForm(ctx: Ctx, id: HandlungsfeldId) {
  return ctx.db.read(async (db) => {
    const feld = await findHandlungsfeld(db, id);
    if (!feld || feld.archiviertAm) throw new NotFound();
    const { name, slug, zusammenfassung, aktuelleSituation, trend, rev } = feld;
    return {
      id,
      slug,
      rev,
      angaben: { name, zusammenfassung, aktuelleSituation, trend },
      may: { edit: mayEditHandlungsfeld(ctx.actor, id), steer: maySteerKonzept(ctx.actor) },
    };
  });
}

/** Names and ids for other modules: choosing what a Fachredaktion works on. */
export async function listHandlungsfelderAuswahl(
  ctx: Ctx,
): Promise<{ readonly id: HandlungsfeldId; readonly name: string; readonly slug: string }[]> {
  const felder = await ctx.db.read((db) => listHandlungsfelder(db));
  return felder.map(({ id, name, slug }) => ({ id, name, slug }));
}
