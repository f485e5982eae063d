import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { defineJob } from "#src/platform/queue/job.ts";
import { type Uebersetzer, UebersetzerFehler } from "#src/platform/uebersetzer/uebersetzer.ts";
import type { Id } from "#src/shared/id.ts";
import { splitMarke } from "#src/shared/textform.ts";
import { MASCHINE_KIND, saveMaschine, viewBestellung } from "../commands/vorschlaege.ts";
import { segmenteOf, teileOf } from "../rules/text.ts";
import type { VorschlagId } from "../rules/vorschlag.ts";

const payload = z.strictObject({ vorschlagId: z.uuid().transform((id) => id as Id<"Uebersetzungsvorschlag">) });

const maschine = defineJob<{ readonly uebersetzer: Uebersetzer | null }, typeof payload>({
  kind: MASCHINE_KIND,
  schema: payload,
  retries: 4,
  retryDelaySeconds: 60,
  timeoutSeconds: 120,
  handle: (ctx, { vorschlagId }, { uebersetzer }) => translateVorschlag(ctx, vorschlagId, uebersetzer),
  async onGivenUp(ctx, { vorschlagId }) {
    await saveMaschine(ctx, vorschlagId, { grund: "nicht-erreichbar" });
  },
});

export const uebersetzenJobs = [maschine] as const;

/**
 * Sends the German text to the service, line by line so that steps stay steps and headings headings.
 *
 * @throws UebersetzerFehler when trying later may help
 */
export async function translateVorschlag(ctx: Ctx, id: VorschlagId, uebersetzer: Uebersetzer | null): Promise<void> {
  const bestellt = await viewBestellung(ctx, id);
  if (!bestellt) return;
  if (!uebersetzer) return void (await saveMaschine(ctx, id, { grund: "kein-dienst" }));
  const { text, sprache } = bestellt;
  const zeilen = [...segmenteOf(text.art, text.deutsch)].map(([name, line]) => ({ name, ...splitMarke(line) }));
  try {
    const worte = await uebersetzer.uebersetze(
      zeilen.map((zeile) => zeile.worte),
      sprache,
    );
    const segmente = new Map(zeilen.map(({ name, marke }, place) => [name, marke + (worte[place] ?? "").trim()]));
    await saveMaschine(ctx, id, { teile: teileOf(text.art, segmente), ausTextstand: text.textstand });
  } catch (error) {
    if (!(error instanceof UebersetzerFehler) || error.again) throw error;
    await saveMaschine(ctx, id, { grund: error.grund });
  }
}
