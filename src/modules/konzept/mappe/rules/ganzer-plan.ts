import type { Datum } from "#src/shared/datum.ts";
import type { Outcome } from "#src/shared/result.ts";
import { acceptBedarf, type BedarfInhalt } from "../../kette/rules/bedarf.ts";
import type { BelegFreigabe } from "../../kette/rules/kette.ts";
import { acceptBeleg, type BelegInhalt } from "../../kette/rules/beleg.ts";
import { acceptIndikator, type IndikatorInhalt } from "../../kette/rules/indikator.ts";
import { acceptZielwert, ENDEN, isBelegkante } from "../../kette/rules/verknuepfung.ts";
import { acceptZiel, type ZielInhalt } from "../../kette/rules/wirkungsziel.ts";
import { type HandlungsfeldAngaben, handlungsfeldSchema } from "../../rules/handlungsfeld.ts";
import { acceptInhalt } from "../../rules/massnahme-inhalt.ts";
import {
  BEDARFE,
  BELEGE,
  type Blatt,
  HANDLUNGSFELDER,
  INDIKATOREN,
  MASSNAHMEN,
  type MassnahmeZelle,
  ZIELE,
} from "./blaetter.ts";
import { VERKNUEPFUNGEN, type VerknuepfungZeile } from "./blatt-verknuepfungen.ts";
import { type BlattPlan, type MappeAenderung, type MappeProblem, planBlatt, SEPARATOR, type Tabelle } from "./plan.ts";
import type { MappeNamen } from "./spalte.ts";

/** What a Konzept holds, by the keys that stand in the workbook. */
export type Bestand = {
  readonly handlungsfelder: ReadonlyMap<string, HandlungsfeldAngaben>;
  readonly bedarfe: ReadonlyMap<string, BedarfInhalt>;
  readonly ziele: ReadonlyMap<string, ZielInhalt>;
  readonly massnahmen: ReadonlyMap<string, MassnahmeZelle>;
  readonly indikatoren: ReadonlyMap<string, IndikatorInhalt>;
  readonly verknuepfungen: ReadonlyMap<string, VerknuepfungZeile>;
  readonly belege: ReadonlyMap<string, BelegInhalt & { readonly quelleFreigabe: BelegFreigabe }>;
  readonly namen: MappeNamen;
};

export type MappePlan = {
  readonly handlungsfelder: BlattPlan<HandlungsfeldAngaben>;
  readonly bedarfe: BlattPlan<BedarfInhalt>;
  readonly ziele: BlattPlan<ZielInhalt>;
  readonly massnahmen: BlattPlan<MassnahmeZelle>;
  readonly indikatoren: BlattPlan<IndikatorInhalt>;
  readonly verknuepfungen: BlattPlan<VerknuepfungZeile>;
  readonly belege: BlattPlan<BelegInhalt>;
};

export type MappeSummen = { readonly neu: number; readonly geaendert: number; readonly unveraendert: number };

/**
 * What a workbook would change in the whole Konzept. Every change follows the rules of a single one; what breaks them is
 * a problem at its row.
 *
 * @param heute the day on which it is taken over
 */
export function planMappe(tabellen: readonly Tabelle[], bestand: Bestand, heute: Datum): MappePlan {
  const { namen } = bestand;
  return {
    handlungsfelder: accepted(planBlatt(HANDLUNGSFELDER, tabellen, bestand.handlungsfelder, namen), ({ inhalt }) => {
      const parsed = handlungsfeldSchema.safeParse(inhalt);
      return parsed.success ? { ok: true, value: parsed.data } : { ok: false, reason: "handlungsfeld" };
    }),
    bedarfe: accepted(planBlatt(BEDARFE, tabellen, bestand.bedarfe, namen), ({ inhalt }) =>
      inhalt.handlungsfeldId === "" ? { ok: false, reason: "ohne-handlungsfeld" } : acceptBedarf(inhalt),
    ),
    ziele: accepted(planBlatt(ZIELE, tabellen, bestand.ziele, namen), ({ inhalt, schluessel }) =>
      inhalt.handlungsfeldId === ""
        ? { ok: false, reason: "ohne-handlungsfeld" }
        : acceptZiel(inhalt, heute, bestand.ziele.get(schluessel)?.zieljahr ?? null),
    ),
    massnahmen: accepted(planBlatt(MASSNAHMEN, tabellen, bestand.massnahmen, namen), ({ inhalt }) => {
      const { zustaendigkeit, finanzierung, ...rest } = inhalt;
      const outcome = acceptInhalt(rest, { federfuehrungDarfFehlen: true });
      return outcome.ok ? { ok: true, value: { ...outcome.value, zustaendigkeit, finanzierung } } : outcome;
    }),
    indikatoren: accepted(planBlatt(INDIKATOREN, tabellen, bestand.indikatoren, namen), ({ inhalt }) =>
      acceptIndikator(inhalt),
    ),
    verknuepfungen: accepted(planBlatt(VERKNUEPFUNGEN, tabellen, bestand.verknuepfungen, namen), (aenderung) =>
      acceptVerknuepfung(aenderung, bestand, heute),
    ),
    belege: accepted(planBlatt(BELEGE, tabellen, bestand.belege, namen), ({ inhalt, schluessel }) =>
      acceptBeleg(inhalt, heute, bestand.belege.get(schluessel)?.quelleFreigabe),
    ),
  };
}

/** Changes that follow the rules, with their texts as they are kept; the others become problems. */
function accepted<T>(plan: BlattPlan<T>, accept: (aenderung: MappeAenderung<T>) => Outcome<T, string>): BlattPlan<T> {
  const aenderungen: MappeAenderung<T>[] = [];
  const probleme: MappeProblem[] = [...plan.probleme];
  for (const aenderung of plan.aenderungen) {
    const outcome = accept(aenderung);
    if (outcome.ok) aenderungen.push({ ...aenderung, inhalt: outcome.value });
    else {
      const { blatt, zeile } = aenderung;
      probleme.push({ blatt, zeile, spalte: null, grund: "regel", wert: outcome.reason });
    }
  }
  return { aenderungen, unveraendert: plan.unveraendert, probleme };
}

const ENDEN_BLATT = {
  bedarf: "bedarfe",
  wirkungsziel: "ziele",
  massnahme: "massnahmen",
  indikator: "indikatoren",
  beleg: "belege",
} as const;

function acceptVerknuepfung(
  { inhalt, schluessel }: MappeAenderung<VerknuepfungZeile>,
  bestand: Bestand,
  heute: Datum,
): Outcome<VerknuepfungZeile, string> {
  const { von, nach } = ENDEN[inhalt.art];
  const known = bestand[ENDEN_BLATT[von]].has(inhalt.von) && bestand[ENDEN_BLATT[nach]].has(inhalt.nach);
  if (!known) return { ok: false, reason: "ende-unbekannt" };
  if (inhalt.wirkung !== null && !isBelegkante(inhalt.art)) return { ok: false, reason: "wirkung-nur-beleg" };
  if (inhalt.art !== "ziel-indikator") {
    const told = inhalt.zielwert !== null || inhalt.zieljahr !== null;
    return told ? { ok: false, reason: "zielwert-nur-indikator" } : { ok: true, value: inhalt };
  }
  const bisher = bestand.verknuepfungen.get(schluessel)?.zieljahr ?? null;
  const wert = acceptZielwert(inhalt, heute, bisher);
  return wert.ok ? { ok: true, value: { ...inhalt, grund: "" } } : wert;
}

/** How a link is found again: the word of its kind and the keys of its ends. */
export function verknuepfungKey(art: string, von: string, nach: string): string {
  return [art, von, nach].join(SEPARATOR);
}

/** Changes when the plan does: what a person confirmed is what is done. */
export function fingerprintOf(plan: MappePlan): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (const char of JSON.stringify(plan)) {
    const code = char.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
  }
  return `${(a >>> 0).toString(16)}${(b >>> 0).toString(16)}`;
}

export function listBlattPlaene(plan: MappePlan): readonly (readonly [Blatt, BlattPlan<unknown>])[] {
  return Object.entries(plan) as [Blatt, BlattPlan<unknown>][];
}

export function listProbleme(plan: MappePlan): MappeProblem[] {
  return listBlattPlaene(plan).flatMap(([, one]) => one.probleme);
}

export function countAenderungen(plan: MappePlan): MappeSummen {
  const all = listBlattPlaene(plan).map(([, one]) => one);
  const neu = all.flatMap((one) => one.aenderungen).filter((one) => one.schluessel === "").length;
  const touched = all.reduce((sum, one) => sum + one.aenderungen.length, 0);
  return { neu, geaendert: touched - neu, unveraendert: all.reduce((sum, one) => sum + one.unveraendert, 0) };
}
