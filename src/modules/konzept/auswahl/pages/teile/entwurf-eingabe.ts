import { hasForeignField } from "#src/platform/http/form.ts";
import { type Datum, parseDatum } from "#src/shared/datum.ts";
import { type Cent, parseGeld } from "#src/shared/geld.ts";
import { parseId } from "#src/shared/id.ts";
import { parseStellen } from "../../../rules/massnahme-eingabe.ts";
import type { MassnahmeId } from "../../../rules/massnahme.ts";
import type { RundenEntwurf } from "../../commands/prepare-runde.ts";
import { MOST_TOEPFE, readAnteile, type Topf, topfKey } from "../../rules/toepfe.ts";
import { type Kriterium, MOST_KRITERIEN, type VorschlagWahl } from "../../rules/runde.ts";

const FELD =
  /^(aktion|rev|frist|rahmen|rahmen-stellen|kriterium\.[0-6]\.(key|name|frage|gewicht|nutzen)|topf\.[0-5]\.(name|art|grenze)|(wahl|betrag|stellen|grund)\.[0-9a-f-]{36}|anteil\.topf-[1-6]\.[0-9a-f-]{36})$/;
/** The largest amount that a row can hold: 20 million euros. */
const MOST_CENT = 2_000_000_000;

/** The field for what a candidate draws on an envelope. */
export const anteilName = (topf: string, massnahmeId: string): string => `anteil.${topf}.${massnahmeId}`;

type Werte = Readonly<Record<string, string>>;
type Fehler = Readonly<Record<string, string>>;

/**
 * Reads the form of a draft: last day, frame, criteria, candidates.
 *
 * @returns null when a field stands there that the form does not have, or one stands there twice
 */
export function readEntwurf(
  form: FormData,
): { readonly werte: Werte; readonly rev: number; readonly fehler: Fehler; readonly entwurf: RundenEntwurf } | null {
  const werte: Werte = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value.trim()]] : [])),
  );
  const rev = Number(/^\d{1,9}$/.exec(werte.rev ?? "")?.[0] ?? Number.NaN);
  if (hasForeignField(form, FELD) || Number.isNaN(rev)) return null;
  const fehler: Record<string, string> = {};
  const toepfe = readToepfe(werte, fehler);
  const entwurf = {
    fristAm: readTag(werte, "frist", fehler),
    rahmenCent: readCent(werte, "rahmen", fehler),
    rahmenStellen: readStellen(werte, "rahmen-stellen", fehler),
    toepfe,
    kriterien: readKriterien(werte, fehler),
    wahl: readWahl(werte, toepfe, fehler),
  };
  return { werte, rev, fehler, entwurf };
}

function readTag(werte: Werte, name: string, fehler: Record<string, string>): Datum | null {
  const typed = werte[name] ?? "";
  const tag = typed === "" ? null : parseDatum(typed);
  if (typed !== "" && tag === null) fehler[name] = "datum-falsch";
  return tag;
}

function readCent(werte: Werte, name: string, fehler: Record<string, string>): Cent | null {
  const typed = werte[name] ?? "";
  if (typed === "") return null;
  const cent = parseGeld(typed);
  if (cent !== null && cent >= 0 && cent <= MOST_CENT) return cent;
  fehler[name] = "betrag";
  return null;
}

function readStellen(werte: Werte, name: string, fehler: Record<string, string>): number | null {
  const stellen = parseStellen(werte[name] ?? "");
  if (stellen === undefined) fehler[name] = "stellen";
  return stellen ?? null;
}

/** Rows without a name fall away; a new one gets a key that no other has. */
function readKriterien(werte: Werte, fehler: Record<string, string>): Kriterium[] {
  const rows: Kriterium[] = [];
  for (let at = 0; at < MOST_KRITERIEN; at += 1) {
    const of = (field: string) => (werte[`kriterium.${at}.${field}`] ?? "").slice(0, 300);
    if (of("name") === "") continue;
    const gewicht = Number(/^[1-9]$/.exec(of("gewicht"))?.[0] ?? Number.NaN);
    if (Number.isNaN(gewicht)) fehler[`kriterium.${at}.gewicht`] = "gewicht-falsch";
    const key = /^[a-z0-9-]{1,40}$/.test(of("key")) ? of("key") : `kriterium-${at + 1}`;
    const taken = new Set(rows.map((one) => one.key));
    rows.push({
      key: taken.has(key) ? `${key}-${at + 1}` : key,
      name: of("name").slice(0, 80),
      frage: of("frage"),
      gewicht,
      nutzen: of("nutzen") === "ja",
    });
  }
  return rows;
}

/** Rows without a name fall away. */
function readToepfe(werte: Werte, fehler: Record<string, string>): Topf[] {
  return Array.from({ length: MOST_TOEPFE }, (_, at) => at).flatMap((at): Topf[] => {
    const name = (werte[`topf.${at}.name`] ?? "").slice(0, 80);
    if (name === "") return [];
    const art = werte[`topf.${at}.art`] === "stellen" ? "stellen" : "geld";
    const feld = `topf.${at}.grenze`;
    const grenze = art === "geld" ? readCent(werte, feld, fehler) : readStellen(werte, feld, fehler);
    if (grenze === null) fehler[feld] ??= "topf-ohne-grenze";
    return [{ key: topfKey(at), name, art, grenze: grenze ?? 0 }];
  });
}

function readWahl(
  werte: Werte,
  toepfe: readonly Topf[],
  fehler: Record<string, string>,
): ReadonlyMap<MassnahmeId, VorschlagWahl> {
  const wahl = new Map<MassnahmeId, VorschlagWahl>();
  for (const name of Object.keys(werte)) {
    const id = name.startsWith("wahl.") ? parseId<"Massnahme">(name.slice("wahl.".length)) : null;
    if (!id) continue;
    const fordert = {
      betragCent: readCent(werte, `betrag.${id}`, fehler),
      stellenHundertstel: readStellen(werte, `stellen.${id}`, fehler),
    };
    const typed = Object.fromEntries(toepfe.map(({ key }) => [key, werte[anteilName(key, id)]]));
    const drawn = readAnteile(typed, toepfe, fordert);
    if (!drawn.ok) fehler[anteilName(drawn.key, id)] = drawn.fehler;
    wahl.set(id, {
      ...fordert,
      anteile: drawn.ok ? drawn.anteile : {},
      uebertragGrund: (werte[`grund.${id}`] ?? "").slice(0, 500),
    });
  }
  return wahl;
}
