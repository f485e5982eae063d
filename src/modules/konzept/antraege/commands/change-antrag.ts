import { listFoerderprogramme, viewNamen } from "#src/modules/netzwerk/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { lockMassnahme } from "../../store/massnahmen.ts";
import {
  type AntragAngaben,
  type AntragId,
  type Antragstand,
  findAngabenFehler,
  folgeStaende,
} from "../rules/antrag.ts";
import { insertAntrag, saveAntrag } from "../store/antraege.ts";
import { findAussage, linkAussage, saveAussage } from "../store/finanzierungen.ts";
import { lockOwnAntrag, requireManageAntraege } from "./lock-antrag.ts";

/**
 * Writes down that money was asked for. Its Maßnahme says so from now on: the statement of the same programme that had
 * no application yet, or a new one (R101).
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function createAntrag(ctx: Ctx, angaben: AntragAngaben) {
  requireManageAntraege(ctx);
  const bezuege = await hasBezuege(ctx, angaben);
  return ctx.db.write(async (tx) => {
    const massnahme = await lockMassnahme(tx, angaben.massnahmeId);
    if (!massnahme || !bezuege) return refuse("bezug-fehlt");
    if (massnahme.archiviertAm) return refuse("archiviert");
    const fehler = findAngabenFehler(angaben, ctx.today);
    if (fehler) return refuse(fehler);
    const id = await insertAntrag(tx, angaben);
    await linkAussage(tx, id, angaben);
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.antrag.created", [
      { kind: "antrag", id, before: null, after: { ...angaben, stand: "beantragt" } },
      {
        kind: "massnahme",
        id: massnahme.id,
        before: { finanzierung: "" },
        after: { finanzierung: "beantragt", betragCent: angaben.beantragtCent },
      },
    ]);
    return accept({ id });
  });
}

/**
 * Corrects what was written about an application, and moves it on after a grant. While nobody has decided, the amount
 * that was asked for stands in the Maßnahme too.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 * @throws NotFound when there is no such application
 */
export async function changeAntrag(
  ctx: Ctx,
  id: AntragId,
  rev: number,
  angaben: Omit<AntragAngaben, "massnahmeId" | "programmId">,
  stand: Antragstand,
) {
  requireManageAntraege(ctx);
  const { stellen } = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockOwnAntrag(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const { antrag } = locked.value;
    const { massnahmeId, programmId } = antrag;
    if (!folgeStaende(antrag.stand).includes(stand)) return refuse("stand-nicht-moeglich");
    if (!stellen.has(angaben.antragstellerId)) return refuse("bezug-fehlt");
    const fehler = findAngabenFehler({ ...angaben, massnahmeId, programmId }, ctx.today);
    if (fehler) return refuse(fehler);
    await saveAntrag(tx, id, { ...angaben, stand });
    const aussage = await findAussage(tx, id);
    if (aussage?.art === "beantragt" && aussage.betragCent !== angaben.beantragtCent) {
      await saveAussage(tx, id, massnahmeId, { art: "beantragt", betragCent: angaben.beantragtCent });
      await queueKonzeptPdf(tx, ctx);
    }
    const before = Object.fromEntries(Object.keys(angaben).map((key) => [key, antrag[key as keyof typeof angaben]]));
    await record(tx, ctx, "konzept.antrag.changed", [
      {
        kind: "antrag",
        id,
        ...difference<Record<string, unknown>>({ ...before, stand: antrag.stand }, { ...angaben, stand }),
      },
    ]);
    return accept({ id });
  });
}

async function hasBezuege(ctx: Ctx, { programmId, antragstellerId }: AntragAngaben): Promise<boolean> {
  const { stellen } = await viewNamen(ctx);
  return stellen.has(antragstellerId) && (await listFoerderprogramme(ctx)).some((one) => one.id === programmId);
}
