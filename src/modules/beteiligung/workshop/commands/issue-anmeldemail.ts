import { newToken, tokenHash } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import type { AnmeldungId } from "../rules/ids.ts";
import { findAnmeldung, saveAnmeldung } from "../store/anmeldungen.ts";
import { findWorkshop } from "../store/workshops.ts";

/**
 * Makes the link of a mail that is about to leave; it stands there and nowhere else, and the one of the mail before opens
 * nothing any more. Null when there is nobody to write to.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function issueAnmeldemail(ctx: Ctx, id: AnmeldungId) {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  return ctx.db.note(async (tx) => {
    const anmeldung = await findAnmeldung(tx, id);
    const workshop = anmeldung && (await findWorkshop(tx, anmeldung.workshopId));
    if (!workshop || !anmeldung.email || anmeldung.stand === "abgesagt") return null;
    const token = newToken();
    await saveAnmeldung(tx, id, { tokenHash: tokenHash(token) });
    return { anmeldung, workshop, email: anmeldung.email, token };
  });
}
