import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { type AntragEntscheidung, type AntragId, findEntscheidungFehler } from "../rules/antrag.ts";
import { type Antrag, saveAntrag } from "../store/antraege.ts";
import { type AntragAussage, findAussage, linkAussage, saveAussage } from "../store/finanzierungen.ts";
import { lockOwnAntrag } from "./lock-antrag.ts";

/**
 * Writes down what the programme decided. In the same transaction the statement of the Maßnahme becomes "bewilligt" with
 * the amount that was granted, or "abgelehnt" (R101).
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 * @throws NotFound when there is no such application
 */
export function decideAntrag(ctx: Ctx, id: AntragId, rev: number, entscheidung: AntragEntscheidung) {
  return ctx.db.write(async (tx) => {
    const locked = await lockOwnAntrag(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const { antrag } = locked.value;
    if (antrag.stand !== "beantragt") return refuse("schon-entschieden");
    const fehler = findEntscheidungFehler(entscheidung, antrag.beantragtAm, ctx.today);
    if (fehler) return refuse(fehler);
    const { stand, entschiedenAm, grund } = entscheidung;
    const bewilligtCent = stand === "bewilligt" ? entscheidung.bewilligtCent : null;
    const after = { stand, entschiedenAm, bewilligtCent, entscheidungGrund: grund };
    await saveAntrag(tx, id, after);
    const betragCent = bewilligtCent ?? antrag.beantragtCent;
    const changes = await changeAussage(tx, antrag, { art: stand, betragCent });
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.antrag.decided", [
      { kind: "antrag", id, before: { stand: antrag.stand }, after },
      ...changes,
    ]);
    return accept({ id });
  });
}

/**
 * Takes a decision back that was written down wrongly; the statement of the Maßnahme is "beantragt" again.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 * @throws NotFound when there is no such application
 */
export function reopenAntrag(ctx: Ctx, id: AntragId, rev: number, grund: string) {
  return ctx.db.write(async (tx) => {
    const locked = await lockOwnAntrag(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const { antrag } = locked.value;
    if (antrag.stand === "beantragt") return refuse("nicht-entschieden");
    if (grund.trim() === "") return refuse("ohne-grund");
    const after = { stand: "beantragt", entschiedenAm: null, bewilligtCent: null, entscheidungGrund: "" } as const;
    await saveAntrag(tx, id, after);
    const changes = await changeAussage(tx, antrag, { art: "beantragt", betragCent: antrag.beantragtCent });
    await queueKonzeptPdf(tx, ctx);
    const { stand, entschiedenAm, bewilligtCent, entscheidungGrund } = antrag;
    await record(tx, ctx, "konzept.antrag.reopened", [
      {
        kind: "antrag",
        id,
        before: { stand, entschiedenAm, bewilligtCent, entscheidungGrund },
        after: { ...after, grund: grund.trim() },
      },
      ...changes,
    ]);
    return accept({ id });
  });
}

/** The statement of the application as it is from now on; a Maßnahme that said nothing of it gets one. */
async function changeAussage(tx: Tx, antrag: Antrag, neu: AntragAussage): Promise<Change[]> {
  const old = await findAussage(tx, antrag.id);
  if (!old) await linkAussage(tx, antrag.id, antrag);
  await saveAussage(tx, antrag.id, antrag.massnahmeId, neu);
  return [
    {
      kind: "massnahme",
      id: antrag.massnahmeId,
      before: { finanzierung: old?.art ?? null, betragCent: old?.betragCent ?? null },
      after: { finanzierung: neu.art, betragCent: neu.betragCent },
    },
  ];
}
