import type { Datum } from "#src/shared/datum.ts";
import type { Entscheid, Stimmen, VorschlagId } from "./runde.ts";

export type Entscheide = ReadonlyMap<VorschlagId, { readonly entscheid: Entscheid; readonly grund: string }>;

export type BeschlussFehler =
  | "entscheid-fehlt"
  | "entscheid-ohne-grund"
  | "beschluss-fehlt"
  | "tag-falsch"
  | "zu-viele-stimmen"
  | "keine-mehrheit";

/**
 * What keeps a resolution from being written down (AW11).
 *
 * - Every candidate has a decision; whatever is not selected or put off has a reason (MODEL 5.3 rule 3).
 * - The day is not before closing and not after today.
 * - No more votes than seats, and more for it than against it: what found no majority is no resolution (MODEL 5.3 rule 9).
 *
 * @param sitze seats that may vote
 */
export function findBeschlussFehler(
  neu: {
    readonly entscheide: Entscheide;
    readonly stimmen: Stimmen;
    readonly beschlossenAm: Datum;
    readonly beschluss: string;
  },
  vorschlaege: readonly { readonly id: VorschlagId }[],
  sitze: number,
  geschlossenAm: Datum,
  heute: Datum,
): BeschlussFehler | null {
  const given = vorschlaege.map(({ id }) => neu.entscheide.get(id));
  if (given.includes(undefined)) return "entscheid-fehlt";
  if (given.some((one) => one?.entscheid !== "ausgewaehlt" && one?.grund === "")) return "entscheid-ohne-grund";
  if (neu.beschluss === "") return "beschluss-fehlt";
  if (neu.beschlossenAm < geschlossenAm || neu.beschlossenAm > heute) return "tag-falsch";
  const { ja, nein, enthaltung } = neu.stimmen;
  if (ja + nein + enthaltung > sitze) return "zu-viele-stimmen";
  return ja > nein ? null : "keine-mehrheit";
}

/** What the draft of a resolution is made of, in words and numbers that the page has formatted. */
export type BeschlussEntwurf = {
  readonly gremium: string;
  readonly jahr: number;
  readonly ausgewaehlt: readonly string[];
  readonly zurueckgestellt: readonly string[];
  readonly nicht: readonly string[];
  /** `511.000 €`, without those that name no amount. */
  readonly summe: string;
  readonly rahmen: string | null;
  readonly ueberschritten: string | null;
  /** One sentence for each envelope: `Kreishaushalt: 120.000 € von 300.000 €`. */
  readonly toepfe: readonly string[];
  readonly abgegeben: number;
  readonly sitze: number;
  readonly abwesend: readonly string[];
};

/**
 * A draft of the resolution from the numbers, for people to change (AW11). German: it is what the body resolves.
 */
export function entwerfeBeschluss(one: BeschlussEntwurf): string {
  const list = (kennungen: readonly string[]) => kennungen.join(", ");
  const saetze = [
    `${one.gremium}: Für das Jahr ${one.jahr} sind ausgewählt (${one.ausgewaehlt.length}): ${list(one.ausgewaehlt) || "keine Maßnahme"}.`,
    one.zurueckgestellt.length > 0
      ? `Zurückgestellt und in die nächste Runde übertragen: ${list(one.zurueckgestellt)}.`
      : null,
    one.nicht.length > 0 ? `Nicht ausgewählt: ${list(one.nicht)}.` : null,
    one.rahmen === null
      ? `Die ausgewählten Maßnahmen fordern zusammen ${one.summe}.`
      : `Die ausgewählten Maßnahmen fordern zusammen ${one.summe} bei einem Rahmen von ${one.rahmen}.`,
    one.ueberschritten === null
      ? null
      : `Der Rahmen ist um ${one.ueberschritten} überschritten; die Deckung ist vor Beginn zu klären.`,
    one.toepfe.length > 0 ? `Davon aus den Töpfen: ${one.toepfe.join("; ")}.` : null,
    `Bewertet haben ${one.abgegeben} von ${one.sitze} Stimmberechtigten.`,
    one.abwesend.length > 0 ? `Keine Bewertung lag vor von: ${one.abwesend.join("; ")}.` : null,
  ];
  return saetze.filter((satz) => satz !== null).join("\n");
}
