import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { lesbarkeitOf } from "../../rules/lesbarkeit.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";
import { alterOf } from "../../rules/pruefung.ts";
import { ZIELSPRACHEN } from "../../rules/sprachen.ts";
import { standOf } from "../../rules/uebersetzung.ts";
import { requireWegweiserPflege, viewLeistungWahl } from "../../views/intern.ts";
import { plainText } from "#src/shared/textform.ts";
import { type ArtikelId, artikelStand, inLesefolge, mayStandBelow } from "../rules/artikel.ts";
import { mayEditArtikel, mayPublishArtikel } from "../rules/permissions.ts";
import { findArtikel, listArtikelRows, listArtikelStellen, listArtikelTexte } from "../store/artikel.ts";

/** Every Artikel with its state, as a tree; what this actor may change is said with it. */
export async function viewArtikelIntern(ctx: Ctx) {
  requireIntern(ctx);
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const rows = await listArtikelRows(db, "intern");
    const texts = Map.groupBy(await listArtikelTexte(db), (one) => one.artikelId);
    return {
      artikel: inLesefolge(rows).map(({ row, tiefe }) => ({
        id: row.id,
        slug: row.slug,
        titel: row.titel,
        rev: row.rev,
        leer: row.text === "",
        tiefe,
        stand: artikelStand(row),
        alter: alterOf(row.pruefenBis, ctx.today),
        geprueftAm: row.geprueftAm,
        pruefenBis: row.pruefenBis,
        verantwortlichId: row.verantwortlichId,
        verantwortlich: row.verantwortlichId ? (namen.stellen.get(row.verantwortlichId) ?? "–") : null,
        sprachen: (texts.get(row.id) ?? []).map((one) => ({
          sprache: one.sprache,
          stand: standOf(one, row.textstand),
        })),
        mayEdit: mayEditArtikel(ctx.actor, row),
      })),
      may: { manage: mayManageWegweiser(ctx.actor) },
    };
  });
}

/**
 * One Artikel with everything its form can choose from; null for a new one.
 *
 * @throws SignInNeeded, NotFound, NotAllowed for everybody who may not change it
 */
export async function viewArtikelForm(ctx: Ctx, id: ArtikelId | null) {
  requireIntern(ctx);
  if (id === null) requireWegweiserPflege(ctx);
  const { lagen, stellen } = await viewLeistungWahl(ctx);
  return ctx.db.read(async (db) => {
    const row = id === null ? null : await findArtikel(db, id);
    if (id !== null && !row) throw new NotFound();
    if (row && !mayEditArtikel(ctx.actor, row)) throw new NotAllowed();
    const rows = await listArtikelRows(db, "intern");
    const texte = id === null ? [] : await listArtikelTexte(db, { artikelId: id });
    return {
      artikel: row && {
        ...row,
        stand: artikelStand(row),
        alter: alterOf(row.pruefenBis, ctx.today),
        stelleIds: (await listArtikelStellen(db, row.id)).get(row.id) ?? [],
        lesbarkeit: lesbarkeitOf([plainText(row.text)]),
      },
      texte,
      sprachen: ZIELSPRACHEN.map((sprache) => ({
        sprache,
        stand: row ? standOf(texte.find((one) => one.sprache === sprache) ?? null, row.textstand) : ("fehlt" as const),
      })),
      wahl: {
        lagen,
        stellen,
        artikel: inLesefolge(rows)
          .filter(({ row: one }) => id === null || mayStandBelow(rows, id, one.id))
          .map(({ row: one, tiefe }) => ({ id: one.id, name: `${"– ".repeat(tiefe)}${one.titel}` })),
      },
      may: { publish: mayPublishArtikel(ctx.actor) },
    };
  });
}
export type ArtikelForm = Awaited<ReturnType<typeof viewArtikelForm>>;
