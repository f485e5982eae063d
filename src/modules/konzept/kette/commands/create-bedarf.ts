import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept } from "#src/shared/result.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { acceptBedarf, type BedarfInhalt, suchtextOfBedarf } from "../rules/bedarf.ts";
import { formatKennungOf } from "../rules/kennung.ts";
import { mayEditGlied } from "../rules/permissions.ts";
import { insertBedarfe } from "../store/bedarfe.ts";
import { nextPosition, saveLetzteKennungen } from "../store/kennungen.ts";
import { acceptOrte } from "./accept-orte.ts";

/**
 * Writes a new Bedarf as a draft at the end of its Handlungsfeld and gives it the next Kennung.
 *
 * @throws NotAllowed when neither the Fachstelle nor the Fachredaktion of this Handlungsfeld is asking
 */
export async function createBedarf(ctx: Ctx, typed: BedarfInhalt) {
  if (!mayEditGlied(ctx.actor, typed)) throw new NotAllowed();
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const written = await writeBedarf(tx, ctx, typed, namen);
    if (!written.ok) return written;
    const { id, kennung, changes } = written.value;
    await record(tx, ctx, "konzept.bedarf.created", changes);
    return accept({ id, kennung });
  });
}

/** Part of a command that has asked for the right: writes the Bedarf and says what the audit entry tells of it. */
export async function writeBedarf(tx: Tx, ctx: Ctx, typed: BedarfInhalt, namen: Parameters<typeof acceptOrte>[2]) {
  const konzept = await lockKonzept(tx, ctx);
  const accepted = acceptBedarf(typed);
  if (!accepted.ok) return accepted;
  const inhalt = accepted.value;
  const orte = await acceptOrte(tx, inhalt, namen);
  if (!orte.ok) return orte;
  const id = newId<"Bedarf">();
  const letzterBedarf = konzept.letzterBedarf + 1;
  const kennung = formatKennungOf("bedarf", letzterBedarf);
  const position = await nextPosition(tx, "bedarf", inhalt.handlungsfeldId);
  const suchtext = suchtextOfBedarf(kennung, inhalt);
  await saveLetzteKennungen(tx, konzept.id, { letzterBedarf });
  await insertBedarfe(tx, [
    { id, konzeptId: konzept.id, kennung, position, suchtext, veroeffentlichtAm: null, inhalt },
  ]);
  return accept({ id, kennung, changes: [{ kind: "bedarf", id, after: { kennung, ...inhalt } }] });
}
