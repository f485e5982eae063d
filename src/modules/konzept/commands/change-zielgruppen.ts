import type { Ctx } from "#src/platform/ctx.ts";
import type { ZielgruppeId } from "../rules/massnahme.ts";
import type { ZielgruppeZeile } from "../rules/themen.ts";
import { insertZielgruppen, listZielgruppen, saveZielgruppe, type Zielgruppe } from "../store/themen.ts";
import { changeThemenliste, type Themenliste } from "./change-themenliste.ts";

type Zeile = ZielgruppeZeile<ZielgruppeId>;
type Angaben = Pick<Zielgruppe, "name" | "beschreibung" | "groesse" | "groesseHinweis" | "position">;

const ZIELGRUPPEN: Themenliste<"Zielgruppe", Zeile, Angaben> = {
  kind: "zielgruppe",
  verb: "konzept.zielgruppen.changed",
  list: listZielgruppen,
  save: saveZielgruppe,
  insert: insertZielgruppen,
  angabenOf: (zeile, position, before) => ({
    name: zeile.name,
    beschreibung: zeile.text,
    groesse: zeile.groesse === undefined ? (before?.groesse ?? null) : zeile.groesse,
    groesseHinweis: zeile.groesseHinweis ?? before?.groesseHinweis ?? "",
    position,
  }),
};

/** The list of Zielgruppen, with their sizes (R002, R088); as `changeThemenliste`. */
export function changeZielgruppen(ctx: Ctx, bekannt: readonly ZielgruppeId[], zeilen: readonly Zeile[]) {
  return changeThemenliste(ctx, ZIELGRUPPEN, bekannt, zeilen);
}
