import type { Ctx } from "#src/platform/ctx.ts";
import { addDays } from "#src/shared/datum.ts";
import { openUmfrage, createUmfrage } from "../../umfrage/commands/umfragen.ts";
import { aSeite, anUmfrage, frage, wenn } from "../../umfrage/test/beispiel.ts";
import type { UmfrageId } from "../rules/ids.ts";
import type { Akte } from "../rules/akte.ts";
import { findAkte } from "../store/umfragen.ts";

const SEITEN = [
  aSeite("seite1", [
    frage("janein", "hat", { pflicht: "ja" }),
    frage("text", "was", { sichtbarWenn: wenn("hat", "=", "ja") }),
    frage("text", "name", { pflicht: "weich" }),
  ]),
  aSeite("seite2", [frage("zahl", "anzahl", { min: 0, max: 100 })]),
];

/** As the machine sees a county. */
export const asSystem = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: "system", id: null, rollen: [], name: "test" } });

/** A survey in whichever way, laid open for a month; `entwurf` leaves it unopened. */
export async function aUmfrage(
  ctx: Ctx,
  more: Record<string, unknown> & { readonly entwurf?: boolean } = {},
): Promise<UmfrageId> {
  const { entwurf = false, ...definition } = more;
  const umfrage = anUmfrage(SEITEN, { datenschutz: { de: "Hinweis" }, sprachen: ["de"], ...definition });
  const system = asSystem(ctx);
  const made = await createUmfrage(system, { definition: umfrage });
  if (!made.ok) throw new Error(made.reason);
  if (entwurf) return made.value.id;
  const opened = await openUmfrage(system, made.value.id, 1, { von: ctx.today, bis: addDays(ctx.today, 30) });
  if (!opened.ok) throw new Error(opened.reason);
  return made.value.id;
}

export async function akteOf(ctx: Ctx, id: UmfrageId): Promise<Akte> {
  const akte = await ctx.db.read((db) => findAkte(db, id));
  if (!akte) throw new Error("No survey.");
  return akte;
}
