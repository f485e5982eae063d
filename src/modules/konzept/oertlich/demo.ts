import type { NetzwerkDemoKeys } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { z } from "zod";
import oertlich from "../../../../demo/konzept/oertlich.json" with { type: "json" };
import { listHandlungsfelderAuswahl } from "../views/handlungsfelder.ts";
import { changeOertlichesKonzept, createOertlicherBedarf, openOertlichesKonzept } from "./commands/oertlich.ts";
import { OERTLICHE_STAENDE } from "./rules/oertlich.ts";
import { viewOertlichesIntern } from "./views/oertlich.ts";

const schema = z.array(
  z.object({
    gemeinde: z.string(),
    titel: z.string(),
    stand: z.enum(OERTLICHE_STAENDE),
    bedarfe: z.array(z.object({ titel: z.string(), beschreibung: z.string(), handlungsfeld: z.string() })),
  }),
);

/** Municipalities of Landkreis Erlengrund with a Konzept of their own (R068). What is there already stays. */
export async function loadOertlich(ctx: Ctx, keys: NetzwerkDemoKeys): Promise<void> {
  const felder = await listHandlungsfelderAuswahl(ctx);
  for (const { gemeinde, titel, stand, bedarfe } of schema.parse(oertlich.konzepte)) {
    const id = keys.gemeinden.get(gemeinde);
    if (!id || !(await openOertlichesKonzept(ctx, id, titel)).ok) continue;
    for (const { handlungsfeld, ...bedarf } of bedarfe) {
      const feld = felder.find((one) => one.slug === handlungsfeld);
      if (!feld) throw new Error(`The demo has no Handlungsfeld ${handlungsfeld}.`);
      await createOertlicherBedarf(ctx, id, {
        ...bedarf,
        handlungsfeldId: feld.id,
        oeffentlich: true,
        archiviert: false,
      });
    }
    const { konzept } = await viewOertlichesIntern(ctx, id);
    if (konzept && stand !== konzept.stand) await changeOertlichesKonzept(ctx, id, konzept.rev, { titel, stand });
  }
}
