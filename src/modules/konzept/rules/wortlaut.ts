import type { Id } from "#src/shared/id.ts";
import type { FinanzierungAngabe, Finanzierungsart } from "./finanzierung-angabe.ts";
import type { ZustaendigkeitAngabe } from "./massnahme.ts";
import type { MassnahmeInhalt } from "./massnahme-inhalt.ts";

/** Names of what a Maßnahme refers to in the module netzwerk. */
export type Namen = {
  readonly stellen: ReadonlyMap<Id<"Stelle">, string>;
  readonly gemeinden: ReadonlyMap<Id<"Gemeinde">, string>;
  readonly programme: ReadonlyMap<Id<"Foerderprogramm">, string>;
};

/** Who that is, in words. */
export function nameOf(wer: ZustaendigkeitAngabe, namen: Namen): string {
  if (wer.stelleId) return namen.stellen.get(wer.stelleId) ?? wer.wortlaut;
  if (wer.gemeindeId) return namen.gemeinden.get(wer.gemeindeId) ?? wer.wortlaut;
  return wer.name;
}

const MIT = " in Zusammenarbeit mit ";

/**
 * Who is responsible, as Konzepte write it (R097, R098): "SG Integration in Zusammenarbeit mit Pressestelle; Caritas".
 * With nobody in the lead it begins with the others.
 */
export function formatZustaendigkeiten(zustaendige: readonly ZustaendigkeitAngabe[], namen: Namen): string {
  const lead = zustaendige.find((wer) => wer.rolle === "federfuehrung");
  const others = zustaendige.filter((wer) => wer !== lead).map((wer) => nameOf(wer, namen));
  if (!lead) return others.length > 0 ? `${MIT.trimStart()}${others.join("; ")}` : "";
  return others.length > 0 ? `${nameOf(lead, namen)}${MIT}${others.join("; ")}` : nameOf(lead, namen);
}

/** Each kind in the words of the Konzept. `{p}` is the programme. */
const SAETZE: Record<Finanzierungsart, string> = {
  "vorhandene-ressourcen": "aus vorhandenen Ressourcen",
  kreishaushalt: "Kreishaushalt",
  gemeindehaushalte: "Haushalte der Gemeinden",
  beantragt: "beantragt über {p}",
  bewilligt: "bewilligt über {p}",
  abgelehnt: "abgelehnt: {p}",
  projektfoerderung: "im Rahmen projektbezogener Förderung",
  "verschiedene-foerderungen": "aus verschiedenen Fördermöglichkeiten",
  "mittel-dritter": "Mittel Dritter, Spenden",
  offen: "Finanzierung offen",
  wortlaut: "{p}",
};

/** The statement without amount and year. */
export function formatFinanzierungSatz(angabe: FinanzierungAngabe, namen: Namen): string {
  const programm = angabe.programmId ? namen.programme.get(angabe.programmId) : undefined;
  if (angabe.art === "wortlaut") return angabe.wortlaut;
  const satz = SAETZE[angabe.art];
  if (!satz.includes("{p}")) return programm ? `${satz} (${programm})` : satz;
  return programm ? satz.replace("{p}", () => programm) : angabe.wortlaut || satz.replace(/(:| über) \{p\}/, "");
}

/** `72.000 €`, `1.200,50 €`: as amounts stand in a German table, whatever the language of the page. */
export function formatBetrag(cent: number): string {
  const [euro, rest] = [Math.trunc(Math.abs(cent) / 100), Math.abs(cent) % 100];
  const grouped = String(euro).replace(/\B(?=(\d{3})+$)/g, ".");
  return `${cent < 0 ? "-" : ""}${grouped}${rest === 0 ? "" : `,${String(rest).padStart(2, "0")}`} €`;
}

/** One statement with amount and year: "bewilligt über Richtlinie Integrative Maßnahmen (Land), 72.000 € (2026)". */
export function formatFinanzierung(angabe: FinanzierungAngabe, namen: Namen): string {
  const betrag = angabe.betragCent === null ? "" : `, ${formatBetrag(angabe.betragCent)}`;
  const jahr = angabe.jahr === null ? "" : ` (${angabe.jahr})`;
  return `${formatFinanzierungSatz(angabe, namen)}${betrag}${jahr}`;
}

export function formatFinanzierungen(angaben: readonly FinanzierungAngabe[], namen: Namen): string {
  return angaben.map((angabe) => formatFinanzierung(angabe, namen)).join("; ");
}

/** The cell "Zuständigkeit" of the three-column table: the wording of the source as long as it holds. */
export function zustaendigkeitText(inhalt: MassnahmeInhalt, namen: Namen): string {
  return inhalt.zustaendigkeitWortlaut || formatZustaendigkeiten(inhalt.zustaendigkeiten, namen);
}

/** The cell "Aussagen zur Finanzierung", one entry per statement. */
export function finanzierungTexte(inhalt: MassnahmeInhalt, namen: Namen): readonly string[] {
  if (inhalt.finanzierungWortlaut) return inhalt.finanzierungWortlaut.split("\n");
  return inhalt.finanzierungen.map((angabe) => formatFinanzierung(angabe, namen));
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
