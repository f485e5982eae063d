import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import {
  type Auswertungsfrage,
  type Kategorie,
  listAuswertungsfragen,
  type Merkmal,
} from "../../auswertung/rules/merkmale.ts";
import { pairWellen, type Wellenpaar } from "../../auswertung/rules/wellen.ts";
import type { Umfrage } from "../../umfrage/rules/definition.ts";

/** Which earlier answer stands for which of today, by what stays the same across waves. */
export type Karte = Readonly<Record<string, string>>;

/** What the office decided about one question of a wave, instead of what its lasting names say. */
export type Wellenentscheidung = {
  /** Of today's survey. */
  readonly frage: string;
  /** The question of the earlier wave; null: none can be compared. */
  readonly partner: string | null;
  readonly karte: Karte;
  readonly grund: string;
};

/** A pair as everybody sees it; `entschieden` when the office said so, with its reason. */
export type Entschiedenes = Wellenpaar & { readonly entschieden: { readonly grund: string } | null };

export const GRUND_MAX = 500;

/** Questions that can be matched by hand are of one build: boxes, one answer, a first place, or rows with a scale. */
type Bauart = "kreuze" | "wert" | "erster" | "raster";

export function bauartOf({ typ, merkmale, gruppe }: Auswertungsfrage): Bauart | null {
  const [first] = merkmale;
  if (!first || gruppe !== null) return null;
  if (typ === "mehrfach") return "kreuze";
  if (typ === "matrix") return "raster";
  return merkmale.length === 1 && (first.lesart === "wert" || first.lesart === "erster") ? first.lesart : null;
}

/** What can be matched of a question: its boxes, or the answers of which one is given. */
export function listZuordenbare(frage: Auswertungsfrage): Pick<Merkmal | Kategorie, "konzept" | "name">[] {
  if (bauartOf(frage) === "kreuze") return frage.merkmale.filter((one) => one.lesart === "enthaelt");
  return [...(frage.merkmale[0]?.kategorien ?? [])];
}

/** Equal lasting names, as a beginning for whoever matches by hand. */
export function proposeKarte(frueher: Auswertungsfrage, heute: Auswertungsfrage): Karte {
  const now = new Set(listZuordenbare(heute).map((one) => one.konzept));
  return Object.fromEntries(
    listZuordenbare(frueher).flatMap(({ konzept }) => (now.has(konzept) ? [[konzept, konzept]] : [])),
  );
}

type Ablehnung = "ohne-grund" | "frage-fremd" | "bauart" | "karte-leer" | "karte-fremd" | "doppelt";

/**
 * Whether what the office says of a question can hold (docs/fachliches/auswertung.md, EG14).
 *
 * - Not comparable needs a reason.
 * - Both questions are of one build, and the map knows their answers.
 * - Two boxes of before never become one: somebody may have ticked both. Answers of which one is given may.
 */
export function acceptEntscheidung(
  frueher: Umfrage,
  heute: Umfrage,
  typed: Wellenentscheidung,
): Outcome<Wellenentscheidung, Ablehnung> {
  const grund = typed.grund.trim().slice(0, GRUND_MAX);
  const now = listAuswertungsfragen(heute).find((one) => one.schluessel === typed.frage);
  if (!now) return refuse("frage-fremd");
  if (typed.partner === null) return grund === "" ? refuse("ohne-grund") : accept({ ...typed, karte: {}, grund });
  const before = listAuswertungsfragen(frueher).find((one) => one.schluessel === typed.partner);
  if (!before) return refuse("frage-fremd");
  const bauart = bauartOf(now);
  if (bauart === null || bauart !== bauartOf(before)) return refuse("bauart");
  const entries = Object.entries(typed.karte).filter(([, to]) => to !== "");
  if (entries.length === 0) return refuse("karte-leer");
  const knows = (frage: Auswertungsfrage, konzept: string) =>
    listZuordenbare(frage).some((one) => one.konzept === konzept);
  if (!entries.every(([from, to]) => knows(before, from) && knows(now, to))) return refuse("karte-fremd");
  if (bauart === "kreuze" && new Set(entries.map(([, to]) => to)).size < entries.length) return refuse("doppelt");
  return accept({ ...typed, karte: Object.fromEntries(entries), grund });
}

/** The earlier question in the words of today's; what has no counterpart keeps a name that nothing of today has. */
function translate(frueher: Auswertungsfrage, karte: Karte): Auswertungsfrage {
  const to = <T extends { readonly konzept: string }>(one: T): T => ({
    ...one,
    konzept: karte[one.konzept] ?? `frueher ${one.konzept}`,
  });
  const isBoxes = bauartOf(frueher) === "kreuze";
  return {
    ...frueher,
    merkmale: frueher.merkmale.map((one) => {
      if (isBoxes) return one.lesart === "enthaelt" ? to(one) : one;
      return { ...one, kategorien: one.kategorien.map(to) };
    }),
  };
}

/** The questions that both waves asked, as the lasting names say and the office corrected. */
export function pairEntschieden(
  frueher: Umfrage,
  heute: Umfrage,
  entscheidungen: readonly Wellenentscheidung[],
): Entschiedenes[] {
  const byName = new Map(pairWellen(frueher, heute).map((one) => [one.heute.schluessel, one]));
  const decided = new Map(entscheidungen.map((one) => [one.frage, one]));
  const before = listAuswertungsfragen(frueher);
  return listAuswertungsfragen(heute).flatMap((frage): Entschiedenes[] => {
    const paar = byName.get(frage.schluessel);
    const one = decided.get(frage.schluessel);
    if (!one) return paar ? [{ ...paar, entschieden: null }] : [];
    const entschieden = { grund: one.grund };
    if (one.partner === null)
      return paar ? [{ ...paar, urteil: { art: "nicht-vergleichbar", gruende: [] }, entschieden }] : [];
    const partner = before.find((each) => each.schluessel === one.partner);
    if (!partner) return paar ? [{ ...paar, entschieden: null }] : [];
    return [
      {
        heute: frage,
        frueher: translate(partner, one.karte),
        urteil: { art: "umkodiert", umformuliert: false },
        entschieden,
      },
    ];
  });
}
