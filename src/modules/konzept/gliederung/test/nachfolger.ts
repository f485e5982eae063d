import type { Ctx } from "#src/platform/ctx.ts";
import { type AdressArt, findByAdresse, listNachfolger } from "../../kette/store/verbleib.ts";

/** The numbers that the address of an archived element leads to. */
export async function findNachfolgerAdresse(ctx: Ctx, art: AdressArt, kennung: string): Promise<string[]> {
  return ctx.db.read(async (db) => {
    const found = await findByAdresse(db, art, kennung);
    return found ? (await listNachfolger(db, art, found.id)).map((one) => one.adresse.name) : [];
  });
}
