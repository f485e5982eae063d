import { z } from "zod";
import type { NetzwerkDemoKeys } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import artikel from "../../../../demo/wegweiser/artikel.json" with { type: "json" };
import { SPRACHEN } from "../rules/sprachen.ts";
import { viewLeistungWahl } from "../views/intern.ts";
import { changeArtikelText, createArtikel, publishArtikel } from "./commands/change-artikel.ts";
import type { ArtikelId } from "./rules/artikel.ts";
import { viewArtikelIntern } from "./views/intern.ts";

const schema = z.array(
  z.object({
    key: z.string(),
    ueber: z.string().nullable(),
    titel: z.string(),
    text: z.string(),
    lebenslage: z.string().nullable(),
    stellen: z.array(z.string()),
    texte: z.partialRecord(z.enum(SPRACHEN), z.object({ titel: z.string(), text: z.string() })),
  }),
);

/** Stays a draft, so that the office has one to show. */
const ENTWURF = "entwurf";

/** Pages of the guide of Landkreis Erlengrund in up to four languages. Leaves a guide alone that has Artikel already. */
export async function loadArtikel(ctx: Ctx, keys: NetzwerkDemoKeys): Promise<void> {
  if ((await viewArtikelIntern(ctx)).artikel.length > 0) return;
  const { lagen } = await viewLeistungWahl(ctx);
  const ids = new Map<string, ArtikelId>();
  for (const { key, ueber, lebenslage, stellen, texte, titel, text } of schema.parse(artikel.artikel)) {
    const created = await createArtikel(ctx, {
      titel,
      text,
      ueberId: ueber === null ? null : (ids.get(ueber) ?? null),
      lebenslageId: lagen.find(({ name }) => name === lebenslage)?.id ?? null,
      verantwortlichId: keys.stellen.get("unit-integration") ?? null,
      risiko: "niedrig",
      stelleIds: stellen.flatMap((one) => keys.stellen.get(one) ?? []),
    });
    if (!created.ok) continue;
    ids.set(key, created.value);
    for (const sprache of SPRACHEN) {
      const words = texte[sprache];
      if (!words || sprache === "de") continue;
      const geprueft = sprache === "en";
      await changeArtikelText(ctx, created.value, sprache, 0, 1, { ...words, methode: "mensch", geprueft });
    }
    if (key !== ENTWURF) await publishArtikel(ctx, created.value, 1, true);
  }
}
