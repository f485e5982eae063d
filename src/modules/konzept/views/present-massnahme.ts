import { nameOf, type Namen } from "../rules/wortlaut.ts";
import type { FinanzierungAngabe, Finanzierungsart } from "../rules/finanzierung-angabe.ts";
import type { Ebene, Massnahmenart, MassnahmeId, Umfang, Zeitangabe } from "../rules/massnahme.ts";
import type { Handlungsfeld } from "../store/handlungsfelder.ts";
import type { Massnahme } from "../store/massnahmen.ts";

export type Zustand = "oeffentlich" | "entwurf" | "archiviert";

export type FinanzierungView = {
  readonly art: Finanzierungsart;
  readonly programm: string | null;
  readonly wortlaut: string;
  readonly betragCent: number | null;
  readonly jahr: number | null;
  readonly stand: FinanzierungAngabe["stand"];
};

/** One line of a list. */
export type MassnahmeZeile = {
  readonly id: MassnahmeId;
  readonly kennung: string;
  readonly titel: string;
  readonly handlungsfeld: { readonly name: string; readonly slug: string };
  readonly ebene: Ebene;
  readonly art: Massnahmenart | null;
  readonly beginn: Zeitangabe | null;
  readonly ende: Zeitangabe | null;
  readonly umfang: Umfang;
  readonly zustand: Zustand;
  /** The wording of the source while it holds; otherwise the names below say it. */
  readonly zustaendigkeitWortlaut: string;
  readonly federfuehrung: string | null;
  readonly beteiligte: readonly string[];
  readonly finanzierungWortlaut: string;
  readonly finanzierungen: readonly FinanzierungView[];
  readonly ungeprueft: boolean;
  readonly geaendertAm: number;
};

export function zustandOf(massnahme: Pick<Massnahme, "veroeffentlichtAm" | "archiviertAm">): Zustand {
  if (massnahme.archiviertAm) return "archiviert";
  return massnahme.veroeffentlichtAm ? "oeffentlich" : "entwurf";
}

export function presentFinanzierung(angabe: FinanzierungAngabe, namen: Namen): FinanzierungView {
  const { art, wortlaut, betragCent, jahr, stand } = angabe;
  const programm = angabe.programmId ? (namen.programme.get(angabe.programmId) ?? null) : null;
  return { art, programm, wortlaut, betragCent, jahr, stand };
}

export function presentZeile(
  massnahme: Massnahme,
  felder: ReadonlyMap<string, Pick<Handlungsfeld, "name" | "slug">>,
  namen: Namen,
): MassnahmeZeile {
  const { inhalt } = massnahme;
  const lead = inhalt.zustaendigkeiten.find((wer) => wer.rolle === "federfuehrung");
  const feld = felder.get(inhalt.handlungsfeldId);
  return {
    id: massnahme.id,
    kennung: massnahme.kennung,
    titel: inhalt.titel,
    handlungsfeld: { name: feld?.name ?? "", slug: feld?.slug ?? "" },
    ebene: inhalt.ebene,
    art: inhalt.art,
    beginn: inhalt.beginn,
    ende: inhalt.ende,
    umfang: inhalt.umfang,
    zustand: zustandOf(massnahme),
    zustaendigkeitWortlaut: inhalt.zustaendigkeitWortlaut,
    federfuehrung: lead ? nameOf(lead, namen) : null,
    beteiligte: inhalt.zustaendigkeiten.filter((wer) => wer !== lead).map((wer) => nameOf(wer, namen)),
    finanzierungWortlaut: inhalt.finanzierungWortlaut,
    finanzierungen: inhalt.finanzierungen.map((angabe) => presentFinanzierung(angabe, namen)),
    ungeprueft: inhalt.finanzierungen.some((angabe) => !angabe.geprueft),
    geaendertAm: massnahme.updatedAt.getTime(),
  };
}
