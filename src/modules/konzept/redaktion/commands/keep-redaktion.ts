import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { mayEditHandlungsfeld, maySteerKonzept } from "../../rules/permissions.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import {
  acceptGliederungsbeschluss,
  acceptTextschritt,
  effectiveStand,
  type Gliederungsbeschluss,
  type Textschritt,
  type Textschrittangaben,
} from "../rules/redaktion.ts";
import {
  hashText,
  insertGliederungsbeschluss,
  listGliederungsbeschluesse,
  listTexte,
  loadRedaktion,
  saveRedaktion,
} from "../store/redaktion.ts";

/**
 * Says who writes a text and until when (R067).
 *
 * @param rev the state the person had before her eyes; 0 when nobody had said anything yet
 * @throws NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such text
 */
export async function assignText(
  ctx: Ctx,
  id: string,
  rev: number,
  angaben: { readonly verantwortlich: string; readonly faelligAm: Datum | null },
) {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const { text, row } = await lockText(tx, ctx, id);
    if ((row?.rev ?? 0) !== rev) return refuse("inzwischen-geaendert");
    if (angaben.verantwortlich === "") return refuse("verantwortlich-fehlt");
    const before = { verantwortlich: row?.verantwortlich ?? "", faelligAm: row?.faelligAm ?? null };
    await saveRedaktion(tx, text, angaben);
    await record(tx, ctx, "konzept.redaktion.assigned", [{ kind: text.art, id, ...difference(before, angaben) }]);
    return accept({ id });
  });
}

/**
 * Takes a text one step on its way to approval, or back (R037). Laying before whoever must approve is also for the
 * Fachredaktion of a Handlungsfeld.
 *
 * @returns refused by RD2 and RD3 (docs/fachliches/redaktion.md)
 * @throws NotAllowed, NotFound
 */
export async function moveText(ctx: Ctx, id: string, rev: number, schritt: Textschritt, angaben: Textschrittangaben) {
  return ctx.db.write(async (tx) => {
    const { text, row } = await lockText(tx, ctx, id);
    const own = schritt === "vorlegen" && text.art === "handlungsfeld" && mayEditHandlungsfeld(ctx.actor, id);
    if (!maySteerKonzept(ctx.actor) && !own) throw new NotAllowed();
    if ((row?.rev ?? 0) !== rev) return refuse("inzwischen-geaendert");
    if (!row) return refuse("verantwortlich-fehlt");
    const hash = hashText(text);
    const before = effectiveStand(row.stand, row.freigegebenHash, hash);
    const accepted = acceptTextschritt(before, schritt, angaben, text.text === "", ctx.today);
    if (!accepted.ok) return accepted;
    const stand = accepted.value;
    const frei = stand === "freigegeben";
    const after = {
      stand,
      grund: schritt === "zurueckgeben" ? angaben.grund : "",
      freigegebenDurch: frei ? angaben.durch : "",
      freigegebenAm: frei ? angaben.am : null,
    };
    await saveRedaktion(tx, text, { ...after, freigegebenHash: frei ? hash : "" });
    await record(tx, ctx, "konzept.redaktion.moved", [{ kind: text.art, id, before: { stand: before }, after }]);
    return accept({ id });
  });
}

/**
 * Writes down that a body has settled the outline, or opened it again (R038).
 *
 * @returns refused by RD4 and RD5
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function decideGliederung(ctx: Ctx, neu: Gliederungsbeschluss) {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const [letzter] = await listGliederungsbeschluesse(tx);
    const accepted = acceptGliederungsbeschluss(neu, letzter ?? null, ctx.today);
    if (!accepted.ok) return accepted;
    const id = newId<"Gliederungsbeschluss">();
    await insertGliederungsbeschluss(tx, { ...neu, id, konzeptId: konzept.id, nummer: (letzter?.nummer ?? 0) + 1 });
    const verb = neu.fest ? "konzept.redaktion.outline-settled" : "konzept.redaktion.outline-opened";
    await record(tx, ctx, verb, [{ kind: "gliederung", id, after: { ...neu } }]);
    return accept({ id });
  });
}

async function lockText(tx: Tx, ctx: Ctx, id: string) {
  await lockKonzept(tx, ctx);
  const text = (await listTexte(tx)).find((one) => one.id === id);
  if (!text) throw new NotFound();
  return { text, row: (await loadRedaktion(tx)).get(id) ?? null };
}
