import { listGemeinden } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Id } from "#src/shared/id.ts";
import type { BedarfId } from "../../kette/rules/kette.ts";
import { viewKonzeptGemeinde } from "../../quer/views/gemeinden.ts";
import { listHandlungsfelderAuswahl } from "../../views/handlungsfelder.ts";
import { mayWriteOertliches } from "../rules/oertlich.ts";
import {
  findOertlicherBedarf,
  findOertliches,
  findOertlichesById,
  listOertlicheBedarfe,
  type OertlicherBedarf,
  type OertlichesKonzept,
} from "../store/oertlich.ts";

type GemeindeId = Id<"Gemeinde">;

export type OertlichView = {
  readonly gemeinde: { readonly id: GemeindeId; readonly name: string; readonly slug: string };
  readonly konzept: Pick<OertlichesKonzept, "titel" | "stand">;
  readonly eigene: readonly Pick<OertlicherBedarf, "kennung" | "titel" | "beschreibung" | "handlungsfeld">[];
  /** Bedarfe of the county that name this municipality, and how many are for all. */
  readonly geerbt: readonly { readonly kennung: string; readonly titel: string }[];
  readonly kreisweit: number;
};

/** The Konzept of a municipality as everybody may read it; null when it has none (R068). */
export async function viewOertliches(ctx: Ctx, gemeindeId: GemeindeId): Promise<OertlichView | null> {
  const gemeinde = (await listGemeinden(ctx)).find((one) => one.id === gemeindeId);
  const konzept = await ctx.db.read((db) => findOertliches(db, gemeindeId));
  if (!gemeinde || !konzept) return null;
  const rows = await ctx.db.read((db) => listOertlicheBedarfe(db, konzept.id, "oeffentlich"));
  const { bedarfe } = await viewKonzeptGemeinde(ctx, gemeinde.slug);
  return {
    gemeinde: { id: gemeinde.id, name: gemeinde.name, slug: gemeinde.slug },
    konzept: { titel: konzept.titel, stand: konzept.stand },
    eigene: rows.map(({ kennung, titel, beschreibung, handlungsfeld }) => ({
      kennung,
      titel,
      beschreibung,
      handlungsfeld,
    })),
    geerbt: bedarfe.hier.map(({ kennung, titel }) => ({ kennung, titel })),
    kreisweit: bedarfe.kreisweit.length,
  };
}

/**
 * The same by the address of the municipality, for other programs.
 *
 * @throws NotFound when there is no such municipality, or it has no Konzept of its own
 */
export async function viewOertlichesBySlug(ctx: Ctx, slug: string): Promise<OertlichView> {
  const gemeinde = (await listGemeinden(ctx)).find((one) => one.slug === slug);
  const view = gemeinde ? await viewOertliches(ctx, gemeinde.id) : null;
  if (!view) throw new NotFound();
  return view;
}

/**
 * The Konzept of a municipality for whoever writes it; `konzept` is null while none was opened.
 *
 * @throws NotFound when there is no such municipality
 * @throws NotAllowed for everybody but the Fachstelle and the municipality itself
 */
export async function viewOertlichesIntern(ctx: Ctx, gemeindeId: GemeindeId) {
  requireIntern(ctx);
  const gemeinde = (await listGemeinden(ctx)).find((one) => one.id === gemeindeId);
  if (!gemeinde) throw new NotFound();
  if (!mayWriteOertliches(ctx.actor, gemeindeId)) throw new NotAllowed();
  const konzept = await ctx.db.read((db) => findOertliches(db, gemeindeId));
  const eigene = konzept ? await ctx.db.read((db) => listOertlicheBedarfe(db, konzept.id, "intern")) : [];
  const { bedarfe } = await viewKonzeptGemeinde(ctx, gemeinde.slug);
  return {
    gemeinde: { id: gemeinde.id, name: gemeinde.name, slug: gemeinde.slug },
    konzept,
    eigene,
    geerbt: bedarfe.hier.map(({ kennung, titel }) => ({ kennung, titel })),
    kreisweit: bedarfe.kreisweit.length,
    felder: (await listHandlungsfelderAuswahl(ctx)).map(({ id, name }) => ({ id, name })),
  };
}

/**
 * One own Bedarf for its form. Throws like `viewOertlichesIntern`, also when it belongs to the county.
 */
export async function viewOertlicherBedarf(ctx: Ctx, id: BedarfId) {
  requireIntern(ctx);
  const found = await ctx.db.read(async (db) => {
    const bedarf = await findOertlicherBedarf(db, id);
    return { bedarf, konzept: bedarf ? await findOertlichesById(db, bedarf.konzeptId) : null };
  });
  if (!found.bedarf || !found.konzept) throw new NotFound();
  const { gemeinde, felder } = await viewOertlichesIntern(ctx, found.konzept.gemeindeId);
  return { bedarf: found.bedarf, gemeinde, felder };
}
