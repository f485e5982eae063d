import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { findHandlungsfeld } from "../../store/handlungsfelder.ts";
import type { BedarfId, WirkungszielId } from "../rules/kette.ts";
import { type Bedarf, saveBedarfDates } from "../store/bedarfe.ts";
import { saveZielDates, type Wirkungsziel } from "../store/ziele.ts";
import { lockEditableBedarf, lockEditableZiel } from "./lock-glied.ts";

/** Which Bedarf or Wirkungsziel. */
export type GliedRef =
  | { readonly art: "bedarf"; readonly id: BedarfId }
  | { readonly art: "wirkungsziel"; readonly id: WirkungszielId };

const VERBEN = {
  bedarf: {
    published: "konzept.bedarf.published",
    withdrawn: "konzept.bedarf.withdrawn",
    archived: "konzept.bedarf.archived",
    restored: "konzept.bedarf.restored",
  },
  wirkungsziel: {
    published: "konzept.wirkungsziel.published",
    withdrawn: "konzept.wirkungsziel.withdrawn",
    archived: "konzept.wirkungsziel.archived",
    restored: "konzept.wirkungsziel.restored",
  },
} as const;

/**
 * Shows a Bedarf or Wirkungsziel to the public.
 *
 * @throws NotFound when there is none, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export async function publishGlied(ctx: Ctx, ref: GliedRef) {
  return ctx.db.write(async (tx) => {
    const glied = await lock(tx, ctx, ref);
    if (glied.archiviertAm) return refuse("archiviert");
    if (glied.veroeffentlichtAm) return refuse("schon-oeffentlich");
    return save(tx, ctx, ref, glied, "published", { veroeffentlichtAm: new Date(ctx.now) });
  });
}

/**
 * Takes a Bedarf or Wirkungsziel from the public pages; it becomes a draft again.
 *
 * @throws NotFound when there is none, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export async function withdrawGlied(ctx: Ctx, ref: GliedRef) {
  return ctx.db.write(async (tx) => {
    const glied = await lock(tx, ctx, ref);
    if (!glied.veroeffentlichtAm) return refuse("nicht-oeffentlich");
    return save(tx, ctx, ref, glied, "withdrawn", { veroeffentlichtAm: null });
  });
}

/**
 * Puts a Bedarf or Wirkungsziel aside; its Kennung stays taken and its links stay for the day it comes back. Nothing
 * ends without a reason (MODEL 5.3 rule 3).
 *
 * @throws NotFound when there is none, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export async function archiveGlied(ctx: Ctx, ref: GliedRef, grund: string) {
  return ctx.db.write(async (tx) => {
    const glied = await lock(tx, ctx, ref);
    if (glied.archiviertAm) return refuse("archiviert");
    const archiviertGrund = grund.trim();
    if (archiviertGrund === "") return refuse("ohne-grund");
    return save(tx, ctx, ref, glied, "archived", { archiviertAm: new Date(ctx.now), archiviertGrund });
  });
}

/**
 * Brings an archived Bedarf or Wirkungsziel back as a draft, whether or not it was public before.
 *
 * @throws NotFound when there is none, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export async function restoreGlied(ctx: Ctx, ref: GliedRef) {
  return ctx.db.write(async (tx) => {
    const glied = await lock(tx, ctx, ref);
    if (!glied.archiviertAm) return refuse("nicht-archiviert");
    const feld = await findHandlungsfeld(tx, glied.inhalt.handlungsfeldId);
    if (!feld || feld.archiviertAm) return refuse("handlungsfeld-fehlt");
    return save(tx, ctx, ref, glied, "restored", { archiviertAm: null, archiviertGrund: "", veroeffentlichtAm: null });
  });
}

function lock(tx: Tx, ctx: Ctx, ref: GliedRef): Promise<Bedarf | Wirkungsziel> {
  return ref.art === "bedarf" ? lockEditableBedarf(tx, ctx, ref.id) : lockEditableZiel(tx, ctx, ref.id);
}

type Dates = Partial<Pick<Bedarf, "veroeffentlichtAm" | "archiviertAm" | "archiviertGrund">>;

async function save(
  tx: Tx,
  ctx: Ctx,
  ref: GliedRef,
  glied: Bedarf | Wirkungsziel,
  verb: keyof (typeof VERBEN)["bedarf"],
  dates: Dates,
) {
  if (ref.art === "bedarf") await saveBedarfDates(tx, ref.id, dates);
  else await saveZielDates(tx, ref.id, dates);
  await queueKonzeptPdf(tx, ctx);
  const before = Object.fromEntries(Object.keys(dates).map((key) => [key, told(glied[key as keyof Dates])]));
  const after = Object.fromEntries(Object.entries(dates).map(([key, value]) => [key, told(value)]));
  await record(tx, ctx, VERBEN[ref.art][verb], [{ kind: ref.art, id: ref.id, before, after }]);
  return accept({ id: ref.id, kennung: glied.kennung });
}

function told(value: Date | string | null | undefined): string | null {
  return value instanceof Date ? value.toISOString() : (value ?? null);
}
