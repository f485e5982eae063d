import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { type ErzeugnisId, findFertig, findUnterwegs, insertErzeugnis } from "#src/platform/erzeugnisse/erzeugnisse.ts";
import { enqueue } from "#src/platform/queue/enqueue.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { sql } from "drizzle-orm";
import { type PdfSprache, pdfKindOf } from "../rules/konzept-pdf.ts";

/** The job that sets the PDF; payload `{ erzeugnisId, sprache }`. */
export const KONZEPT_PDF = "konzept.pdf";

/** Looks a little later whether the German PDF is still of what is published, and has it made anew if not. */
export const KONZEPT_PDF_AKTUALISIEREN = "konzept.pdf-aktualisieren";
const WARTEN_MS = 20_000;

/** Called by every command that changes what the public sees; several changes in a row are one PDF. */
export async function queueKonzeptPdf(tx: Tx, ctx: Ctx): Promise<void> {
  await enqueue(tx, KONZEPT_PDF_AKTUALISIEREN, {}, new Date(ctx.now + WARTEN_MS));
}

/**
 * Asks for the PDF of the published Konzept. Anybody may: it holds nothing that the pages do not show. It is made once per
 * content, and one at a time, so that asking often costs nothing.
 *
 * @param contentKey of what is published now
 * @returns the one that is being made; refused when the finished one is of the same content
 */
export async function requestKonzeptPdf(ctx: Ctx, sprache: PdfSprache, contentKey: string) {
  const kind = pdfKindOf(sprache);
  const there = await ctx.db.read(async (db) => ({
    fertig: await findFertig(db, kind),
    unterwegs: await findUnterwegs(db, kind, ctx.now),
  }));
  if (there.fertig?.contentKey === contentKey) return refuse("schon-aktuell");
  if (there.unterwegs) return accept<{ id: ErzeugnisId }>({ id: there.unterwegs.id });
  return ctx.db.write(async (tx) => {
    // Two at the same moment: the second finds what the first began.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${ctx.mandant.id}`}, 0))`);
    const unterwegs = await findUnterwegs(tx, kind, ctx.now);
    if (unterwegs) return refuse("schon-unterwegs");
    const id = await insertErzeugnis(tx, kind, contentKey);
    await enqueue(tx, KONZEPT_PDF, { erzeugnisId: id, sprache });
    await record(tx, ctx, "konzept.pdf.requested", [{ kind: "erzeugnis", id, after: { sprache } }]);
    return accept<{ id: ErzeugnisId }>({ id });
  });
}
