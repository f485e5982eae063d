import { type AngebotId, type AngebotView, listAngebote, listGemeinden } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { listZielgruppen } from "../../store/themen.ts";
import { listEinordnungen } from "../store/einordnung.ts";
import { viewEinordnungNamen } from "./angebote.ts";

/** Parts of addresses: what the public list can be narrowed by. */
export const ANGEBOT_FILTER = ["gemeinde", "zielgruppe", "handlungsfeld"] as const;
export type AngebotFilter = Readonly<Partial<Record<(typeof ANGEBOT_FILTER)[number], string>>>;

export type AngebotEintrag = AngebotView & {
  readonly handlungsfelder: readonly string[];
  readonly zielgruppen: readonly string[];
};

/**
 * What is offered, for everybody: published and not ended. An Angebot of a whole region is found in each of its
 * Gemeinden; one that names no place is found everywhere.
 */
export async function viewOeffentlicheAngebote(ctx: Ctx, filter: AngebotFilter) {
  const gemeinden = await listGemeinden(ctx);
  const alle = await listAngebote(ctx, { blick: "oeffentlich" });
  const ids = alle.map((one) => one.id);
  const { felder, gruppen, einordnung } = await ctx.db.read(async (db) => ({
    felder: await listHandlungsfelder(db),
    gruppen: await listZielgruppen(db),
    einordnung: await listEinordnungen(db, ids),
  }));
  const gemeinde = gemeinden.find((one) => one.slug === filter.gemeinde);
  const gruppe = gruppen.find((one) => one.slug === filter.zielgruppe);
  const feld = felder.find((one) => one.slug === filter.handlungsfeld);
  const falsch = ANGEBOT_FILTER.filter(
    (name) => filter[name] !== undefined && !{ gemeinde, zielgruppe: gruppe, handlungsfeld: feld }[name],
  );
  const imOrt = (one: AngebotView) =>
    !gemeinde ||
    (one.gemeinden.length === 0 && one.regionen.length === 0) ||
    one.gemeinden.some(({ slug }) => slug === gemeinde.slug) ||
    one.regionen.includes(gemeinde.region);
  const shown = alle.filter((one) => {
    const place = einordnung.get(one.id);
    return (
      imOrt(one) &&
      (!gruppe || place?.zielgruppeIds.includes(gruppe.id)) &&
      (!feld || place?.handlungsfeldIds.includes(feld.id))
    );
  });
  const option = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, label: name });
  return {
    angebote: await mitNamen(ctx, falsch.length > 0 ? [] : shown),
    gesamt: alle.length,
    falsch,
    wahl: {
      gemeinden: gemeinden.map(option),
      zielgruppen: gruppen.map(option),
      handlungsfelder: felder.map(option),
    },
  };
}

/**
 * One published Angebot.
 *
 * @throws NotFound when there is none, or nobody outside may see it (any more)
 */
export async function viewOeffentlichesAngebot(ctx: Ctx, id: AngebotId): Promise<AngebotEintrag> {
  const [found] = await mitNamen(ctx, await listAngebote(ctx, { ids: [id], blick: "oeffentlich" }));
  if (!found) throw new NotFound();
  return found;
}

async function mitNamen(ctx: Ctx, angebote: readonly AngebotView[]): Promise<AngebotEintrag[]> {
  const namen = await viewEinordnungNamen(
    ctx,
    angebote.map((one) => one.id),
  );
  return angebote.map((one) => ({ ...one, handlungsfelder: [], zielgruppen: [], ...namen.get(one.id) }));
}
