import { hasForeignField } from "#src/platform/http/form.ts";
import { readStruktur, STRUKTUR_FELDER, type StrukturEingabe } from "../../rules/struktur-eingabe.ts";
import type { StrukturAngaben } from "../../rules/struktur.ts";

/** What a form comes back with. */
export type StrukturAntwort = {
  readonly werte: StrukturEingabe;
  readonly fehler: Readonly<Record<string, string>>;
  readonly grund: string | null;
};

export type GeleseneStruktur =
  | { readonly ok: true; readonly angaben: StrukturAngaben; readonly rev: number; readonly werte: StrukturEingabe }
  | { readonly ok: false; readonly antwort: StrukturAntwort };

/** The form of a structure, read once; unknown or doubled fields make it unreadable (T17). */
export function readStrukturForm(form: FormData, regionen: readonly string[]): GeleseneStruktur {
  const werte: StrukturEingabe = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      STRUKTUR_FELDER.test(name) && typeof value === "string" ? [[name, value]] : [],
    ),
  );
  if (hasForeignField(form, STRUKTUR_FELDER) || !/^\d{1,9}$/.test(werte.rev ?? "")) {
    return { ok: false, antwort: { werte, fehler: {}, grund: "unbekannt" } };
  }
  const { angaben, fehler } = readStruktur(werte, regionen);
  if (Object.keys(fehler).length > 0) return { ok: false, antwort: { werte, fehler, grund: null } };
  return { ok: true, angaben, rev: Number(werte.rev), werte };
}

/** `30.06.2026`, as the form's own field reads it back in every language. */
export function tagText(tag: string): string {
  return tag.split("-").toReversed().join(".");
}
