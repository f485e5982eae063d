import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { without } from "#src/shared/without.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { moveWithin } from "../../rules/handlungsfeld.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { findMassnahme } from "../../store/massnahmen.ts";
import { mayKeepVorhaben } from "../rules/permissions.ts";
import {
  acceptVorhaben,
  moeglicheHandlungen,
  type VorhabenAngaben,
  type Vorhabenhandlung,
  type VorhabenId,
} from "../rules/vorhaben.ts";
import {
  deleteVorhaben,
  insertVorhaben,
  listVorhabenRows,
  lockVorhaben,
  saveAngaben,
  savePosition,
  saveVorhaben,
} from "../store/vorhaben.ts";

function requireKeep(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayKeepVorhaben(ctx.actor)) throw new NotAllowed();
}

async function acceptTyped(tx: Tx, ctx: Ctx, typed: VorhabenAngaben) {
  const accepted = acceptVorhaben(typed, ctx.today);
  if (!accepted.ok) return accepted;
  const { massnahmeId } = accepted.value;
  if (massnahmeId !== null && !(await findMassnahme(tx, massnahmeId))) return refuse("bezug-fehlt");
  return accepted;
}

/**
 * Puts another entry at the end of what the county works on (R023). Everybody sees it at once.
 *
 * @returns refused by VH1 to VH3
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export function createVorhaben(ctx: Ctx, typed: VorhabenAngaben) {
  return ctx.db.write(async (tx) => {
    requireKeep(ctx);
    await lockKonzept(tx, ctx);
    const accepted = await acceptTyped(tx, ctx, typed);
    if (!accepted.ok) return accepted;
    const id = await insertVorhaben(tx, accepted.value, ctx.today);
    await record(tx, ctx, "konzept.vorhaben.created", [{ kind: "vorhaben", id, after: accepted.value }]);
    return accept({ id });
  });
}

/**
 * Changes the words of an open entry; it counts as confirmed today.
 *
 * @returns refused by VH1 to VH3, and when it is finished
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function changeVorhaben(ctx: Ctx, id: VorhabenId, rev: number, typed: VorhabenAngaben) {
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    if (locked.value.stand === "fertig") return refuse("stand-passt-nicht");
    const accepted = await acceptTyped(tx, ctx, typed);
    if (!accepted.ok) return accepted;
    await saveAngaben(tx, id, accepted.value, ctx.today);
    const before = { ...without(locked.value, "id", "position", "fertigAm", "rev") };
    const change = difference(before, { ...accepted.value, bestaetigtAm: ctx.today });
    await record(tx, ctx, "konzept.vorhaben.changed", [{ kind: "vorhaben", id, ...change }]);
    return accept({ id });
  });
}

const VERBEN = {
  bestaetigen: "konzept.vorhaben.confirmed",
  fertig: "konzept.vorhaben.finished",
  oeffnen: "konzept.vorhaben.reopened",
} as const satisfies Record<Vorhabenhandlung, string>;

/**
 * Says that an entry is still so, that it is finished (it leaves the page after VH4), or that it was not finished yet.
 *
 * @returns refused by VH6
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function decideVorhaben(ctx: Ctx, id: VorhabenId, rev: number, handlung: Vorhabenhandlung) {
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const { stand, bestaetigtAm, fertigAm } = locked.value;
    if (!moeglicheHandlungen(locked.value, ctx.today).includes(handlung)) return refuse("stand-passt-nicht");
    const after = {
      stand: handlung === "bestaetigen" ? stand : handlung === "fertig" ? ("fertig" as const) : ("in-arbeit" as const),
      bestaetigtAm: ctx.today,
      fertigAm: handlung === "fertig" ? ctx.today : null,
    };
    await saveVorhaben(tx, id, after);
    const change = difference({ stand, bestaetigtAm, fertigAm }, after);
    await record(tx, ctx, VERBEN[handlung], [{ kind: "vorhaben", id, ...change }]);
    return accept({ id });
  });
}

/**
 * Moves an entry one place up or down.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function moveVorhaben(ctx: Ctx, id: VorhabenId, richtung: "hoch" | "runter") {
  return ctx.db.write(async (tx) => {
    requireKeep(ctx);
    await lockKonzept(tx, ctx);
    const rows = await listVorhabenRows(tx);
    const moved = rows.find((one) => one.id === id);
    if (!moved) throw new NotFound();
    const order = moveWithin(rows, moved, richtung);
    for (const [at, one] of order.entries()) if (one.position !== at + 1) await savePosition(tx, one.id, at + 1);
    const [before, after] = [rows.indexOf(moved) + 1, order.indexOf(moved) + 1];
    await record(tx, ctx, "konzept.vorhaben.moved", [
      { kind: "vorhaben", id, before: { position: before }, after: { position: after } },
    ]);
    return accept({ id });
  });
}

/**
 * Deletes an entry that was a mistake.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function removeVorhaben(ctx: Ctx, id: VorhabenId, rev: number) {
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const { titel } = locked.value;
    await deleteVorhaben(tx, id);
    await record(tx, ctx, "konzept.vorhaben.removed", [{ kind: "vorhaben", id, before: { titel }, after: null }]);
    return accept({ id });
  });
}

async function lockCurrent(tx: Tx, ctx: Ctx, id: VorhabenId, rev: number) {
  requireKeep(ctx);
  const row = await lockVorhaben(tx, id);
  if (!row) throw new NotFound();
  return row.rev === rev ? accept(row) : refuse("inzwischen-geaendert");
}
