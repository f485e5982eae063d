/** The kinds of what can be found, in the order in which they are named. */
export const SUCHARTEN = [
  "handlungsfeld",
  "bedarf",
  "wirkungsziel",
  "massnahme",
  "indikator",
  "kapitel",
  "fassung",
  "unterlage",
  "leistung",
  "artikel",
  "haeufige-frage",
  "termin",
  "stelle",
  "angebot",
  "gemeinde",
  "gremium",
  "fachstelle",
  "begriff",
] as const;
export type Suchart = (typeof SUCHARTEN)[number];

/** What somebody looks for. */
export type Suchfrage = {
  /** As typed, without blanks around it. Empty: nothing was asked yet. */
  readonly q: string;
  /** Only this kind; null: all kinds. */
  readonly art: Suchart | null;
  readonly seite: number;
};

/** Finds of each kind on the first page, and of one kind on a page of its own. */
export const JE_GRUPPE = 5;
export const JE_SEITE = 20;

export function isSuchart(text: string): text is Suchart {
  return (SUCHARTEN as readonly string[]).includes(text);
}

/** Reads a query from an address. What it does not understand counts as not said: a search never fails. */
export function parseSuchfrage(search: URLSearchParams): Suchfrage {
  const art = search.get("art") ?? "";
  const seite = Number(search.get("seite") ?? "1");
  return {
    q: (search.get("q") ?? "").slice(0, 200).trim(),
    art: isSuchart(art) ? art : null,
    seite: Number.isInteger(seite) && seite >= 1 && seite <= 500 ? seite : 1,
  };
}

/** The query part of an address that asks this. */
export function formatSuchfrage(frage: Partial<Suchfrage> & Pick<Suchfrage, "q">): string {
  const search = new URLSearchParams({ q: frage.q });
  if (frage.art) search.set("art", frage.art);
  if (frage.seite && frage.seite > 1) search.set("seite", String(frage.seite));
  return search.toString();
}
