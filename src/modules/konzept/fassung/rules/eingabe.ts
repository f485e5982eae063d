import { type Datum, parseDatum } from "#src/shared/datum.ts";
import { type Id, parseId } from "#src/shared/id.ts";

/** What was typed, by name of the field. */
export type Eingabe = Readonly<Record<string, string>>;
export type EingabeFehler = Readonly<Record<string, string>>;

/** Every field of the form that adopts a Fassung. */
export const BESCHLUSS_FELDER = /^(?:bezeichnung|gremium|beschlossen-am|beschluss|stand|ohne-freigabe)$/;
/** Every field of the form that gives reasons: one per element. */
export const GRUND_FELDER = /^(?:stand|grund\.[0-9a-f-]{36})$/;

/** What is said of a field that is empty. */
const FEHLT = {
  bezeichnung: "ohne-bezeichnung",
  gremium: "ohne-gremium",
  "beschlossen-am": "ohne-tag",
  beschluss: "ohne-beschluss",
} as const;

const BEZEICHNUNG_MAX = 160;
const BESCHLUSS_MAX = 10_000;
export const GRUND_MAX = 1000;

export type BeschlussEingabe = {
  readonly bezeichnung: string;
  readonly gremiumId: Id<"Gremium">;
  readonly beschlossenAm: Datum;
  readonly beschluss: string;
  readonly stand: string;
  readonly ohneFreigabe: string;
};

/** Reads the form that adopts a Fassung. Errors by name of the field, as codes. */
export function parseBeschluss(
  werte: Eingabe,
): { readonly ok: true; readonly value: BeschlussEingabe } | { readonly ok: false; readonly fehler: EingabeFehler } {
  const fehler: Record<string, string> = {};
  const needed = (name: keyof typeof FEHLT, max: number) => {
    const text = (werte[name] ?? "").replaceAll("\r\n", "\n").trim();
    if (text === "") fehler[name] = FEHLT[name];
    else if (text.length > max) fehler[name] = "zu-lang";
    return text;
  };
  const bezeichnung = needed("bezeichnung", BEZEICHNUNG_MAX);
  const beschluss = needed("beschluss", BESCHLUSS_MAX);
  const tag = needed("beschlossen-am", 40);
  const beschlossenAm = parseDatum(tag);
  if (tag !== "" && beschlossenAm === null) fehler["beschlossen-am"] = "datum-falsch";
  const ohneFreigabe = (werte["ohne-freigabe"] ?? "").trim();
  if (ohneFreigabe.length > GRUND_MAX) fehler["ohne-freigabe"] = "zu-lang";
  const gremiumId = parseId<"Gremium">(needed("gremium", 40));
  if (gremiumId === null) fehler.gremium ??= "gremium-unbekannt";
  if (beschlossenAm === null || gremiumId === null || Object.keys(fehler).length > 0) return { ok: false, fehler };
  return {
    ok: true,
    value: { bezeichnung, gremiumId, beschlossenAm, beschluss, stand: werte.stand ?? "", ohneFreigabe },
  };
}

/** Reads reasons, by id of the element. */
export function parseGruende(werte: Eingabe): {
  readonly gruende: ReadonlyMap<string, string>;
  readonly fehler: EingabeFehler;
} {
  const entries = Object.entries(werte).filter(([name]) => name.startsWith("grund."));
  return {
    gruende: new Map(entries.map(([name, text]) => [name.slice("grund.".length), text])),
    fehler: Object.fromEntries(
      entries.filter(([, text]) => text.trim().length > GRUND_MAX).map(([name]) => [name, "zu-lang"]),
    ),
  };
}
