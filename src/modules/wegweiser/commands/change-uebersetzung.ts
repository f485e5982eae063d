import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { LeistungId } from "../rules/ids.ts";
import type { Sprache } from "../rules/sprachen.ts";
import type { Methode, Quelltext } from "../rules/uebersetzung.ts";
import { hasFrist } from "../store/leistungen.ts";
import { mussGelesenWerden } from "../uebersetzen/rules/vorschlag.ts";
import { lockUebersetzung, saveUebersetzungRow } from "../store/uebersetzungen.ts";
import { lockAllowed } from "./change-leistung.ts";

export type UebersetzungAngaben = Quelltext & {
  readonly methode: Methode;
  /** A second person who speaks the language has read it. */
  readonly geprueft: boolean;
};

/**
 * Writes a translation of the German text as it stands now, or changes one.
 *
 * @param rev that the form showed; 0 when there was none
 * @param textstand of the German text that was translated, as the form showed it
 * @throws NotAllowed for everybody but the Fachstelle and those whose Stelle it is
 */
export async function changeUebersetzung(
  ctx: Ctx,
  leistungId: LeistungId,
  sprache: Exclude<Sprache, "de">,
  rev: number,
  textstand: number,
  neu: UebersetzungAngaben,
): Promise<Outcome<null, "inzwischen-geaendert" | "schritte-zahl" | "erst-lesen">> {
  return ctx.db.write(async (tx) => {
    const leistung = await lockAllowed(tx, ctx, leistungId);
    const before = await lockUebersetzung(tx, leistungId, sprache);
    if ((before?.rev ?? 0) !== rev || leistung.textstand !== textstand) return refuse("inzwischen-geaendert");
    // Steps are counted aloud at the counter: the third must be the third in every language.
    const uneven = neu.schritte.length > 0 && neu.schritte.length !== leistung.schritte.length;
    if (uneven && sprache !== "de-simple") return refuse("schritte-zahl");
    const { geprueft, schritte, ...texts } = neu;
    const hatFrist = await hasFrist(tx, leistungId);
    if (!geprueft && mussGelesenWerden(neu.methode, { art: "leistung", risiko: leistung.risiko, hatFrist }))
      return refuse("erst-lesen");
    const after = {
      ...texts,
      schritte: [...schritte],
      ausTextstand: leistung.textstand,
      geprueftAm: geprueft ? ctx.today : null,
    };
    await saveUebersetzungRow(tx, { leistungId, sprache, ...after });
    const was = before
      ? {
          titel: before.titel,
          kurz: before.kurz,
          schritte: before.schritte,
          tipp: before.tipp,
          methode: before.methode,
          ausTextstand: before.ausTextstand,
          geprueftAm: before.geprueftAm,
        }
      : null;
    const changed = was ? difference(was, after) : { before: null, after };
    await record(tx, ctx, "wegweiser.uebersetzung.changed", [
      {
        kind: "leistung",
        id: leistungId,
        before: changed.before && { sprache, ...changed.before },
        after: { sprache, ...changed.after },
      },
    ]);
    return accept(null);
  });
}
