import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import demo from "../../../../demo/wegweiser/vorschlaege.json" with { type: "json" };
import { SPRACHEN } from "../rules/sprachen.ts";
import { importXliff } from "./commands/vorschlaege.ts";
import { segmenteOf } from "./rules/xliff.ts";
import { viewQuelltexte } from "./views/uebersetzen.ts";

const texte = { titel: z.string(), kurz: z.string(), schritte: z.array(z.string()), tipp: z.string() };
const schema = z.array(
  z.strictObject({
    leistung: z.string(),
    sprache: z.enum(SPRACHEN),
    ziel: z.strictObject(texte),
    /** What stood there when the file was sent out, where it was different. */
    deutschDamals: z.strictObject(texte).partial(),
  }),
);

/** What an agency has sent back. Leaves a county alone that has proposals. */
export async function loadVorschlaege(ctx: Ctx): Promise<void> {
  const { leistungen: rows, vorschlaege } = await viewQuelltexte(ctx);
  if (vorschlaege > 0) return;
  for (const { leistung, sprache, ziel, deutschDamals } of schema.parse(demo.vorschlaege)) {
    const row = rows.find((one) => one.titel === leistung);
    if (!row) throw new Error(`unknown entry ${leistung}`);
    const quelle = {
      titel: deutschDamals.titel ?? row.titel,
      kurz: deutschDamals.kurz ?? row.kurz,
      schritte: deutschDamals.schritte ?? row.schritte,
      tipp: deutschDamals.tipp ?? row.tipp,
    };
    const fertig = segmenteOf(ziel);
    const segmente = new Map(
      [...segmenteOf(quelle)].map(([name, words]) => [name, { quelle: words, ziel: fertig.get(name) ?? "" }]),
    );
    const antworten = [{ id: row.id, textstand: row.textstand, segmente }];
    const outcome = await importXliff(ctx, { sprache, antworten });
    if (!outcome.ok) throw new Error(`demo refused: ${outcome.reason}`);
  }
}
