import { foundGremium, labelsOfGremien } from "#src/modules/gremien/index.ts";
import { type Change, difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Datum } from "#src/shared/datum.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { listQuerschnittsthemen } from "../../store/themen.ts";
import {
  acceptAngaben,
  acceptEnde,
  acceptEntscheidung,
  type BeschlussAngaben,
  type Beschlussart,
  type Beschlusshandlung,
  type BeschlussId,
  beschlussKennung,
  moeglicheHandlungen,
} from "../rules/beschluss.ts";
import { mayKeepBeschluesse } from "../rules/permissions.ts";
import {
  angabenOf,
  deleteBeschluss,
  insertBeschluss,
  lockBeschluss,
  saveAngaben,
  saveBeschluss,
} from "../store/beschluesse.ts";

function requireKeep(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayKeepBeschluesse(ctx.actor)) throw new NotAllowed();
}

/** Names of this county only: bodies, Handlungsfelder and topics that it has. */
async function knowsBezuege(tx: Tx, angaben: BeschlussAngaben): Promise<boolean> {
  const gremien = await labelsOfGremien(tx, angaben.gremiumId ? [angaben.gremiumId] : []);
  const felder = new Set<string>((await listHandlungsfelder(tx)).map((one) => one.id));
  const themen = new Set<string>((await listQuerschnittsthemen(tx)).map((one) => one.id));
  return (
    (angaben.gremiumId === null || gremien.has(angaben.gremiumId)) &&
    angaben.handlungsfeldIds.every((id) => felder.has(id)) &&
    angaben.querschnittsthemaIds.every((id) => themen.has(id))
  );
}

/**
 * Writes down what a body shall decide: a guideline (R031), a structure for a time (R033), or what is to be done (R034).
 *
 * @returns refused by LB1 and LB2
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export function createBeschluss(ctx: Ctx, art: Beschlussart, typed: BeschlussAngaben) {
  return ctx.db.write(async (tx) => {
    requireKeep(ctx);
    const accepted = acceptAngaben(art, "vorschlag", typed, ctx.today);
    if (!accepted.ok) return accepted;
    if (!(await knowsBezuege(tx, accepted.value))) return refuse("bezug-fehlt");
    const made = await insertBeschluss(tx, ctx, art, accepted.value);
    await record(tx, ctx, "konzept.beschluss.created", [
      { kind: "beschluss", id: made.id, after: { art, kennung: beschlussKennung(made.nummer), ...accepted.value } },
    ]);
    return accept(made);
  });
}

/**
 * Changes a proposal; what was decided stays as it was decided (LB3).
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function changeBeschluss(ctx: Ctx, id: BeschlussId, rev: number, typed: BeschlussAngaben) {
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const row = locked.value;
    const accepted = acceptAngaben(row.art, row.stand, typed, ctx.today);
    if (!accepted.ok) return accepted;
    if (!(await knowsBezuege(tx, accepted.value))) return refuse("bezug-fehlt");
    await saveAngaben(tx, id, accepted.value);
    const change = difference(angabenOf(row), accepted.value);
    await record(tx, ctx, "konzept.beschluss.changed", [{ kind: "beschluss", id, ...change }]);
    return accept({ id });
  });
}

export type Entscheidung = { readonly am: Datum | null; readonly grund: string; readonly endetAm: Datum | null };

const VERBEN = {
  beschliessen: "konzept.beschluss.decided",
  ablehnen: "konzept.beschluss.rejected",
  verlaengern: "konzept.beschluss.extended",
  beenden: "konzept.beschluss.ended",
} as const;
const STAND = {
  beschliessen: "beschlossen",
  ablehnen: "abgelehnt",
  verlaengern: "beschlossen",
  beenden: "beendet",
} as const;

/**
 * Writes down what the body decided. A structure that was decided on becomes a body of the county at once; going on
 * with it gives it another end (R033).
 *
 * @returns refused by LB2 and LB4, and when a body of this name is there already
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function decideBeschluss(
  ctx: Ctx,
  id: BeschlussId,
  rev: number,
  handlung: Exclude<Beschlusshandlung, "loeschen">,
  { am, grund, endetAm }: Entscheidung,
) {
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const row = locked.value;
    if (!moeglicheHandlungen(row.art, row.stand).includes(handlung)) return refuse("stand-passt-nicht");
    const tag = acceptEntscheidung(handlung, am, grund, ctx.today);
    if (!tag.ok) return tag;
    const ende = handlung === "verlaengern" ? acceptEnde(endetAm, ctx.today) : accept(row.endetAm);
    if (!ende.ok) return ende;
    const changes: Change[] = [];
    const fields = { stand: STAND[handlung], entschiedenAm: tag.value, entscheidungGrund: grund, endetAm: ende.value };
    let { strukturGremiumId } = row;
    if (handlung === "beschliessen" && row.art === "struktur") {
      const anlass = `${beschlussKennung(row.nummer)}: ${row.wortlaut}`;
      const made = await foundGremium(tx, ctx, { name: row.titel, am: tag.value, anlass, ziel: row.grund });
      if (!made.ok) return made;
      strukturGremiumId = made.value.id;
      changes.push(made.value.change);
    }
    await saveBeschluss(tx, id, { ...fields, strukturGremiumId });
    const before = { stand: row.stand, entschiedenAm: row.entschiedenAm, endetAm: row.endetAm };
    await record(tx, ctx, VERBEN[handlung], [{ kind: "beschluss", id, before, after: fields }, ...changes]);
    return accept({ id });
  });
}

/**
 * Deletes a proposal that was a mistake. Its number is not given again.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function removeBeschluss(ctx: Ctx, id: BeschlussId, rev: number) {
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const { art, stand, titel } = locked.value;
    if (!moeglicheHandlungen(art, stand).includes("loeschen")) return refuse("stand-passt-nicht");
    await deleteBeschluss(tx, id);
    await record(tx, ctx, "konzept.beschluss.removed", [{ kind: "beschluss", id, before: { titel }, after: null }]);
    return accept({ id });
  });
}

async function lockCurrent(tx: Tx, ctx: Ctx, id: BeschlussId, rev: number) {
  requireKeep(ctx);
  const row = await lockBeschluss(tx, id);
  if (!row) throw new NotFound();
  return row.rev === rev ? accept(row) : refuse("inzwischen-geaendert");
}
