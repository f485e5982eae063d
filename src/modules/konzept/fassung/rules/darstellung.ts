import type { Element, Elementart, Textfeld } from "./manifest.ts";
import type { Unterschied, Vorgang } from "./unterschiede.ts";
import { diffWorte, type Wortstueck } from "./wortdiff.ts";

export type Teil = { readonly kennung: string; readonly titel: string };

/** One entry of a comparison as people read it. */
export type UnterschiedView = {
  readonly vorgang: Vorgang;
  readonly art: Elementart;
  /** Name of the Handlungsfeld it stands in now, or stood in; null for a Kapitel. */
  readonly feld: string | null;
  readonly vorher: readonly Teil[];
  /** With the page where it can be read, when the newer end is the living Konzept. */
  readonly nachher: readonly (Teil & { readonly pfad: string | null })[];
  /** Name of the Handlungsfeld before and now, when it moved. */
  readonly umzug: { readonly von: string; readonly nach: string } | null;
  readonly texte: readonly { readonly feld: Textfeld; readonly worte: readonly Wortstueck[] }[];
  readonly gruende: readonly string[];
};

const PFADE: Readonly<Record<Elementart, string>> = {
  kapitel: "/konzept/kapitel",
  handlungsfeld: "/konzept/handlungsfelder",
  bedarf: "/konzept/bedarfe",
  wirkungsziel: "/konzept/ziele",
  massnahme: "/konzept/massnahmen",
};

/** Where an element can be read today. */
export const pfadOf = ({ art, kennung }: Pick<Element, "art" | "kennung">) => `${PFADE[art]}/${kennung}`;

/** An element by number and title; Kapitel and Handlungsfelder have no number. */
export const teilOf = ({ art, kennung, titel }: Element): Teil => ({
  kennung: art === "kapitel" || art === "handlungsfeld" ? "" : kennung,
  titel,
});

/** Names of all Handlungsfelder of both sides, by id; the newer name where it was reworded. */
function fieldNames(elemente: readonly Unterschied[]): ReadonlyMap<string, string> {
  const felder = elemente.filter((one) => one.art === "handlungsfeld");
  return new Map(felder.flatMap((one) => [...one.vorher, ...one.nachher].map((feld) => [feld.id, feld.titel])));
}

/**
 * The entries in the words that people read: by Handlungsfeld, the Kapitel first, what fell away with its old one last.
 * Only those of the part are compared word by word.
 *
 * @param alle every entry of the comparison, for the names
 * @param gefragt the entries asked for
 * @param lebt whether the newer end is the living Konzept, so that its pages can be named
 * @param teil which of them in their order, as `slice` has it; without it all
 */
export function presentUnterschiede(
  alle: readonly Unterschied[],
  gefragt: readonly Unterschied[],
  lebt: boolean,
  teil: readonly [from: number, to: number] = [0, gefragt.length],
): readonly UnterschiedView[] {
  const felder = fieldNames(alle);
  const ordered = listGruppen(gefragt.map((one) => ({ one, feld: feldOf(one, felder) })));
  return ordered
    .flatMap((gruppe) => gruppe.eintraege)
    .slice(...teil)
    .map(({ one, feld }) => presentUnterschied(one, feld, felder, lebt));
}

/** Name of the Handlungsfeld it stands in now, or stood in. */
function feldOf({ vorher, nachher }: Unterschied, felder: ReadonlyMap<string, string>): string | null {
  const shown = nachher[0] ?? vorher[0];
  return felder.get((shown?.art === "handlungsfeld" ? shown.id : shown?.ort) ?? "") ?? null;
}

export type Gruppe<Eintrag> = { readonly feld: string | null; readonly eintraege: readonly Eintrag[] };

/** Entries by Handlungsfeld in the order in which the Handlungsfelder first occur; the Kapitel before all. */
export function listGruppen<Eintrag extends Pick<UnterschiedView, "feld">>(
  eintraege: readonly Eintrag[],
): readonly Gruppe<Eintrag>[] {
  const groups = [...Map.groupBy(eintraege, (one) => one.feld)].map(([feld, list]) => ({ feld, eintraege: list }));
  return groups.toSorted((a, b) => Number(a.feld !== null) - Number(b.feld !== null));
}

function presentUnterschied(
  one: Unterschied,
  feldname: string | null,
  felder: ReadonlyMap<string, string>,
  lebt: boolean,
): UnterschiedView {
  const [old, now] = [one.vorher[0], one.nachher[0]];
  const moved = one.vorgang === "verschoben" && old?.ort && now?.ort;
  return {
    vorgang: one.vorgang,
    art: one.art,
    feld: feldname,
    vorher: one.vorher.map(teilOf),
    nachher: one.nachher.map((element) => ({ ...teilOf(element), pfad: lebt ? pfadOf(element) : null })),
    umzug: moved ? { von: felder.get(old.ort) ?? "", nach: felder.get(now.ort) ?? "" } : null,
    texte: one.texte.map(({ feld, vorher, nachher }) => ({ feld, worte: diffWorte(vorher, nachher) })),
    gruende: one.gruende,
  };
}
