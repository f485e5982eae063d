import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { loadAnhaengeOf } from "../../anhang/views/anhaenge.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { nameOf } from "../../rules/wortlaut.ts";
import { findMassnahme } from "../../store/massnahmen.ts";
import { hatSachstand } from "../rules/aktualitaet.ts";
import {
  mayDecideMassnahme,
  mayPlanLeistungen,
  mayReadSachstaende,
  mayReportGemeindeStaende,
  mayReportSachstand,
} from "../rules/permissions.ts";
import { istGemeinsam, sachstandRightsOf } from "../rules/rights-of.ts";
import { loadStaende, type StandView } from "./stand.ts";

/** What the pages about the state of one Maßnahme need. */
export type MeldenView = {
  readonly id: MassnahmeId;
  readonly kennung: string;
  readonly titel: string;
  readonly federfuehrung: string | null;
  readonly gemeinsam: boolean;
  readonly archiviert: boolean;
  readonly stand: StandView;
  /** Files that came with what was reported. */
  readonly anhaenge: Awaited<ReturnType<typeof loadAnhaengeOf>>;
  readonly may: {
    readonly report: boolean;
    readonly decide: boolean;
    readonly plan: boolean;
    readonly gemeinden: boolean;
  };
};

/**
 * One Maßnahme with everything that was reported of it, for the office.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 */
export async function viewMelden(ctx: Ctx, id: MassnahmeId): Promise<MeldenView> {
  requireIntern(ctx);
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const massnahme = await findMassnahme(db, id);
    if (!massnahme) throw new NotFound();
    const rights = sachstandRightsOf(massnahme);
    const stand = (await loadStaende(db, [id], "intern", ctx.today)).get(id);
    if (!stand || !mayReadSachstaende(ctx.actor, rights)) throw new NotFound();
    const lead = massnahme.inhalt.zustaendigkeiten.find((wer) => wer.rolle === "federfuehrung");
    const live = massnahme.archiviertAm === null;
    const gemeinsam = istGemeinsam(massnahme);
    return {
      id,
      kennung: massnahme.kennung,
      titel: massnahme.inhalt.titel,
      federfuehrung: lead ? nameOf(lead, namen) : null,
      gemeinsam,
      archiviert: !live,
      stand,
      anhaenge: await loadAnhaengeOf(db, id, "intern"),
      may: {
        report: live && hatSachstand(stand.entscheidung) && mayReportSachstand(ctx.actor, rights),
        decide: live && mayDecideMassnahme(ctx.actor),
        plan: live && mayPlanLeistungen(ctx.actor, rights),
        gemeinden: live && gemeinsam && mayReportGemeindeStaende(ctx.actor),
      },
    };
  });
}
