import {
  type AngebotAngaben,
  type AngebotFreigabe,
  type AngebotId,
  insertAngebote,
  listPlanungsregionen,
  type AngebotRow,
  lockAngebot,
  mayChangeAngebot,
  nenntPerson,
  OHNE_FREIGABE,
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

const FREIGABE = Object.keys(OHNE_FREIGABE) as (keyof AngebotFreigabe)[];

/** Everything that is said of an Angebot, and where it belongs in the Konzept. */
export type AngebotEingabe = AngebotAngaben & Einordnung;

/**
 * Writes down what a Stelle offers (R048): a draft that nobody outside sees.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle and whoever is zuständig for that Stelle
 */
export async function createAngebot(ctx: Ctx, eingabe: AngebotEingabe) {
  requireIntern(ctx);
  if (!mayChangeAngebot(ctx.actor, eingabe)) throw new NotAllowed();
  const known = await knownBezuege(ctx, eingabe);
  return ctx.db.write(async (tx) => {
    const made = await insertAngebot(tx, eingabe, known);
    if (!made.ok) return made;
    await record(tx, ctx, "konzept.angebot.created", [
      { kind: "angebot", id: made.value.id, before: null, after: eingabe },
    ]);
    return made;
  });
}

/**
 * Writes a draft in a transaction that somebody else began, and records: the rights were asked before.
 *
 * @param known what `knownBezuege` said before the transaction
 */
export async function insertAngebot(tx: Tx, eingabe: AngebotEingabe, known: boolean) {
  const fehler = await findFehler(tx, eingabe, known);
  if (fehler) return refuse(fehler);
  const id = newId<"Angebot">();
  const { handlungsfeldIds, zielgruppeIds, ...angaben } = eingabe;
  await insertAngebote(tx, [{ ...angaben, ...OHNE_FREIGABE, id }]);
  await saveEinordnungen(tx, [{ id, handlungsfeldIds, zielgruppeIds }]);
  return accept({ id });
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
    const change = await writeAngebot(tx, ctx, id, rev, eingabe, known);
    if (!change.ok) return change;
    await record(tx, ctx, "konzept.angebot.changed", [change.value]);
    return accept({ id });
  });
}

/**
 * Changes an Angebot in a transaction that somebody else began, and records.
 *
 * @param known what `knownBezuege` said before the transaction
 * @throws NotAllowed, NotFound as above
 */
export async function writeAngebot(
  tx: Tx,
  ctx: Ctx,
  id: AngebotId,
  rev: number,
  eingabe: Omit<AngebotEingabe, "stelleId">,
  known: boolean,
) {
  const locked = await lockOwn(tx, ctx, id, rev);
  if (!locked.ok) return locked;
  const vorher = angabenOf(locked.value);
  const fehler = await findFehler(tx, eingabe, known);
  if (fehler) return refuse(fehler);
  const before = { ...vorher, ...(await findEinordnung(tx, id)) };
  const after = { ...eingabe, stelleId: vorher.stelleId };
  const { handlungsfeldIds, zielgruppeIds, ...angaben } = after;
  await updateAngebot(tx, id, angaben);
  await saveEinordnungen(tx, [{ id, handlungsfeldIds, zielgruppeIds }]);
  return accept({ kind: "angebot", id, ...difference<Record<string, unknown>>(before, after) });
}

/** What is said of an Angebot, without how far it is on its way to the public. */
export function angabenOf(row: AngebotRow): AngebotAngaben {
  return without(row, "id", "rev", "archiviertAm", "stelle", "regionen", "gemeinden", ...FREIGABE);
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
    const archiviertAm = new Date(ctx.now);
    await setAngebotArchiviert(tx, id, archiviertAm);
    await record(tx, ctx, "konzept.angebot.archived", [
      { kind: "angebot", id, before: { archiviertAm: null }, after: { archiviertAm: archiviertAm.toISOString() } },
    ]);
    return accept({ id });
  });
}

/**
 * A live Angebot, locked, for somebody who keeps it, in the state that was shown.
 *
 * @throws NotAllowed for everybody but the Fachstelle and whoever is zuständig for its Stelle
 * @throws NotFound when there is no such Angebot
 */
export async function lockOwn(tx: Tx, ctx: Ctx, id: AngebotId, rev: number) {
  const angebot = await lockAngebot(tx, id);
  if (!angebot) throw new NotFound();
  if (!mayChangeAngebot(ctx.actor, angebot)) throw new NotAllowed();
  if (angebot.rev !== rev) return refuse("inzwischen-geaendert");
  return angebot.archiviertAm ? refuse("archiviert") : accept(angebot);
}

/** Whether what an Angebot names in the module netzwerk exists. */
export async function knownBezuege(
  ctx: Ctx,
  eingabe: Pick<AngebotEingabe, "planungsregionIds" | "gemeindeIds"> & {
    readonly stelleId?: AngebotAngaben["stelleId"];
  },
): Promise<boolean> {
  const { stellen, gemeinden } = await viewNamen(ctx);
  const regionen = new Set((await listPlanungsregionen(ctx)).map((one) => one.id));
  const { stelleId } = eingabe;
  return (
    (stelleId === undefined || stellen.has(stelleId)) &&
    eingabe.planungsregionIds.every((id) => regionen.has(id)) &&
    eingabe.gemeindeIds.every((id) => gemeinden.has(id))
  );
}

async function findFehler(tx: Tx, eingabe: Omit<AngebotEingabe, "stelleId">, known: boolean) {
  if (eingabe.titel === "") return "ohne-titel";
  if (!known) return "bezug-fehlt";
  if (nenntPerson(eingabe.kontakt)) return "kontakt-person";
  if ((eingabe.plaetzeBelegt ?? 0) > (eingabe.plaetze ?? 0)) return "mehr-belegt-als-da";
  const felder = new Set((await listHandlungsfelder(tx)).map((one) => one.id));
  const gruppen = new Set((await listZielgruppen(tx, { auchArchivierte: true })).map((one) => one.id));
  const there =
    eingabe.handlungsfeldIds.every((id) => felder.has(id)) && eingabe.zielgruppeIds.every((id) => gruppen.has(id));
  return there ? null : "bezug-fehlt";
}
