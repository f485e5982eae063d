import { suchtext } from "#src/shared/suchtext.ts";
import { readAufbau } from "./aufbau.ts";
import { createBezuege } from "./bezuege.ts";
import { resolveEbene, resolveThemen } from "./einordnung.ts";
import {
  ohnePersonen,
  readAussagen,
  readTitel,
  resolveFinanzierung,
  resolveGemeinden,
  resolveZeiten,
  resolveZustaendigkeit,
  TITEL_HOECHSTENS,
  zustaendigkeitWortlaut,
} from "./entwurf.ts";
import { createLesart } from "./lesart.ts";
import type {
  BestehendeMassnahme,
  ImportPlan,
  MassnahmeEntwurf,
  PlanEingabe,
  PlanZeile,
  Unterschied,
} from "./plan-typen.ts";
import type { Vergleichsfeld } from "../feld-texte.ts";
import { isOffen } from "./probleme.ts";
import { feldSpalte, feldText, readRohzeilen, type Rohzeile } from "./rohzeile.ts";
import type { Spaltenziel } from "./spaltennamen.ts";
import { askFeld, type Feld, findFelder } from "./plan-feld.ts";
import { summarise } from "./plan-summe.ts";
import {
  listErgaenzungen,
  listUnterschiede,
  sameFinanzierung,
  sameZustaendigkeit,
  type Vergleichsmittel,
} from "./vergleich.ts";
import { tidyText } from "./zeile.ts";
import { type Gesucht, kennungForm, type Zugeordnet, zuordnen } from "./zuordnen.ts";

/** Fields that a table with these columns speaks of. */
function listVergleichsfelder(ziele: ReadonlySet<Spaltenziel>): ReadonlySet<Vergleichsfeld> {
  const from: readonly (readonly [Vergleichsfeld, readonly Spaltenziel[]])[] = [
    ["titel", ["titel"]],
    ["beschreibung", ["beschreibung"]],
    ["zustaendigkeit", ["zustaendigkeit", "federfuehrung", "mitwirkung"]],
    ["finanzierung", ["finanzierung", "betrag", "jahr"]],
    ["beginn", ["beginn", "zeitraum"]],
    ["ende", ["ende", "zeitraum"]],
    ["gemeinden", ["gemeinden"]],
    ["zielgruppen", ["zielgruppen"]],
    ["querschnittsthemen", ["querschnittsthemen"]],
  ];
  return new Set(from.filter(([, any]) => any.some((ziel) => ziele.has(ziel))).map(([feld]) => feld));
}

/** The year named most often by the twenty rows around; null when none names one. */
function findNachbarjahr(jahre: readonly (readonly number[])[], index: number): number | null {
  const counts = new Map<number, number>();
  for (const jahr of jahre.slice(Math.max(0, index - 10), index + 11).flat())
    counts.set(jahr, (counts.get(jahr) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function kennungOf(zeile: Rohzeile): string | null {
  return feldText(zeile, "kennung").replace(/\.$/, "") || null;
}

function hasRepeats(values: readonly (string | null)[]): boolean {
  const filled = values.filter((value) => value !== null).map(kennungForm);
  return new Set(filled).size < filled.length;
}

/**
 * Plans what a table would do to the Konzept, without doing it: each row with what it becomes, what differs and what
 * somebody has to decide. The same table again changes nothing; a changed one shows exactly what differs.
 *
 * - I10 A row speaks of the Maßnahme with its Kennung, else with its Handlungsfeld and title; equal titles are told
 *   apart by Zuständigkeit, then by order. A similar title is only proposed.
 * - I11 Fields without a column stay as they are; an emptied cell empties nothing unless somebody says so.
 * - I12 Unknown Stellen, Handlungsfelder and programmes are created; those that resemble known ones are asked about.
 * - I13 Rows without a title need a decision; missing Zuständigkeit or Finanzierung does not.
 */
export function planImport(eingabe: PlanEingabe): ImportPlan {
  const bezuege = createBezuege(eingabe);
  const lesart = createLesart(eingabe.stellen.flatMap(({ name, namen }) => [name, ...namen]));
  const named = [...eingabe.gemeinden, ...eingabe.zielgruppen, ...eingabe.querschnittsthemen];
  const namen = new Map(named.map(({ id, name }): [string, string] => [id, name]));
  const mittel: Vergleichsmittel = { lesart, bezuege, namen };
  const { teile } = readAufbau(
    eingabe.rows,
    eingabe.felder.map(({ name }) => name),
  );
  const rows = readRohzeilen(teile, eingabe.mapping, eingabe.decisions, isJoinedAlready(eingabe.existing));
  const taken = rows.filter((row) => !row.weggelassen && feldText(row, "titel") !== "");
  const nummernDoppelt = hasRepeats(taken.map(kennungOf));
  const felder = findFelder(taken, eingabe, bezuege);

  const aussagen = new Map(taken.map((row) => [row, readAussagen(row, lesart)]));
  const gesucht = new Map(
    taken.map((row): [Rohzeile, Gesucht] => [
      row,
      {
        kennung: nummernDoppelt ? null : kennungOf(row),
        feld: felder.get(row)?.name ?? "",
        titel: readTitel(row).titel,
        zustaendigkeit: zustaendigkeitWortlaut(row),
        finanzierung: aussagen.get(row)?.wortlaut ?? "",
        titelSpalte: feldSpalte(row, "titel"),
        kennungSpalte: feldSpalte(row, "kennung"),
        probleme: row.probleme,
      },
    ]),
  );
  const places = new Set(eingabe.gemeinden.flatMap(({ name }) => suchtext(name).split(" ")));
  const found = zuordnen([...gesucht.values()], eingabe.existing, places);
  const jahre = taken.map(
    (row) => aussagen.get(row)?.aussagen.flatMap(({ jahr }) => (jahr === null ? [] : [jahr])) ?? [],
  );
  const vergleichsfelder = listVergleichsfelder(new Set(eingabe.mapping.map(({ ziel }) => ziel)));
  const doppelt = countTitles([...gesucht.values()]);

  const zeilen = rows.map((row): PlanZeile => {
    const wanted = gesucht.get(row);
    const gelesen = aussagen.get(row);
    if (!wanted || !gelesen) return planOhneTitel(row);
    const zugeordnet = found.get(wanted) ?? null;
    const feld = felder.get(row) ?? (zugeordnet ? null : askFeld(row, eingabe));
    const nachbarjahr = findNachbarjahr(jahre, taken.indexOf(row));
    const entwurf = buildEntwurf(row, {
      feld,
      wanted,
      gelesen,
      nachbarjahr,
      zugeordnet,
      mittel,
    });
    if ((doppelt.get(titleKey(wanted)) ?? 0) > 1 && !zugeordnet) {
      row.probleme.add({ code: "titel-doppelt", spalte: wanted.titelSpalte, values: { titel: wanted.titel } });
    }
    return finishZeile(row, entwurf, zugeordnet, withFeld(vergleichsfelder, feld), mittel);
  });
  return summarise(zeilen, eingabe, bezuege, nummernDoppelt);
}

/** Whether a row joined with the one below says what a Maßnahme already holds: then it was joined before. */
function isJoinedAlready(existing: readonly BestehendeMassnahme[]): (joined: Rohzeile) => boolean {
  const known = new Set(existing.map(({ titel, zustaendigkeit }) => `${suchtext(titel)}|${tidyText(zustaendigkeit)}`));
  return (joined) => known.has(`${suchtext(readTitel(joined).titel)}|${tidyText(zustaendigkeitWortlaut(joined))}`);
}

const titleKey = ({ feld, titel }: Gesucht) => `${suchtext(feld)}|${suchtext(titel)}`;

function countTitles(rows: readonly Gesucht[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(titleKey(row), (counts.get(titleKey(row)) ?? 0) + 1);
  return counts;
}

function withFeld(felder: ReadonlySet<Vergleichsfeld>, feld: Feld | null): ReadonlySet<Vergleichsfeld> {
  return feld ? new Set<Vergleichsfeld>(["handlungsfeld", ...felder]) : felder;
}

const LEER: MassnahmeEntwurf = {
  kennung: null,
  handlungsfeld: "",
  handlungsfeldId: null,
  titel: "",
  beschreibung: "",
  zustaendigkeit: { wortlaut: "", federfuehrung: null, mitwirkung: [] },
  finanzierung: { wortlaut: "", aussagen: [] },
  art: null,
  beginn: null,
  ende: null,
  gemeindeIds: [],
  zielgruppeIds: [],
  querschnittsthemaIds: [],
  ebene: null,
};

/** A row that was left out, or waits for somebody to say where it belongs. */
function planOhneTitel(row: Rohzeile): PlanZeile {
  const entwurf: MassnahmeEntwurf = {
    ...LEER,
    titel: feldText(row, "titel"),
    zustaendigkeit: { ...LEER.zustaendigkeit, wortlaut: zustaendigkeitWortlaut(row) },
    finanzierung: { ...LEER.finanzierung, wortlaut: feldText(row, "finanzierung") },
  };
  const art = row.weggelassen ? "weggelassen" : "problem";
  return {
    zeile: row.nummer,
    art,
    massnahmeId: null,
    ergaenzt: false,
    titel: entwurf.titel,
    entwurf,
    unterschiede: [],
    probleme: row.probleme.liste,
  };
}

type Zutaten = {
  readonly feld: Feld | null;
  readonly wanted: Gesucht;
  readonly gelesen: ReturnType<typeof readAussagen>;
  readonly nachbarjahr: number | null;
  readonly zugeordnet: Zugeordnet | null;
  readonly mittel: Vergleichsmittel;
};

/** Parts that say the same as before are not asked about again: their names were settled when they were taken over. */
function buildEntwurf(
  row: Rohzeile,
  { feld, wanted, gelesen, nachbarjahr, zugeordnet, mittel }: Zutaten,
): MassnahmeEntwurf {
  const alt = zugeordnet?.bestehend ?? null;
  const keepsWer = zugeordnet?.ergaenzen === true && alt?.zustaendigkeit !== "";
  const { bezuege, lesart } = mittel;
  const { titel, beschreibung } = readTitel(row);
  if (titel !== feldText(row, "titel").replace(/\s+/gu, " ") && !alt) {
    row.probleme.add({ code: "titel-lang", spalte: wanted.titelSpalte, values: { hoechstens: TITEL_HOECHSTENS } });
  }
  const saysSame = (wortlaut: string) => alt !== null && sameZustaendigkeit(alt.zustaendigkeit, wortlaut, mittel);
  const withoutPersons = saysSame(wanted.zustaendigkeit) ? null : ohnePersonen(wanted.zustaendigkeit, lesart);
  const settledWording = withoutPersons !== null && saysSame(withoutPersons) ? withoutPersons : wanted.zustaendigkeit;
  const sameWer = keepsWer || saysSame(settledWording);
  const sameGeld = alt !== null && sameFinanzierung(alt.finanzierung, gelesen.wortlaut, mittel);
  const read = sameWer ? lesart.zustaendigkeit(settledWording) : null;
  const settled = (nennung: NonNullable<typeof read>["federfuehrung"]) =>
    nennung && { ...nennung, bezug: bezuege.findBekannt(nennung) };
  return {
    kennung: wanted.kennung,
    handlungsfeld: feld?.name ?? alt?.handlungsfeld ?? "",
    handlungsfeldId: feld?.id ?? null,
    titel,
    beschreibung,
    zustaendigkeit: read
      ? {
          wortlaut: settledWording,
          federfuehrung: settled(read.federfuehrung),
          mitwirkung: read.mitwirkung.map(settled).filter((nennung) => nennung !== null),
        }
      : resolveZustaendigkeit(row, lesart, bezuege),
    finanzierung: sameGeld
      ? {
          wortlaut: gelesen.wortlaut,
          aussagen: gelesen.aussagen.map((aussage) => ({ ...aussage, programmBezug: null })),
        }
      : resolveFinanzierung(row, gelesen, bezuege, nachbarjahr),
    ...resolveZeiten(row, alt),
    gemeindeIds: resolveGemeinden(row, bezuege, alt?.gemeindeIds ?? []),
    zielgruppeIds: resolveThemen(row, "zielgruppen", bezuege.zielgruppen, alt?.zielgruppeIds ?? []),
    querschnittsthemaIds: resolveThemen(
      row,
      "querschnittsthemen",
      bezuege.querschnittsthemen,
      alt?.querschnittsthemaIds ?? [],
    ),
    ebene: resolveEbene(row),
  };
}

function finishZeile(
  row: Rohzeile,
  entwurf: MassnahmeEntwurf,
  zugeordnet: Zugeordnet | null,
  felder: ReadonlySet<Vergleichsfeld>,
  mittel: Vergleichsmittel,
): PlanZeile {
  const base = { zeile: row.nummer, titel: entwurf.titel, probleme: row.probleme.liste };
  if (!zugeordnet) {
    const art = row.probleme.liste.some(isOffen) ? "problem" : "neu";
    return { ...base, entwurf, art, massnahmeId: null, ergaenzt: false, unterschiede: [] };
  }
  const { bestehend, ergaenzen } = zugeordnet;
  const said = (["art", "ebene"] as const).filter((feld) => entwurf[feld] !== null);
  const all = listUnterschiede(bestehend, entwurf, new Set([...felder, ...said]), mittel);
  const added = ergaenzen ? listErgaenzungen(bestehend, entwurf, all, mittel) : null;
  const unterschiede = added ? added.unterschiede : all.filter((one) => isWanted(one, row));
  const art = row.probleme.liste.some(isOffen) ? "problem" : unterschiede.length > 0 ? "geaendert" : "unveraendert";
  return {
    ...base,
    art,
    massnahmeId: bestehend.id,
    ergaenzt: ergaenzen,
    entwurf: added ? { ...entwurf, finanzierung: { ...entwurf.finanzierung, aussagen: added.aussagen } } : entwurf,
    unterschiede,
  };
}

/** An emptied cell empties nothing unless somebody says so (I11). */
function isWanted({ feld, alt, neu }: Unterschied, row: Rohzeile): boolean {
  if (neu !== "" || alt === "") return true;
  const { gewaehlt } = row.probleme.add({
    code: "wird-geleert",
    values: { feld, alt },
    optionen: ["behalten", "leeren"],
    ohneEntscheidung: "behalten",
  });
  return gewaehlt === "leeren";
}
