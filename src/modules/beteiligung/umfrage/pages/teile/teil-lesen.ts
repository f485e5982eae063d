import { fieldText } from "#src/platform/http/form.ts";
import { parseDatum } from "#src/shared/datum.ts";
import type { Ausdruck } from "../../rules/ausdruck.ts";
import { readBedingungszeile } from "../../rules/bedingung.ts";
import type { Option, Seite, Teil, Umfrage, Zeile } from "../../rules/definition.ts";
import { parseZahl } from "../../rules/eingabe.ts";
import { readTexte } from "./text-felder.tsx";

/** Numbers, ticks and choices that a type of part has beyond what all have. */
export const ZAHLEN: Readonly<
  Partial<
    Record<Teil["typ"], readonly ("laenge" | "min" | "max" | "nachkomma" | "mindestens" | "hoechstens" | "dateien")[]>
  >
> = {
  text: ["laenge"],
  langtext: ["laenge"],
  mehrtext: ["laenge"],
  zahl: ["min", "max", "nachkomma"],
  mehrzahl: ["min", "max", "nachkomma"],
  tabelle: ["min", "max"],
  mehrfach: ["mindestens", "hoechstens"],
  rang: ["hoechstens"],
  gruppe: ["min", "max"],
  datei: ["dateien"],
};
export const HAKEN = ["sonstiges", "kommentar"] as const;
export const WAHLEN = {
  einfach: { darstellung: ["knoepfe", "liste"] },
  text: { format: ["frei", "email", "telefon", "adresse", "plz"] },
  tabelle: { inhalt: ["text", "zahl", "kreuz"] },
} as const;
export const BEDINGUNGEN = 3;

export type Liste = {
  readonly name: "optionen" | "zeilen" | "spalten" | "skala1" | "skala2";
  readonly eintraege: readonly (Option | Zeile)[];
};

/** The lists of a part that the form shows one entry a time. */
export function listenOf(teil: Teil): Liste[] {
  if (teil.typ === "gruppe") return [];
  const skalen = teil.typ === "matrix" ? teil.skalen : [];
  return [
    ...("optionen" in teil ? [{ name: "optionen" as const, eintraege: teil.optionen }] : []),
    ...("zeilen" in teil ? [{ name: "zeilen" as const, eintraege: teil.zeilen }] : []),
    ...("spalten" in teil ? [{ name: "spalten" as const, eintraege: teil.spalten }] : []),
    ...skalen.map((skala, n): Liste => ({ name: n === 0 ? "skala1" : "skala2", eintraege: skala.optionen })),
  ];
}

/** Every field that the form of a part may have. */
export const TEILFELDER =
  /^(rev|(titel|hilfe|beschreibung|einzahl|einheit)\.[a-zA-Z-]+|pflicht|schutz|zeigen|konzept|laenge|min|max|nachkomma|mindestens|hoechstens|dateien|sonstiges|kommentar|darstellung|format|inhalt|bildetAb|bedingung|alle|(wahl|zahl)\.[0-2]|(optionen|zeilen|spalten|skala1|skala2)\.(neu|\d{1,3}\.(weg|exklusiv|fehlend|text\.[a-zA-Z-]+)))$/;

const numberOf = (sent: FormData, name: string): unknown => {
  const typed = fieldText(sent, name);
  return typed.trim() === "" ? null : parseZahl(typed, "de");
};

function readListe(sent: FormData, { name, eintraege }: Liste, umfrage: Umfrage): unknown[] {
  const kept = eintraege.flatMap((one, n) => {
    const at = `${name}.${String(n)}`;
    if (sent.has(`${at}.weg`)) return [];
    const text = readTexte(sent, `${at}.text`, umfrage.sprachen, one.text);
    const flags = "exklusiv" in one ? { exklusiv: sent.has(`${at}.exklusiv`), fehlend: sent.has(`${at}.fehlend`) } : {};
    return [{ ...one, text, ...flags }];
  });
  const codes = new Set(eintraege.map((one) => one.code.toLowerCase()));
  const stem = name === "zeilen" ? "z" : name === "spalten" ? "s" : "a";
  const lines = fieldText(sent, `${name}.neu`)
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean);
  const added = lines.map((line) => {
    let n = 1;
    while (codes.has(`${stem}${String(n)}`)) n++;
    codes.add(`${stem}${String(n)}`);
    return { code: `${stem}${String(n)}`, text: { [umfrage.grundsprache]: line } };
  });
  return [...kept, ...added];
}

/** The condition that the form says; undefined when it says one that cannot be read. */
export function readBedingung(sent: FormData, before: Ausdruck | null): Ausdruck | null | undefined {
  const art = fieldText(sent, "bedingung");
  if (art === "bleibt") return before;
  if (art !== "neu") return null;
  const rows = Array.from({ length: BEDINGUNGEN }, (_, n) => ({
    wahl: fieldText(sent, `wahl.${String(n)}`),
    zahl: fieldText(sent, `zahl.${String(n)}`),
  })).filter((one) => one.wahl !== "");
  const teile = rows.map(readBedingungszeile);
  const [first] = teile;
  if (!first || teile.some((one) => one === null)) return undefined;
  if (teile.length === 1) return first;
  return { op: fieldText(sent, "alle") === "nein" ? "oder" : "und", teile: teile.flatMap((one) => one ?? []) };
}

/** A page as its form says it. */
export function readSeitenForm(sent: FormData, seite: Seite, umfrage: Umfrage, sichtbarWenn: Ausdruck | null): Seite {
  const { sprachen } = umfrage;
  return {
    ...seite,
    titel: readTexte(sent, "titel", sprachen, seite.titel),
    beschreibung: readTexte(sent, "beschreibung", sprachen, seite.beschreibung),
    sichtbarWenn,
  };
}

/** A question or group as its form says it, as JSON: what does not fit is found when it is read as a definition. */
export function readTeilForm(sent: FormData, teil: Teil, umfrage: Umfrage, sichtbarWenn: Ausdruck | null): unknown {
  const { sprachen } = umfrage;
  const shared = {
    ...teil,
    titel: readTexte(sent, "titel", sprachen, teil.titel),
    hilfe: readTexte(sent, "hilfe", sprachen, teil.hilfe),
    sichtbarWenn,
  };
  const zahlen = Object.fromEntries((ZAHLEN[teil.typ] ?? []).map((name) => [name, numberOf(sent, name)]));
  if (teil.typ === "gruppe") {
    const bildetAb = fieldText(sent, "bildetAb");
    return {
      ...shared,
      ...zahlen,
      einzahl: readTexte(sent, "einzahl", sprachen, teil.einzahl),
      bildetAb: bildetAb === "nichts" ? null : bildetAb,
    };
  }
  const haken = Object.fromEntries(HAKEN.filter((name) => name in teil).map((name) => [name, sent.has(name)]));
  const wahlen = Object.fromEntries(
    ["darstellung", "format", "inhalt"].filter((name) => name in teil).map((name) => [name, fieldText(sent, name)]),
  );
  const tage = teil.typ === "datum" ? { min: dayOf(sent, "min"), max: dayOf(sent, "max") } : {};
  const einheit = teil.typ === "zahl" ? { einheit: readTexte(sent, "einheit", sprachen, teil.einheit) } : {};
  const listen = Object.fromEntries(
    listenOf(teil)
      .filter((one) => !one.name.startsWith("skala"))
      .map((one) => [one.name, readListe(sent, one, umfrage)]),
  );
  const skalen =
    teil.typ === "matrix"
      ? {
          skalen: teil.skalen.map((skala, n) => ({
            ...skala,
            optionen: readListe(sent, { name: n === 0 ? "skala1" : "skala2", eintraege: skala.optionen }, umfrage),
          })),
        }
      : {};
  const rest = Object.fromEntries(
    ["pflicht", "schutz", "zeigen", "konzept"].map((name) => [name, fieldText(sent, name).trim()]),
  );
  return { ...shared, ...zahlen, ...haken, ...wahlen, ...tage, ...einheit, ...listen, ...skalen, ...rest };
}

function dayOf(sent: FormData, name: string): string | null {
  const typed = fieldText(sent, name).trim();
  return typed === "" ? null : (parseDatum(typed) ?? typed);
}
