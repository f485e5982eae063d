import type { Datum } from "#src/shared/datum.ts";
import { type Antworten, type Feld, visibleQuestions, visibleSeiten } from "../../umfrage/rules/antworten.ts";
import type { Seite, Umfrage } from "../../umfrage/rules/definition.ts";
import { type AntwortProblem, checkPage } from "../../umfrage/rules/pruefe-seite.ts";
import type { Umfragestand } from "../../umfrage/rules/umfrage.ts";
import { schwelleOf } from "./annahme.ts";
import type { UmfrageId } from "./ids.ts";

/** A survey as those see it who answer. */
export type Akte = {
  readonly id: UmfrageId;
  /** Its part of the address. */
  readonly kennung: string;
  readonly welle: string;
  readonly stand: Umfragestand;
  readonly von: Datum | null;
  readonly bis: Datum | null;
  readonly definition: Umfrage;
};

export function isAnonym({ definition }: Pick<Akte, "definition">): boolean {
  return definition.anonymitaet === "anonym";
}

/** What becomes of answers: where everybody may answer there is no invitation that a name could come from. */
export type Weise = Umfrage["anonymitaet"] | "genannt";

export function weiseOf({ definition }: Pick<Akte, "definition">): Weise {
  return definition.anonymitaet !== "anonym" && definition.zugang === "offen" ? "genannt" : definition.anonymitaet;
}

export function schwelleOfAkte({ definition }: Pick<Akte, "definition">): number {
  return schwelleOf(definition.veroeffentlichung.mindestBasis);
}

/** Which page of how many; the first when the one asked for is not shown for these answers. */
export function seiteAt(umfrage: Umfrage, antworten: Antworten, code: string | null) {
  const seiten = visibleSeiten(umfrage, antworten);
  const found = seiten.findIndex((one) => one.code === code);
  const nummer = Math.max(found, 0);
  const seite = seiten[nummer];
  return seite ? { seite, nummer: nummer + 1, anzahl: seiten.length, letzte: nummer === seiten.length - 1 } : null;
}

export function nachbarOf(umfrage: Umfrage, antworten: Antworten, seite: Seite, richtung: 1 | -1): Seite | null {
  const seiten = visibleSeiten(umfrage, antworten);
  const at = seiten.findIndex((one) => one.code === seite.code);
  return at < 0 ? (seiten[0] ?? null) : (seiten[at + richtung] ?? null);
}

export type Seitenpruefung = {
  readonly hart: readonly AntwortProblem[];
  /** What was left open and is asked about once. */
  readonly weich: readonly AntwortProblem[];
};

/**
 * What stops a page: everything hard, and what is soft and was not asked about yet (AN11).
 *
 * @param gefragt keys of questions that were asked about before
 */
export function checkSeite(
  umfrage: Umfrage,
  seite: Seite,
  antworten: Antworten,
  gefragt: ReadonlySet<string>,
): Seitenpruefung {
  const all = checkPage(umfrage, seite, antworten);
  return {
    hart: all.filter((one) => one.hart),
    weich: all.filter((one) => !one.hart && !gefragt.has(one.frage)),
  };
}

/** The first page that cannot be sent as it is; null when all can. */
export function findOffeneSeite(umfrage: Umfrage, antworten: Antworten): Seite | null {
  return (
    visibleSeiten(umfrage, antworten).find((seite) => checkPage(umfrage, seite, antworten).some((one) => one.hart)) ??
    null
  );
}

/** Everything that was answered, question by question, for somebody who wants to keep it (AN12). */
export function listBeantwortetes(umfrage: Umfrage, antworten: Antworten): { feld: Feld; zeilen: string[] }[] {
  return visibleQuestions(umfrage, antworten).flatMap((feld) => {
    const zeilen = Object.entries(antworten.werte).flatMap(([key, wert]) =>
      key === feld.schluessel || key.startsWith(`${feld.schluessel}.`) ? [[wert].flat().join(", ")] : [],
    );
    return zeilen.length > 0 ? [{ feld, zeilen }] : [];
  });
}
