import {
  type AngebotAngaben,
  type AngebotId,
  insertAngebote,
  listAngebotRows,
  listPlanungsregionen,
  type AngebotRow,
  lockAngebot,
  mayChangeAngebot,
  setAngebotArchiviert,
  updateAngebot,
  viewNamen,
} from "#src/modules/netzwerk/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { listZielgruppen } from "../../store/themen.ts";
import { type Einordnung, findEinordnung, saveEinordnungen } from "../store/einordnung.ts";

/** Everything that is said of an Angebot, and where it belongs in the Konzept. */
export type AngebotEingabe = AngebotAngaben & Einordnung;

/**
 * Writes down what a Stelle offers (R048).
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle and whoever is zuständig for that Stelle
 */
export async function createAngebot(ctx: Ctx, eingabe: AngebotEingabe) {
  requireIntern(ctx);
  if (!mayChangeAngebot(ctx.actor, eingabe)) throw new NotAllowed();
  const known = await knownBezuege(ctx, eingabe);
  return ctx.db.write(async (tx) => {
    const fehler = await findFehler(tx, eingabe, known);
    if (fehler) return refuse(fehler);
    const id = newId<"Angebot">();
    const { handlungsfeldIds, zielgruppeIds, ...angaben } = eingabe;
    await insertAngebote(tx, [{ ...angaben, id }]);
    await saveEinordnungen(tx, [{ id, handlungsfeldIds, zielgruppeIds }]);
    await record(tx, ctx, "konzept.angebot.created", [{ kind: "angebot", id, before: null, after: eingabe }]);
    return accept({ id });
  });
}

/**
 * Changes what is said of an Angebot. It stays with its Stelle.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle and whoever is zuständig for that Stelle
 * @throws NotFound when there is no such Angebot
 */
export async function changeAngebot(ctx: Ctx, id: AngebotId, rev: number, eingabe: Omit<AngebotEingabe, "stelleId">) {
  requireIntern(ctx);
  const known = await knownBezuege(ctx, eingabe);
  return ctx.db.write(async (tx) => {
    const locked = await lockOwn(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const vorher = angabenOf(locked.value);
    if (locked.value.archiviertAm) return refuse("archiviert");
    const fehler = await findFehler(tx, eingabe, known);
    if (fehler) return refuse(fehler);
    const before = { ...vorher, ...(await findEinordnung(tx, id)) };
    const after = { ...eingabe, stelleId: vorher.stelleId };
    const { handlungsfeldIds, zielgruppeIds, ...angaben } = after;
    await updateAngebot(tx, id, angaben);
    await saveEinordnungen(tx, [{ id, handlungsfeldIds, zielgruppeIds }]);
    await record(tx, ctx, "konzept.angebot.changed", [
      { kind: "angebot", id, ...difference<Record<string, unknown>>(before, after) },
    ]);
    return accept({ id });
  });
}

function angabenOf(row: AngebotRow): AngebotAngaben {
  return without(row, "id", "rev", "archiviertAm", "stelle", "regionen");
}

/**
 * The Stelle has said today that all of this is still so.
 *
 * @throws SignInNeeded, NotAllowed, NotFound as above
 */
export function confirmAngebot(ctx: Ctx, id: AngebotId, rev: number) {
  requireIntern(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockOwn(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const angaben = angabenOf(locked.value);
    if (locked.value.archiviertAm) return refuse("archiviert");
    await updateAngebot(tx, id, { ...angaben, bestaetigtAm: ctx.today });
    await record(tx, ctx, "konzept.angebot.confirmed", [
      { kind: "angebot", id, before: { bestaetigtAm: angaben.bestaetigtAm }, after: { bestaetigtAm: ctx.today } },
    ]);
    return accept({ id });
  });
}

/**
 * Puts an Angebot aside that there is no more.
 *
 * @throws SignInNeeded, NotAllowed, NotFound as above
 */
export function archiveAngebot(ctx: Ctx, id: AngebotId, rev: number) {
  requireIntern(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockOwn(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    if (locked.value.archiviertAm) return refuse("archiviert");
    const archiviertAm = new Date(ctx.now);
    await setAngebotArchiviert(tx, id, archiviertAm);
    await record(tx, ctx, "konzept.angebot.archived", [
      { kind: "angebot", id, before: { archiviertAm: null }, after: { archiviertAm: archiviertAm.toISOString() } },
    ]);
    return accept({ id });
  });
}

/**
 * Takes over a whole inventory, for a county that has none.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle and the machine
 */
export function importAngebote(
  ctx: Ctx,
  list: readonly (AngebotAngaben & {
    readonly handlungsfelder: readonly string[];
    readonly zielgruppen: readonly string[];
  })[],
) {
  requireIntern(ctx);
  return ctx.db.write(async (tx) => {
    if (list.some((one) => !mayChangeAngebot(ctx.actor, one))) throw new NotAllowed();
    if ((await listAngebotRows(tx, { sicht: "intern" })).length > 0) return refuse("nicht-leer");
    const felder = new Map((await listHandlungsfelder(tx)).map(({ name, id }) => [name, id]));
    const gruppen = new Map((await listZielgruppen(tx)).map(({ name, id }) => [name, id]));
    const rows = list.map(({ handlungsfelder, zielgruppen, ...angaben }) => ({
      ...angaben,
      id: newId<"Angebot">(),
      handlungsfeldIds: handlungsfelder.flatMap((name) => felder.get(name) ?? []),
      zielgruppeIds: zielgruppen.flatMap((name) => gruppen.get(name) ?? []),
    }));
    await insertAngebote(
      tx,
      rows.map(({ handlungsfeldIds: _, zielgruppeIds: __, ...row }) => row),
    );
    await saveEinordnungen(tx, rows);
    await record(
      tx,
      ctx,
      "konzept.angebote.imported",
      rows.map(({ id, ...after }) => ({ kind: "angebot", id, before: null, after })),
    );
    return accept({ anzahl: rows.length });
  });
}

async function lockOwn(tx: Tx, ctx: Ctx, id: AngebotId, rev: number) {
  const angebot = await lockAngebot(tx, id);
  if (!angebot) throw new NotFound();
  if (!mayChangeAngebot(ctx.actor, angebot)) throw new NotAllowed();
  return angebot.rev === rev ? accept(angebot) : refuse("inzwischen-geaendert");
}

/** Whether what an Angebot names in the module netzwerk exists. */
async function knownBezuege(
  ctx: Ctx,
  eingabe: Pick<AngebotEingabe, "planungsregionIds"> & { readonly stelleId?: AngebotAngaben["stelleId"] },
): Promise<boolean> {
  const { stellen } = await viewNamen(ctx);
  const regionen = new Set((await listPlanungsregionen(ctx)).map((one) => one.id));
  const { stelleId } = eingabe;
  return (stelleId === undefined || stellen.has(stelleId)) && eingabe.planungsregionIds.every((id) => regionen.has(id));
}

async function findFehler(tx: Tx, eingabe: Omit<AngebotEingabe, "stelleId">, known: boolean) {
  if (eingabe.titel === "") return "ohne-titel";
  if (!known) return "bezug-fehlt";
  const felder = new Set((await listHandlungsfelder(tx)).map((one) => one.id));
  const gruppen = new Set((await listZielgruppen(tx, { auchArchivierte: true })).map((one) => one.id));
  const there =
    eingabe.handlungsfeldIds.every((id) => felder.has(id)) && eingabe.zielgruppeIds.every((id) => gruppen.has(id));
  return there ? null : "bezug-fehlt";
}
