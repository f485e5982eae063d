import type { Belegwirkung } from "../../kette/rules/kette.ts";
import { KANTENARTEN, type Kantenart } from "../../kette/rules/verknuepfung.ts";
import type { BlattDef } from "./blaetter.ts";
import { textSpalte, wortSpalte, zahlSpalte } from "./spalte.ts";

/** One link with the keys of its ends. */
export type VerknuepfungZeile = {
  readonly art: Kantenart;
  readonly von: string;
  readonly nach: string;
  readonly grund: string;
  /** What a Beleg does there; null where the link leads to no Beleg. */
  readonly wirkung: Belegwirkung | null;
  readonly zielwert: number | null;
  readonly zieljahr: number | null;
};

export const KANTEN_WORTE: Readonly<Record<Kantenart, string>> = {
  "bedarf-beleg": "Bedarf – Beleg",
  "ziel-beleg": "Wirkungsziel – Beleg",
  "massnahme-beleg": "Maßnahme – Beleg",
  "bedarf-ziel": "Bedarf – Wirkungsziel",
  "ziel-massnahme": "Wirkungsziel – Maßnahme",
  "ziel-indikator": "Wirkungsziel – Indikator",
};

export const VERKNUEPFUNGEN: BlattDef<VerknuepfungZeile> = {
  blatt: "verknuepfungen",
  schluessel: ["Art", "Von", "Nach"],
  leer: { art: KANTENARTEN[0], von: "", nach: "", grund: "", wirkung: null, zielwert: null, zieljahr: null },
  spalten: [
    wortSpalte("Art", "art", KANTEN_WORTE),
    textSpalte("Von", "von", 12),
    textSpalte("Nach", "nach", 40),
    textSpalte("Grund", "grund", 50),
    wortSpalte(
      "Wirkung",
      "wirkung",
      { stuetzt: "stützt", widerspricht: "widerspricht", veranschaulicht: "veranschaulicht" },
      null,
    ),
    zahlSpalte("Zielwert", "zielwert"),
    zahlSpalte("Zieljahr", "zieljahr"),
  ],
};
