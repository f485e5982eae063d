import type { FinanzierungAngabe } from "./finanzierung-angabe.ts";
import { formatFinanzierung } from "./finanzierung.ts";
import type { ZustaendigkeitAngabe } from "./massnahme.ts";
import type { MassnahmeInhalt } from "./massnahme-inhalt.ts";
import { type Namen, nameOf } from "./wortlaut.ts";
import { formatZustaendigkeit, type Nennung } from "./zustaendigkeit.ts";

/** How a table names the Ebene. */
export const EBENE_WORT = { landkreis: "Landkreis", verwaltung: "Verwaltung" } as const;

/** The three columns of a Konzept as text (R095): what an export writes and an import reads back. */

function nennungOf(wer: ZustaendigkeitAngabe, namen: Namen): Nennung {
  const name = nameOf(wer, namen);
  const { wortlaut } = wer;
  if (wer.art === "kollektiv") return { art: "kollektiv", name, wortlaut, kollektiv: "gemeinden" };
  return { art: wer.art === "gruppe" ? "gruppe" : "stelle", name, wortlaut };
}

/** "SG Integration in Zusammenarbeit mit Pressestelle; Caritas": the wording of the source as long as it holds. */
export function zustaendigkeitZelle(
  inhalt: Pick<MassnahmeInhalt, "zustaendigkeiten" | "zustaendigkeitWortlaut">,
  namen: Namen,
): string {
  if (inhalt.zustaendigkeitWortlaut) return inhalt.zustaendigkeitWortlaut;
  const lead = inhalt.zustaendigkeiten.find((wer) => wer.rolle === "federfuehrung");
  return formatZustaendigkeit({
    federfuehrung: lead ? nennungOf(lead, namen) : null,
    mitwirkung: inhalt.zustaendigkeiten.filter((wer) => wer !== lead).map((wer) => nennungOf(wer, namen)),
  });
}

function aussageOf(angabe: FinanzierungAngabe, namen: Namen) {
  const { art, wortlaut, betragCent, jahr, geprueft } = angabe;
  const programm = angabe.programmId ? (namen.programme.get(angabe.programmId) ?? null) : null;
  return { art, wortlaut, betragCent, jahr, geprueft, programm };
}

/** "beantragt über Richtlinie Integrative Maßnahmen, 72.000 € (2026); Spenden". */
export function finanzierungZelle(
  inhalt: Pick<MassnahmeInhalt, "finanzierungen" | "finanzierungWortlaut">,
  namen: Namen,
): string {
  if (inhalt.finanzierungWortlaut) return inhalt.finanzierungWortlaut;
  return formatFinanzierung(inhalt.finanzierungen.map((angabe) => aussageOf(angabe, namen)));
}
