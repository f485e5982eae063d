import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { mayEditStrukturen } from "../rules/permissions.ts";
import { STRUKTUREN_HOECHSTENS, type StrukturAngaben } from "../rules/struktur.ts";
import { insertStruktur, listStrukturen, saveLagen } from "../store/strukturen.ts";
import { acceptAngaben, regionIds } from "./accept-lagen.ts";

/**
 * Adds a structure that the regions need, with what is known of each (R092).
 *
 * @throws NotAllowed when it is neither the Fachstelle nor a Fachredaktion of the whole Konzept
 */
export async function createStruktur(ctx: Ctx, angaben: StrukturAngaben) {
  if (!mayEditStrukturen(ctx.actor)) throw new NotAllowed();
  const regionen = await regionIds(ctx);
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const there = await listStrukturen(tx);
    if (there.length >= STRUKTUREN_HOECHSTENS) return refuse("zu-viele");
    const accepted = await acceptAngaben(tx, ctx, angaben, regionen, null);
    if (!accepted.ok) return accepted;
    const id = newId<"Struktur">();
    const { name, beschreibung, lagen } = angaben;
    const position = Math.max(0, ...there.map((struktur) => struktur.position)) + 1;
    await insertStruktur(tx, { id, konzeptId: konzept.id, name, beschreibung, position });
    await saveLagen(tx, id, lagen);
    await record(tx, ctx, "konzept.struktur.created", [
      { kind: "struktur", id, after: { name, beschreibung, lagen: [...lagen] } },
    ]);
    return accept({ id });
  });
}
