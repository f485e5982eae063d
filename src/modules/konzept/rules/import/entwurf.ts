import type { Id } from "#src/shared/id.ts";
import { type Cent, parseGeld } from "#src/shared/geld.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import { type Finanzierungsaussage, formatFinanzierung } from "../finanzierung.ts";
import type { Zeitangabe } from "../massnahme.ts";
import { formatBetrag } from "../wortlaut.ts";
import { parseZeitangabe } from "../zeitangabe.ts";
import type { Nennung } from "../zustaendigkeit.ts";
import { formatZustaendigkeit } from "../zustaendigkeit.ts";
import type { Bezuege } from "./bezuege.ts";
import { isPersonenname } from "#src/shared/personendaten.ts";
import type { MassnahmeEntwurf, Option, ZugeordneteAussage } from "./plan-typen.ts";
import type { Lesart } from "./lesart.ts";
import type { Probleme } from "./probleme.ts";
import { type Feldzelle, feldSpalte, feldText, type Rohzeile } from "./rohzeile.ts";
import { isDauerhaft, parseZeitraum, type Zeiten } from "./zeiten.ts";

/** Longest title; the whole text then goes into the Beschreibung. */
export const TITEL_HOECHSTENS = 300;

export function readTitel(zeile: Rohzeile): { readonly titel: string; readonly beschreibung: string } {
  const titel = feldText(zeile, "titel").replace(/\s+/gu, " ");
  const beschreibung = feldText(zeile, "beschreibung");
  if (titel.length <= TITEL_HOECHSTENS) return { titel, beschreibung };
  const cut = titel.slice(0, TITEL_HOECHSTENS - 1).replace(/\s+\S*$/u, "");
  return {
    titel: `${cut || titel.slice(0, TITEL_HOECHSTENS - 1)}…`,
    beschreibung: [titel, beschreibung].filter(Boolean).join("\n\n"),
  };
}

/** The Zuständigkeit as one wording, also when lead and partners have columns of their own. */
export function zustaendigkeitWortlaut(zeile: Rohzeile): string {
  const lead = [feldText(zeile, "federfuehrung"), feldText(zeile, "zustaendigkeit")].filter(Boolean);
  const partners = feldText(zeile, "mitwirkung").replace(/\s*\n\s*/gu, "; ");
  const [first = "", second] = lead;
  // Both a lead and a general column: those of the general one take part.
  const others = [second, partners].filter(Boolean).join("; ");
  if (others === "") return first;
  return first === "" ? `in Zusammenarbeit mit ${others}` : `${first} in Zusammenarbeit mit ${others}`;
}

export function resolveZustaendigkeit(
  zeile: Rohzeile,
  lesart: Lesart,
  bezuege: Bezuege,
): MassnahmeEntwurf["zustaendigkeit"] {
  const { probleme } = zeile;
  const wortlaut = zustaendigkeitWortlaut(zeile);
  const spalte =
    feldSpalte(zeile, "zustaendigkeit") ?? feldSpalte(zeile, "federfuehrung") ?? feldSpalte(zeile, "mitwirkung");
  if (wortlaut === "") {
    probleme.add({ code: "ohne-zustaendigkeit" });
    return { wortlaut, federfuehrung: null, mitwirkung: [] };
  }
  const read = lesart.zustaendigkeit(wortlaut);
  for (const { code, text } of read.hinweise) {
    if (code === "person") continue;
    const names = { offen: "zustaendigkeit-offen", "zu-lang": "zustaendigkeit-zu-lang" } as const;
    probleme.add({ code: code === "offen" || code === "zu-lang" ? names[code] : code, spalte, values: { text } });
  }
  const all: readonly (Nennung | null)[] = [read.federfuehrung, ...read.mitwirkung];
  const kept = all.map((nennung) => (nennung && isErlaubt(nennung, probleme, spalte) ? nennung : null));
  const [lead = null, ...partners] = kept;
  const mitwirkung = partners.filter((nennung) => nennung !== null);
  const dropped = kept.some((nennung, index) => nennung === null && all[index] !== null);
  return {
    wortlaut: dropped ? formatZustaendigkeit({ federfuehrung: lead, mitwirkung }) : wortlaut,
    federfuehrung: lead && bezuege.resolveNennung(lead, probleme, spalte),
    mitwirkung: mitwirkung.map((nennung) => bezuege.resolveNennung(nennung, probleme, spalte)),
  };
}

/** A wording without the names of persons in it; null when there are none. */
export function ohnePersonen(wortlaut: string, lesart: Lesart): string | null {
  const { federfuehrung, mitwirkung } = lesart.zustaendigkeit(wortlaut);
  const isPerson = (nennung: Nennung | null) => nennung?.art === "stelle" && isPersonenname(nennung.wortlaut);
  if (![federfuehrung, ...mitwirkung].some(isPerson)) return null;
  return formatZustaendigkeit({
    federfuehrung: isPerson(federfuehrung) ? null : federfuehrung,
    mitwirkung: mitwirkung.filter((nennung) => !isPerson(nennung)),
  });
}

/** Names of persons are not taken over unless somebody says that it is none (AS12, R178). */
function isErlaubt(nennung: Nennung, probleme: Probleme, spalte: number | null): boolean {
  if (nennung.art !== "stelle" || !isPersonenname(nennung.wortlaut)) return true;
  const { gewaehlt } = probleme.add({
    code: "person-genannt",
    spalte,
    values: { name: nennung.name },
    optionen: ["ohne-person", "keine-person"],
    vorschlag: "ohne-person",
  });
  return gewaehlt !== "ohne-person";
}

/** An amount from a cell of its own; numbers as the file has them, text as people type it. */
export function parseBetrag({ zelle, text, faktor }: Feldzelle): Cent | null {
  if (zelle.kind === "number") {
    const cent = Math.round(Number(zelle.text) * faktor * 100);
    return Number.isSafeInteger(cent) ? (cent as Cent) : null;
  }
  const cent = parseGeld(text);
  return cent === null ? null : ((cent * faktor) as Cent);
}

function parseJahr(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= 1950 && year <= 2150 ? year : null;
}

/** Statements of a row, with amount and year of their own columns. */
export function readAussagen(
  zeile: Rohzeile,
  lesart: Lesart,
): { readonly wortlaut: string; readonly aussagen: readonly Finanzierungsaussage[] } {
  const { probleme } = zeile;
  const text = feldText(zeile, "finanzierung");
  const [betragZelle] = zeile.zellen.get("betrag") ?? [];
  const [jahrZelle] = zeile.zellen.get("jahr") ?? [];
  const betragCent = betragZelle ? parseBetrag(betragZelle) : null;
  const jahr = jahrZelle ? parseJahr(jahrZelle.text) : null;
  if (betragZelle && betragCent === null)
    probleme.add({ code: "betrag-unlesbar", spalte: betragZelle.spalte, values: { wert: betragZelle.text } });
  if (jahrZelle && jahr === null)
    probleme.add({ code: "jahr-unlesbar", spalte: jahrZelle.spalte, values: { wert: jahrZelle.text } });
  const aussagen = lesart.finanzierung(text);
  if (betragCent === null && (jahr === null || aussagen.length !== 1)) return { wortlaut: text, aussagen };
  const [only, ...more] = aussagen;
  // An amount without statement, or beside several, is a statement in words: nobody knows what it pays for.
  const joined: readonly Finanzierungsaussage[] =
    only && more.length === 0
      ? [{ ...only, betragCent: only.betragCent ?? betragCent, jahr: only.jahr ?? jahr }]
      : [...aussagen, amountOnly(betragCent, jahr)];
  return { wortlaut: formatFinanzierung(joined), aussagen: joined };
}

function amountOnly(betragCent: Cent | null, jahr: number | null): Finanzierungsaussage {
  const wortlaut = `${betragCent === null ? "" : formatBetrag(betragCent)}${jahr === null ? "" : ` (${jahr})`}`.trim();
  return { art: "wortlaut", programm: null, betragCent, jahr, wortlaut, geprueft: false };
}

const MIT_JAHR: ReadonlySet<string> = new Set(["beantragt", "bewilligt", "abgelehnt"]);

/** @param jahrDerNachbarn the year that rows around name, null when none does */
export function resolveFinanzierung(
  zeile: Rohzeile,
  gelesen: ReturnType<typeof readAussagen>,
  bezuege: Bezuege,
  jahrDerNachbarn: number | null,
): MassnahmeEntwurf["finanzierung"] {
  const { probleme } = zeile;
  const spalte = feldSpalte(zeile, "finanzierung") ?? feldSpalte(zeile, "betrag");
  if (gelesen.aussagen.length === 0) probleme.add({ code: "ohne-finanzierung" });
  const aussagen = gelesen.aussagen.map((aussage): ZugeordneteAussage => {
    if (!aussage.geprueft) probleme.add({ code: "finanzierung-wortlaut", spalte, values: { text: aussage.wortlaut } });
    let { jahr } = aussage;
    if (jahr === null && jahrDerNachbarn !== null && MIT_JAHR.has(aussage.art)) {
      const { gewaehlt } = probleme.add({
        code: "jahr-fehlt",
        spalte,
        values: { text: aussage.wortlaut, jahr: jahrDerNachbarn },
        optionen: [{ wert: "eintragen", name: String(jahrDerNachbarn) }, "ohne-jahr"],
        ohneEntscheidung: "eintragen",
      });
      if (gewaehlt === "eintragen") jahr = jahrDerNachbarn;
    }
    const programmBezug =
      aussage.programm === null ? null : bezuege.resolveProgramm(aussage.programm, probleme, spalte);
    return { ...aussage, jahr, programmBezug };
  });
  return { wortlaut: gelesen.wortlaut, aussagen };
}

/** Whether two days are the same, however exactly they are known. */
const sameTag = (a: Zeitangabe | null, b: Zeitangabe | null) => a?.tag === b?.tag;

/** @param alt the Maßnahme as it is: what was decided about her times before is not asked again */
export function resolveZeiten(zeile: Rohzeile, alt: Pick<Zeiten, "beginn" | "ende"> | null): Zeiten {
  const { probleme } = zeile;
  let zeiten: Zeiten = { beginn: null, ende: null, art: null };
  const unreadable = ({ spalte, text }: Feldzelle) =>
    probleme.add({ code: "zeit-unlesbar", spalte, values: { wert: text } });
  const [zeitraum] = zeile.zellen.get("zeitraum") ?? [];
  if (zeitraum) {
    const read = parseZeitraum(zeitraum.text);
    if (read) zeiten = read;
    else unreadable(zeitraum);
  }
  for (const side of ["beginn", "ende"] as const) {
    const [zelle] = zeile.zellen.get(side) ?? [];
    if (!zelle) continue;
    const tag: Zeitangabe | null = parseZeitangabe(
      zelle.zelle.kind === "date" ? zelle.text.slice(0, 10) : zelle.text,
      side,
    );
    if (tag) zeiten = { ...zeiten, [side]: tag };
    else if (side === "ende" && isDauerhaft(zelle.text)) zeiten = { ...zeiten, art: "dauerhaft" };
    else unreadable(zelle);
  }
  if (!zeiten.beginn || !zeiten.ende || zeiten.ende.tag >= zeiten.beginn.tag) return zeiten;
  const withoutEnd = alt !== null && alt.ende === null && sameTag(alt.beginn, zeiten.beginn);
  const swapped = alt !== null && sameTag(alt.beginn, zeiten.ende) && sameTag(alt.ende, zeiten.beginn);
  const before = withoutEnd ? "ohne-ende" : swapped ? "tauschen" : null;
  const { gewaehlt } = probleme.add({
    code: "ende-vor-beginn",
    spalte: feldSpalte(zeile, "ende") ?? feldSpalte(zeile, "zeitraum"),
    values: { beginn: zeiten.beginn.tag, ende: zeiten.ende.tag },
    optionen: ["tauschen", "ohne-ende"],
    vorschlag: "ohne-ende",
    ...(before && { ohneEntscheidung: before }),
  });
  return gewaehlt === "tauschen" ? { ...zeiten, beginn: zeiten.ende, ende: zeiten.beginn } : { ...zeiten, ende: null };
}

const KREISWEIT =
  /^(?:kreisweit|alle|alle gemeinden|gesamter landkreis|landkreis|ganzer landkreis|landkreisweit|landkreis \S+|alle kommunen|flaechendeckend|im gesamten landkreis|gesamter kreis)$/;

/**
 * The Gemeinden of a row; empty: the whole county.
 *
 * @param alt those of the Maßnahme as it is: a spelling that meant one of them means it again
 */
export function resolveGemeinden(
  zeile: Rohzeile,
  bezuege: Bezuege,
  alt: readonly Id<"Gemeinde">[],
): readonly Id<"Gemeinde">[] {
  const spalte = feldSpalte(zeile, "gemeinden");
  const names = feldText(zeile, "gemeinden")
    .split(/[;,\n/]|\s+und\s+/u)
    .map((name) => name.trim());
  const ids = new Set<Id<"Gemeinde">>();
  for (const name of names.filter((one) => one !== "" && !KREISWEIT.test(suchtext(one)))) {
    const id = bezuege.findGemeinde(name);
    if (id) {
      ids.add(id);
      continue;
    }
    const proposed = bezuege.proposeGemeinden(name);
    const before = proposed.findIndex((gemeinde) => alt.includes(gemeinde.id)) + 1;
    const { gewaehlt } = zeile.probleme.add({
      code: "gemeinde-unbekannt",
      spalte,
      values: { name, vorschlag: proposed[0]?.name ?? "" },
      optionen: [
        ...proposed.map(
          (gemeinde, index): Option => ({ wert: `vorschlag-${(index + 1) as 1 | 2 | 3}`, name: gemeinde.name }),
        ),
        "weglassen",
      ],
      ohneEntscheidung: before > 0 ? `vorschlag-${before as 1 | 2 | 3}` : "weglassen",
      ...(proposed.length > 0 && { vorschlag: "vorschlag-1" }),
    });
    const chosen = proposed[Number(/^vorschlag-(\d)$/.exec(gewaehlt ?? "")?.[1]) - 1];
    if (chosen) ids.add(chosen.id);
  }
  return [...ids];
}
