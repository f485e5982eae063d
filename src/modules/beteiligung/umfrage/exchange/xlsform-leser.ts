import type { TableFile } from "#src/platform/tabellen/index.ts";
import { type Ausdruck, keysOfTerm } from "../rules/ausdruck.ts";
import { type Aufloesen, parseAusdruck, parseTerm } from "../rules/ausdruck-lesen.ts";
import { Codes } from "../rules/codes.ts";
import { SONSTIGES, type Texte } from "../rules/definition.ts";
import type { Rest } from "../rules/einlesung.ts";
import { type Eigenes, eigenesOf, type Liste } from "./xlsform-typen.ts";
import { texteOf, textspalte, type XlsZeile, zeilenOf } from "./xlsform-zeilen.ts";

const ROH = 4900;
/** Columns that became something, or only say how a form is drawn or stored. */
const VERSTANDEN = new Set(
  (
    "type name label hint constraint_message required relevant constraint calculation appearance parameters " +
    "read_only readonly required_message repeat_count"
  ).split(" "),
);

/** What a name of the form stands for here. */
type Bekannt = { readonly von: string; readonly liste: Liste | null };

/** Makes questions of rows, and knows what came before them. */
export class XlsLeser {
  readonly rest: Rest[] = [];
  readonly #sprache: string;
  readonly #listen = new Map<string, Liste>();
  readonly #codes = new Codes(20, "q", true);
  readonly #bekannt = new Map<string, Bekannt>();

  constructor(file: TableFile, grundsprache: string) {
    this.#sprache = grundsprache;
    const rows = zeilenOf(file, "choices");
    const nameOf = ({ werte }: XlsZeile) => werte["list_name"] ?? werte["list name"] ?? "";
    for (const [name, own] of Map.groupBy(rows, nameOf)) this.#listen.set(name, this.#listeOf(own));
  }

  #listeOf(rows: readonly XlsZeile[]): Liste {
    const codes = new Codes(5, "a", false, [SONSTIGES]);
    const optionen = new Map<string, { code: string; konzept: string; text: Texte }>();
    for (const row of rows) {
      const foreign = row.werte["name"] ?? row.werte["value"] ?? "";
      if (foreign === "" || optionen.has(foreign)) {
        this.#lost(row, `choices: ${foreign}`);
        continue;
      }
      const text = this.#withBase(texteOf(row, "label", this.#sprache), foreign);
      optionen.set(foreign, { code: codes.give(foreign), konzept: foreign.slice(0, 80), text });
      for (const media of ["image", "audio", "video"])
        if (row.werte[media]) this.#lost(row, `${media} = ${row.werte[media] ?? ""}`);
    }
    return { optionen: [...optionen.values()], codeOf: (foreign) => optionen.get(foreign)?.code ?? null };
  }

  #lost({ nummer }: XlsZeile, text: string): void {
    this.rest.push({ ort: String(nummer), text: text.slice(0, ROH) });
  }

  #withBase(texte: Texte, words: string): Texte {
    return texte[this.#sprache] ? texte : { ...texte, [this.#sprache]: words };
  }

  /** @param own what a single dot stands for */
  #find(own: string): Aufloesen {
    return (name) => {
      const found = this.#bekannt.get(name === "." ? own : name);
      if (!found) return null;
      const { von, liste } = found;
      return liste ? { von, wert: (fremd) => (fremd === SONSTIGES ? SONSTIGES : liste.codeOf(fremd)) } : { von };
    };
  }

  /** A condition that names what is not here, or what comes later, is shown to be looked at. */
  bedingung(row: XlsZeile): Ausdruck | null {
    const text = row.werte["relevant"] ?? row.werte["bind::relevant"] ?? "";
    return parseAusdruck(text.replace(/^true\(\)$/, ""), this.#find(""));
  }

  /** A question, or null with a note of what it was. */
  frage(row: XlsZeile, gruppe: string | null, wenn: Ausdruck | null): Record<string, unknown> | null {
    const name = row.werte["name"] ?? "";
    const eigenes = eigenesOf(row.werte, this.#listen);
    if (!eigenes || name === "") {
      this.#lost(row, `${row.werte["type"] ?? ""} ${name}`);
      return null;
    }
    const code = this.#codes.give(name, `${gruppe ?? ""} ${name}`);
    const key = gruppe === null ? code : `${gruppe}.${code}`;
    const regel = this.#regel(row, eigenes, key, name);
    const body = this.#body(row, eigenes);
    for (const [header, value] of Object.entries(row.werte))
      if (!VERSTANDEN.has(header) && !textspalte(header)) this.#lost(row, `${name}: ${header} = ${value}`);
    return {
      ...body,
      ...regel,
      code,
      konzept: name.slice(0, 80),
      titel: this.#withBase(texteOf(row, "label", this.#sprache), name),
      hilfe: texteOf(row, "hint", this.#sprache),
      pflicht: body["typ"] !== "hinweis" && /^(yes|true|true\(\))$/i.test(row.werte["required"] ?? "") ? "ja" : "nein",
      sichtbarWenn: wenn,
      quelle: { format: "xlsform", name: `${row.werte["type"] ?? ""} ${name}`.slice(0, 200), rest: [] },
    };
  }

  /** From the row after its own a name may be looked at. */
  know(name: string, von: string, liste: Liste | null): void {
    this.#bekannt.set(name, { von, liste });
  }

  #body(row: XlsZeile, eigenes: Eigenes): Record<string, unknown> {
    if (eigenes.typ !== "berechnet") return eigenes.felder;
    const text = row.werte["calculation"] ?? "";
    const plus = text.split("+").map((one) => parseTerm(one, this.#find("")));
    const keys = plus.flatMap((one) => (one && one.art !== "wert" ? keysOfTerm(one) : []));
    const first = plus[0];
    if (first && plus.length === 1 && first.art !== "wert") return { typ: "berechnet", aus: first };
    if (plus.length > 1 && keys.length === plus.length) return { typ: "berechnet", aus: { art: "summe", von: keys } };
    this.#lost(row, `calculation = ${text}`);
    return { typ: "hinweis" };
  }

  #regel(row: XlsZeile, eigenes: Eigenes, key: string, name: string): Record<string, unknown> {
    this.know(name, key, eigenes.liste);
    const text = row.werte["constraint"] ?? "";
    if (text === "") return {};
    const ausdruck = parseAusdruck(text, this.#find(name));
    const grenzen = ausdruck ? grenzenOf(ausdruck, key, eigenes.typ) : null;
    const satz = texteOf(row, "constraint_message", this.#sprache);
    if (grenzen) {
      // Limits say what they ask in our words.
      for (const words of Object.values(satz)) this.#lost(row, `${name}: constraint_message = ${words}`);
      return grenzen;
    }
    if (!ausdruck || ausdruck.op === "pruefen") {
      this.#lost(row, `${name}: constraint = ${text}`);
      return {};
    }
    return { regeln: [{ ausdruck, meldung: this.#withBase(satz, text) }] };
  }

  /** Limits that all numbers of a table share; anything else that is asked of one of them is listed. */
  grenzen(rows: readonly XlsZeile[], key: string): Record<string, unknown> {
    const texts = new Set(rows.map(({ werte }) => werte["constraint"] ?? ""));
    const [text = ""] = texts;
    const ausdruck = parseAusdruck(text, () => ({ von: key }));
    const found = texts.size === 1 && ausdruck ? grenzenOf(ausdruck, key, "zahl") : null;
    if (found) return found;
    for (const row of rows) if (row.werte["constraint"]) this.#lost(row, `constraint = ${row.werte["constraint"]}`);
    return {};
  }

  give(name: string): string {
    return this.#codes.give(name, `part ${name}`);
  }

  titel(row: XlsZeile, fallback: string): Texte {
    return this.#withBase(texteOf(row, "label", this.#sprache), fallback);
  }

  hilfe(row: XlsZeile): Texte {
    return texteOf(row, "hint", this.#sprache);
  }

  eigenes(row: XlsZeile): Eigenes | null {
    return eigenesOf(row.werte, this.#listen);
  }
}

/** `. >= 0 and . <= 10` are the limits that a number or a day has here. */
function grenzenOf(ausdruck: Ausdruck, key: string, typ: string): Record<string, unknown> | null {
  if (typ !== "zahl" && typ !== "datum") return null;
  const parts = ausdruck.op === "und" ? ausdruck.teile : [ausdruck];
  const found: Record<string, unknown> = {};
  for (const part of parts) {
    if (!("links" in part) || part.links.art !== "antwort" || part.links.von !== key) return null;
    const side = part.op === ">=" ? "min" : part.op === "<=" ? "max" : null;
    const wert = part.rechts.art === "wert" ? part.rechts.wert : null;
    const fits = typ === "zahl" ? typeof wert === "number" : typeof wert === "string" && /^\d{4}-\d\d-\d\d$/.test(wert);
    if (side === null || !fits || side in found) return null;
    found[side] = wert;
  }
  return found;
}
