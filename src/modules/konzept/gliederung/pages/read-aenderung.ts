import { fieldText } from "#src/platform/http/form.ts";
import { type Id, parseId } from "#src/shared/id.ts";
import { EINSTUFUNGEN } from "../../sachstand/rules/sachstand.ts";
import { type Aenderung, ZUSTANDSWECHSEL } from "../rules/massenaenderung.ts";

/** Names and values of a form, repeated ones too: to be carried through a preview. */
export type Eintraege = readonly (readonly [string, string])[];

const EINMAL = new Set(["handlung", "feld", "einstufung", "zustand", "grund"]);
const MEHRFACH = new Set(["zg-dazu", "zg-weg", "th-dazu", "th-weg", "zeile"]);

/**
 * Reads the form of a change of many. A row is `zeile` = id:rev.
 *
 * @returns `unbekannt` when a field is none of the form's, stands there twice or holds something else
 */
export function readAenderung(form: FormData) {
  const eintraege: [string, string][] = [];
  for (const [name, value] of form) if (typeof value === "string") eintraege.push([name, value]);
  const names = eintraege.map(([name]) => name);
  const many = <Kind extends string>(name: string) =>
    eintraege.flatMap(([n, value]) => (n === name ? (parseId<Kind>(value) ?? []) : []));
  const [feld, einstufung, zustand] = [
    fieldText(form, "feld"),
    fieldText(form, "einstufung"),
    fieldText(form, "zustand"),
  ];
  const revs = new Map<Id<"Massnahme">, number>();
  for (const [name, value] of eintraege) {
    const [id, rev] = name === "zeile" ? value.split(":") : [];
    const parsed = parseId<"Massnahme">(id);
    if (parsed && /^\d{1,9}$/u.test(rev ?? "")) revs.set(parsed, Number(rev));
  }
  const zustandTyped = ZUSTANDSWECHSEL.find((one) => one === zustand) ?? null;
  const einstufungTyped = [...EINSTUFUNGEN, "keine" as const].find((one) => one === einstufung) ?? null;
  const feldTyped = feld === "" ? null : parseId<"Handlungsfeld">(feld);
  const aenderung: Aenderung = {
    handlungsfeldId: feldTyped,
    zielgruppenDazu: many<"Zielgruppe">("zg-dazu"),
    zielgruppenWeg: many<"Zielgruppe">("zg-weg"),
    themenDazu: many<"Querschnittsthema">("th-dazu"),
    themenWeg: many<"Querschnittsthema">("th-weg"),
    einstufung: einstufungTyped,
    zustand: zustandTyped,
    grund: fieldText(form, "grund").slice(0, 1000),
  };
  const unbekannt =
    names.some((name) => !EINMAL.has(name) && !MEHRFACH.has(name)) ||
    [...EINMAL].some((name) => names.filter((one) => one === name).length > 1) ||
    (feld !== "" && feldTyped === null) ||
    (zustand !== "" && zustandTyped === null) ||
    (einstufung !== "" && einstufungTyped === null);
  return { aenderung, revs, eintraege: eintraege as Eintraege, unbekannt };
}
