import { and, eq, inArray, isNull } from "drizzle-orm";
import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { hasRolleFor } from "#src/shared/actor.ts";
import { ZAEHLENDE_ENTSCHEIDUNGEN } from "../../kette/rules/lage.ts";
import { imKreiskonzept } from "../../kette/store/sichtbar.ts";
import { readScope } from "../../rules/permissions.ts";
import { nameOf } from "../../rules/wortlaut.ts";
import { visibleTo } from "../../store/massnahmen-suche.ts";
import { massnahmen, zustaendigkeiten } from "../../store/tables.ts";
import { type BueroLage, orderLage } from "../rules/buero-lage.ts";

/**
 * What the office asks in the morning: what is critical, in danger or was never reported, as far as the actor may read
 * it, and which Maßnahmen are hers to report. One query, however many there are.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewBueroLage(ctx: Ctx): Promise<BueroLage> {
  requireIntern(ctx);
  const namen = await viewNamen(ctx);
  const rows = await ctx.db.read((db) =>
    db
      .select({
        id: massnahmen.id,
        kennung: massnahmen.kennung,
        titel: massnahmen.titel,
        entscheidung: massnahmen.entscheidung,
        umsetzung: massnahmen.umsetzung,
        einschaetzung: massnahmen.einschaetzung,
        einschaetzungGrund: massnahmen.einschaetzungGrund,
        sachstandAm: massnahmen.sachstandAm,
        stelleId: zustaendigkeiten.stelleId,
        gemeindeId: zustaendigkeiten.gemeindeId,
        name: zustaendigkeiten.name,
        wortlaut: zustaendigkeiten.wortlaut,
      })
      .from(massnahmen)
      .leftJoin(
        zustaendigkeiten,
        and(eq(zustaendigkeiten.massnahmeId, massnahmen.id), eq(zustaendigkeiten.rolle, "federfuehrung")),
      )
      .where(
        and(
          isNull(massnahmen.archiviertAm),
          imKreiskonzept(massnahmen.konzeptId),
          inArray(massnahmen.entscheidung, [...ZAEHLENDE_ENTSCHEIDUNGEN]),
          visibleTo(readScope(ctx.actor)),
        ),
      ),
  );
  const present = rows.map(({ stelleId, gemeindeId, name, wortlaut, ...row }) => ({
    ...row,
    federfuehrung: name === null ? null : nameOf({ stelleId, gemeindeId, name, wortlaut: wortlaut ?? "" }, namen),
    eigene: hasRolleFor(ctx.actor, "zustaendige", stelleId) || hasRolleFor(ctx.actor, "gemeinde", gemeindeId),
  }));
  return orderLage(present, ctx.today);
}
