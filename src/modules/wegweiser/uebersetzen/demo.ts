import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import demo from "../../../../demo/wegweiser/vorschlaege.json" with { type: "json" };
import { must } from "#src/shared/result.ts";
import { createLeselink, answerLeselink } from "../gegenlesen/commands/leselink.ts";
import { viewGegenlesen, viewLeselinks } from "../gegenlesen/views/leselink.ts";
import { SPRACHEN, ZIELSPRACHEN } from "../rules/sprachen.ts";
import { importXliff } from "./commands/vorschlaege.ts";
import { segmenteOf, type Teile } from "./rules/text.ts";
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
  const { texte: rows, vorschlaege } = await viewQuelltexte(ctx);
  if (vorschlaege > 0) return;
  for (const { leistung, sprache, ziel, deutschDamals } of schema.parse(demo.vorschlaege)) {
    const row = rows.find(({ art, deutsch }) => art === "leistung" && deutsch.titel === leistung);
    if (!row) throw new Error(`unknown entry ${leistung}`);
    const fertig = segmenteOf("leistung", teile(ziel));
    const segmente = new Map(
      [...segmenteOf("leistung", { ...row.deutsch, ...teile(deutschDamals) })].map(([name, words]) => [
        name,
        { quelle: words, ziel: fertig.get(name) ?? "" },
      ]),
    );
    must(await importXliff(ctx, { sprache, antworten: [{ id: row.id, textstand: row.textstand, segmente }] }));
  }
}

/** A native speaker who has read a question and left it as it was, with a word about it. */
export async function loadLeselink(ctx: Ctx): Promise<void> {
  if ((await viewLeselinks(ctx)).length > 0) return;
  const { sprache, fuer, notiz } = demo.leselink;
  const wunsch = { sprache: z.enum(ZIELSPRACHEN).parse(sprache), umfang: "ungeprueft", fuer } as const;
  const { token } = must(await createLeselink(ctx, { ...wunsch, arten: ["frage"] }));
  const [text] = (await viewGegenlesen(ctx, token))?.texte ?? [];
  if (!text) throw new Error("the demo has questions in this language");
  const { id: textId, kennung, ziel } = text;
  must(await answerLeselink(ctx, token, { textId, kennung, teile: ziel, notiz, gelesen: true }));
}

/** Steps stand in lines. */
function teile(worte: Readonly<Record<string, string | string[] | undefined>>): Teile {
  const written = Object.entries(worte).filter(([, words]) => words !== undefined);
  return Object.fromEntries(written.map(([name, words]) => [name, [words].flat().join("\n")]));
}
