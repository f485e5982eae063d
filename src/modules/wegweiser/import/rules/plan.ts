import { type Sprache, SPRACHEN } from "../../rules/sprachen.ts";
import { type Feld, FELDER, type Felder, type Fremdbestand, type Fremdeintrag } from "./fremd.ts";

/** What is known of one text of one entry from earlier imports, and how it stands here now. */
export type Bekannt = {
  readonly schluessel: string;
  readonly sprache: Sprache;
  /** Of the fields as they came last time. */
  readonly fremdHash: string;
  readonly zielId: string;
  readonly felder: Felder;
  /** Somebody has changed it here since it was taken over. */
  readonly hierGeaendert: boolean;
};

export type Textplan = {
  readonly sprache: Sprache;
  readonly stand: "neu" | "geaendert" | "unveraendert";
  readonly hierGeaendert: boolean;
  readonly aenderungen: readonly { readonly feld: Feld; readonly vorher: string; readonly nachher: string }[];
};

export type Eintragplan = {
  readonly eintrag: Fremdeintrag;
  readonly titel: string;
  /** What it became here; null: nothing yet. */
  readonly zielId: string | null;
  readonly stand: "neu" | "geaendert" | "unveraendert";
  /** Taking it over would overwrite what somebody wrote here. */
  readonly hierGeaendert: boolean;
  readonly texte: readonly Textplan[];
};

export type Importplan = {
  readonly eintraege: readonly Eintragplan[];
  /** Known from earlier, but no longer in the file. Nothing happens to them. */
  readonly entfallen: readonly { readonly schluessel: string; readonly zielId: string; readonly titel: string }[];
};

/**
 * What a file would change, entry by entry and field by field. A text whose hash at the source is that of last time is
 * left alone, whatever happened to it here; so a second run of the same file changes nothing.
 */
export function planImport(bestand: Fremdbestand, bekannt: readonly Bekannt[]): Importplan {
  const known = new Map(bekannt.map((one) => [keyOf(one.schluessel, one.sprache), one]));
  const targets = new Map(bekannt.map((one) => [one.schluessel, one.zielId]));
  const eintraege = bestand.eintraege.map((eintrag): Eintragplan => {
    const zielId = targets.get(eintrag.schluessel) ?? null;
    // In an order of its own, because the one in the database is another than that of the file.
    const sprachen = SPRACHEN.filter((sprache) => eintrag.texte[sprache] !== undefined);
    const texte = sprachen.map((sprache): Textplan => {
      const text = eintrag.texte[sprache] ?? { felder: {}, hash: "" };
      const before = known.get(keyOf(eintrag.schluessel, sprache));
      if (!before) return { sprache, stand: "neu", hierGeaendert: false, aenderungen: differences({}, text.felder) };
      if (before.fremdHash === text.hash) {
        return { sprache, stand: "unveraendert", hierGeaendert: false, aenderungen: [] };
      }
      const aenderungen = differences(before.felder, text.felder);
      return { sprache, stand: "geaendert", hierGeaendert: before.hierGeaendert, aenderungen };
    });
    const same = texte.every(({ stand }) => stand === "unveraendert");
    return {
      eintrag,
      titel: eintrag.texte.de?.felder.titel ?? "",
      zielId,
      stand: zielId === null ? "neu" : same ? "unveraendert" : "geaendert",
      hierGeaendert: texte.some((one) => one.hierGeaendert),
      texte,
    };
  });
  const there = new Set(bestand.eintraege.map(({ schluessel }) => schluessel));
  const entfallen = bekannt
    .filter(({ sprache, schluessel }) => sprache === "de" && !there.has(schluessel))
    .map(({ schluessel, zielId, felder }) => ({ schluessel, zielId, titel: felder.titel ?? "" }));
  return { eintraege, entfallen };
}

export const keyOf = (schluessel: string, sprache: Sprache) => `${sprache} ${schluessel}`;

function differences(before: Felder, after: Felder) {
  return FELDER.flatMap((feld) => {
    const nachher = after[feld];
    const vorher = before[feld] ?? "";
    // A source that names nobody whom we know leaves ours as it is.
    if (nachher === undefined || (nachher === "" && (feld === "anbieter" || feld === "ort"))) return [];
    return vorher === nachher ? [] : [{ feld, vorher, nachher }];
  });
}

/** How many entries of each kind. */
export function countPlan({ eintraege }: Importplan) {
  const count = (stand: Eintragplan["stand"]) => eintraege.filter((one) => one.stand === stand).length;
  return { neu: count("neu"), geaendert: count("geaendert"), unveraendert: count("unveraendert") };
}

/** The lines that only one of two texts has, so that a long text shows where it differs. */
export function changedLines(vorher: string, nachher: string): { readonly vorher: string; readonly nachher: string } {
  const only = (of: string, other: string) => {
    const there = new Set(other.split("\n"));
    return of
      .split("\n")
      .filter((line) => line.trim() !== "" && !there.has(line))
      .join("\n");
  };
  return { vorher: only(vorher, nachher), nachher: only(nachher, vorher) };
}
