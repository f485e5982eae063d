import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { freeSlug, moveWithin } from "../../rules/handlungsfeld.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { isGliederungFest } from "../../redaktion/store/redaktion.ts";
import { acceptFussnoten, kennungenOf } from "../../beleg/rules/fussnote.ts";
import { listZitierbare } from "../../beleg/store/elemente.ts";
import { acceptKapitel, type KapitelInhalt } from "../rules/kapitel.ts";
import type { KapitelId } from "../rules/kette.ts";
import { mayEditKapitel } from "../rules/permissions.ts";
import {
  clearOtherFelder,
  insertKapitel,
  type Kapitel,
  listKapitelPlaces,
  listKapitelRows,
  lockKapitel,
  saveKapitel,
} from "../store/kapitel.ts";

/**
 * Writes a new chapter as a draft at the end of the Konzept.
 *
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function createKapitel(ctx: Ctx, typed: KapitelInhalt) {
  if (!mayEditKapitel(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    if (await isGliederungFest(tx)) return refuse("gliederung-fest");
    const accepted = await acceptMitMarken(tx, typed);
    if (!accepted.ok) return accepted;
    const inhalt = accepted.value;
    const places = await listKapitelPlaces(tx, konzept.id);
    const id = newId<"Kapitel">();
    const slug = freeSlug(inhalt.titel, new Set(places.map((one) => one.slug)));
    const position = Math.max(0, ...places.map((one) => one.position)) + 1;
    await insertKapitel(tx, [{ id, konzeptId: konzept.id, slug, position, veroeffentlichtAm: null, ...inhalt }]);
    if (inhalt.enthaeltFelder) await clearOtherFelder(tx, konzept.id, id);
    await record(tx, ctx, "konzept.kapitel.created", [{ kind: "kapitel", id, after: { ...inhalt } }]);
    return accept({ id, slug });
  });
}

/**
 * Changes title and text of a chapter. The mark "the Handlungsfelder stand here" leaves the chapter that had it.
 *
 * @param rev the state the person had before her eyes
 * @throws NotFound when there is no such chapter
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function changeKapitel(ctx: Ctx, id: KapitelId, rev: number, typed: KapitelInhalt) {
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const kapitel = await lock(tx, ctx, id);
    if (kapitel.archiviertAm) return refuse("archiviert");
    if (kapitel.rev !== rev) return refuse("inzwischen-geaendert");
    const accepted = await acceptMitMarken(tx, typed);
    if (!accepted.ok) return accepted;
    await saveKapitel(tx, id, accepted.value);
    if (accepted.value.enthaeltFelder) await clearOtherFelder(tx, konzept.id, id);
    await queueKonzeptPdf(tx, ctx);
    const { titel, text, enthaeltFelder } = kapitel;
    await record(tx, ctx, "konzept.kapitel.changed", [
      { kind: "kapitel", id, ...difference({ titel, text, enthaeltFelder }, accepted.value) },
    ]);
    return accept({ id, slug: kapitel.slug });
  });
}

/**
 * Moves a chapter one place up or down; at the end of the list it stays.
 *
 * @throws NotFound when there is no such chapter
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function moveKapitel(ctx: Ctx, id: KapitelId, richtung: "hoch" | "runter") {
  return ctx.db.write(async (tx) => {
    await lockKonzept(tx, ctx);
    await lock(tx, ctx, id);
    if (await isGliederungFest(tx)) return refuse("gliederung-fest");
    const order = (await listKapitelRows(tx, { nurOeffentliche: false })).map((one) => one.id);
    for (const [at, one] of moveWithin(order, id, richtung).entries()) await saveKapitel(tx, one, { position: at + 1 });
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.kapitel.moved", [{ kind: "kapitel", id, after: { richtung } }]);
    return accept({ id });
  });
}

const VERBEN = {
  veroeffentlichen: "konzept.kapitel.published",
  zurueckziehen: "konzept.kapitel.withdrawn",
  archivieren: "konzept.kapitel.archived",
  wiederherstellen: "konzept.kapitel.restored",
} as const;

/**
 * Publishes, withdraws, archives or restores a chapter. A restored one is a draft.
 *
 * @throws NotFound when there is no such chapter
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function changeKapitelStand(ctx: Ctx, id: KapitelId, handlung: keyof typeof VERBEN) {
  return ctx.db.write(async (tx) => {
    const kapitel = await lock(tx, ctx, id);
    const structural = handlung === "archivieren" || handlung === "wiederherstellen";
    if (structural && (await isGliederungFest(tx))) return refuse("gliederung-fest");
    const now = new Date(ctx.now);
    const archived = kapitel.archiviertAm !== null;
    const published = kapitel.veroeffentlichtAm !== null;
    if (handlung === "wiederherstellen" ? !archived : archived)
      return refuse(archived ? "archiviert" : "nicht-archiviert");
    if (handlung === "veroeffentlichen" && published) return refuse("schon-oeffentlich");
    if (handlung === "zurueckziehen" && !published) return refuse("nicht-oeffentlich");
    const dates = {
      veroeffentlichen: { veroeffentlichtAm: now },
      zurueckziehen: { veroeffentlichtAm: null },
      archivieren: { archiviertAm: now },
      wiederherstellen: { archiviertAm: null, veroeffentlichtAm: null },
    }[handlung];
    await saveKapitel(tx, id, dates);
    await queueKonzeptPdf(tx, ctx);
    const after = Object.fromEntries(Object.entries(dates).map(([key, value]) => [key, value?.toISOString() ?? null]));
    await record(tx, ctx, VERBEN[handlung], [{ kind: "kapitel", id, before: {}, after }]);
    return accept({ id, slug: kapitel.slug });
  });
}

/** A chapter whose marks lead somewhere. `unbekannt` names those that do not. */
async function acceptMitMarken(tx: Tx, typed: KapitelInhalt) {
  const elemente = await listZitierbare(tx, kennungenOf(typed.text));
  const marken = acceptFussnoten(typed.text, new Set(elemente.map((one) => one.kennung)));
  return marken.ok ? acceptKapitel(typed) : marken;
}

async function lock(tx: Tx, ctx: Ctx, id: KapitelId): Promise<Kapitel> {
  if (!mayEditKapitel(ctx.actor)) throw new NotAllowed();
  const kapitel = await lockKapitel(tx, id);
  if (!kapitel) throw new NotFound();
  return kapitel;
}
