import { type Antworten, Sicht } from "../../umfrage/rules/antworten.ts";
import { textIn, type Umfrage } from "../../umfrage/rules/definition.ts";

type Quote = Umfrage["quoten"][number];
type Gegeben = Pick<Antworten, "werte">;

const counts = (umfrage: Umfrage, { wenn }: Quote, { werte }: Gegeben): boolean =>
  new Sicht(umfrage, { sprache: umfrage.grundsprache, werte, gesehen: [] }).holds(wenn);

/** The quotas that an answer counts for. */
export function quotenFor(umfrage: Umfrage, antwort: Gegeben): Quote[] {
  return umfrage.quoten.filter((one) => counts(umfrage, one, antwort));
}

/**
 * The first quota that has no room for one more answer. Rule: docs/fachliches/formate-umfragen.md FU6.
 *
 * @param schonDa complete answers that count already
 */
export function findVolleQuote(umfrage: Umfrage, antwort: Gegeben, schonDa: readonly Gegeben[]): Quote | null {
  return (
    quotenFor(umfrage, antwort).find(
      (quote) => schonDa.filter((one) => counts(umfrage, quote, one)).length >= quote.grenze,
    ) ?? null
  );
}

/** What the survey says to whoever comes after a full quota; empty when it says nothing of its own. */
export function meldungOf(
  umfrage: Umfrage,
  code: string,
  sprache: string,
): { readonly text: string; readonly lang: string } {
  const quote = umfrage.quoten.find((one) => one.code === code);
  return textIn(quote?.meldung ?? {}, sprache, umfrage.grundsprache);
}
