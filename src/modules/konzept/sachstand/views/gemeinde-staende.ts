import { listGemeinden } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Id } from "#src/shared/id.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { mayReadMassnahme } from "../../rules/permissions.ts";
import { findMassnahme } from "../../store/massnahmen.ts";
import { mayReportGemeindeStand } from "../rules/permissions.ts";
import { istGemeinsam, sachstandRightsOf } from "../rules/rights-of.ts";
import { type GemeindeStand, listGemeindeStaende } from "../store/gemeinde-staende.ts";
import { listLeistungen } from "../store/leistungen.ts";

/** A Maßnahme that several carry together, municipality by municipality. */
export type GemeindeStaendeView = {
  readonly zeilen: readonly {
    readonly gemeindeId: Id<"Gemeinde">;
    readonly name: string;
    readonly slug: string;
    /** Null: nothing was reported. */
    readonly stand: Omit<GemeindeStand, "massnahmeId" | "gemeindeId"> | null;
    readonly mayReport: boolean;
  }[];
  /** What is counted, if the Maßnahme brings forth something. */
  readonly leistung: { readonly name: string; readonly einheit: string; readonly soll: number | null } | null;
  /** Sum of what was counted; null when nobody counted. */
  readonly summe: number | null;
  /** In how many municipalities it runs or is done. */
  readonly dabei: number;
};

/**
 * How far each municipality is; null when this Maßnahme is not carried together.
 *
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 */
export async function viewGemeindeStaende(ctx: Ctx, id: MassnahmeId): Promise<GemeindeStaendeView | null> {
  const gemeinden = await listGemeinden(ctx);
  return ctx.db.read(async (db) => {
    const massnahme = await findMassnahme(db, id);
    if (!massnahme || !mayReadMassnahme(ctx.actor, sachstandRightsOf(massnahme))) throw new NotFound();
    if (!istGemeinsam(massnahme)) return null;
    const staende = new Map((await listGemeindeStaende(db, [id])).map((one) => [one.gemeindeId, one]));
    const [leistung] = await listLeistungen(db, [id]);
    const reported = [...staende.values()];
    const counted = reported.flatMap((one) => one.anzahl ?? []);
    return {
      zeilen: gemeinden.map(({ id: gemeindeId, name, slug }) => {
        const found = staende.get(gemeindeId);
        return {
          gemeindeId,
          name,
          slug,
          stand: found
            ? {
                umsetzung: found.umsetzung,
                anzahl: found.anzahl,
                bemerkung: found.bemerkung,
                tag: found.tag,
                rev: found.rev,
              }
            : null,
          mayReport: mayReportGemeindeStand(ctx.actor, gemeindeId),
        };
      }),
      leistung: leistung ? { name: leistung.name, einheit: leistung.einheit, soll: leistung.soll } : null,
      summe: counted.length > 0 ? counted.reduce((sum, one) => sum + one, 0) : null,
      dabei: reported.filter((one) => one.umsetzung === "laeuft" || one.umsetzung === "abgeschlossen").length,
    };
  });
}

/**
 * The same for the office, where it can be filled in.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 * @throws NotFound when there is no such Maßnahme, the actor must not know it, or it is not carried together
 */
export async function viewGemeindeStaendeForm(ctx: Ctx, id: MassnahmeId) {
  requireIntern(ctx);
  const staende = await viewGemeindeStaende(ctx, id);
  if (!staende) throw new NotFound();
  const massnahme = await ctx.db.read((db) => findMassnahme(db, id));
  if (!massnahme) throw new NotFound();
  const { kennung, inhalt, archiviertAm } = massnahme;
  return { id, kennung, titel: inhalt.titel, archiviert: archiviertAm !== null, staende };
}
