import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { freeSlug } from "../rules/handlungsfeld.ts";
import { maySteerKonzept } from "../rules/permissions.ts";
import { VORLAGE } from "../rules/vorlage.ts";
import { insertHandlungsfelder, listHandlungsfelder, listTakenSlugs } from "../store/handlungsfelder.ts";
import { lockKonzept } from "../store/konzepte.ts";
import { insertQuerschnittsthemen, listQuerschnittsthemen } from "../store/themen.ts";

/**
 * Begins the Konzept with six Handlungsfelder and five Querschnittsthemen to rename. Refused as soon as there is one.
 *
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function takeVorlage(ctx: Ctx) {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    if ((await listHandlungsfelder(tx)).length > 0) return refuse("hat-handlungsfelder");
    const slugs = new Set(await listTakenSlugs(tx, konzept.id));
    const felder = VORLAGE.handlungsfelder.map((name, at) => {
      const slug = freeSlug(name, slugs);
      slugs.add(slug);
      return { id: newId<"Handlungsfeld">(), konzeptId: konzept.id, slug, name, position: at + 1 };
    });
    const known = new Set((await listQuerschnittsthemen(tx)).map((thema) => thema.name));
    const themen = VORLAGE.querschnittsthemen
      .filter((name) => !known.has(name))
      .map((name, at) => ({
        id: newId<"Querschnittsthema">(),
        konzeptId: konzept.id,
        name,
        position: known.size + at + 1,
      }));
    await insertHandlungsfelder(tx, felder);
    await insertQuerschnittsthemen(tx, themen);
    await record(tx, ctx, "konzept.vorlage.taken", [
      ...felder.map(({ id, name, slug, position }) => ({
        kind: "handlungsfeld",
        id,
        after: { name, slug, position },
      })),
      ...themen.map(({ id, name, position }) => ({ kind: "querschnittsthema", id, after: { name, position } })),
    ]);
    return accept({ handlungsfelder: felder.length, querschnittsthemen: themen.length });
  });
}
