import { type Ausdruck, computeTerm, holdsAusdruck, isLeer, type Nachschlagen, type Wert } from "./ausdruck.ts";
import type { Frage, Gruppe, Seite, Umfrage } from "./definition.ts";
import { indexCodes, partsOf, resolveKey, type Stelle } from "./schluessel.ts";

/**
 * What somebody has answered so far. Keys: `q06`, `q16.sprache` (row), `q16.sprache.2` (second scale),
 * `tabelle.zeile.spalte`, `q01.other`, `q01.kommentar`, in a repeatable group `angebot.1.name`, and under `angebot`
 * alone how many there are. Rules: docs/fachliches/umfragen.md UM5.
 */
export type Antworten = {
  readonly sprache: string;
  readonly werte: Readonly<Record<string, Wert>>;
  /** Keys of the questions that were on a page sent in: tells "left empty" from "not shown". */
  readonly gesehen: readonly string[];
};

export const OHNE_ANTWORTEN: Antworten = { sprache: "de", werte: {}, gesehen: [] };

/** A question where it is asked: once, or once per entry of its group. */
export type Feld = {
  readonly schluessel: string;
  readonly frage: Frage;
  readonly gruppe: Gruppe | null;
  /** Which entry of the group, from 1; null outside. */
  readonly nummer: number | null;
  readonly seite: Seite;
};

type Aufbau = {
  readonly index: ReadonlyMap<string, Stelle>;
  readonly keys: Map<string, { readonly stelle: Stelle; readonly code: string; readonly rest: string } | null>;
  readonly parts: Map<Frage, readonly string[]>;
};

/** Definitions are frozen once they are open; what is worked out from one is kept as long as it is. */
const aufbauten = new WeakMap<Umfrage, Aufbau>();

function aufbauOf(umfrage: Umfrage): Aufbau {
  let aufbau = aufbauten.get(umfrage);
  if (!aufbau) {
    aufbau = { index: indexCodes(umfrage), keys: new Map(), parts: new Map() };
    aufbauten.set(umfrage, aufbau);
  }
  return aufbau;
}

function keptParts(aufbau: Aufbau, frage: Frage): readonly string[] {
  let parts = aufbau.parts.get(frage);
  if (!parts) {
    parts = partsOf(frage);
    aufbau.parts.set(frage, parts);
  }
  return parts;
}

function keptKey(aufbau: Aufbau, key: string) {
  let kept = aufbau.keys.get(key);
  if (kept === undefined) {
    const found = resolveKey(aufbau.index, key);
    const { code, ...stelle } = found ?? { code: "", frage: null, gruppe: null, seite: 0 };
    kept = found ? { stelle, code, rest: key.slice(code.length) } : null;
    aufbau.keys.set(key, kept);
  }
  return kept;
}

/** How many entries of a group are shown: as many as there are, at least one to begin with. */
export function eintraegeOf(gruppe: Gruppe, werte: Antworten["werte"]): number {
  const kept = werte[gruppe.code];
  const wanted = typeof kept === "number" ? Math.trunc(kept) : Math.max(1, gruppe.min);
  return Math.min(Math.max(wanted, gruppe.min), gruppe.max);
}

export function schluesselOf(frage: Frage, gruppe: Gruppe | null, nummer: number | null): string {
  return gruppe ? `${gruppe.code}.${String(nummer)}.${frage.code}` : frage.code;
}

/** Asks a survey and the answers to it: what is visible, what a condition says. Cheap; make one per request. */
export class Sicht {
  readonly #umfrage: Umfrage;
  readonly #werte: Antworten["werte"];
  readonly #aufbau: Aufbau;
  readonly #seen = new Map<string, boolean>();

  constructor(umfrage: Umfrage, antworten: Antworten) {
    this.#umfrage = umfrage;
    this.#werte = antworten.werte;
    this.#aufbau = aufbauOf(umfrage);
  }

  holds(ausdruck: Ausdruck | null, nummer: number | null = null): boolean {
    return ausdruck === null || holdsAusdruck(ausdruck, this.#finder(nummer));
  }

  seiteVisible(seite: Seite): boolean {
    return this.#once(`/${seite.code}`, () => this.holds(seite.sichtbarWenn));
  }

  /** Whether a question or group is shown, where its page is. `code` as in conditions: `q06`, `angebot.name`. */
  visible(code: string, nummer: number | null): boolean {
    return this.#once(`${code} ${String(nummer)}`, () => {
      const stelle = this.#aufbau.index.get(code);
      const seite = stelle && this.#umfrage.seiten[stelle.seite];
      if (!stelle || !seite || !this.seiteVisible(seite)) return false;
      if (!stelle.frage) return this.holds(stelle.gruppe?.sichtbarWenn ?? null);
      // A file may say who sent it.
      if (stelle.frage.typ === "datei" && this.#umfrage.anonymitaet === "anonym") return false;
      if (stelle.gruppe && !this.visible(stelle.gruppe.code, null)) return false;
      return this.holds(stelle.frage.sichtbarWenn, nummer);
    });
  }

  /** The number of a computed question. */
  compute(frage: Extract<Frage, { typ: "berechnet" }>, nummer: number | null): number | null {
    return computeTerm(frage.aus, this.#finder(nummer));
  }

  /** What was given to a question, all its rows together. */
  wertOf(frage: Frage, schluessel: string): Wert | null {
    const own = this.#werte[schluessel] ?? null;
    if (own !== null || !("zeilen" in frage)) return own;
    const parts = keptParts(this.#aufbau, frage).flatMap((part) => {
      const wert = this.#werte[`${schluessel}.${part}`];
      return isLeer(wert) ? [] : [wert].flat().map(String);
    });
    return parts.length === 0 ? null : parts;
  }

  #once(key: string, work: () => boolean): boolean {
    const kept = this.#seen.get(key);
    if (kept !== undefined) return kept;
    // What leads back to itself is refused by `parseDefinition`; here it must only end.
    this.#seen.set(key, false);
    const found = work();
    this.#seen.set(key, found);
    return found;
  }

  #finder(nummer: number | null): Nachschlagen {
    return (key) => this.#find(key, nummer);
  }

  #find(key: string, nummer: number | null): Wert | null {
    const kept = keptKey(this.#aufbau, key);
    if (!kept) return null;
    const { stelle, code, rest } = kept;
    const { frage, gruppe } = stelle;
    if (!frage) return gruppe && this.visible(code, null) ? this.#filled(gruppe) : null;
    if (!gruppe) return this.visible(code, null) ? this.#cell(frage, frage.code, rest, null) : null;
    const at = (n: number) =>
      this.visible(code, n) ? this.#cell(frage, schluesselOf(frage, gruppe, n), rest, n) : null;
    if (nummer !== null) return at(nummer);
    const all = Array.from({ length: eintraegeOf(gruppe, this.#werte) }, (_, n) => at(n + 1));
    return all.flatMap((one) => (isLeer(one) ? [] : [one].flat().map(String)));
  }

  #cell(frage: Frage, schluessel: string, rest: string, nummer: number | null): Wert | null {
    if (frage.typ === "berechnet") return this.compute(frage, nummer);
    return rest === "" ? this.wertOf(frage, schluessel) : (this.#werte[schluessel + rest] ?? null);
  }

  #filled(gruppe: Gruppe): number {
    let filled = 0;
    for (let n = 1; n <= eintraegeOf(gruppe, this.#werte); n++)
      if (gruppe.fragen.some((frage) => !isLeer(this.wertOf(frage, schluesselOf(frage, gruppe, n))))) filled++;
    return filled;
  }
}

/** The pages that are shown for these answers, in order. A page whose questions are all hidden is left out. */
export function visibleSeiten(umfrage: Umfrage, antworten: Antworten): Seite[] {
  const sicht = new Sicht(umfrage, antworten);
  return umfrage.seiten.filter((seite) => sicht.seiteVisible(seite) && fieldsOn(seite, sicht, antworten).length > 0);
}

function fieldsOn(seite: Seite, sicht: Sicht, antworten: Antworten): Feld[] {
  if (!sicht.seiteVisible(seite)) return [];
  return seite.teile.flatMap((teil): Feld[] => {
    if (!sicht.visible(teil.code, null)) return [];
    if (teil.typ !== "gruppe") return [{ schluessel: teil.code, frage: teil, gruppe: null, nummer: null, seite }];
    return Array.from({ length: eintraegeOf(teil, antworten.werte) }, (_, n) => n + 1).flatMap((nummer) =>
      teil.fragen.flatMap((frage) =>
        sicht.visible(`${teil.code}.${frage.code}`, nummer)
          ? [{ schluessel: schluesselOf(frage, teil, nummer), frage, gruppe: teil, nummer, seite }]
          : [],
      ),
    );
  });
}

/** Every question that is shown for these answers, on one page or on all. */
export function visibleQuestions(umfrage: Umfrage, antworten: Antworten, nur?: Seite): Feld[] {
  const sicht = new Sicht(umfrage, antworten);
  return (nur ? [nur] : umfrage.seiten).flatMap((seite) => fieldsOn(seite, sicht, antworten));
}

/** Questions of a page that became visible by what was just sent: the page is shown once more (UM8). */
export function newlyVisible(umfrage: Umfrage, seite: Seite, antworten: Antworten): Feld[] {
  const seen = new Set(antworten.gesehen);
  return visibleQuestions(umfrage, antworten, seite).filter((feld) => !seen.has(feld.schluessel));
}

/** The keys under which a question keeps what was given to it. */
export function cellsOf(feld: Pick<Feld, "frage" | "schluessel">): string[] {
  const parts = partsOf(feld.frage).map((part) => `${feld.schluessel}.${part}`);
  return "zeilen" in feld.frage ? parts : [feld.schluessel, ...parts];
}

/**
 * The answers as they are handed in: what is hidden and what is empty is gone, computed numbers are filled in, empty
 * entries of a group are closed up. Handing in twice changes nothing. Rules: docs/fachliches/umfragen.md UM9.
 */
export function answersToStore(umfrage: Umfrage, antworten: Antworten): Antworten {
  const sicht = new Sicht(umfrage, antworten);
  const felder = umfrage.seiten.flatMap((seite) => fieldsOn(seite, sicht, antworten));
  const seen = new Set(antworten.gesehen);
  const werte: Record<string, Wert> = {};
  const gesehen: string[] = [];
  const places = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { gruppe, nummer, frage, schluessel } of felder) {
    if (!gruppe || isLeer(sicht.wertOf(frage, schluessel)) || places.has(`${gruppe.code} ${String(nummer)}`)) continue;
    const next = (counts.get(gruppe.code) ?? 0) + 1;
    counts.set(gruppe.code, next);
    places.set(`${gruppe.code} ${String(nummer)}`, next);
  }
  for (const feld of felder) {
    const { frage, gruppe, nummer, schluessel } = feld;
    const place = gruppe ? (places.get(`${gruppe.code} ${String(nummer)}`) ?? null) : null;
    if (gruppe && place === null) continue;
    const target = schluesselOf(frage, gruppe, place);
    if (seen.has(schluessel)) gesehen.push(target);
    const cells = frage.typ === "berechnet" ? [] : cellsOf(feld);
    for (const cell of cells) {
      const wert = antworten.werte[cell];
      if (!isLeer(wert)) werte[target + cell.slice(schluessel.length)] = wert;
    }
    const computed = frage.typ === "berechnet" ? sicht.compute(frage, nummer) : null;
    if (computed !== null) werte[target] = computed;
  }
  for (const [code, count] of counts) werte[code] = count;
  return { sprache: antworten.sprache, werte, gesehen };
}
