import { viewNamen, viewStelle } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Id } from "#src/shared/id.ts";
import { nameOf } from "../../rules/wortlaut.ts";
import { OEFFENTLICHER_BLICK } from "../../rules/permissions.ts";
import { listFelder, listMassnahmenKern, listWerMit } from "../store/bestand.ts";
import { byId, type MassnahmeKurz, presentMassnahme, zaehlt } from "./present.ts";

/** A Maßnahme with the others who are named at it. */
export type MassnahmeMit = MassnahmeKurz & { readonly federfuehrung: string | null; readonly mit: readonly string[] };

export type StelleMassnahmenView = {
  readonly stelle: { readonly name: string; readonly slug: string; readonly gehoertZumLandkreis: boolean };
  readonly fuehrt: readonly MassnahmeMit[];
  readonly wirktMit: readonly MassnahmeMit[];
  /** Maßnahmen that came from an idea of this Stelle (R050). */
  readonly ideen: readonly MassnahmeKurz[];
};

/**
 * What one Stelle leads and where it takes part (R049, R050). Readable by everybody.
 *
 * @returns `moved` with the new slug when the Stelle became part of another
 * @throws NotFound when there is no such public Stelle
 */
export async function viewStelleMassnahmen(
  ctx: Ctx,
  slug: string,
): Promise<StelleMassnahmenView | { readonly moved: string }> {
  const found = await viewStelle(ctx, slug);
  if ("moved" in found) return found;
  const { name, gehoertZumLandkreis } = found.stelle;
  return { stelle: { name, slug, gehoertZumLandkreis }, ...(await listBeteiligungen(ctx, found.stelle.id)) };
}

/** The same for a Stelle that is known already. */
export async function listBeteiligungen(
  ctx: Ctx,
  stelleId: Id<"Stelle">,
): Promise<Pick<StelleMassnahmenView, "fuehrt" | "wirktMit" | "ideen">> {
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const felder = byId(await listFelder(db));
    const massnahmen = (await listMassnahmenKern(db, OEFFENTLICHER_BLICK)).filter(zaehlt);
    const byMassnahme = Map.groupBy(await listWerMit(db, OEFFENTLICHER_BLICK, stelleId), (wer) => wer.massnahmeId);
    const named = massnahmen.flatMap((row) => {
      const wer = byMassnahme.get(row.id);
      if (!wer) return [];
      const lead = wer.find((one) => one.rolle === "federfuehrung");
      const word = (one: (typeof wer)[number]) => nameOf({ ...one, wortlaut: "" }, namen);
      const mit = wer.filter((one) => one !== lead && one.stelleId !== stelleId).map(word);
      return [
        {
          leads: lead?.stelleId === stelleId,
          massnahme: { ...presentMassnahme(row, felder), federfuehrung: lead ? word(lead) : null, mit },
        },
      ];
    });
    return {
      fuehrt: named.filter((one) => one.leads).map((one) => one.massnahme),
      wirktMit: named.filter((one) => !one.leads).map((one) => one.massnahme),
      ideen: massnahmen.filter((row) => row.ideeVonStelleId === stelleId).map((row) => presentMassnahme(row, felder)),
    };
  });
}
