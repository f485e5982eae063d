import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { AnhangId } from "../../anhang/rules/anhang.ts";
import { listAnhaengeOf, saveOeffentliche } from "../../anhang/store/anhaenge.ts";
import { checkReport, endReport } from "../../sachstand/commands/report-sachstand.ts";
import { lockReportable } from "../../sachstand/commands/lock-reportable.ts";
import type { SachstandId } from "../../sachstand/rules/sachstand.ts";
import { insertSachstand } from "../../sachstand/store/sachstaende.ts";
import type { AbfrageId } from "../rules/abfrage.ts";
import { saveAbfrage } from "../store/abfragen.ts";
import { lockForHandlung } from "./lock-abfrage.ts";

/**
 * Takes an answer over: it becomes a Sachstand of its Maßnahme, by the same rules as one that somebody reports with an
 * account, and can be corrected but not deleted from then on.
 *
 * @param gesehen the last report that the form showed, null when it showed none
 * @param oeffentlicheAnhaenge files that came with it and everybody may read; all others stay internal
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function acceptRueckmeldung(
  ctx: Ctx,
  id: AbfrageId,
  rev: number,
  gesehen: SachstandId | null,
  oeffentlich: boolean,
  oeffentlicheAnhaenge: readonly AnhangId[] = [],
) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForHandlung(tx, ctx, id, rev, "annehmen");
    if (!locked.ok) return locked;
    const { massnahmeId, eingereicht, rundeId } = locked.value;
    if (!eingereicht) return refuse("stand-passt-nicht");
    const massnahme = await lockReportable(tx, ctx, massnahmeId);
    if (massnahme.archiviertAm) return refuse("archiviert");
    const meldung = { ...eingereicht, oeffentlich };
    const before = await checkReport(tx, ctx, massnahmeId, meldung, null);
    if (!before.ok) return before;
    if ((before.value.letzter?.id ?? null) !== gesehen) return refuse("inzwischen-gemeldet");
    const anhaenge = await listAnhaengeOf(tx, id);
    if (oeffentlicheAnhaenge.some((one) => !anhaenge.some((da) => da.id === one))) return refuse("anhang-unbekannt");
    const sachstandId = await insertSachstand(tx, massnahmeId, meldung, null);
    await saveAbfrage(tx, id, { stand: "angenommen", sachstandId, eingereicht: meldung });
    await saveOeffentliche(tx, id, oeffentlicheAnhaenge);
    await endReport(tx, ctx, massnahmeId, "konzept.rueckmeldung.accepted", before.value, {}, [
      {
        kind: "abfrage",
        id,
        before: { stand: "eingegangen" },
        after: { stand: "angenommen", anhaenge: anhaenge.length, oeffentlich: oeffentlicheAnhaenge },
      },
    ]);
    return accept({ id, rundeId, sachstandId });
  });
}
