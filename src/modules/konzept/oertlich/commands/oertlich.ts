import { listGemeinden } from "#src/modules/netzwerk/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import { formatKennungOf } from "../../kette/rules/kennung.ts";
import type { BedarfId } from "../../kette/rules/kette.ts";
import type { KonzeptId } from "../../rules/massnahme.ts";
import {
  acceptOertlichesKonzept,
  mayWriteOertliches,
  type OertlicherBedarfAngaben,
  type OertlichesKonzeptAngaben,
} from "../rules/oertlich.ts";
import {
  findOertlichesById,
  insertOertlicherBedarf,
  insertOertliches,
  isHandlungsfeld,
  listOertlicheBedarfe,
  lockOertlicherBedarf,
  lockOertliches,
  type OertlicherBedarf,
  updateOertlicherBedarf,
  updateOertliches,
} from "../store/oertlich.ts";

type GemeindeId = Id<"Gemeinde">;

/**
 * Opens a Konzept of its own for a municipality, in work (R068).
 *
 * @throws NotFound when there is no such municipality
 * @throws NotAllowed for everybody but the Fachstelle and the municipality itself
 */
export async function openOertlichesKonzept(
  ctx: Ctx,
  gemeindeId: GemeindeId,
  titel: string,
): Promise<Outcome<KonzeptId, "ohne-titel" | "ohne-bedarf" | "schon-eroeffnet">> {
  await requireGemeinde(ctx, gemeindeId);
  return ctx.db.write(async (tx) => {
    const accepted = acceptOertlichesKonzept({ titel, stand: "in-arbeit" }, 0);
    if (!accepted.ok) return accepted;
    const id = await insertOertliches(tx, gemeindeId, accepted.value);
    if (!id) return refuse("schon-eroeffnet");
    const change = { kind: "gemeinde", id: gemeindeId, before: { konzept: null }, after: { konzept: accepted.value } };
    await record(tx, ctx, "konzept.oertlich.opened", [change]);
    return accept(id);
  });
}

/** Changes title or state. Throws like `openOertlichesKonzept`, also when none was opened. */
export async function changeOertlichesKonzept(
  ctx: Ctx,
  gemeindeId: GemeindeId,
  rev: number,
  typed: OertlichesKonzeptAngaben,
): Promise<Outcome<null, "ohne-titel" | "ohne-bedarf" | "inzwischen-geaendert">> {
  await requireGemeinde(ctx, gemeindeId);
  return ctx.db.write(async (tx) => {
    const konzept = await lockOertliches(tx, gemeindeId);
    if (!konzept) throw new NotFound();
    if (konzept.rev !== rev) return refuse("inzwischen-geaendert");
    const accepted = acceptOertlichesKonzept(typed, (await listOertlicheBedarfe(tx, konzept.id, "oeffentlich")).length);
    if (!accepted.ok) return accepted;
    await updateOertliches(tx, konzept.id, accepted.value);
    const before: OertlichesKonzeptAngaben = { titel: konzept.titel, stand: konzept.stand };
    await record(tx, ctx, "konzept.oertlich.changed", [
      { kind: "gemeinde", id: gemeindeId, ...difference(before, accepted.value) },
    ]);
    return accept(null);
  });
}

/** Writes a Bedarf of the municipality with the next number of its own Konzept. Throws like `changeOertlichesKonzept`. */
export async function createOertlicherBedarf(
  ctx: Ctx,
  gemeindeId: GemeindeId,
  typed: OertlicherBedarfAngaben,
): Promise<Outcome<BedarfId, "ohne-titel" | "ohne-feld">> {
  await requireGemeinde(ctx, gemeindeId);
  return ctx.db.write(async (tx) => {
    const konzept = await lockOertliches(tx, gemeindeId);
    if (!konzept) throw new NotFound();
    if (typed.titel === "") return refuse("ohne-titel");
    if (!(await isHandlungsfeld(tx, typed.handlungsfeldId))) return refuse("ohne-feld");
    const nummer = konzept.letzterBedarf + 1;
    const kennung = formatKennungOf("bedarf", nummer);
    await updateOertliches(tx, konzept.id, { letzterBedarf: nummer });
    const wo = { konzeptId: konzept.id, gemeindeId, kennung, position: nummer };
    const id = await insertOertlicherBedarf(tx, wo, fieldsOf(ctx, kennung, typed, null));
    await record(tx, ctx, "konzept.oertlich.bedarf.created", [
      { kind: "gemeinde", id: gemeindeId, before: {}, after: {} },
      { kind: "bedarf", id, before: null, after: { kennung, ...typed } },
    ]);
    return accept(id);
  });
}

/** Changes a Bedarf of a municipality, shows or hides it, or takes it out of use. Throws like `createOertlicherBedarf`. */
export async function changeOertlicherBedarf(
  ctx: Ctx,
  id: BedarfId,
  rev: number,
  typed: OertlicherBedarfAngaben,
): Promise<Outcome<null, "ohne-titel" | "ohne-feld" | "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    const bedarf = await lockOertlicherBedarf(tx, id);
    const konzept = bedarf ? await findOertlichesById(tx, bedarf.konzeptId) : null;
    if (!bedarf || !konzept) throw new NotFound();
    if (!mayWriteOertliches(ctx.actor, konzept.gemeindeId)) throw new NotAllowed();
    if (bedarf.rev !== rev) return refuse("inzwischen-geaendert");
    if (typed.titel === "") return refuse("ohne-titel");
    const moved = typed.handlungsfeldId !== bedarf.handlungsfeldId;
    if (moved && !(await isHandlungsfeld(tx, typed.handlungsfeldId))) return refuse("ohne-feld");
    await updateOertlicherBedarf(tx, id, fieldsOf(ctx, bedarf.kennung, typed, bedarf));
    const { titel, beschreibung, handlungsfeldId, oeffentlich, archiviert } = bedarf;
    const before: OertlicherBedarfAngaben = { titel, beschreibung, handlungsfeldId, oeffentlich, archiviert };
    await record(tx, ctx, "konzept.oertlich.bedarf.changed", [
      { kind: "gemeinde", id: konzept.gemeindeId, before: {}, after: {} },
      { kind: "bedarf", id, ...difference(before, typed) },
    ]);
    return accept(null);
  });
}

async function requireGemeinde(ctx: Ctx, gemeindeId: GemeindeId): Promise<void> {
  if (!mayWriteOertliches(ctx.actor, gemeindeId)) throw new NotAllowed();
  if (!(await listGemeinden(ctx)).some((one) => one.id === gemeindeId)) throw new NotFound();
}

function fieldsOf(ctx: Ctx, kennung: string, typed: OertlicherBedarfAngaben, before: OertlicherBedarf | null) {
  const { titel, beschreibung, handlungsfeldId, oeffentlich, archiviert } = typed;
  const now = new Date(ctx.now);
  return {
    titel,
    beschreibung,
    handlungsfeldId,
    suchtext: suchtext([kennung, titel, beschreibung].join(" ")),
    ...(before?.oeffentlich === oeffentlich ? {} : { veroeffentlichtAm: oeffentlich ? now : null }),
    ...(before?.archiviert === archiviert ? {} : { archiviertAm: archiviert ? now : null }),
  };
}
