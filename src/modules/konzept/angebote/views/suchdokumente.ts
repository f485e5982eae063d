import { listAngebote, mayChangeAngebote } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Suchdokument } from "#src/platform/suche/index.ts";
import { viewEinordnungNamen } from "./angebote.ts";

/** Angebote as the reader can find them: published ones, in the office all that are live. */
export async function angebotDokumente(ctx: Ctx, blick: "oeffentlich" | "intern"): Promise<Suchdokument[]> {
  const intern = blick === "intern" && mayChangeAngebote(ctx.actor);
  const angebote = await listAngebote(ctx, intern ? {} : { blick: "oeffentlich" });
  const namen = await viewEinordnungNamen(
    ctx,
    angebote.map((one) => one.id),
  );
  return angebote.map((one) => ({
    art: "angebot",
    id: one.id,
    titel: one.titel,
    zusammenfassung: one.beschreibung,
    text: [
      one.stelle.name,
      ...one.gemeinden.map(({ name }) => name),
      ...one.regionen,
      ...(namen.get(one.id)?.zielgruppen ?? []),
      ...(namen.get(one.id)?.handlungsfelder ?? []),
      one.wann,
    ]
      .filter(Boolean)
      .join(", "),
    adresse: intern ? `/intern/angebote/${one.id}` : `/angebote/${one.id}`,
    gewicht: 1,
  }));
}
