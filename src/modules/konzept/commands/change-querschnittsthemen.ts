import type { Ctx } from "#src/platform/ctx.ts";
import type { QuerschnittsthemaId } from "../rules/massnahme.ts";
import type { ThemaZeile } from "../rules/themen.ts";
import {
  insertQuerschnittsthemen,
  listQuerschnittsthemen,
  type Querschnittsthema,
  saveQuerschnittsthema,
} from "../store/themen.ts";
import { changeThemenliste, type Themenliste } from "./change-themenliste.ts";

type Zeile = ThemaZeile<QuerschnittsthemaId>;
type Angaben = Pick<Querschnittsthema, "name" | "leitfrage" | "position">;

const QUERSCHNITTSTHEMEN: Themenliste<"Querschnittsthema", Zeile, Angaben> = {
  kind: "querschnittsthema",
  verb: "konzept.querschnittsthemen.changed",
  list: listQuerschnittsthemen,
  save: saveQuerschnittsthema,
  insert: insertQuerschnittsthemen,
  angabenOf: (zeile, position) => ({ name: zeile.name, leitfrage: zeile.text, position }),
};

/** The list of Querschnittsthemen, each with its guiding question; as `changeThemenliste`. */
export function changeQuerschnittsthemen(ctx: Ctx, bekannt: readonly QuerschnittsthemaId[], zeilen: readonly Zeile[]) {
  return changeThemenliste(ctx, QUERSCHNITTSTHEMEN, bekannt, zeilen);
}
