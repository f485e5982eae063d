import type { Datum } from "#src/shared/datum.ts";
import { aktualitaetOf, hatSachstand } from "../../sachstand/rules/aktualitaet.ts";
import type { Entscheidung, Umsetzung } from "../../sachstand/rules/sachstand.ts";
import type { Indikatorart } from "./kette.ts";

/** What is missing between the links of the chain: what stands beside them everywhere (MODEL 5.2 CoverageIssue). */
export const KETTENLUECKEN = [
  "bedarf-ohne-beleg",
  "bedarf-ohne-ziel",
  "ziel-ohne-bedarf",
  "ziel-ohne-massnahme",
  "massnahme-ohne-ziel",
  "massnahme-ohne-sachstand",
] as const;
export type KettenLuecke = (typeof KETTENLUECKEN)[number];

/** What is missing for measuring and citing: worked off in the office, no gap of the chain itself. */
export const NEBENLUECKEN = ["ziel-ohne-indikator", "indikator-ohne-zielwert", "beleg-ungenutzt"] as const;
export type Nebenluecke = (typeof NEBENLUECKEN)[number];

export const LUECKENARTEN = [...KETTENLUECKEN, ...NEBENLUECKEN] as const;
export type Lueckenart = (typeof LUECKENARTEN)[number];

/** What gaps are looked for in. Archived elements are not in it, and links may name elements that are not. */
export type LueckenBestand = {
  readonly bedarfe: readonly { readonly id: string }[];
  readonly ziele: readonly { readonly id: string }[];
  readonly massnahmen: readonly {
    readonly id: string;
    readonly entscheidung: Entscheidung;
    readonly umsetzung: Umsetzung | null;
    readonly sachstandAm: Datum | null;
    readonly ohneZielGrund: string;
  }[];
  readonly belege: readonly { readonly id: string }[];
  readonly indikatoren: readonly { readonly id: string; readonly art: Indikatorart }[];
  /** Without those that contradict: what speaks against a Bedarf is no reason for it. */
  readonly bedarfBelege: readonly { readonly von: string; readonly nach: string }[];
  /** Ids of Belege that are linked with anything else. */
  readonly andereBelege: readonly string[];
  readonly bedarfZiele: readonly { readonly von: string; readonly nach: string }[];
  readonly zielMassnahmen: readonly { readonly von: string; readonly nach: string }[];
  readonly zielIndikatoren: readonly {
    readonly von: string;
    readonly nach: string;
    readonly zielwert: number | null;
  }[];
};

/**
 * What is missing where, by the id of the element that lacks it, in the order of `LUECKENARTEN`.
 *
 * - L1 A Bedarf has a Beleg and a Wirkungsziel (R039, R089).
 * - L2 A Wirkungsziel has a Bedarf, a Maßnahme and an Indikator (R039, R090). An idea, or what was not selected or fell
 *   away, is no Maßnahme for it.
 * - L3 A Maßnahme has a Wirkungsziel, or a reason why it needs none (R039, AS1).
 * - L4 A Maßnahme of the Konzept that has not ended was reported on at least once.
 * - L5 An Indikator that measures a Wirkungsziel has a value to reach in at least one; context has none (R114).
 * - L6 A Beleg says something of a Bedarf, Wirkungsziel or Maßnahme.
 *
 * Quelle: MODEL 5.2 (CoverageIssue).
 */
export function findLuecken(bestand: LueckenBestand): ReadonlyMap<string, readonly Lueckenart[]> {
  const zaehlend = bestand.massnahmen.filter((one) => zaehltInDerKette(one.entscheidung));
  const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map((row) => row.id));
  const [bedarfe, ziele, massnahmen] = [ids(bestand.bedarfe), ids(bestand.ziele), ids(zaehlend)];
  const live = (
    kanten: readonly { readonly von: string; readonly nach: string }[],
    von: ReadonlySet<string>,
    nach: ReadonlySet<string>,
  ) => kanten.filter((kante) => von.has(kante.von) && nach.has(kante.nach));
  const [bedarfBelege, bedarfZiele, zielMassnahmen, zielIndikatoren] = [
    live(bestand.bedarfBelege, bedarfe, ids(bestand.belege)),
    live(bestand.bedarfZiele, bedarfe, ziele),
    live(bestand.zielMassnahmen, ziele, massnahmen),
    live(bestand.zielIndikatoren, ziele, ids(bestand.indikatoren)),
  ];
  const from = (kanten: readonly { readonly von: string }[]) => new Set(kanten.map((kante) => kante.von));
  const to = (kanten: readonly { readonly nach: string }[]) => new Set(kanten.map((kante) => kante.nach));
  const mitWert = to(bestand.zielIndikatoren.filter((kante) => ziele.has(kante.von) && kante.zielwert !== null));
  const found = new Map<string, Lueckenart[]>();
  const miss = (id: string, art: Lueckenart, missing: boolean) => {
    if (missing) found.set(id, [...(found.get(id) ?? []), art]);
  };
  const [belegt, bezielt] = [from(bedarfBelege), from(bedarfZiele)];
  for (const { id } of bestand.bedarfe) {
    miss(id, "bedarf-ohne-beleg", !belegt.has(id));
    miss(id, "bedarf-ohne-ziel", !bezielt.has(id));
  }
  const [begruendet, verfolgt, gemessen] = [to(bedarfZiele), from(zielMassnahmen), from(zielIndikatoren)];
  for (const { id } of bestand.ziele) {
    miss(id, "ziel-ohne-bedarf", !begruendet.has(id));
    miss(id, "ziel-ohne-massnahme", !verfolgt.has(id));
    miss(id, "ziel-ohne-indikator", !gemessen.has(id));
  }
  const dienend = to(zielMassnahmen);
  for (const one of zaehlend) {
    miss(one.id, "massnahme-ohne-ziel", !dienend.has(one.id) && one.ohneZielGrund === "");
    miss(one.id, "massnahme-ohne-sachstand", isNieBerichtet(one));
  }
  const messend = to(zielIndikatoren);
  for (const { id, art } of bestand.indikatoren) {
    miss(id, "indikator-ohne-zielwert", art !== "kontext" && messend.has(id) && !mitWert.has(id));
  }
  const genutzt = new Set([...to(bedarfBelege), ...bestand.andereBelege]);
  for (const { id } of bestand.belege) miss(id, "beleg-ungenutzt", !genutzt.has(id));
  return found;
}

/** Whether it serves a Wirkungsziel: an idea does not yet, what was not selected or fell away does not any more. */
export function zaehltInDerKette(entscheidung: Entscheidung): boolean {
  return entscheidung === "vorgeschlagen" || hatSachstand(entscheidung);
}

/** Whether a Sachstand is expected and none was ever given. */
function isNieBerichtet(massnahme: LueckenBestand["massnahmen"][number]): boolean {
  // Without any report no day matters.
  return massnahme.sachstandAm === null && aktualitaetOf(massnahme, "9999-12-31" as Datum) === "nie-berichtet";
}

/** The gaps of the chain itself, without those of measuring and citing. */
export function onlyKettenluecken(luecken: readonly Lueckenart[] | undefined): readonly KettenLuecke[] {
  return (luecken ?? []).filter((art): art is KettenLuecke => (KETTENLUECKEN as readonly string[]).includes(art));
}
