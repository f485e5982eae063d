import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { maySteerKonzept } from "../rules/permissions.ts";
import { listQuerschnittsthemen, listZielgruppen } from "../store/themen.ts";

export type ThemaView = { readonly id: string; readonly name: string; readonly text: string };

export type ZielgruppeFormView = ThemaView & { readonly groesse: number | null; readonly groesseHinweis: string };

/** @throws NotAllowed when it is not the Fachstelle */
export async function viewZielgruppen(ctx: Ctx): Promise<ZielgruppeFormView[]> {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  const rows = await ctx.db.read((db) => listZielgruppen(db));
  return rows.map(({ id, name, beschreibung, groesse, groesseHinweis }) => ({
    id,
    name,
    text: beschreibung,
    groesse,
    groesseHinweis,
  }));
}

/** @throws NotAllowed when it is not the Fachstelle */
export async function viewQuerschnittsthemen(ctx: Ctx): Promise<ThemaView[]> {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  const rows = await ctx.db.read((db) => listQuerschnittsthemen(db));
  return rows.map(({ id, name, leitfrage }) => ({ id, name, text: leitfrage }));
}

/** Names for lists of other modules: whom something is for (R002). Readable by everybody. */
export async function listZielgruppenOptionen(ctx: Ctx) {
  const rows = await ctx.db.read((db) => listZielgruppen(db));
  return rows.map(({ id, name }) => ({ id, name }));
}
