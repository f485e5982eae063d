import type { TableFile } from "#src/platform/tabellen/index.ts";
import type { Einlesung } from "../rules/einlesung.ts";
import { parseDefinition } from "../rules/pruefung.ts";
import { baumOf, type Knoten } from "./xlsform-baum.ts";
import { XlsLeser } from "./xlsform-leser.ts";
import { seitenOf } from "./xlsform-seiten.ts";
import { OHNE_SPRACHE, spracheIn, textspalte, zeilenOf } from "./xlsform-zeilen.ts";

/** Whether a workbook is a form: a sheet `survey` with types and names. */
export function isXlsform(file: TableFile): boolean {
  const head = file.sheets.find((one) => one.name.trim().toLowerCase() === "survey")?.rows[0];
  const names = head?.cells.map((one) => one.text.trim().toLowerCase()) ?? [];
  return names.includes("type") && names.includes("name");
}

/** The survey's own language: the one the form names, else the first of its columns, else German. */
function grundspracheOf(file: TableFile, settings: Readonly<Record<string, string>>): string {
  const named = settings["default_language"];
  if (named) return spracheIn(named);
  const headers = zeilenOf(file, "survey").flatMap(({ werte }) => Object.keys(werte));
  const first = headers.map(textspalte).find((one) => one !== null && one.sprache !== OHNE_SPRACHE);
  return first?.sprache ?? "de";
}

/**
 * Makes a survey of an XLSForm: groups become pages, repeats repeatable groups; what has no place here is listed with its
 * row in the file.
 *
 * @returns null when the form holds no question
 */
export function surveyOfXlsform(file: TableFile, name: string): Einlesung | null {
  const settings = zeilenOf(file, "settings")[0]?.werte ?? {};
  const grundsprache = grundspracheOf(file, settings);
  const leser = new XlsLeser(file, grundsprache);
  const knoten: readonly Knoten[] = baumOf(zeilenOf(file, "survey"), leser.rest);
  const seiten = seitenOf(knoten, leser, grundsprache);
  if (seiten.every((one) => one.teile.length === 0)) return null;
  const sprachen = new Set([grundsprache]);
  for (const sheet of ["survey", "choices"])
    for (const { werte } of zeilenOf(file, sheet))
      for (const header of Object.keys(werte)) {
        const sprache = textspalte(header)?.sprache;
        if (sprache) sprachen.add(sprache);
      }
  const read = parseDefinition({
    version: 1,
    titel: { [grundsprache]: (settings["form_title"] ?? name).slice(0, 200) || "Umfrage" },
    grundsprache,
    sprachen: [...sprachen],
    seiten: seiten.filter((one) => one.teile.length > 0),
  });
  return read.ok ? { ok: true, umfrage: read.umfrage, rest: leser.rest } : read;
}
