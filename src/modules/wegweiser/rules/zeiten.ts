import { Temporal } from "temporal-polyfill";
import { addDays, type Datum, ZONE } from "#src/shared/datum.ts";

/** How one gets in: without asking, only with an appointment (its own state, not "closed"), or only by telephone. */
export const OEFFNUNG_ARTEN = ["offen", "nur-termin", "telefon"] as const;
export type OeffnungArt = (typeof OEFFNUNG_ARTEN)[number];

/** 1 is Monday, 7 is Sunday. */
export type Wochentag = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const WOCHENTAGE = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Wochentag[];

/** `08:00`, local time; compares as text. `24:00` ends a day. */
export type Uhrzeit = string;

export type Oeffnungsregel = {
  readonly tag: Wochentag;
  readonly von: Uhrzeit;
  readonly bis: Uhrzeit;
  readonly art: OeffnungArt;
};

/** Days on which the rules do not hold; both ends included. */
export type Ausnahme = {
  readonly von: Datum;
  readonly bis: Datum;
  readonly art: "geschlossen" | "offen" | "nur-termin";
  /** Of `offen` and `nur-termin`. */
  readonly zeitVon: Uhrzeit | null;
  readonly zeitBis: Uhrzeit | null;
  readonly grund: string;
};

export type Feiertag = { readonly datum: Datum; readonly name: string };

export type Zeiten = {
  readonly regeln: readonly Oeffnungsregel[];
  readonly ausnahmen: readonly Ausnahme[];
  readonly feiertage: readonly Feiertag[];
};

export type Fenster = { readonly von: Uhrzeit; readonly bis: Uhrzeit; readonly art: OeffnungArt };
export type Ortszeit = { readonly datum: Datum; readonly zeit: Uhrzeit };
export type NaechsteOeffnung = Fenster & { readonly datum: Datum /** It is open now. */; readonly jetzt: boolean };

/** Day and clock time in Germany of a moment in milliseconds. */
export function ortszeit(epochMilliseconds: number): Ortszeit {
  const there = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(ZONE);
  return {
    datum: there.toPlainDate().toString() as Datum,
    zeit: there.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}

export function wochentag(datum: Datum): Wochentag {
  return Temporal.PlainDate.from(datum).dayOfWeek as Wochentag;
}

/**
 * When it is open on one day, in order, and why that differs from the week. An exception replaces the rules of its
 * days; among several a closing one wins. On public holidays it is closed unless an exception opens it. Hours of a
 * period (school holidays) hold on days that are usual ones: they open neither a Sunday nor a public holiday (W103).
 */
export function fensterAm(zeiten: Zeiten, datum: Datum): { fenster: Fenster[]; grund: string | null } {
  const today = zeiten.ausnahmen.filter((one) => one.von <= datum && datum <= one.bis);
  const closing = today.find((one) => one.art === "geschlossen");
  if (closing) return { fenster: [], grund: closing.grund };
  const holiday = zeiten.feiertage.find((one) => one.datum === datum);
  const tag = wochentag(datum);
  const usual = zeiten.regeln.filter((one) => one.tag === tag);
  const holding = today.filter((one) => one.von === one.bis || (!holiday && usual.length > 0));
  const opening = holding.flatMap(({ art, zeitVon, zeitBis }): Fenster[] =>
    art !== "geschlossen" && zeitVon !== null && zeitBis !== null ? [{ von: zeitVon, bis: zeitBis, art }] : [],
  );
  if (opening.length > 0) return { fenster: inOrder(opening), grund: holding[0]?.grund ?? null };
  if (holiday) return { fenster: [], grund: holiday.name };
  return { fenster: inOrder(usual), grund: null };
}

/** Days with the same hours together, in the order of the week, as they stand on paper: Monday and Friday, 8 to 12. */
export function wochengruppen(
  regeln: readonly Oeffnungsregel[],
): { readonly tage: readonly Wochentag[]; readonly fenster: readonly Fenster[] }[] {
  const groups = new Map<string, { tage: Wochentag[]; fenster: Fenster[] }>();
  for (const day of WOCHENTAGE) {
    const fenster = inOrder(regeln.flatMap(({ tag, ...hours }) => (tag === day ? [hours] : [])));
    const key = JSON.stringify(fenster.map(({ von, bis, art }) => [von, bis, art]));
    const there = groups.get(key);
    if (there) there.tage.push(day);
    else if (fenster.length > 0) groups.set(key, { tage: [day], fenster });
  }
  return [...groups.values()];
}

/** How it stands at this minute. The end of an opening is no longer open. */
export function zustandUm(zeiten: Zeiten, { datum, zeit }: Ortszeit): OeffnungArt | "geschlossen" {
  const now = fensterAm(zeiten, datum).fenster.filter((one) => one.von <= zeit && zeit < one.bis);
  return OEFFNUNG_ARTEN.find((art) => now.some((one) => one.art === art)) ?? "geschlossen";
}

/** How far ahead people plan a way to an office, in days. */
const WEIT = 60;

/**
 * The next time somebody can just come; where nobody ever can, the next time for those with an appointment, then by
 * telephone. Null when there is none in the next 60 days.
 */
export function naechsteOeffnung(zeiten: Zeiten, jetzt: Ortszeit): NaechsteOeffnung | null {
  for (const art of OEFFNUNG_ARTEN) {
    for (let day = 0; day <= WEIT; day++) {
      const datum = addDays(jetzt.datum, day);
      const found = fensterAm(zeiten, datum).fenster.find(
        (one) => one.art === art && (day > 0 || jetzt.zeit < one.bis),
      );
      if (found) return { ...found, datum, jetzt: day === 0 && found.von <= jetzt.zeit };
    }
  }
  return null;
}

/**
 * When today something that is said of these hours changes by itself: a door opens or closes, or the day ends.
 *
 * @returns milliseconds since 1970
 */
export function naechsterWechsel(zeiten: readonly Zeiten[], jetzt: Ortszeit): number {
  const times = zeiten
    .flatMap((one) => fensterAm(one, jetzt.datum).fenster.flatMap(({ von, bis }) => [von, bis]))
    .filter((zeit) => zeit > jetzt.zeit && zeit < "24:00")
    .toSorted();
  const day = Temporal.PlainDate.from(jetzt.datum);
  const [next] = times;
  const there = next
    ? day.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(next) })
    : day.add({ days: 1 }).toZonedDateTime(ZONE);
  return there.epochMilliseconds;
}

/** Exceptions and holidays of the next days that close or change a day on which people would come. */
export function baldAnders(zeiten: Zeiten, heute: Datum, tage: number): { datum: Datum; bis: Datum; grund: string }[] {
  const until = addDays(heute, tage);
  const exceptions = zeiten.ausnahmen
    .filter((one) => one.bis >= heute && one.von <= until)
    .map((one) => ({ datum: one.von, bis: one.bis, grund: one.grund }));
  const holidays = zeiten.feiertage
    .filter((one) => one.datum >= heute && one.datum <= until)
    .filter((one) => zeiten.regeln.some((rule) => rule.tag === wochentag(one.datum)))
    .map((one) => ({ datum: one.datum, bis: one.datum, grund: one.name }));
  return [...exceptions, ...holidays].toSorted((a, b) => (a.datum < b.datum ? -1 : 1));
}

function inOrder(fenster: readonly Fenster[]): Fenster[] {
  return fenster.map(({ von, bis, art }) => ({ von, bis, art })).toSorted((a, b) => (a.von < b.von ? -1 : 1));
}
