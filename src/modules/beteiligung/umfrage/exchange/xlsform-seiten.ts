import type { Ausdruck } from "../rules/ausdruck.ts";
import type { Texte } from "../rules/definition.ts";
import type { Knoten } from "./xlsform-baum.ts";
import type { XlsLeser } from "./xlsform-leser.ts";
import type { Liste } from "./xlsform-typen.ts";
import type { XlsZeile } from "./xlsform-zeilen.ts";

type Teil = Readonly<Record<string, unknown>>;
type Seite = {
  readonly code: string;
  readonly titel: Texte;
  readonly beschreibung: Texte;
  readonly sichtbarWenn: Ausdruck | null;
  readonly teile: Teil[];
};

const both = (a: Ausdruck | null, b: Ausdruck | null): Ausdruck | null =>
  a && b ? { op: "und", teile: [a, b] } : (a ?? b);

/** Pages of a form: its outer groups, and what stands between them. */
export function seitenOf(knoten: readonly Knoten[], leser: XlsLeser, grundsprache: string): Seite[] {
  const seiten: Seite[] = [];
  let lose: Seite | null = null;
  for (const one of knoten) {
    const type = one.zeile.werte["name"] ?? "";
    if (one.art === "group" && !tabelleOf(one, leser)) {
      lose = null;
      const seite: Seite = {
        code: leser.give(type || `seite${String(seiten.length + 1)}`),
        titel: leser.titel(one.zeile, type || "Seite"),
        beschreibung: leser.hilfe(one.zeile),
        sichtbarWenn: leser.bedingung(one.zeile),
        teile: [],
      };
      seiten.push(seite);
      for (const child of one.kinder) seite.teile.push(...teileOf(child, leser, null, null));
      continue;
    }
    if (!lose) {
      lose = {
        code: leser.give(`seite${String(seiten.length + 1)}`),
        titel: { [grundsprache]: `Seite ${String(seiten.length + 1)}` },
        beschreibung: {},
        sichtbarWenn: null,
        teile: [],
      };
      seiten.push(lose);
    }
    lose.teile.push(...teileOf(one, leser, null, null));
  }
  return seiten;
}

/** Parts of a page or a repeat. Groups within are taken apart; their condition goes to every question. */
function teileOf(knoten: Knoten, leser: XlsLeser, gruppe: string | null, wenn: Ausdruck | null): Teil[] {
  const { zeile } = knoten;
  const own = both(wenn, leser.bedingung(zeile));
  if (knoten.art === "frage") {
    const frage = leser.frage(zeile, gruppe, own);
    return frage ? [frage] : [];
  }
  const tabelle = gruppe === null && knoten.art === "group" ? tabelleOf(knoten, leser) : null;
  if (tabelle) return [asTabelle(tabelle, zeile, leser, own)];
  if (knoten.art === "group") return knoten.kinder.flatMap((one) => teileOf(one, leser, gruppe, own));
  if (gruppe !== null) {
    leser.rest.push({ ort: String(zeile.nummer), text: `repeat ${zeile.werte["name"] ?? ""}` });
    return knoten.kinder.flatMap((one) => teileOf(one, leser, gruppe, own));
  }
  return asGruppe(knoten.kinder, zeile, leser, own);
}

const GRUPPE_MAX = 10;

function asGruppe(kinder: readonly Knoten[], zeile: XlsZeile, leser: XlsLeser, wenn: Ausdruck | null): Teil[] {
  const name = zeile.werte["name"] ?? "";
  const code = leser.give(name);
  leser.know(name, code, null);
  const fragen = kinder.flatMap((one) => teileOf(one, leser, code, null));
  if (fragen.length === 0) return [];
  const count = zeile.werte["repeat_count"] ?? "";
  const fixed = /^\d{1,2}$/.test(count) && Number(count) >= 1 && Number(count) <= 50 ? Number(count) : null;
  if (count !== "" && fixed === null) leser.rest.push({ ort: String(zeile.nummer), text: `repeat_count = ${count}` });
  const titel = leser.titel(zeile, name);
  const max = fixed ?? GRUPPE_MAX;
  return [{ typ: "gruppe", code, titel, hilfe: leser.hilfe(zeile), min: fixed ?? 0, max, sichtbarWenn: wenn, fragen }];
}

type Tabelle = {
  readonly typ: "matrix" | "mehrtext" | "mehrzahl";
  readonly liste: Liste | null;
  readonly nachkomma: number;
  readonly zeilen: readonly XlsZeile[];
};

/** A group whose questions are the rows of one table; null for any other. */
function tabelleOf(knoten: Knoten, leser: XlsLeser): Tabelle | null {
  if (knoten.art !== "group" || knoten.kinder.length === 0) return null;
  const appearance = knoten.zeile.werte["appearance"] ?? "";
  const name = knoten.zeile.werte["name"] ?? "";
  const zeilen = knoten.kinder.flatMap((one) => (one.art === "frage" ? [one.zeile] : []));
  const all = zeilen.map((one) => leser.eigenes(one));
  const [first] = all;
  const plain = zeilen.every(({ werte }) => !werte["relevant"]) && zeilen.length === knoten.kinder.length;
  if (!first || !plain || !all.every((one) => one?.typ === first.typ && one.liste === first.liste)) return null;
  const nachkomma = Number(first.felder["nachkomma"] ?? 0);
  if (/\btable-list\b/.test(appearance) && first.typ === "einfach" && first.liste)
    return { typ: "matrix", liste: first.liste, nachkomma, zeilen };
  const named = zeilen.every(({ werte }) => (werte["name"] ?? "").startsWith(`${name}_`));
  if (!named || name === "") return null;
  if (first.typ === "text") return { typ: "mehrtext", liste: null, nachkomma, zeilen };
  return first.typ === "zahl" ? { typ: "mehrzahl", liste: null, nachkomma, zeilen } : null;
}

function asTabelle(tabelle: Tabelle, zeile: XlsZeile, leser: XlsLeser, wenn: Ausdruck | null): Teil {
  const { typ, liste, nachkomma } = tabelle;
  const name = zeile.werte["name"] ?? "";
  const code = leser.give(name || "tabelle");
  const zeilen = tabelle.zeilen.map((one) => {
    const foreign = one.werte["name"] ?? "";
    const part = foreign.startsWith(`${name}_`) ? foreign.slice(name.length + 1) : foreign;
    const row = part.replace(/[^a-zA-Z0-9]/g, "").slice(0, 20) || `z${String(one.nummer)}`;
    leser.know(foreign, `${code}.${row}`, liste);
    return { code: row, konzept: foreign.slice(0, 80), text: leser.titel(one, foreign) };
  });
  const grenzen = leser.grenzen(tabelle.zeilen, code);
  const required = tabelle.zeilen.every(({ werte }) => /^(yes|true|true\(\))$/i.test(werte["required"] ?? ""));
  return {
    typ,
    code,
    konzept: name.slice(0, 80),
    titel: leser.titel(zeile, name || "Tabelle"),
    hilfe: leser.hilfe(zeile),
    pflicht: required ? "ja" : "nein",
    sichtbarWenn: wenn,
    zeilen,
    ...(typ === "matrix" ? { skalen: [{ optionen: liste?.optionen ?? [] }] } : {}),
    ...(typ === "mehrzahl" ? { nachkomma, ...grenzen } : {}),
    quelle: { format: "xlsform", name: `group ${name}`.slice(0, 200), rest: [] },
  };
}
