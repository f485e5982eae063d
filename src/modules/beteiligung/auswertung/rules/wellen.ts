import type { Texte, Umfrage } from "../../umfrage/rules/definition.ts";
import { type Auswertungsfrage, listAuswertungsfragen, type Merkmal } from "./merkmale.ts";
import { prozentOf } from "./bild.ts";
import type { Fragetafel, Zelle } from "./tafel.ts";

/** Why two waves cannot be compared in a question. */
export type Bruch = "typ" | "antworten" | "zeilen" | "skala" | "grundgesamtheit" | "klassen";

export type Wellenurteil =
  | { readonly art: "gleich" /** Asked in other words, which may matter. */; readonly umformuliert: boolean }
  /** The same answers under other codes. */
  | { readonly art: "umkodiert"; readonly umformuliert: boolean }
  | { readonly art: "nicht-vergleichbar"; readonly gruende: readonly Bruch[] };

export type Wellenpaar = {
  readonly heute: Auswertungsfrage;
  readonly frueher: Auswertungsfrage;
  readonly urteil: Wellenurteil;
};

const konzepteOf = (list: readonly { readonly konzept: string }[]) =>
  JSON.stringify(list.map((one) => one.konzept).toSorted());
const codesOf = (merkmal: Merkmal) =>
  JSON.stringify(
    Object.fromEntries(merkmal.kategorien.map((one) => [one.konzept, one.code])),
    merkmal.kategorien.map((one) => one.konzept).toSorted(),
  );

function isReworded(before: Texte, now: Texte): boolean {
  return Object.entries(now).some(([lang, text]) => before[lang] !== undefined && before[lang] !== text);
}

function partnerOf(frueher: Auswertungsfrage, merkmal: Merkmal): Merkmal | undefined {
  return frueher.merkmale.find((one) => one.konzept === merkmal.konzept);
}

/**
 * What became of a question between two waves: the same, the same with other codes, or not comparable and why. What it is
 * called, in which order its answers stand and on which page does not matter (EG13).
 *
 * @param wem who was asked, in either wave: the condition under which the question was put
 */
export function urteilOf(
  frueher: Auswertungsfrage,
  heute: Auswertungsfrage,
  wem: { readonly frueher: string; readonly heute: string },
): Wellenurteil {
  const gruende = new Set<Bruch>();
  if (frueher.typ !== heute.typ) return { art: "nicht-vergleichbar", gruende: ["typ"] };
  if (wem.frueher !== wem.heute) gruende.add("grundgesamtheit");
  if (konzepteOf(frueher.merkmale) !== konzepteOf(heute.merkmale))
    gruende.add(heute.typ === "mehrfach" ? "antworten" : "zeilen");
  if (heute.merkmale.some((one) => one.lesart === "zahl" || one.lesart === "jahr")) gruende.add("klassen");
  let recoded = false;
  for (const merkmal of heute.merkmale) {
    const partner = partnerOf(frueher, merkmal);
    if (!partner) continue;
    if (merkmal.art === "teilung" && konzepteOf(partner.kategorien) !== konzepteOf(merkmal.kategorien))
      gruende.add(heute.typ === "matrix" ? "skala" : "antworten");
    recoded ||= partner.schluessel !== merkmal.schluessel || codesOf(partner) !== codesOf(merkmal);
  }
  if (gruende.size > 0) return { art: "nicht-vergleichbar", gruende: [...gruende] };
  const umformuliert = isReworded(frueher.titel, heute.titel);
  return { art: recoded ? "umkodiert" : "gleich", umformuliert };
}

/** Under which conditions every question is put, with what stays the same across waves instead of codes. */
function bedingungen(umfrage: Umfrage): ReadonlyMap<string, string> {
  const konzepte = new Map(listAuswertungsfragen(umfrage).map((one) => [one.schluessel, one.konzept]));
  const named = (value: unknown) =>
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === "string" ? (konzepte.get(inner) ?? inner) : inner));
  return new Map(
    umfrage.seiten.flatMap((seite) =>
      seite.teile.map((teil) => [teil.code, named([seite.sichtbarWenn, teil.sichtbarWenn])] as const),
    ),
  );
}

/** How many wrote something is no result. */
const inWords: ReadonlySet<Auswertungsfrage["typ"]> = new Set(["text", "langtext", "mehrtext", "datei"]);

/** The questions that both waves asked, by what stays the same across waves, in the order of today's. */
export function pairWellen(frueher: Umfrage, heute: Umfrage): Wellenpaar[] {
  const before = new Map(listAuswertungsfragen(frueher).map((one) => [one.konzept, one]));
  const [wemFrueher, wemHeute] = [bedingungen(frueher), bedingungen(heute)];
  return listAuswertungsfragen(heute).flatMap((one) => {
    const partner = before.get(one.konzept);
    if (!partner || one.gruppe !== null || partner.gruppe !== null || inWords.has(one.typ)) return [];
    const wem = {
      frueher: wemFrueher.get(partner.schluessel) ?? "",
      heute: wemHeute.get(one.schluessel) ?? "",
    };
    return [{ heute: one, frueher: partner, urteil: urteilOf(partner, one, wem) }];
  });
}

export type Wellenwert = { readonly anzahl: Zelle; readonly prozent: number | null };
export type Wellenzeile = {
  readonly merkmal: Merkmal;
  readonly at: number;
  readonly frueher: Wellenwert;
  readonly heute: Wellenwert;
  /** In percentage points; null when a number is not told or a base is too small. */
  readonly unterschied: number | null;
};

/**
 * Both waves side by side, answer by answer. No difference is said when either base is below the least, and none at all
 * over a break (EG13).
 */
export function compareTafeln(
  { heute, frueher, urteil }: Wellenpaar,
  tafelFrueher: Fragetafel,
  tafelHeute: Fragetafel,
  mindestBasis: number,
): Wellenzeile[] | null {
  if (urteil.art === "nicht-vergleichbar") return null;
  const isEnough = Math.min(tafelFrueher.gefragt, tafelHeute.gefragt) >= mindestBasis;
  // Several answers of before may be one of today; null where there is none.
  const wert = (tafel: Fragetafel, merkmal: Merkmal | undefined, konzept: string): Wellenwert | null => {
    const counted = tafel.merkmale.find((one) => one.schluessel === merkmal?.schluessel);
    const zellen = (merkmal?.kategorien ?? []).flatMap((one) =>
      one.konzept === konzept ? [counted?.zellen[counted.codes.indexOf(one.code)] ?? null] : [],
    );
    if (zellen.length === 0) return null;
    const anzahl = zellen.reduce((sum, one) => (sum === null || one === null ? null : sum + one));
    return { anzahl, prozent: prozentOf(anzahl, tafel.gefragt) };
  };
  return heute.merkmale.flatMap((merkmal) => {
    const partner = partnerOf(frueher, merkmal);
    return merkmal.kategorien.flatMap((kategorie, at) => {
      const before = wert(
        tafelFrueher,
        partner,
        merkmal.art === "kreuz" ? (partner?.kategorien[0]?.konzept ?? "") : kategorie.konzept,
      );
      const now = wert(tafelHeute, merkmal, kategorie.konzept);
      if (!before || !now) return [];
      const isTold = before.prozent !== null && now.prozent !== null && isEnough;
      return [
        {
          merkmal,
          at,
          frueher: before,
          heute: now,
          unterschied: isTold ? Math.round(((now.prozent ?? 0) - (before.prozent ?? 0)) * 10) / 10 : null,
        },
      ];
    });
  });
}
