import { listGremien } from "#src/modules/gremien/index.ts";
import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { viewLuecken } from "../../kette/views/luecken.ts";
import { listNichtFreigegebene } from "../../redaktion/store/redaktion.ts";
import { listUnbegruendete } from "../rules/beschluss.ts";
import { type Elementart, ELEMENTARTEN } from "../rules/manifest.ts";
import { mayAdoptFassung } from "../rules/permissions.ts";
import { countUnterschiede, type Unterschied, type Vorgang } from "../rules/unterschiede.ts";
import { countEntwuerfe } from "../store/arbeitsstand.ts";
import type { FassungRow } from "../store/fassungen.ts";
import { loadOffeneAenderungen } from "../store/vergleich.ts";
import { loadGruende, loadVorschlaege } from "../store/wege.ts";
import { type FassungKurz, presentFassung } from "./fassungen.ts";

export type Fortschreibung = {
  readonly fassungen: readonly FassungKurz[];
  /** What the next Fassung would freeze. */
  readonly anzahl: Readonly<Record<Elementart, number>>;
  /** Written but not public: stays outside. */
  readonly entwuerfe: Awaited<ReturnType<typeof countEntwuerfe>>;
  /** Null while there is no Fassung to compare with. */
  readonly zahlen: ReturnType<typeof countUnterschiede> | null;
  readonly geaendert: number;
  readonly unbegruendet: number;
  readonly luecken: readonly {
    readonly art: Awaited<ReturnType<typeof viewLuecken>>[number]["art"];
    readonly anzahl: number;
  }[];
  readonly stand: string;
  readonly may: { readonly adopt: boolean };
};

/**
 * What the next Fassung would be: what it freezes, what stays outside, what is missing, what it changes.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewFortschreibung(ctx: Ctx): Promise<Fortschreibung> {
  requireIntern(ctx);
  const namen = await viewNamen(ctx);
  const luecken = (await viewLuecken(ctx)).map(({ art, elemente }) => ({ art, anzahl: elemente.length }));
  return ctx.db.read(async (db) => {
    const { fassungen, arbeitsstand, unterschiede, stand } = await loadOffeneAenderungen(db, namen);
    return {
      fassungen: present(fassungen),
      anzahl: Object.fromEntries(
        ELEMENTARTEN.map((art) => [art, arbeitsstand.elemente.filter((one) => one.art === art).length]),
      ) as Record<Elementart, number>,
      entwuerfe: await countEntwuerfe(db),
      zahlen: unterschiede ? countUnterschiede(unterschiede.elemente) : null,
      geaendert: changed(unterschiede?.elemente ?? []).length,
      unbegruendet: listUnbegruendete(unterschiede?.elemente ?? []).length,
      luecken,
      stand,
      may: { adopt: mayAdoptFassung(ctx.actor) },
    };
  });
}

const present = (rows: readonly FassungRow[]) => rows.map((row) => presentFassung(row, rows));
const changed = (all: readonly Unterschied[]) => all.filter((one) => one.vorgang !== "uebernommen");

export type BeschlussForm = Fortschreibung & {
  readonly gremien: readonly { readonly id: string; readonly name: string }[];
  /** Titles of public texts that somebody answers for and nobody has approved as they read now. */
  readonly ungeprueft: readonly string[];
};

/**
 * What the form shows with which a Fassung is adopted. Bodies that may decide come first.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function viewBeschlussForm(ctx: Ctx): Promise<BeschlussForm> {
  requireIntern(ctx);
  if (!mayAdoptFassung(ctx.actor)) throw new NotAllowed();
  const gremien = (await listGremien(ctx)).filter((one) => one.stand !== "aufgeloest");
  const decide = (one: (typeof gremien)[number]) => (one.rechte.includes("entscheiden") ? 0 : 1);
  return {
    ...(await viewFortschreibung(ctx)),
    ungeprueft: (await ctx.db.read(listNichtFreigegebene)).map((one) => one.titel),
    gremien: gremien.toSorted((a, b) => decide(a) - decide(b)).map(({ id, name }) => ({ id, name })),
  };
}

export type Begruendung = {
  /** The element that the reason is kept with. */
  readonly id: string;
  readonly vorgang: Vorgang;
  readonly art: Elementart;
  readonly kennung: string;
  readonly titel: string;
  readonly grund: string;
  /** What the office noted itself; empty when it did not. */
  readonly vorschlag: string;
  /** It fell away: without a reason nothing can be adopted. */
  readonly noetig: boolean;
};

/**
 * Everything that differs from the last Fassung, with the reason that the public reads, or that it lacks.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function viewBegruendungen(ctx: Ctx): Promise<{
  readonly begruendungen: readonly Begruendung[];
  readonly stand: string;
  readonly fassung: FassungKurz | null;
}> {
  requireIntern(ctx);
  if (!mayAdoptFassung(ctx.actor)) throw new NotAllowed();
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const { fassungen, unterschiede, stand } = await loadOffeneAenderungen(db, namen);
    const entries = changed(unterschiede?.elemente ?? []).filter((one) => one.vorgang !== "neu");
    const gruende = await loadGruende(db);
    const keys = entries.flatMap((one) => {
      const element =
        one.nachher.find((now) => one.vorher.some((old) => old.id === now.id)) ?? one.nachher[0] ?? one.vorher[0];
      return element ? [{ one, element }] : [];
    });
    const vorschlaege = await loadVorschlaege(
      db,
      keys.flatMap(({ one }) => [...one.vorher, ...one.nachher].map((part) => part.id)),
    );
    const begruendungen = keys.map(({ one, element }) => {
      const all = [element, ...one.vorher, ...one.nachher].map((part) => part.id);
      return {
        id: element.id,
        vorgang: one.vorgang,
        art: one.art,
        kennung: one.art === "kapitel" || one.art === "handlungsfeld" ? "" : element.kennung,
        titel: element.titel,
        grund: all.flatMap((id) => gruende.get(id) ?? [])[0] ?? "",
        vorschlag: all.flatMap((id) => vorschlaege.get(id) ?? [])[0] ?? "",
        noetig: one.vorgang === "entfallen",
      };
    });
    const [first] = present(fassungen);
    return { begruendungen, stand, fassung: first ?? null };
  });
}
