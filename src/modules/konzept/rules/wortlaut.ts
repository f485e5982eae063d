import type { Id } from "#src/shared/id.ts";
import type { FinanzierungAngabe } from "./finanzierung-angabe.ts";
import type { ZustaendigkeitAngabe } from "./massnahme.ts";
import type { MassnahmeInhalt } from "./massnahme-inhalt.ts";

/** Names of what a Maßnahme refers to in the module netzwerk. */
export type Namen = {
  readonly stellen: ReadonlyMap<Id<"Stelle">, string>;
  readonly gemeinden: ReadonlyMap<Id<"Gemeinde">, string>;
  readonly programme: ReadonlyMap<Id<"Foerderprogramm">, string>;
};

/** Who that is, in words. */
export function nameOf(
  wer: Pick<ZustaendigkeitAngabe, "stelleId" | "gemeindeId" | "name" | "wortlaut">,
  namen: Namen,
): string {
  if (wer.stelleId) return namen.stellen.get(wer.stelleId) ?? wer.wortlaut;
  if (wer.gemeindeId) return namen.gemeinden.get(wer.gemeindeId) ?? wer.wortlaut;
  return wer.name;
}

/** `72.000 €`, `1.200,50 €`: as amounts stand in a German table, whatever the language of the page. */
export function formatBetrag(cent: number): string {
  const [euro, rest] = [Math.trunc(Math.abs(cent) / 100), Math.abs(cent) % 100];
  const grouped = String(euro).replace(/\B(?=(\d{3})+$)/g, ".");
  return `${cent < 0 ? "-" : ""}${grouped}${rest === 0 ? "" : `,${String(rest).padStart(2, "0")}`} €`;
}

const sameWer = (a: ZustaendigkeitAngabe, b: ZustaendigkeitAngabe) =>
  a.rolle === b.rolle &&
  a.art === b.art &&
  a.stelleId === b.stelleId &&
  a.gemeindeId === b.gemeindeId &&
  a.name === b.name;

const sameGeld = (a: FinanzierungAngabe, b: FinanzierungAngabe) =>
  a.art === b.art &&
  a.programmId === b.programmId &&
  a.betragCent === b.betragCent &&
  a.jahr === b.jahr &&
  a.stellenHundertstel === b.stellenHundertstel &&
  a.stand === b.stand &&
  (a.art !== "wortlaut" || a.wortlaut === b.wortlaut);

function sameList<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((x, at) => same(x, b[at] as T));
}

/**
 * What a person typed, with the wording of the source kept where it still says the same: as a whole when nothing
 * changed, otherwise at the parts that stayed.
 */
export function keepWortlaut(vorher: MassnahmeInhalt, neu: MassnahmeInhalt): MassnahmeInhalt {
  const wer = neu.zustaendigkeiten.map((part) => {
    const old = vorher.zustaendigkeiten.find((other) => sameWer(part, other));
    return old && part.wortlaut === "" ? { ...part, wortlaut: old.wortlaut } : part;
  });
  const geld = neu.finanzierungen.map((part) => {
    const old = vorher.finanzierungen.find((other) => sameGeld(part, other));
    return old && part.wortlaut === "" ? { ...part, wortlaut: old.wortlaut } : part;
  });
  return {
    ...neu,
    zustaendigkeiten: wer,
    finanzierungen: geld,
    zustaendigkeitWortlaut: sameList(vorher.zustaendigkeiten, wer, sameWer) ? vorher.zustaendigkeitWortlaut : "",
    finanzierungWortlaut: sameList(vorher.finanzierungen, geld, sameGeld) ? vorher.finanzierungWortlaut : "",
  };
}
