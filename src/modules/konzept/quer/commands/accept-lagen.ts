import { listPlanungsregionen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { acceptStruktur, type StrukturAngaben } from "../rules/struktur.ts";
import { listBedarfeKern } from "../store/bestand.ts";
import { listStrukturen } from "../store/strukturen.ts";

/** The Planungsregionen that exist now, before the transaction begins. */
export async function regionIds(ctx: Ctx): Promise<ReadonlySet<string>> {
  return new Set((await listPlanungsregionen(ctx)).map((region) => region.id));
}

/**
 * Whether what somebody wrote of a structure can stand: its name is free, its regions and Bedarfe exist.
 *
 * @param regionen what `regionIds` gave
 * @param except the structure itself, whose own name is no obstacle
 */
export async function acceptAngaben(
  db: Db,
  ctx: Ctx,
  angaben: StrukturAngaben,
  regionen: ReadonlySet<string>,
  except: string | null,
): Promise<
  Outcome<
    StrukturAngaben,
    "region-doppelt" | "tag-in-der-zukunft" | "name-vergeben" | "region-unbekannt" | "bedarf-unbekannt"
  >
> {
  const accepted = acceptStruktur(angaben, ctx.today);
  if (!accepted.ok) return accepted;
  const same = (name: string) => name.toLocaleLowerCase("de");
  const others = (await listStrukturen(db)).filter((struktur) => struktur.id !== except);
  if (others.some((struktur) => same(struktur.name) === same(angaben.name))) return refuse("name-vergeben");
  if (angaben.lagen.some((lage) => !regionen.has(lage.planungsregionId))) return refuse("region-unbekannt");
  const bedarfe = new Set<string>((await listBedarfeKern(db)).map((bedarf) => bedarf.id));
  if (angaben.lagen.some((lage) => lage.bedarfId !== null && !bedarfe.has(lage.bedarfId))) {
    return refuse("bedarf-unbekannt");
  }
  return accept(angaben);
}
