import type { Formats } from "#src/platform/i18n/formats.ts";
import type { Translate } from "#src/platform/i18n/texts.ts";
import type { Bildzelle, Fragebild } from "../rules/bild.ts";
import type { auswertungTexts } from "../texts/index.ts";

type Text = Translate<keyof typeof auswertungTexts.messages.de>;

/** Stands where a number is kept back (SURVEYS 4.1). In JSON it is null. */
export const PUNKT = ".";

/** How numbers of a table are said, on pages and in files. */
export function bildWorte(text: Text, { number }: Pick<Formats, "number">) {
  const zahl = (wert: number | null) => (wert === null ? PUNKT : number(wert));
  const prozent = (wert: number | null) => (wert === null ? PUNKT : text("prozent", { wert: number(wert) }));
  return {
    zahl,
    prozent,
    /** The number and its share, as it stands in a cell of rows and columns. */
    zelle: ({ anzahl, prozent: anteil }: Bildzelle) =>
      anzahl === null || anteil === null
        ? zahl(anzahl)
        : text("zelle", { anzahl: zahl(anzahl), prozent: prozent(anteil) }),
    /** @param eintraege whether entries of a group are counted, not respondents */
    basis: ({ gefragt, nichtGefragt }: Fragebild, eintraege = false) =>
      text(eintraege ? "basis.eintraege" : "basis", { gefragt: zahl(gefragt), nicht: nichtGefragt }),
    /** What most said, in one sentence; where everything is kept back, that it is. */
    satz: ({ spitze, gefragt, zeilen }: Fragebild): string => {
      if (!spitze) return text("satz.leer");
      const werte = {
        antwort: spitze.name.text,
        anzahl: zahl(spitze.zelle.anzahl),
        basis: zahl(gefragt),
        prozent: prozent(spitze.zelle.prozent),
      };
      if (spitze.zu) return text("satz.raster", { ...werte, zeile: spitze.zu.text });
      return text(zeilen.length === 1 ? "satz.eine" : "satz.liste", werte);
    },
  };
}

/** Answers that are told even when nobody gave them; "no answer" and "nothing" only when somebody did. */
export const isRest = (code: string) => code === "" || code === "nichts";

/** The lines of a list that are told. */
export const shownZeilen = (bild: Extract<Fragebild, { form: "liste" }>) =>
  bild.zeilen.filter((one) => !isRest(one.code) || one.zelle.anzahl !== 0);
