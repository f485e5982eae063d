import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { Glied } from "../../kette/rules/kette.ts";

/** What the outline is made of and what can be moved, merged and split in it. */
export const GLIEDARTEN = ["handlungsfeld", "bedarf", "wirkungsziel", "massnahme"] as const;
export type Gliedart = (typeof GLIEDARTEN)[number];

/** What has a place of its own. Maßnahmen stand in the order of their numbers, as committees cite them. */
export type GeordneteArt = Exclude<Gliedart, "massnahme">;

/** Where something shall stand: before or behind a neighbour, or at a number, counted from 1. */
export type Platz = { readonly vor: string } | { readonly nach: string } | { readonly platz: number };

/**
 * The order with one entry at its new place. A number beyond either end is that end.
 *
 * @returns refused when the entry or its neighbour is not in the list: it was moved or archived meanwhile
 */
export function placeAmong(
  ids: readonly string[],
  id: string,
  wohin: Platz,
): Outcome<readonly string[], "nicht-mehr-hier"> {
  if (!ids.includes(id)) return refuse("nicht-mehr-hier");
  const others = ids.filter((other) => other !== id);
  if ("platz" in wohin) {
    const at = Math.min(Math.max(wohin.platz - 1, 0), others.length);
    return accept(others.toSpliced(at, 0, id));
  }
  const neighbour = others.indexOf("vor" in wohin ? wohin.vor : wohin.nach);
  if (neighbour < 0) return refuse("nicht-mehr-hier");
  return accept(others.toSpliced("vor" in wohin ? neighbour : neighbour + 1, 0, id));
}

/** An element as moving, merging and splitting see it. */
export type GliedStand = {
  readonly id: string;
  readonly konzeptId: string;
  readonly handlungsfeldId: string;
  readonly kennung: string;
  readonly rev: number;
  readonly archiviert: boolean;
};

/**
 * Decides whether an element may go to another Handlungsfeld.
 *
 * - G1 Nothing moves without a reason, and nothing that is archived.
 * - G2 The Handlungsfeld is another one, of the same Konzept, and not archived.
 * - G3 Somebody else's change is looked at first.
 */
export function decideUmzug(
  glied: GliedStand,
  ziel: { readonly id: string; readonly konzeptId: string; readonly archiviert: boolean } | null,
  grund: string,
  rev: number,
): Outcome<
  { readonly grund: string },
  "archiviert" | "inzwischen-geaendert" | "feld-fehlt" | "anderes-konzept" | "dasselbe-feld" | "ohne-grund"
> {
  if (glied.archiviert) return refuse("archiviert");
  if (glied.rev !== rev) return refuse("inzwischen-geaendert");
  if (!ziel || ziel.archiviert) return refuse("feld-fehlt");
  if (ziel.konzeptId !== glied.konzeptId) return refuse("anderes-konzept");
  if (ziel.id === glied.handlungsfeldId) return refuse("dasselbe-feld");
  if (grund.trim() === "") return refuse("ohne-grund");
  return accept({ grund: grund.trim() });
}

type Kanten = readonly { readonly von: string; readonly nach: string }[];
type Ort = { readonly id: string; readonly handlungsfeldId: string };

/**
 * What hangs on an element alone and stands in the same Handlungsfeld: Wirkungsziele that only this Bedarf founds, and
 * Maßnahmen that only serve those. It may go along, because nothing else would miss it there.
 */
export function findMitziehende(
  glied: { readonly art: Glied; readonly id: string; readonly handlungsfeldId: string },
  kette: {
    readonly ziele: readonly Ort[];
    readonly massnahmen: readonly Ort[];
    readonly bedarfZiele: Kanten;
    readonly zielMassnahmen: Kanten;
  },
): { readonly zielIds: readonly string[]; readonly massnahmeIds: readonly string[] } {
  const onlyBelow = (kanten: Kanten, rows: readonly Ort[], parents: ReadonlySet<string>) =>
    rows
      .filter((row) => row.handlungsfeldId === glied.handlungsfeldId)
      .filter((row) => {
        const above = kanten.filter((kante) => kante.nach === row.id);
        return above.length > 0 && above.every((kante) => parents.has(kante.von));
      })
      .map((row) => row.id);
  const zielIds = glied.art === "bedarf" ? onlyBelow(kette.bedarfZiele, kette.ziele, new Set([glied.id])) : [];
  const parents = new Set(glied.art === "wirkungsziel" ? [glied.id] : zielIds);
  const massnahmeIds = glied.art === "massnahme" ? [] : onlyBelow(kette.zielMassnahmen, kette.massnahmen, parents);
  return { zielIds, massnahmeIds };
}
