import { tokenHash } from "#src/modules/zugang/index.ts";
import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { anlagenOf } from "../../anlage/rules/anlage.ts";
import { type Dateien, keepAnlagen } from "../../anlage/commands/keep-anlagen.ts";
import { type Antworten, answersToStore } from "../../umfrage/rules/antworten.ts";
import { takesAnswers } from "../../umfrage/rules/umfrage.ts";
import { findOffeneSeite, isAnonym, schwelleOfAkte } from "../rules/akte.ts";
import { parseCode } from "../rules/code.ts";
import type { UmfrageId } from "../rules/ids.ts";
import { findByToken } from "../store/einladungen.ts";
import { findAkte } from "../store/umfragen.ts";
import { gatherSometimes } from "./gather.ts";
import { keepAntwort } from "./keep-antwort.ts";
import { requireTeilnahme } from "./lock-umfrage.ts";

/**
 * Takes over what somebody answered on paper or on the telephone. The audit names who typed it and that it was one answer,
 * in a transaction of its own: nothing on the answer says that it came on paper where it is anonymous.
 *
 * @param code the printed code on the sheet; empty when there is none
 * @param dateicode with which `keepPapierAnlagen` kept files
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such survey
 */
export async function enterPapier(ctx: Ctx, id: UmfrageId, antworten: Antworten, code: string, dateicode = "") {
  requireTeilnahme(ctx);
  const parsed = parseCode(code);
  const { akte, einladung } = await ctx.db.read(async (db) => ({
    akte: await findAkte(db, id),
    einladung: parsed ? await findByToken(db, "antworten", tokenHash(parsed)) : null,
  }));
  if (!akte) throw new NotFound();
  if (!takesAnswers(akte, ctx.today)) return refuse("nicht-offen");
  if (code.trim() !== "" && einladung?.umfrageId !== id) return refuse("code-falsch");
  if (findOffeneSeite(akte.definition, antworten)) return refuse("unvollstaendig");
  const { werte, gesehen, sprache } = answersToStore(akte.definition, antworten);
  if (Object.keys(werte).length === 0) return refuse("leer");
  const kept = await keepAntwort(ctx, {
    umfrageId: id,
    anonym: isAnonym(akte),
    inhalt: { werte, gesehen },
    einladung,
    code: null,
    ...anlagenOf(akte.definition, dateicode, werte),
    weg: "papier",
    sprache,
    isOffen: async () => true,
  });
  if (!kept.ok) return kept;
  await ctx.db.write(async (tx) => {
    await recordUnseen(tx, ctx, "beteiligung.antwort.entered", [{ kind: "umfrage", id, after: { papier: 1 } }]);
    return accept(null);
  });
  if (isAnonym(akte)) await gatherSometimes(ctx, id, schwelleOfAkte(akte));
  return accept(null);
}

/**
 * Keeps the files that somebody sent with a sheet of paper, until the sheet is kept or for a day.
 *
 * @param dateicode new for every sheet
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such survey
 */
export async function keepPapierAnlagen(
  ctx: Ctx,
  id: UmfrageId,
  antworten: Antworten,
  dateicode: string,
  dateien: Dateien,
) {
  requireTeilnahme(ctx);
  return ctx.db.note(async (tx) => {
    const akte = await findAkte(tx, id);
    if (!akte) throw new NotFound();
    return keepAnlagen(tx, ctx, akte, dateicode, antworten, dateien);
  });
}
