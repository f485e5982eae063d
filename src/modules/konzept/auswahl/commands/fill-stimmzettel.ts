import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { wegFuer } from "../rules/permissions.ts";
import { type AuswahlrundeId, nimmtStimmzettel, type SitzId, type VorschlagId } from "../rules/runde.ts";
import { type Eintrag, findEintragFehler, findOffene } from "../rules/stimmzettel.ts";
import { findRunde } from "../store/runden.ts";
import { insertStimmzettel, listStimmzettel, lockSitz, updateSitz } from "../store/sitze.ts";
import { listVorschlaege } from "../store/vorschlaege.ts";

/**
 * Keeps what was typed of one candidate, finished or not (AW5). Counts only with the ballot.
 *
 * @param rev the state of the seat that the form showed
 * @throws SignInNeeded
 * @throws NotAllowed for everybody who does not hold the seat, step in for it or bring its paper in
 * @throws NotFound when there is no such round, seat or candidate
 */
export async function saveEintrag(
  ctx: Ctx,
  rundeId: AuswahlrundeId,
  sitzId: SitzId,
  rev: number,
  vorschlagId: VorschlagId,
  eintrag: Eintrag,
) {
  return ctx.db.write(async (tx) => {
    const { runde, sitz, vorschlaege } = await lockForZettel(tx, ctx, rundeId, sitzId);
    if (!vorschlaege.some((one) => one.id === vorschlagId)) throw new NotFound();
    if (!nimmtStimmzettel(runde, ctx.today)) return refuse("zu-spaet");
    if (sitz.rev !== rev) return refuse("inzwischen-geaendert");
    const fehler = findEintragFehler(eintrag, runde.kriterien);
    if (fehler) return refuse(fehler);
    await updateSitz(tx, sitzId, { entwurf: { ...sitz.entwurf, [vorschlagId]: eintrag }, geaendert: true });
    // What somebody thinks of a Maßnahme is no business of the log.
    await recordUnseen(tx, ctx, "konzept.stimmzettel.saved", [
      { kind: "sitz", id: sitzId, after: { sitz: sitz.name } },
    ]);
    return accept({ id: sitzId });
  });
}

/**
 * Hands in the ballot of a seat (AW5, AW6). One that is in already is replaced; it stays in the history.
 *
 * @throws SignInNeeded, NotAllowed, NotFound as saveEintrag
 */
export async function submitStimmzettel(ctx: Ctx, rundeId: AuswahlrundeId, sitzId: SitzId, rev: number) {
  return ctx.db.write(async (tx) => {
    const { runde, sitz, vorschlaege, weg } = await lockForZettel(tx, ctx, rundeId, sitzId);
    if (!nimmtStimmzettel(runde, ctx.today)) return refuse("zu-spaet");
    if (sitz.rev !== rev) return refuse("inzwischen-geaendert");
    if (findOffene(sitz.entwurf, vorschlaege, runde.kriterien).length > 0) return refuse("unvollstaendig");
    const [letzter] = await listStimmzettel(tx, [sitzId]);
    const nummer = (letzter?.nummer ?? 0) + 1;
    const ids = new Set<string>(vorschlaege.map((one) => one.id));
    const eintraege = Object.fromEntries(Object.entries(sitz.entwurf).filter(([id]) => ids.has(id)));
    await insertStimmzettel(tx, { sitzId, nummer, weg, eintraege, abgegebenAm: new Date(ctx.now) });
    await updateSitz(tx, sitzId, { geaendert: false });
    await recordUnseen(tx, ctx, "konzept.stimmzettel.submitted", [
      {
        kind: "sitz",
        id: sitzId,
        before: { nummer: letzter?.nummer ?? null },
        after: { sitz: sitz.name, nummer, weg },
      },
    ]);
    return accept({ id: sitzId, nummer });
  });
}

async function lockForZettel(tx: Tx, ctx: Ctx, rundeId: AuswahlrundeId, sitzId: SitzId) {
  requireIntern(ctx);
  const sitz = await lockSitz(tx, sitzId);
  const runde = await findRunde(tx, rundeId);
  if (!sitz || !runde || sitz.rundeId !== rundeId) throw new NotFound();
  const weg = wegFuer(ctx.actor, { ...sitz, ausgeschieden: sitz.ausgeschiedenAm !== null });
  if (!weg) throw new NotAllowed();
  const vorschlaege = (await listVorschlaege(tx, [rundeId])).filter((one) => one.ausGrund === "");
  return { runde, sitz, vorschlaege, weg };
}
