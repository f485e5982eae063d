import type { Ctx } from "#src/platform/ctx.ts";
import { mayLink, mayReadOffice } from "../rules/permissions.ts";
import type { Ende } from "../rules/verknuepfung.ts";
import { listBelege } from "../store/belege.ts";
import { listIndikatorRows } from "../store/indikatoren.ts";
import type { Wahl } from "./auswahl.ts";
import { viewKette } from "./kette.ts";
import { type Umfeld, viewGliedUmfeld } from "./umfeld.ts";

const LEERES_UMFELD: Umfeld = { belege: [], bedarfe: [], ziele: [], massnahmen: [], messungen: [], summe: null };

type Gruppe = { readonly label: string; readonly options: Wahl[] };

/** What an element can still be linked with, by Handlungsfeld. */
export type Verknuepfbares = {
  readonly belege: readonly Wahl[];
  readonly bedarfe: readonly Gruppe[];
  readonly ziele: readonly Gruppe[];
  readonly massnahmen: readonly Gruppe[];
  readonly indikatoren: readonly Wahl[];
};

/** Where nobody may link anything. */
export const NICHTS_VERKNUEPFBAR: Verknuepfbares = {
  belege: [],
  bedarfe: [],
  ziele: [],
  massnahmen: [],
  indikatoren: [],
};

/**
 * What an element is not linked with yet, as far as the actor may see it.
 *
 * @param id null for one that is still to be made
 */
export async function viewVerknuepfbares(ctx: Ctx, art: Ende, id: string | null): Promise<Verknuepfbares> {
  const kette = await viewKette(ctx, { auchIdeen: true });
  const umfeld = id ? await viewGliedUmfeld(ctx, art, id) : LEERES_UMFELD;
  const office = mayReadOffice(ctx.actor);
  const belege = office ? await ctx.db.read((db) => listBelege(db, { auchInterne: true })) : [];
  const indikatoren = office ? await ctx.db.read((db) => listIndikatorRows(db, { nurOeffentliche: false })) : [];
  const groups = (
    rows: readonly {
      readonly id: string;
      readonly kennung: string;
      readonly titel: string;
      readonly handlungsfeldId: string;
    }[],
    linked: readonly { readonly id: string }[],
  ): Gruppe[] => {
    const there = new Set<string>(linked.map((one) => one.id));
    return kette.felder
      .map((feld) => ({
        label: feld.name,
        options: rows
          .filter((row) => row.handlungsfeldId === feld.id && !there.has(row.id))
          .map((row) => ({ value: row.id, label: shortened(`${row.kennung} ${row.titel}`) })),
      }))
      .filter((group) => group.options.length > 0);
  };
  const without = <T extends { readonly id: string }>(
    rows: readonly T[],
    linked: readonly { readonly id: string }[],
  ) => {
    const there = new Set<string>(linked.map((one) => one.id));
    return rows.filter((row) => !there.has(row.id));
  };
  return {
    belege: without(belege, umfeld.belege).map((one) => ({
      value: one.id,
      label: shortened(`${one.quelle}: ${one.aussage}`),
    })),
    bedarfe: groups(kette.bedarfe, umfeld.bedarfe),
    ziele: groups(kette.ziele, umfeld.ziele),
    massnahmen: groups(kette.massnahmen, umfeld.massnahmen),
    indikatoren: without(indikatoren, umfeld.messungen).map((one) => ({ value: one.id, label: one.name })),
  };
}

/** Every element that a Beleg can be linked with, in groups; values carry the kind: `bedarf.<id>`. */
export async function viewZuordenbares(ctx: Ctx): Promise<Gruppe[]> {
  const kette = await viewKette(ctx, { auchIdeen: true });
  const kinds = [
    ["bedarf", kette.bedarfe],
    ["wirkungsziel", kette.ziele],
    ["massnahme", kette.massnahmen],
  ] as const;
  return kette.felder.map((feld) => ({
    label: feld.name,
    options: kinds.flatMap(([glied, rows]) =>
      rows
        .filter((row) => row.handlungsfeldId === feld.id && mayLink(ctx.actor, [row]))
        .map((row) => ({ value: `${glied}.${row.id}`, label: shortened(`${row.kennung} ${row.titel}`) })),
    ),
  }));
}

/** A line of a choice: as long as a screen is wide. */
function shortened(text: string): string {
  return text.length > 110 ? `${text.slice(0, 108).trimEnd()} …` : text;
}
