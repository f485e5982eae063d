import { z } from "zod";
import { viewProfil } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { type ErzeugnisId, findErzeugnis, saveFortschritt } from "#src/platform/erzeugnisse/erzeugnisse.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import type { Log } from "#src/platform/log.ts";
import { defineJob } from "#src/platform/queue/job.ts";
import { giveUpKonzeptPdf, keepKonzeptPdf } from "../commands/keep-konzept-pdf.ts";
import { KONZEPT_PDF, KONZEPT_PDF_AKTUALISIEREN, requestKonzeptPdf } from "../commands/request-konzept-pdf.ts";
import { viewKonzeptPdfInput, viewKonzeptPdfKey } from "../exchange/konzept-pdf-input.ts";
import { type KonzeptPdfInput, renderKonzeptPdf } from "../exchange/konzept-pdf/render-konzept-pdf.ts";
import { PDF_SPRACHEN, type PdfSprache } from "../rules/konzept-pdf.ts";

export type KonzeptNeeds = { readonly files: FileStore; readonly log: Log };

const payload = z.strictObject({
  erzeugnisId: z.uuid().transform((id) => id as ErzeugnisId),
  sprache: z.enum(PDF_SPRACHEN),
});

const nichts = z.strictObject({});

/** How often progress is written down at most, in milliseconds. */
const FORTSCHRITT_MS = 500;

/** Sets the PDF in a process of its own. Whoever cancels it kills that process. */
export const konzeptPdfJob = defineJob<KonzeptNeeds, typeof payload>({
  kind: KONZEPT_PDF,
  schema: payload,
  retries: 1,
  timeoutSeconds: 120,
  async handle(ctx, { erzeugnisId, sprache }, needs) {
    const one = await ctx.db.read((db) => findErzeugnis(db, erzeugnisId));
    if (!one || one.finishedAt || one.cancelledAt) return;
    const input = await addWappen(ctx, needs.files, await viewKonzeptPdfInput(ctx, sprache));
    const watch = watchCancellation(ctx, erzeugnisId);
    try {
      const rendered = await renderKonzeptPdf(input, {
        signal: watch.signal,
        onProgress: ({ stage, percent }) => watch.tell(stage, percent),
        onDiagnostic: (message) => needs.log.warn({ message, erzeugnisId }, "konzept pdf"),
      });
      await watch.stop();
      if (rendered.ok) {
        await keepKonzeptPdf(ctx, needs.files, erzeugnisId, {
          bytes: rendered.value.bytes,
          name: nameOf(ctx, sprache),
        });
      } else if (rendered.reason !== "abgebrochen") {
        await giveUpKonzeptPdf(ctx, erzeugnisId, rendered.reason);
      }
    } finally {
      await watch.stop();
    }
  },
  async onGivenUp(ctx, { erzeugnisId }) {
    await giveUpKonzeptPdf(ctx, erzeugnisId, "verloren");
  },
});

/** Has the PDF made anew when what is published has changed; otherwise does nothing. */
async function refresh(ctx: Ctx, sprache: PdfSprache): Promise<void> {
  await requestKonzeptPdf(ctx, sprache, await viewKonzeptPdfKey(ctx, sprache));
}

export const konzeptPdfAktualisierenJob = defineJob<unknown, typeof nichts>({
  kind: KONZEPT_PDF_AKTUALISIEREN,
  schema: nichts,
  retries: 2,
  timeoutSeconds: 60,
  handle: (ctx) => refresh(ctx, "de"),
});

function nameOf(ctx: Ctx, sprache: PdfSprache): string {
  return `${sprache === "en" ? "integration-concept" : "integrationskonzept"}-${ctx.mandant.key}-${ctx.today}.pdf`;
}

const WAPPEN = { "image/svg+xml": "wappen.svg", "image/png": "wappen.png", "image/jpeg": "wappen.jpg" } as const;

/** The county's arms, where it has any. */
async function addWappen(ctx: Ctx, files: FileStore, input: KonzeptPdfInput): Promise<KonzeptPdfInput> {
  const profil = await viewProfil(ctx);
  const logo = profil?.logoDateiId;
  const datei = logo ? await ctx.db.read((db) => files.find(db, logo)) : null;
  const name = datei ? WAPPEN[datei.mediaType as keyof typeof WAPPEN] : undefined;
  if (!datei || !name || !profil) return input;
  const wappen = await files.read(ctx.mandant.id, datei.id);
  return { ...input, wappen, data: { ...input.data, wappen: { datei: name, alternativtext: profil.name } } };
}

/** Writes progress down now and then, and looks whether somebody cancelled. */
function watchCancellation(ctx: Ctx, id: ErzeugnisId) {
  const controller = new AbortController();
  let told: { stage: string; percent: number } | null = null;
  let running: Promise<void> = Promise.resolve();

  async function look() {
    const progress = told;
    told = null;
    const cancelled = await ctx.db.note(async (tx) => {
      if (progress) await saveFortschritt(tx, id, progress.stage, progress.percent);
      return (await findErzeugnis(tx, id))?.cancelledAt ?? null;
    });
    if (cancelled) controller.abort();
  }
  const timer = setInterval(() => {
    // A look that fails is made good by the next one; the end of the job says what became of it.
    running = running.then(look).catch(() => undefined);
  }, FORTSCHRITT_MS);

  return {
    signal: controller.signal,
    tell: (stage: string, percent: number) => {
      told = { stage, percent };
    },
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
