import { fieldText } from "#src/platform/http/form.ts";
import { type Antworten, OHNE_ANTWORTEN } from "../../../umfrage/rules/antworten.ts";
import { type Seite, textIn, type Umfrage } from "../../../umfrage/rules/definition.ts";
import { FELDER, readSeite } from "../../../umfrage/rules/eingabe.ts";
import { listBeantwortetes } from "../../rules/akte.ts";
import type { Getippt } from "./getipptes.tsx";

export const GEFRAGT = "_gefragt";
/** With which the files of a sheet of paper lie until it is kept. */
export const DATEICODE = "_dateicode";
const EIGENE = new Set(["aktion", "_code", DATEICODE, "_seite", "zugangscode", FELDER, GEFRAGT]);

/** Whether a form holds a field that none of these pages has. */
export function isForeignTo(seiten: readonly Seite[], form: FormData): boolean {
  const codes = new Set(seiten.flatMap((seite) => seite.teile.map((one) => one.code)));
  return [...form.keys()].some(
    (name) => !EIGENE.has(name) && !codes.has(name.replace(/^_gruppe\./, "").split(".", 1)[0] ?? ""),
  );
}

/** The page that a form belongs to. Null: the form is none of ours, or of another survey. */
export function formSeite(umfrage: Umfrage, form: FormData): Seite | null {
  const code = fieldText(form, "_seite");
  const seite = umfrage.seiten.find((one) => one.code === code);
  return seite && !isForeignTo([seite], form) ? seite : null;
}

/**
 * What was answered before and on this page, to be copied by somebody whose answers cannot be taken.
 *
 * @param dateien what the files are called that the answers name
 */
export function listGetippt(
  umfrage: Umfrage,
  before: Antworten | null,
  seite: Seite | null,
  form: FormData,
  sprache: string,
  dateien: readonly { readonly id: string; readonly name: string }[] = [],
): Getippt[] {
  const known = before ?? { ...OHNE_ANTWORTEN, sprache };
  const antworten = seite ? readSeite(seite, form, known) : known;
  const namen = new Map(dateien.map((one) => [one.id, one.name]));
  return listBeantwortetes(umfrage, antworten).map(({ feld, zeilen }) => {
    const { text, lang } = textIn(feld.frage.titel, sprache, umfrage.grundsprache);
    const worte = feld.frage.typ === "datei" ? zeilen.flatMap((one) => one.split(", ")) : zeilen;
    return {
      key: feld.schluessel,
      frage: text || feld.schluessel,
      lang,
      zeilen: worte.map((one) => namen.get(one) ?? one),
    };
  });
}
