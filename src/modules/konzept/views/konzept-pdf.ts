import type { Ctx } from "#src/platform/ctx.ts";
import {
  type Erzeugnis,
  type ErzeugnisId,
  findFertig,
  findNeuestes,
  findUnterwegs,
} from "#src/platform/erzeugnisse/erzeugnisse.ts";
import type { Datei, FileStore } from "#src/platform/files/file-store.ts";
import { type PdfSprache, pdfKindOf } from "../rules/konzept-pdf.ts";
import { mayMakePdf } from "../rules/permissions.ts";

export type KonzeptPdfStand = {
  /** The newest finished one. */
  readonly fertig: { readonly at: number; readonly bytes: number; readonly aktuell: boolean } | null;
  readonly unterwegs: { readonly id: ErzeugnisId; readonly stage: string; readonly percent: number } | null;
  /** Why the last try came to nothing. */
  readonly gescheitert: string | null;
  readonly may: { readonly make: boolean };
};

/**
 * How it stands with the PDF. Readable by everybody: it is public.
 *
 * @param contentKey of what is published now
 */
export async function viewKonzeptPdfStand(
  ctx: Ctx,
  files: Pick<FileStore, "find">,
  sprache: PdfSprache,
  contentKey: string,
): Promise<KonzeptPdfStand> {
  const kind = pdfKindOf(sprache);
  return ctx.db.read(async (db) => {
    const fertig = await findFertig(db, kind);
    const datei = fertig?.dateiId ? await files.find(db, fertig.dateiId) : null;
    const unterwegs = await findUnterwegs(db, kind, ctx.now);
    const neuestes = await findNeuestes(db, kind);
    return {
      fertig:
        fertig?.finishedAt && datei
          ? { at: fertig.finishedAt.getTime(), bytes: datei.bytes, aktuell: fertig.contentKey === contentKey }
          : null,
      unterwegs: unterwegs ? { id: unterwegs.id, stage: unterwegs.stage, percent: unterwegs.progressPercent } : null,
      gescheitert: unterwegs ? null : reasonOf(neuestes),
      may: { make: mayMakePdf(ctx.actor) },
    };
  });
}

function reasonOf(one: Erzeugnis | null): string | null {
  if (!one || one.finishedAt) return null;
  return one.cancelledAt ? "abgebrochen" : (one.failedReason ?? "verloren");
}

/** The file of the newest finished PDF, whatever it was made of; null when there is none. */
export async function findKonzeptPdf(
  ctx: Ctx,
  files: Pick<FileStore, "find">,
  sprache: PdfSprache,
): Promise<{ readonly datei: Datei; readonly contentKey: string } | null> {
  return ctx.db.read(async (db) => {
    const fertig = await findFertig(db, pdfKindOf(sprache));
    const datei = fertig?.dateiId ? await files.find(db, fertig.dateiId) : null;
    return fertig && datei ? { datei, contentKey: fertig.contentKey } : null;
  });
}
