import { type Ausdruck, isTooDeep, keysOf } from "./ausdruck.ts";
import type { Gruppe, Seite, Umfrage } from "./definition.ts";
import { FRAGEN_MAX, type Frage, fragenOf, SONSTIGES, umfrageSchema } from "./definition.ts";
import { indexCodes, resolveKey, type Stelle } from "./schluessel.ts";

/** What is wrong with a definition: where (`seite1 › q07 › a2`), the key of the sentence, and what it is about. */
export type DefinitionFehler = { readonly ort: string; readonly grund: DefinitionGrund; readonly wert: string };
export type DefinitionGrund =
  | "form"
  | "zu-tief"
  | "doppelter-code"
  | "reservierter-code"
  | "ohne-optionen"
  | "ohne-zeilen"
  | "ohne-titel"
  | "ohne-fragen"
  | "sprache-fehlt"
  | "unbekannter-bezug"
  | "bezug-nach-hinten"
  | "bezug-in-gruppe"
  | "kreis"
  | "unbekannte-option"
  | "grenzen-verkehrt"
  | "unbekanntes-feld"
  | "zu-viele-fragen";

const optionsOf = (frage: Frage) =>
  "optionen" in frage ? frage.optionen : frage.typ === "matrix" ? frage.skalen.flatMap((one) => one.optionen) : [];

class Sammlung {
  readonly fehler: DefinitionFehler[] = [];
  add(ort: string, grund: DefinitionGrund, wert = ""): void {
    this.fehler.push({ ort, grund, wert });
  }
  doubles(ort: string, codes: readonly string[]): void {
    const seen = new Set<string>();
    for (const code of codes) {
      // Statistics programs do not tell upper from lower case.
      const low = code.toLowerCase();
      if (seen.has(low)) this.add(ort, "doppelter-code", code);
      seen.add(low);
    }
  }
}

function checkFrage(into: Sammlung, ort: string, frage: Frage, umfrage: Umfrage): void {
  if (!frage.titel[umfrage.grundsprache]) into.add(ort, "ohne-titel");
  if ("zeilen" in frage) {
    if (frage.zeilen.length === 0) into.add(ort, "ohne-zeilen");
    into.doubles(
      ort,
      frage.zeilen.map((one) => one.code),
    );
  }
  if (frage.typ === "tabelle") {
    if (frage.spalten.length === 0) into.add(ort, "ohne-zeilen");
    into.doubles(
      ort,
      frage.spalten.map((one) => one.code),
    );
  }
  const lists =
    "optionen" in frage ? [frage.optionen] : frage.typ === "matrix" ? frage.skalen.map((one) => one.optionen) : [];
  for (const list of lists) {
    if (list.length === 0) into.add(ort, "ohne-optionen");
    into.doubles(
      ort,
      list.map((one) => one.code),
    );
    if (list.some((one) => one.code.toLowerCase() === SONSTIGES)) into.add(ort, "reservierter-code", SONSTIGES);
  }
  if ("min" in frage && frage.min !== null && frage.max !== null && frage.min > frage.max)
    into.add(ort, "grenzen-verkehrt");
  if (
    frage.typ === "mehrfach" &&
    frage.mindestens !== null &&
    frage.hoechstens !== null &&
    frage.mindestens > frage.hoechstens
  )
    into.add(ort, "grenzen-verkehrt");
}

/** The options that a condition compares with must exist: a renamed one would hide a question for good. */
function checkWerte(into: Sammlung, ort: string, ausdruck: Ausdruck, index: ReadonlyMap<string, Stelle>): void {
  const compare = (von: string, wert: string) => {
    const frage = resolveKey(index, von)?.frage;
    const codes = frage && frage.typ !== "janein" ? optionsOf(frage).map((one) => one.code) : [];
    const isPart = von.endsWith(`.${SONSTIGES}`) || von.endsWith("kommentar");
    if (frage && codes.length > 0 && !isPart && wert !== "" && wert !== SONSTIGES && !codes.includes(wert))
      into.add(ort, "unbekannte-option", `${von} = ${wert}`);
  };
  if (ausdruck.op === "und" || ausdruck.op === "oder")
    for (const one of ausdruck.teile) checkWerte(into, ort, one, index);
  else if (ausdruck.op === "nicht") checkWerte(into, ort, ausdruck.teil, index);
  else if (ausdruck.op === "enthaelt") compare(ausdruck.von, ausdruck.wert);
  else if (
    (ausdruck.op === "=" || ausdruck.op === "!=") &&
    ausdruck.links.art === "antwort" &&
    ausdruck.rechts.art === "wert"
  )
    compare(ausdruck.links.von, String(ausdruck.rechts.wert));
}

type Bedingung = {
  readonly ort: string;
  readonly code: string;
  readonly seite: number;
  readonly gruppe: Gruppe | null;
  readonly ausdruck: Ausdruck;
};

function listBedingungen(umfrage: Umfrage): Bedingung[] {
  return umfrage.seiten.flatMap((one, seite) => {
    const own = one.sichtbarWenn
      ? [{ ort: one.code, code: `seite ${one.code}`, seite: seite - 1, gruppe: null, ausdruck: one.sichtbarWenn }]
      : [];
    const parts = one.teile.flatMap((teil) => {
      const ort = `${one.code} › ${teil.code}`;
      const self = teil.sichtbarWenn
        ? [{ ort, code: teil.code, seite, gruppe: null, ausdruck: teil.sichtbarWenn }]
        : [];
      if (teil.typ !== "gruppe") return self;
      const inner = teil.fragen.flatMap((frage) => {
        const code = `${teil.code}.${frage.code}`;
        return frage.sichtbarWenn
          ? [{ ort: `${ort} › ${frage.code}`, code, seite, gruppe: teil, ausdruck: frage.sichtbarWenn }]
          : [];
      });
      return [...self, ...inner];
    });
    return [...own, ...parts];
  });
}

/** A key that a condition reaches, and everything that decides whether that is visible. */
function reachOf(bedingungen: readonly Bedingung[], index: ReadonlyMap<string, Stelle>): Map<string, string[]> {
  const edges = new Map<string, string[]>();
  for (const one of bedingungen)
    edges.set(
      one.code,
      keysOf(one.ausdruck).flatMap((key) => resolveKey(index, key)?.code ?? []),
    );
  for (const [code, stelle] of index) {
    const above = stelle.frage && stelle.gruppe ? [stelle.gruppe.code] : [];
    edges.set(code, [...(edges.get(code) ?? []), ...above]);
  }
  for (const [code, { frage }] of index)
    if (frage?.typ === "berechnet" && frage.aus.art !== "wert") {
      const keys = frage.aus.art === "antwort" ? [frage.aus.von] : frage.aus.von;
      edges.set(code, [...(edges.get(code) ?? []), ...keys.flatMap((key) => resolveKey(index, key)?.code ?? [])]);
    }
  return edges;
}

function findKreise(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (code: string, path: readonly string[]): void => {
    if (path.includes(code)) found.push([...path.slice(path.indexOf(code)), code].join(" → "));
    if (done.has(code) || path.includes(code)) return;
    for (const next of edges.get(code) ?? []) walk(next, [...path, code]);
    done.add(code);
  };
  for (const code of edges.keys()) walk(code, []);
  return found;
}

function checkBezug(into: Sammlung, one: Bedingung, index: ReadonlyMap<string, Stelle>): void {
  for (const key of keysOf(one.ausdruck)) {
    const target = resolveKey(index, key);
    if (!target) into.add(one.ort, "unbekannter-bezug", key);
    else if (target.seite > one.seite) into.add(one.ort, "bezug-nach-hinten", key);
    else if (target.frage && target.gruppe && target.gruppe !== one.gruppe && !isCollective(one.ausdruck, key))
      into.add(one.ort, "bezug-in-gruppe", key);
  }
  checkWerte(into, one.ort, one.ausdruck, index);
}

/** From outside a group, its fields can only be counted or summed: a bare one would not say which row. */
function isCollective(ausdruck: Ausdruck, key: string): boolean {
  if ("teile" in ausdruck) return ausdruck.teile.every((one) => !keysOf(one).includes(key) || isCollective(one, key));
  if ("teil" in ausdruck) return isCollective(ausdruck.teil, key);
  if (!("links" in ausdruck)) return false;
  return [ausdruck.links, ausdruck.rechts].every((term) => term.art !== "antwort" || term.von !== key);
}

function checkSeite(into: Sammlung, seite: Seite, umfrage: Umfrage): void {
  if (!seite.titel[umfrage.grundsprache]) into.add(seite.code, "ohne-titel");
  for (const teil of seite.teile) {
    const ort = `${seite.code} › ${teil.code}`;
    if (teil.typ !== "gruppe") {
      checkFrage(into, ort, teil, umfrage);
      continue;
    }
    if (!teil.titel[umfrage.grundsprache]) into.add(ort, "ohne-titel");
    if (teil.fragen.length === 0) into.add(ort, "ohne-fragen");
    if (teil.min > teil.max) into.add(ort, "grenzen-verkehrt");
    into.doubles(
      ort,
      teil.fragen.map((one) => one.code),
    );
    for (const feld of Object.keys(teil.felder))
      if (!teil.fragen.some((one) => one.code === feld)) into.add(ort, "unbekanntes-feld", feld);
    for (const frage of teil.fragen) checkFrage(into, `${ort} › ${frage.code}`, frage, umfrage);
  }
}

/**
 * Everything about a definition that its form does not say: codes once, conditions that look back and not in circles,
 * options they name. Rules: docs/fachliches/umfragen.md UM3, UM4, UM7.
 */
export function findDefinitionFehler(umfrage: Umfrage): DefinitionFehler[] {
  const into = new Sammlung();
  if (umfrage.seiten.reduce((sum, one) => sum + fragenOf(one).length, 0) > FRAGEN_MAX) into.add("", "zu-viele-fragen");
  if (!umfrage.sprachen.includes(umfrage.grundsprache)) into.add("", "sprache-fehlt", umfrage.grundsprache);
  if (!umfrage.titel[umfrage.grundsprache]) into.add("", "ohne-titel");
  into.doubles(
    "",
    umfrage.seiten.flatMap((one) => [one.code, ...one.teile.map((teil) => teil.code)]),
  );
  into.doubles(
    "",
    umfrage.quoten.map((one) => one.code),
  );
  for (const seite of umfrage.seiten) checkSeite(into, seite, umfrage);
  const index = indexCodes(umfrage);
  const bedingungen = listBedingungen(umfrage);
  for (const one of bedingungen) checkBezug(into, one, index);
  const last = umfrage.seiten.length;
  for (const { code, wenn } of umfrage.quoten)
    checkBezug(into, { ort: code, code, seite: last, gruppe: null, ausdruck: wenn }, index);
  for (const [code, { frage, gruppe, seite }] of index)
    for (const { ausdruck } of frage?.regeln ?? [])
      checkBezug(into, { ort: code, code, seite, gruppe, ausdruck }, index);
  for (const kreis of findKreise(reachOf(bedingungen, index))) into.add("", "kreis", kreis);
  return into.fehler;
}

/**
 * Reads a definition from the database, a form or a file. Fills in what may be left out.
 *
 * @returns everything that is wrong, not only the first; a survey only when nothing is
 */
export function parseDefinition(
  json: unknown,
):
  | { readonly ok: true; readonly umfrage: Umfrage }
  | { readonly ok: false; readonly fehler: readonly DefinitionFehler[] } {
  if (hasDeepAusdruck(json)) return { ok: false, fehler: [{ ort: "", grund: "zu-tief", wert: "" }] };
  const read = umfrageSchema.safeParse(json);
  if (!read.success) {
    return {
      ok: false,
      fehler: read.error.issues.map((one) => ({
        ort: one.path.map(String).join(" › "),
        grund: "form",
        wert: one.message,
      })),
    };
  }
  const fehler = findDefinitionFehler(read.data);
  return fehler.length > 0 ? { ok: false, fehler } : { ok: true, umfrage: read.data };
}

function hasDeepAusdruck(json: unknown, depth = 0): boolean {
  if (typeof json !== "object" || json === null) return false;
  if (depth > 30) return true;
  return ("op" in json && isTooDeep(json)) || Object.values(json).some((one) => hasDeepAusdruck(one, depth + 1));
}
