import {
  type Frage,
  type Gruppe,
  type Option,
  SONSTIGES,
  type Texte,
  type Umfrage,
  type Zeile,
} from "../../umfrage/rules/definition.ts";

/** Words that stand for an answer where the survey has none of its own. */
export type Wort = "ja" | "nein" | "sonstiges" | "genannt" | "nichts" | "ohne";

/** Numbers from `von` to below `bis`; null: and everything above. */
export type Klasse = {
  readonly von: number;
  readonly bis: number | null;
  readonly schreibweise: "ganz" | "komma" | "jahr";
};

/** What a row or an answer is called: texts of the survey one after the other, a word of ours, or a class of numbers. */
export type Beschriftung =
  | { readonly art: "texte"; readonly texte: readonly Texte[] }
  | { readonly art: "wort"; readonly wort: Wort }
  | { readonly art: "klasse"; readonly klasse: Klasse };

export type Kategorie = {
  readonly code: string;
  /** Stays the same across waves. */
  readonly konzept: string;
  readonly name: Beschriftung;
  /** What it counts in a mean; null when it does not. */
  readonly zahl: number | null;
};

/** How the value of a cell becomes an answer. */
type Lesart = "wert" | "erster" | "enthaelt" | "nichts" | "da" | "zahl" | "jahr";

/**
 * One thing that can be counted: a `teilung` puts every respondent who was asked into one answer or into "no answer"; a
 * `kreuz` is one box that is ticked or not. A question is one or several of them (EG2).
 */
export type Merkmal = {
  readonly schluessel: string;
  readonly art: "teilung" | "kreuz";
  readonly konzept: string;
  /** Of the row or the box; null where the question says it all. */
  readonly name: Beschriftung | null;
  readonly kategorien: readonly Kategorie[];
  readonly lesart: Lesart;
  /** What follows the key of the question where the value is kept. */
  readonly zelle: string;
  /** Ticked, it leaves no other box of the question. */
  readonly exklusiv: boolean;
};

export type Auswertungsfrage = {
  readonly schluessel: string;
  readonly typ: Frage["typ"] | "gruppe";
  readonly konzept: string;
  readonly titel: Texte;
  readonly zeigen: Frage["zeigen"];
  readonly schutz: Frage["schutz"];
  /** The repeatable group whose entries are counted, instead of respondents. */
  readonly gruppe: string | null;
  /** Has words of respondents under these endings of its key. */
  readonly texte: readonly string[];
  /** Most boxes that may be ticked. */
  readonly hoechstens: number | null;
  readonly merkmale: readonly Merkmal[];
};

const texte = (...all: Texte[]): Beschriftung => ({ art: "texte", texte: all });
const wort = (one: Wort): Beschriftung => ({ art: "wort", wort: one });

function kategorieOf(option: Option): Kategorie {
  const { code, konzept, zahl, fehlend } = option;
  return { code, konzept: konzept || code, name: texte(option.text), zahl: fehlend ? null : zahl };
}
const wortKategorie = (code: string, one: Wort): Kategorie => ({ code, konzept: code, name: wort(one), zahl: null });
const GENANNT = wortKategorie("ja", "genannt");

type Mehr = Partial<Pick<Merkmal, "name" | "konzept" | "zelle" | "exklusiv">>;
const merkmal = (
  schluessel: string,
  art: Merkmal["art"],
  lesart: Lesart,
  kategorien: readonly Kategorie[],
  more: Mehr = {},
): Merkmal => ({
  schluessel,
  art,
  lesart,
  kategorien,
  name: null,
  konzept: "",
  zelle: "",
  exklusiv: false,
  ...more,
});

const ofRow = (row: Zeile, ...more: Texte[]) => ({
  konzept: row.konzept || row.code,
  name: texte(row.text, ...more),
});

function boxesOf(key: string, optionen: readonly Option[], sonstiges: boolean): Merkmal[] {
  const boxes = optionen.map((one) =>
    merkmal(`${key}.${one.code}`, "kreuz", "enthaelt", [{ ...GENANNT, code: one.code }], {
      konzept: one.konzept || one.code,
      name: texte(one.text),
      exklusiv: one.exklusiv,
    }),
  );
  const other = merkmal(`${key}.${SONSTIGES}`, "kreuz", "enthaelt", [{ ...GENANNT, code: SONSTIGES }], {
    konzept: SONSTIGES,
    name: wort("sonstiges"),
  });
  const none = merkmal(key, "kreuz", "nichts", [wortKategorie("nichts", "nichts")], {
    konzept: "nichts",
    name: wort("nichts"),
    exklusiv: true,
  });
  return [...boxes, ...(sonstiges ? [other] : []), none];
}

/** What is counted of a question; `key` is its key, that of a group's question without number. */
function merkmaleOf(frage: Frage, key: string): Merkmal[] {
  switch (frage.typ) {
    case "einfach": {
      const other = frage.sonstiges ? [wortKategorie(SONSTIGES, "sonstiges")] : [];
      return [merkmal(key, "teilung", "wert", [...frage.optionen.map(kategorieOf), ...other])];
    }
    case "janein":
      return [merkmal(key, "teilung", "wert", [wortKategorie("ja", "ja"), wortKategorie("nein", "nein")])];
    case "mehrfach":
      return boxesOf(key, frage.optionen, frage.sonstiges);
    case "rang":
      return [merkmal(key, "teilung", "erster", frage.optionen.map(kategorieOf))];
    case "matrix":
      return frage.zeilen.flatMap((row) =>
        frage.skalen.map((skala, at) => {
          const zelle = at === 0 ? `.${row.code}` : `.${row.code}.2`;
          const titles = Object.keys(skala.titel).length > 0 ? [skala.titel] : [];
          return merkmal(key + zelle, "teilung", "wert", skala.optionen.map(kategorieOf), {
            ...ofRow(row, ...titles),
            zelle,
          });
        }),
      );
    case "tabelle":
      return frage.zeilen.flatMap((row) =>
        frage.spalten.map((column) => {
          const zelle = `.${row.code}.${column.code}`;
          const more = { ...ofRow(row, column.text), konzept: `${row.konzept || row.code}.${column.konzept}`, zelle };
          return frage.inhalt === "zahl"
            ? merkmal(key + zelle, "teilung", "zahl", [], more)
            : merkmal(key + zelle, "kreuz", "da", [GENANNT], more);
        }),
      );
    case "mehrzahl":
      return frage.zeilen.map((row) => {
        const zelle = `.${row.code}`;
        return merkmal(key + zelle, "teilung", "zahl", [], { ...ofRow(row), zelle });
      });
    case "mehrtext":
      return frage.zeilen.map((row) => {
        const zelle = `.${row.code}`;
        return merkmal(key + zelle, "kreuz", "da", [GENANNT], { ...ofRow(row), zelle });
      });
    case "zahl":
    case "berechnet":
      return [merkmal(key, "teilung", "zahl", [])];
    case "datum":
      return [merkmal(key, "teilung", "jahr", [])];
    case "hinweis":
      return [];
    default:
      return [merkmal(key, "kreuz", "da", [{ ...GENANNT }], { name: wort("genannt") })];
  }
}

/** Where a question keeps words of respondents, behind its key. */
function textzellen(frage: Frage): string[] {
  switch (frage.typ) {
    case "text":
    case "langtext":
      return [""];
    case "mehrtext":
      return frage.zeilen.map((row) => `.${row.code}`);
    case "tabelle":
      return frage.inhalt === "text"
        ? frage.zeilen.flatMap((row) => frage.spalten.map((column) => `.${row.code}.${column.code}`))
        : [];
    case "einfach":
      return [...(frage.sonstiges ? [`.${SONSTIGES}`] : []), ...(frage.kommentar ? [".kommentar"] : [])];
    case "mehrfach":
      return [
        ...(frage.sonstiges ? [`.${SONSTIGES}`] : []),
        ...(frage.kommentar ? frage.optionen.map((one) => `.${one.code}.kommentar`) : []),
      ];
    default:
      return [];
  }
}

function frageOf(frage: Frage, gruppe: Gruppe | null): Auswertungsfrage {
  const { typ, titel, zeigen, schutz, code } = frage;
  const schluessel = gruppe ? `${gruppe.code}.${code}` : code;
  return {
    schluessel,
    typ,
    konzept: frage.konzept || schluessel,
    titel,
    zeigen,
    schutz,
    gruppe: gruppe?.code ?? null,
    texte: textzellen(frage),
    hoechstens: frage.typ === "mehrfach" ? frage.hoechstens : null,
    merkmale: merkmaleOf(frage, schluessel),
  };
}

/** How many entries of a group each respondent made. */
function anzahlOf(gruppe: Gruppe): Auswertungsfrage {
  const { code, titel } = gruppe;
  const rest = { zeigen: "zusammengefasst", schutz: "keiner", gruppe: null, texte: [], hoechstens: null } as const;
  return {
    ...rest,
    schluessel: code,
    typ: "gruppe",
    konzept: code,
    titel,
    merkmale: [merkmal(code, "teilung", "zahl", [])],
  };
}

/** Everything of a survey that can be counted, in its order; classes of numbers are still open (EG2). */
export function listAuswertungsfragen(umfrage: Umfrage): Auswertungsfrage[] {
  return umfrage.seiten.flatMap((seite) =>
    seite.teile.flatMap((teil) =>
      teil.typ === "gruppe"
        ? [anzahlOf(teil), ...teil.fragen.filter(isCounted).map((frage) => frageOf(frage, teil))]
        : isCounted(teil)
          ? [frageOf(teil, null)]
          : [],
    ),
  );
}

const isCounted = (frage: Frage) => frage.typ !== "hinweis";
