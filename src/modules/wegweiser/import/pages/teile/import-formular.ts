import type { StelleId } from "../../../rules/bezug.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import type { LebenslageId } from "../../../rules/ids.ts";
import type { Kontaktwahl } from "../../commands/decide-kontakte.ts";
import type { Auswahl } from "../../commands/import-fremde.ts";
import { FREMDFORMATE, type Fremdformat, type ImportAngaben } from "../../rules/fremd.ts";
import type { Vorschau, WegweiserImportView } from "../../views/vorschau.ts";

const MOST_FILES = 20;

/** The form of step 2: ticks carry the place of what they stand for, which the fingerprint holds fast. */
export const isAuswahlForm = (form: FormData) => !hasForeignField(form, /^(tat|fingerprint|nimm-\d{1,5})$/);

/** The form of contacts, held fast in the same way. */
export const isKontaktForm = (form: FormData) => !hasForeignField(form, /^(tat|fingerprint|ziel-\d{1,5})$/);

/** The form of step 1. Several files come under one name. */
export function isDateiForm(form: FormData): boolean {
  const bare = new FormData();
  for (const [name, value] of form) if (name !== "dateien" || !bare.has(name)) bare.append(name, value);
  return !hasForeignField(bare, /^(dateien|format|verantwortlichId|lebenslageId|veroeffentlichen)$/);
}

export function auswahlOf(form: FormData, vorschau: Vorschau): Auswahl {
  const schluessel = vorschau.eintraege.flatMap((one, place) => (form.has(`nimm-${place}`) ? [one.schluessel] : []));
  return { fingerprint: fieldText(form, "fingerprint"), schluessel: new Set(schluessel) };
}

export function kontaktwahlOf(form: FormData): Kontaktwahl {
  const sent = [...form].flatMap(([name, value]) =>
    name.startsWith("ziel-") && typeof value === "string" ? [[Number(name.slice("ziel-".length)), value] as const] : [],
  );
  return { fingerprint: fieldText(form, "fingerprint"), ziele: new Map(sent) };
}

type Wahl = WegweiserImportView["wahl"];

export type DateiForm =
  | {
      readonly ok: true;
      readonly format: Fremdformat;
      readonly dateien: readonly File[];
      readonly angaben: ImportAngaben;
      readonly values: Record<string, string>;
    }
  | {
      readonly ok: false;
      readonly grund: "format-fehlt" | "keine-datei" | "zu-viele-dateien" | "unlesbar";
      readonly values: Record<string, string>;
    };

export function parseDateiForm(form: FormData, wahl: Wahl): DateiForm {
  const names = ["format", "verantwortlichId", "lebenslageId", "veroeffentlichen"];
  const values = Object.fromEntries(names.map((name) => [name, fieldText(form, name)]));
  const format = FREMDFORMATE.find((one) => one === values["format"]);
  const dateien = form.getAll("dateien").filter((one) => one instanceof File && one.name !== "") as File[];
  if (!format) return { ok: false, grund: "format-fehlt", values };
  if (dateien.length === 0) return { ok: false, grund: "keine-datei", values };
  if (dateien.length > MOST_FILES) return { ok: false, grund: "zu-viele-dateien", values };
  const known = (rows: readonly { readonly id: string }[], id: string | undefined) =>
    id === "" || rows.some((row) => row.id === id);
  const { verantwortlichId, lebenslageId } = values;
  if (!known(wahl.stellen, verantwortlichId) || !known(wahl.lagen, lebenslageId)) {
    return { ok: false, grund: "unlesbar", values };
  }
  return {
    ok: true,
    format,
    dateien,
    values,
    angaben: {
      verantwortlichId: (verantwortlichId || null) as StelleId | null,
      lebenslageId: (lebenslageId || null) as LebenslageId | null,
      veroeffentlichen: values["veroeffentlichen"] !== "",
    },
  };
}
