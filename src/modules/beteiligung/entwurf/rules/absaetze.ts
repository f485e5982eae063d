/** An element of the Konzept, as far as a draft shows it. */
export type Elementkern = {
  readonly art: string;
  readonly id: string;
  readonly kennung: string;
  readonly titel: string;
  readonly inhalt: Readonly<Record<string, string | undefined>>;
  readonly ort: string | null;
};

/** One paragraph that can be commented. */
export type Absatz = {
  /** Counted from 1 through the whole draft. */
  readonly nummer: number;
  /** Stands in addresses and stays: number or slug of the element, and which of its paragraphs. */
  readonly anker: string;
  readonly art: string;
  readonly elementId: string;
  readonly kennung: string;
  /** Of the element; only with its first paragraph. */
  readonly titel: string;
  /** Name of the Handlungsfeld; empty for a Kapitel. */
  readonly feld: string;
  readonly text: string;
};

/** The texts of an element that people are asked about, in reading order. */
const FELDER = ["text", "zusammenfassung", "aktuelle-situation", "trend", "beschreibung"];

/**
 * Cuts the Konzept into paragraphs: Kapitel first, then field by field. Every element has at least one, its title, so
 * that nothing is left out because it has no text.
 */
export function listAbsaetze(elemente: readonly Elementkern[]): Absatz[] {
  const felder = elemente.filter((one) => one.art === "handlungsfeld");
  const order = [
    ...elemente.filter((one) => one.art === "kapitel").map((one) => ({ one, feld: "" })),
    ...felder.flatMap((feld) => [
      { one: feld, feld: feld.titel },
      ...elemente.filter((one) => one.ort === feld.id).map((one) => ({ one, feld: feld.titel })),
    ]),
  ];
  let nummer = 0;
  return order.flatMap(({ one, feld }) => {
    const texts = FELDER.flatMap((name) => (one.inhalt[name] ?? "").split(/\n[ \t]*\n+/u))
      .map((text) => text.trim())
      .filter(Boolean);
    return (texts.length > 0 ? texts : [""]).map((text, at): Absatz => {
      nummer += 1;
      const hasNumber = one.art !== "kapitel" && one.art !== "handlungsfeld";
      return {
        nummer,
        anker: `${hasNumber ? "" : `${one.art}-`}${one.kennung.toLowerCase()}-${at + 1}`,
        art: one.art,
        elementId: one.id,
        kennung: hasNumber ? one.kennung : "",
        titel: at === 0 ? one.titel : "",
        feld,
        text,
      };
    });
  });
}
