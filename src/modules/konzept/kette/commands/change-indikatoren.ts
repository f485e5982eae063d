import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { slugOf } from "#src/shared/suchtext.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { freeSlug } from "../../rules/handlungsfeld.ts";
import { findHandlungsfeld } from "../../store/handlungsfelder.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { acceptIndikator, type IndikatorInhalt, indikatorInhaltOf } from "../rules/indikator.ts";
import type { IndikatorId } from "../rules/kette.ts";
import { mayEditIndikatoren } from "../rules/permissions.ts";
import {
  type Indikator,
  insertIndikatoren,
  listIndikatorRows,
  listIndikatorSlugs,
  lockIndikator,
  saveIndikator,
} from "../store/indikatoren.ts";

/**
 * Defines a new Indikator; its address comes from its name and stays.
 *
 * @throws NotAllowed when neither the Fachstelle nor a Fachredaktion is asking
 */
export async function createIndikator(ctx: Ctx, typed: IndikatorInhalt) {
  if (!mayEditIndikatoren(ctx.actor)) throw new NotAllowed();
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const accepted = await acceptHere(tx, typed, null, namen.stellen);
    if (!accepted.ok) return accepted;
    const id = newId<"Indikator">();
    const slug = freeSlug(accepted.value.name, new Set(await listIndikatorSlugs(tx, konzept.id)));
    await insertIndikatoren(tx, [{ id, konzeptId: konzept.id, slug, ...accepted.value }]);
    await record(tx, ctx, "konzept.indikator.created", [{ kind: "indikator", id, after: { ...accepted.value } }]);
    return accept({ id, slug });
  });
}

/**
 * Changes how an Indikator is defined; its address stays.
 *
 * @param rev the state the person had before her eyes
 * @throws NotFound when there is no such Indikator
 * @throws NotAllowed when neither the Fachstelle nor a Fachredaktion is asking
 */
export async function changeIndikator(ctx: Ctx, id: IndikatorId, rev: number, typed: IndikatorInhalt) {
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    await lockKonzept(tx, ctx);
    const indikator = await lock(tx, ctx, id);
    if (indikator.archiviertAm) return refuse("archiviert");
    if (indikator.rev !== rev) return refuse("inzwischen-geaendert");
    const accepted = await acceptHere(tx, typed, id, namen.stellen);
    if (!accepted.ok) return accepted;
    await saveIndikator(tx, id, accepted.value);
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.indikator.changed", [
      { kind: "indikator", id, ...difference(indikatorInhaltOf(indikator), accepted.value) },
    ]);
    return accept({ id, slug: indikator.slug });
  });
}

/**
 * Puts an Indikator aside; Wirkungsziele are measured by it no longer.
 *
 * @throws NotFound when there is no such Indikator
 * @throws NotAllowed when neither the Fachstelle nor a Fachredaktion is asking
 */
export async function archiveIndikator(ctx: Ctx, id: IndikatorId) {
  return ctx.db.write(async (tx) => {
    const indikator = await lock(tx, ctx, id);
    if (indikator.archiviertAm) return refuse("archiviert");
    await saveIndikator(tx, id, { archiviertAm: new Date(ctx.now) });
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.indikator.archived", [
      {
        kind: "indikator",
        id,
        before: { archiviertAm: null },
        after: { archiviertAm: new Date(ctx.now).toISOString() },
      },
    ]);
    return accept({ id, slug: indikator.slug });
  });
}

/**
 * Brings an archived Indikator back, with the links it had. Refused while another has its name.
 *
 * @throws NotFound when there is no such Indikator
 * @throws NotAllowed when neither the Fachstelle nor a Fachredaktion is asking
 */
export async function restoreIndikator(ctx: Ctx, id: IndikatorId) {
  return ctx.db.write(async (tx) => {
    await lockKonzept(tx, ctx);
    const indikator = await lock(tx, ctx, id);
    if (!indikator.archiviertAm) return refuse("nicht-archiviert");
    if (await isNameTaken(tx, indikator.name, id)) return refuse("name-vergeben");
    await saveIndikator(tx, id, { archiviertAm: null });
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.indikator.restored", [
      {
        kind: "indikator",
        id,
        before: { archiviertAm: indikator.archiviertAm.toISOString() },
        after: { archiviertAm: null },
      },
    ]);
    return accept({ id, slug: indikator.slug });
  });
}

async function lock(tx: Tx, ctx: Ctx, id: IndikatorId): Promise<Indikator> {
  if (!mayEditIndikatoren(ctx.actor)) throw new NotAllowed();
  const indikator = await lockIndikator(tx, id);
  if (!indikator) throw new NotFound();
  return indikator;
}

async function isNameTaken(db: Db, name: string, except: IndikatorId | null): Promise<boolean> {
  const rows = await listIndikatorRows(db, { nurOeffentliche: false });
  return rows.some((row) => row.id !== except && slugOf(row.name) === slugOf(name));
}

async function acceptHere(
  db: Db,
  typed: IndikatorInhalt,
  id: IndikatorId | null,
  stellen: ReadonlyMap<string, string>,
): Promise<Outcome<IndikatorInhalt, string>> {
  const accepted = acceptIndikator(typed);
  if (!accepted.ok) return accepted;
  const { name, handlungsfeldId, quelleStelleId } = accepted.value;
  if (await isNameTaken(db, name, id)) return refuse("name-vergeben");
  if (quelleStelleId && !stellen.has(quelleStelleId)) return refuse("bezug-fehlt");
  if (handlungsfeldId) {
    const feld = await findHandlungsfeld(db, handlungsfeldId);
    if (!feld || feld.archiviertAm) return refuse("handlungsfeld-fehlt");
  }
  return accepted;
}
