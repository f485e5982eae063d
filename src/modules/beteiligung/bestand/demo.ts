import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { newRandomId } from "#src/platform/id.ts";
import { PROJECT_FOLDER } from "#src/platform/source-folder.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { addDays } from "#src/shared/datum.ts";
import { must } from "#src/shared/result.ts";
import datei from "../../../../demo/beteiligung/bestand-2026.json" with { type: "json" };
import { acceptAnlage } from "../anlage/commands/keep-anlagen.ts";
import { beginAntwort, continueAntwort } from "../antwort/commands/continue-antwort.ts";
import { importAntworten } from "../antwort/commands/import-antworten.ts";
import { submitAntwort } from "../antwort/commands/submit-antwort.ts";
import type { Akte } from "../antwort/rules/akte.ts";
import type { UmfrageId } from "../antwort/rules/ids.ts";
import { viewTeilnahme } from "../antwort/views/teilnahme.ts";
import { findUmfrageZumBeantworten, newAntwortcode } from "../antwort/views/umfrage.ts";
import type { Antworten } from "../umfrage/rules/antworten.ts";

const schema = z.strictObject({
  hinweis: z.string(),
  antworten: z.array(
    z.strictObject({
      vorTagen: z.int(),
      werte: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
    }),
  ),
  durchDieSeite: z.strictObject({
    vorTagen: z.int(),
    werte: z.record(z.string(), z.string()),
    unterlage: z.string(),
  }),
});

/**
 * What four institutions answered in the survey that is open, one of them page by page and with a file. All invented.
 *
 * @param files where files lie
 */
export async function loadBestand(ctx: Ctx, files: FileStore, umfrageId: UmfrageId): Promise<void> {
  const demo = schema.parse(datei);
  await importAntworten(ctx, umfrageId, () => ({
    einladungen: [],
    antworten: demo.antworten.map(({ vorTagen, werte }) => ({
      id: newRandomId<"Umfrageantwort">(),
      umfrageId,
      antworten: { werte, gesehen: Object.keys(werte) },
      weg: "web" as const,
      sprache: "de",
      eingereichtAm: addDays(ctx.today, -vorTagen),
    })),
  }));
  const akte = await findUmfrageZumBeantworten(ctx, await kennungOf(ctx, umfrageId));
  await answerByPages(ctx, files, akte, demo.durchDieSeite);
}

async function kennungOf(ctx: Ctx, id: UmfrageId): Promise<string> {
  return (await viewTeilnahme(ctx, id)).kennung;
}

/** Longer than a machine takes. */
const LESEZEIT_MS = 60_000;

async function answerByPages(
  ctx: Ctx,
  files: FileStore,
  akte: Akte,
  { vorTagen, werte, unterlage }: z.infer<typeof schema>["durchDieSeite"],
): Promise<void> {
  const then: Ctx = { ...ctx, actor: OEFFENTLICH, today: addDays(ctx.today, -vorTagen) };
  const code = newAntwortcode();
  await beginAntwort(then, akte, code);
  const bytes = await readFile(join(PROJECT_FOLDER, "demo/beteiligung", unterlage));
  const anlage = must(acceptAnlage(unterlage, new Uint8Array(bytes)));
  const answered = { ...werte, unterlage: [anlage.id] };
  const change = (before: Antworten): Antworten => ({ ...before, werte: answered, gesehen: Object.keys(answered) });
  must(await continueAntwort(then, akte, code, change, { files, neue: [anlage] }));
  must(await submitAntwort({ ...then, now: then.now + LESEZEIT_MS }, akte, { code, token: null, falle: "" }));
}
