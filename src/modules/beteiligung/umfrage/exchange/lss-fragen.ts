import { SONSTIGES } from "../rules/definition.ts";
import type { LssZeile } from "./lss-lesen.ts";
import { type LssQuelle, type LssTeile, orCode, partsOf, subRowsOf } from "./lss-teile.ts";
import { ARTEN, builtIn } from "./lss-typen.ts";

/** A question of the file as a part of ours, and how its foreign codes are called here. */
export type LssFrage = {
  readonly titel: string;
  readonly code: string;
  readonly gid: string;
  readonly art: string;
  readonly relevance: string;
  /** Two scales side by side: names of rows end with 0 or 1. */
  readonly zweiSkalen: boolean;
  /** What a computed question works out, in its own words. */
  readonly gleichung: string | null;
  readonly frage: {
    readonly quelle: { readonly format: string; readonly name: string; readonly rest: readonly string[] };
  } & Record<string, unknown>;
  /** Our code of a foreign answer; null when there is none. */
  readonly optionOf: (foreign: string) => string | null;
  readonly rowOf: (foreign: string) => string | null;
};

const ROH = 4900;

/** Attributes that became something here, or only say how LimeSurvey draws the question. */
const UEBERNOMMEN = new Set(
  (
    "max_answers min_answers max_num_of_files date_min date_max equation multiflexible_checkbox min_num_value_n max_num_value_n num_value_int_only suffix exclude_all_others maximum_chars " +
    "hidden page_break cssclass display_columns text_input_width text_input_columns rows_height answer_width label_input_columns " +
    "input_size display_rows time_limit_style category_separator statistics_showgraph statistics_graphtype public_statistics " +
    "save_as_default clear_default random_group repeat_headings use_dropdown placeholder printable_help image image_width"
  ).split(" "),
);

/** Values with which LimeSurvey writes that an attribute is not used. */
const UNGENUTZT = new Set(["", "0", "N", "normal", "default", "end", "none"]);

const isLeftOver = ({ attribute = "", value = "" }: LssZeile): boolean =>
  !UNGENUTZT.has(value) &&
  !UEBERNOMMEN.has(attribute) &&
  !/^(location_map|time_limit_(action|disable)|dualscale_header)/.test(attribute);

/** What became nothing here, in the words of the file. */
function leftOver({ rows, subs, attributes }: LssQuelle, type: string): string[] {
  const row = rows[0] ?? {};
  const relevances = subRowsOf(subs).flatMap((one) => {
    const relevance = (one["relevance"] ?? "").trim();
    return relevance === "" || relevance === "1" ? [] : [`${one["title"] ?? ""}: relevance = ${relevance}`];
  });
  const scripted =
    rows.some((one) => one["script"]) || attributes.some((one) => one["attribute"] === "script" && one["value"]);
  return [
    ...attributes.filter(isLeftOver).map((one) => `${one["attribute"] ?? ""} = ${one["value"] ?? ""}`),
    ...(row["preg"] ? [`preg = ${row["preg"]}`] : []),
    ...(type === "H" ? ["type H"] : []),
    ...relevances,
    ...(scripted ? ["script"] : []),
  ];
}

type Bau = { readonly type: string; readonly row: LssZeile; readonly teile: LssTeile };

const dezimalen = ({ attribute }: LssTeile) => (attribute("num_value_int_only") === "1" ? 0 : 4);
const zahlen = (teile: LssTeile) => ({
  min: teile.number("min_num_value_n"),
  max: teile.number("max_num_value_n"),
  nachkomma: dezimalen(teile),
});
const laenge = ({ whole }: LssTeile, most: number) => {
  const asked = whole("maximum_chars") ?? 0;
  return asked > 0 ? { laenge: Math.min(asked, most) } : {};
};

/** What each of our types has besides what every question has. */
const EIGENES: Readonly<Record<string, (bau: Bau) => Record<string, unknown>>> = {
  einfach: ({ type, row, teile }) => ({
    optionen: teile.scale(),
    sonstiges: row["other"] === "Y",
    kommentar: type === "O",
    darstellung: type === "!" ? "liste" : "knoepfe",
  }),
  mehrfach: ({ type, row, teile }) => ({
    optionen: teile.ticked(),
    sonstiges: row["other"] === "Y",
    kommentar: type === "P",
    hoechstens: teile.whole("max_answers"),
    mindestens: teile.whole("min_answers"),
  }),
  rang: ({ teile }) => {
    const listed = teile.listed();
    return { optionen: listed.length > 0 ? listed : teile.ticked(), hoechstens: teile.whole("max_answers") };
  },
  matrix: ({ type, teile }) => {
    const skalen = (type === "1" ? ["0", "1"] : ["0"]).map((id) => ({
      titel: teile.words(id === "0" ? "dualscale_headerA" : "dualscale_headerB"),
      optionen: teile.scale(id),
    }));
    return { zeilen: teile.rows(), skalen };
  },
  tabelle: ({ type, teile }) => {
    const ticks = teile.attribute("multiflexible_checkbox") === "1";
    return { zeilen: teile.rows(), spalten: teile.columns(), inhalt: type !== ":" ? "text" : ticks ? "kreuz" : "zahl" };
  },
  mehrtext: ({ teile }) => ({ zeilen: teile.rows(), ...laenge(teile, 2000) }),
  mehrzahl: ({ teile }) => ({ zeilen: teile.rows(), ...zahlen(teile) }),
  zahl: ({ teile }) => ({ ...zahlen(teile), einheit: teile.words("suffix") }),
  text: ({ teile }) => laenge(teile, 2000),
  langtext: ({ teile }) => laenge(teile, 20_000),
  datum: ({ teile }) => ({ min: teile.day("date_min"), max: teile.day("date_max") }),
  datei: ({ teile }) => ({ dateien: Math.min(Math.max(teile.whole("max_num_of_files") ?? 1, 1), 10) }),
};

function pflichtOf(mandatory: string | undefined): "weich" | "ja" | "nein" {
  return mandatory === "S" ? "weich" : mandatory === "Y" || mandatory === "1" ? "ja" : "nein";
}

/** How the foreign codes of answers and rows are called here; null for a code that the question does not have. */
function codesOf(
  { answers, subs }: LssQuelle,
  { type, typ, teile }: { type: string; typ: string; teile: LssTeile },
): Pick<LssFrage, "optionOf" | "rowOf"> {
  const known = new Set([...answers.map((one) => one["code"]), ...builtIn(type), ...subs.map((one) => one["title"])]);
  const rows = new Set(subs.map((one) => one["title"]));
  const chosen = typ === "einfach" || typ === "matrix" || typ === "mehrfach";
  return {
    optionOf: (foreign) => {
      if (typ === "janein") return foreign === "Y" ? "ja" : foreign === "N" ? "nein" : null;
      if (foreign === "-oth-") return SONSTIGES;
      if (known.has(foreign)) return teile.optionCodes.give(foreign);
      return chosen ? null : foreign;
    },
    rowOf: (foreign) => {
      if (!rows.has(foreign)) return null;
      return typ === "mehrfach" ? teile.optionCodes.give(foreign) : teile.rowCodes.give(foreign);
    },
  };
}

/**
 * One question of either generation.
 *
 * @returns null for what only makes sense inside LimeSurvey, such as the language switch
 */
export function feldOf(quelle: LssQuelle): LssFrage | null {
  const { qid, rows, codes, grundsprache, texte } = quelle;
  const row = rows[0];
  const type = row?.["type"] ?? "";
  const typ = ARTEN[type];
  if (!row || !typ) return null;
  const titel = row["title"] ?? qid;
  const code = codes.give(titel, `question ${qid}`);
  const teile = partsOf(quelle, type);
  const rest = leftOver(quelle, type);
  const body = complete(EIGENES[typ]?.({ type, row, teile }) ?? {}, grundsprache, rest);
  return {
    titel,
    code,
    gid: row["gid"] ?? "",
    art: typ,
    relevance: row["relevance"] ?? "",
    zweiSkalen: type === "1",
    gleichung: type === "*" ? (teile.attribute("equation") ?? "") : null,
    ...codesOf(quelle, { type, typ, teile }),
    frage: {
      typ: "typ" in body ? body["typ"] : typ,
      code,
      konzept: titel.slice(0, 80),
      titel: orCode(texte("question", qid, "question", rows), grundsprache, titel),
      hilfe: texte("question", qid, "help", rows),
      pflicht: typ === "hinweis" ? "nein" : pflichtOf(row["mandatory"]),
      ...body,
      quelle: {
        format: "limesurvey",
        name: `${type} ${titel}`.slice(0, 200),
        rest: rest.slice(0, 50).map((one) => one.slice(0, ROH)),
      },
    },
  };
}

/** A list without entries cannot be asked; it is kept as a note that says so. */
function complete(own: Record<string, unknown>, grundsprache: string, rest: string[]): Record<string, unknown> {
  const lists = [
    own["optionen"],
    own["zeilen"],
    own["spalten"],
    ...((own["skalen"] as { optionen: unknown[] }[] | undefined) ?? []).map((one) => one.optionen),
  ];
  if (!lists.some((one) => Array.isArray(one) && one.length === 0)) return own;
  rest.push(`empty list (${grundsprache})`);
  return { typ: "hinweis" };
}
