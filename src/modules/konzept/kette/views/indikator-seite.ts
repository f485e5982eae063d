import { labelsOfStellen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import type { Indikatorart, Richtung, Turnus } from "../rules/kette.ts";
import {
  findOeffentlicherIndikator,
  type Indikator,
  listOeffentlicheIndikatoren,
  loadGemesseneZiele,
} from "../store/oeffentlich-elemente.ts";
import { loadNetz, type Netz } from "../store/oeffentlich-netz.ts";
import type { FeldName } from "./bedarf-seite.ts";

export type IndikatorView = {
  readonly slug: string;
  readonly name: string;
  readonly art: Indikatorart;
  readonly einheit: string;
  readonly nachkommastellen: number;
  readonly zaehler: string;
  readonly nenner: string;
  readonly quelle: string;
  readonly turnus: Turnus | null;
  readonly stichtag: string;
  readonly richtung: Richtung;
  readonly methode: string;
  readonly handlungsfeld: FeldName | null;
  /** Who delivers the figures. */
  readonly stelle: { readonly name: string; readonly slug: string | null } | null;
  readonly ziele: readonly {
    readonly kennung: string;
    readonly aussage: string;
    readonly zielwert: number | null;
    readonly zieljahr: number | null;
  }[];
};

export type IndikatorSeite = IndikatorView & {
  /** Maßnahmen of those Wirkungsziele: they have to do with the figure, which says nothing about any one of them. */
  readonly massnahmen: readonly { readonly kennung: string; readonly titel: string }[];
};

/**
 * One Indikator: what is counted, how, and which Wirkungsziele look at it.
 *
 * @throws NotFound when there is none, or it is not public
 */
export async function viewIndikatorSeite(ctx: Ctx, slug: string): Promise<IndikatorSeite> {
  return ctx.db.read(async (db) => {
    const indikator = await findOeffentlicherIndikator(db, slug);
    if (!indikator) throw new NotFound();
    const ziele = await loadGemesseneZiele(db, [indikator.id]);
    const nets: Netz[] = [];
    for (const ziel of ziele) nets.push(await loadNetz(db, { ziel: ziel.id }));
    const massnahmen = new Map(
      nets.flatMap((netz) => netz.massnahmen).map(({ kennung, titel }) => [kennung, { kennung, titel }]),
    );
    const lists = await loadNamen(db, [indikator]);
    return { ...present(indikator, ziele, lists), massnahmen: [...massnahmen.values()] };
  });
}

/** All public Indikatoren by name. */
export async function listIndikatoren(ctx: Ctx): Promise<IndikatorView[]> {
  return ctx.db.read(async (db) => {
    const rows = await listOeffentlicheIndikatoren(db);
    const ziele = await loadGemesseneZiele(
      db,
      rows.map((row) => row.id),
    );
    const lists = await loadNamen(db, rows);
    return rows.map((row) =>
      present(
        row,
        ziele.filter((one) => one.indikatorId === row.id),
        lists,
      ),
    );
  });
}

type Namen = Awaited<ReturnType<typeof loadNamen>>;

async function loadNamen(db: Parameters<typeof labelsOfStellen>[0], rows: readonly Indikator[]) {
  return {
    felder: new Map((await listHandlungsfelder(db)).map(({ id, name, slug }) => [id, { name, slug }])),
    stellen: await labelsOfStellen(
      db,
      rows.flatMap((row) => row.quelleStelleId ?? []),
    ),
  };
}

function present(
  row: Indikator,
  ziele: Awaited<ReturnType<typeof loadGemesseneZiele>>,
  { felder, stellen }: Namen,
): IndikatorView {
  const { slug, name, art, einheit, nachkommastellen, zaehler, nenner, quelle, turnus, stichtag, richtung, methode } =
    row;
  const stelle = row.quelleStelleId ? stellen.get(row.quelleStelleId) : undefined;
  return {
    slug,
    name,
    art,
    einheit,
    nachkommastellen,
    zaehler,
    nenner,
    quelle,
    turnus,
    stichtag,
    richtung,
    methode,
    handlungsfeld: (row.handlungsfeldId ? felder.get(row.handlungsfeldId) : null) ?? null,
    stelle: stelle ? { name: stelle.name, slug: stelle.slug } : null,
    ziele: ziele.map(({ kennung, aussage, zielwert, zieljahr }) => ({ kennung, aussage, zielwert, zieljahr })),
  };
}
