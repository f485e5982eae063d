import { listBeschluesse } from "#src/modules/gremien/index.ts";
import { viewSteuerungsdaten } from "#src/modules/konzept/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { addDays, type Datum, yearOf } from "#src/shared/datum.ts";
import type { Massnahme } from "../rules/eingang.ts";
import { type ControllingFilter, imJahr, passt, type Teil } from "../rules/filter.ts";
import { type Geldbild, summiereGeld } from "../rules/geld.ts";
import { handlungFor, type Handlung } from "../rules/handlung.ts";
import {
  type Endend,
  ENDE_TAGE,
  listEndende,
  listKritische,
  listNieBerichtete,
  listOhneFolge,
  listUeberfaellige,
  type OhneFolge,
  type Ueberfaellige,
} from "../rules/lage.ts";
import { type Verlaufsjahr, countVerlauf } from "../rules/verlauf.ts";
import { type Offenes, countOffenes } from "../rules/vorlaeufig.ts";
import { listUeberfaelligeBeitraege, type UeberfaelligerBeitrag } from "./beitraege.ts";

/** So many lines of each part stand on the page, so many on the page of one part. */
const GEZEIGT = 12;
const SEITE = 50;

export type MitHandlung<T> = T & { readonly handlung: Handlung };
export type Teilliste<T> = { readonly gesamt: number; readonly zeilen: readonly T[]; readonly seiten: number };

export type ControllingView = {
  readonly heute: Datum;
  readonly gesamt: number;
  /** Not of the year that was asked for. */
  readonly ausserhalb: number;
  readonly bewertet: number;
  readonly ohneBericht: number;
  readonly rot: number;
  readonly gelb: number;
  readonly kritisch: Teilliste<MitHandlung<Massnahme>>;
  readonly ueberfaellig: Teilliste<MitHandlung<Ueberfaellige>>;
  readonly aufgaben: readonly UeberfaelligerBeitrag[];
  readonly nie: Teilliste<MitHandlung<Massnahme>>;
  readonly beschluesse: Teilliste<MitHandlung<OhneFolge>> & {
    readonly geprueft: number;
    readonly ausgelassen: number;
  };
  readonly ende: Teilliste<MitHandlung<Endend>> & { readonly von: Datum; readonly bis: Datum };
  /** Why figures are marked as vorläufig (C10). */
  readonly offen: Offenes;
  readonly geld: Geldbild;
  readonly verlauf: readonly Verlaufsjahr[];
  readonly nurEigene: boolean;
  readonly auswahl: {
    readonly felder: readonly { readonly value: string; readonly label: string }[];
    readonly wer: readonly { readonly value: string; readonly label: string }[];
    readonly jahre: readonly number[];
  };
};

/**
 * "Was ist kritisch?": everything that needs somebody, with one action for each line (AS3, rules C1 to C9).
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewControlling(ctx: Ctx, filter: ControllingFilter): Promise<ControllingView> {
  const { jahr } = filter;
  const daten = await viewSteuerungsdaten(ctx, (one) => passt(one, filter), jahr);
  const beschluesse = await listBeschluesse(ctx);
  const alle = daten.massnahmen;
  const massnahmen = alle.filter((one) => passt(one, filter));
  const chosen = new Set<string>(massnahmen.map((one) => one.id));
  const mine = <T extends { readonly massnahmeId: string }>(rows: readonly T[]) =>
    rows.filter((one) => chosen.has(one.massnahmeId));
  const heute = ctx.today;
  const { fragen } = daten.may;
  const tun = (teil: Teil, one: Massnahme) => handlungFor(teil, one, heute, fragen);
  const part = <T>(teil: Teil, rows: readonly T[]): Teilliste<T> => {
    const alone = filter.zeige === teil;
    if (filter.zeige !== null && !alone) return { gesamt: rows.length, zeilen: [], seiten: 0 };
    const from = alone ? (filter.seite - 1) * SEITE : 0;
    const seiten = Math.ceil(rows.length / SEITE);
    return { gesamt: rows.length, zeilen: rows.slice(from, from + (alone ? SEITE : GEZEIGT)), seiten };
  };
  // C9: of a year count its reports, not those that ran in it.
  const gezaehlt = jahr === null ? { massnahmen, ausgelassen: 0 } : imJahr(massnahmen, daten.desJahres, jahr);
  const ofYear = (tag: Datum | null) => jahr === null || (tag !== null && yearOf(tag) === jahr);
  const nie =
    jahr === null
      ? listNieBerichtete(massnahmen, heute)
      : gezaehlt.massnahmen.filter((one) => one.sachstandAm === null);
  const ueberfaellige = listUeberfaellige(massnahmen, heute).filter((one) =>
    ofYear(one.weil === "frist" ? (one.abfrage?.faelligAm ?? null) : one.sachstandAm),
  );
  const kritische = listKritische(gezaehlt.massnahmen);
  const rot = kritische.filter((one) => one.einschaetzung === "kritisch").length;
  // Who sees only her own sees no resolutions about others. Those of a Handlungsfeld belong to it.
  const relevante = daten.nurEigene
    ? []
    : beschluesse.filter(
        (one) =>
          (filter.wer === null || one.stelleId === filter.wer) &&
          (filter.handlungsfeld === null || massnahmen.some((m) => one.handlungsfeldIds.includes(m.handlungsfeldId))),
      );
  const ohneFolge = listOhneFolge(massnahmen, relevante, heute, jahr);
  const [von, bis] =
    jahr === null ? [heute, addDays(heute, ENDE_TAGE)] : [`${jahr}-01-01` as Datum, `${jahr}-12-31` as Datum];
  const antraege = mine(daten.antraege);
  return {
    heute,
    gesamt: gezaehlt.massnahmen.length,
    ausserhalb: gezaehlt.ausgelassen,
    bewertet: gezaehlt.massnahmen.filter((one) => one.sachstandAm !== null && one.einschaetzung !== null).length,
    ohneBericht: gezaehlt.massnahmen.filter((one) => one.sachstandAm === null).length,
    rot,
    gelb: kritische.length - rot,
    kritisch: part(
      "kritisch",
      kritische.map((one) => ({ ...one, handlung: tun("kritisch", one) })),
    ),
    ueberfaellig: part(
      "ueberfaellig",
      ueberfaellige.map((one) => ({ ...one, handlung: tun("ueberfaellig", one) })),
    ),
    aufgaben: filter.zeige === null || filter.zeige === "ueberfaellig" ? await listUeberfaelligeBeitraege(ctx) : [],
    nie: part(
      "nie",
      nie.map((one) => ({ ...one, handlung: tun("nie", one) })),
    ),
    beschluesse: {
      ...part(
        "beschluesse",
        ohneFolge.ohne.map((one) => ({
          ...one,
          handlung: one.art === "massnahme" ? tun("beschluesse", one.massnahme) : ("oeffnen" as const),
        })),
      ),
      geprueft: ohneFolge.geprueft,
      ausgelassen: ohneFolge.ausgelassen,
    },
    ende: {
      ...part(
        "ende",
        listEndende(massnahmen, antraege, von, bis).map((one) => ({ ...one, handlung: tun("ende", one.massnahme) })),
      ),
      von,
      bis,
    },
    offen: countOffenes(massnahmen, antraege, heute),
    geld: summiereGeld(massnahmen.length, mine(daten.aussagen), antraege, jahr),
    verlauf: countVerlauf(daten.verlauf, massnahmen.length),
    nurEigene: daten.nurEigene,
    auswahl: choices(alle, heute),
  };
}

function choices(massnahmen: readonly Massnahme[], heute: Datum): ControllingView["auswahl"] {
  const sorted = (found: Map<string, string>) =>
    [...found].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, "de"));
  const felder = new Map(massnahmen.map((one) => [one.handlungsfeldSlug, one.handlungsfeld]));
  const wer = new Map(massnahmen.flatMap((one) => (one.leadId ? [[one.leadId, one.federfuehrung ?? ""]] : [])));
  const days = massnahmen.flatMap((one) => [one.beginn, one.ende, one.sachstandAm].filter((day) => day !== null));
  const years = new Set([...days.map(yearOf), yearOf(heute)]);
  return { felder: sorted(felder), wer: sorted(wer), jahre: [...years].toSorted((a, b) => b - a) };
}
