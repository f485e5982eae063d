import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome } from "#src/shared/result.ts";
import { acceptBedarf, suchtextOfBedarf } from "../../kette/rules/bedarf.ts";
import type { BedarfId, WirkungszielId } from "../../kette/rules/kette.ts";
import { acceptZiel, suchtextOfZiel } from "../../kette/rules/wirkungsziel.ts";
import { lockBedarf, saveBedarf } from "../../kette/store/bedarfe.ts";
import { lockZiel, saveZiel } from "../../kette/store/ziele.ts";
import type { HandlungsfeldId, MassnahmeId } from "../../rules/massnahme.ts";
import { auditOf } from "../../rules/massnahme-audit.ts";
import { acceptInhalt, suchtextOf } from "../../rules/massnahme-inhalt.ts";
import { keepWortlaut } from "../../rules/wortlaut.ts";
import { lockHandlungsfeld, saveHandlungsfeld } from "../../store/handlungsfelder.ts";
import { lockMassnahme, saveMassnahmen } from "../../store/massnahmen.ts";
import type { Gliedart } from "../rules/ordnung.ts";
import {
  mergeBedarfe,
  mergeHandlungsfelder,
  mergeMassnahmen,
  mergeZiele,
  type Wahl,
} from "../rules/zusammenfuehren.ts";

type Stand = Readonly<Record<string, unknown>>;

/** What was written in the one that stays, before and after. */
type Geschrieben = { readonly before: Stand; readonly after: Stand };

/**
 * Writes the united content into the element that stays; refused by the same rules as when a person writes it.
 *
 * @throws NotFound when one of them does not exist
 */
export async function mergeInhalte(
  tx: Tx,
  ctx: Ctx,
  art: Gliedart,
  bleibtId: string,
  gehtId: string,
  wahl: Wahl,
): Promise<Outcome<Geschrieben, string>> {
  if (art === "bedarf") {
    const [bleibt, geht] = [await lockBedarf(tx, bleibtId as BedarfId), await lockBedarf(tx, gehtId as BedarfId)];
    if (!bleibt || !geht) throw new NotFound();
    const merged = acceptBedarf(mergeBedarfe(bleibt.inhalt, geht.inhalt, wahl));
    if (!merged.ok) return merged;
    await saveBedarf(tx, bleibt.id, merged.value, suchtextOfBedarf(bleibt.kennung, merged.value));
    return accept({ before: bleibt.inhalt, after: merged.value });
  }
  if (art === "wirkungsziel") {
    const [bleibt, geht] = [
      await lockZiel(tx, bleibtId as WirkungszielId),
      await lockZiel(tx, gehtId as WirkungszielId),
    ];
    if (!bleibt || !geht) throw new NotFound();
    const typed = mergeZiele(bleibt.inhalt, geht.inhalt, wahl);
    const merged = acceptZiel(typed, ctx.today, typed.zieljahr);
    if (!merged.ok) return merged;
    await saveZiel(tx, bleibt.id, merged.value, suchtextOfZiel(bleibt.kennung, merged.value));
    return accept({ before: bleibt.inhalt, after: merged.value });
  }
  if (art === "massnahme") {
    const [bleibt, geht] = [
      await lockMassnahme(tx, bleibtId as MassnahmeId),
      await lockMassnahme(tx, gehtId as MassnahmeId),
    ];
    if (!bleibt || !geht) throw new NotFound();
    const merged = acceptInhalt(mergeMassnahmen(bleibt.inhalt, geht.inhalt, wahl), { federfuehrungDarfFehlen: true });
    if (!merged.ok) return merged;
    const inhalt = keepWortlaut(bleibt.inhalt, merged.value);
    const { id, konzeptId, kennung, veroeffentlichtAm } = bleibt;
    const suchtext = suchtextOf(kennung, inhalt);
    await saveMassnahmen(tx, [{ id, konzeptId, kennung, suchtext, veroeffentlichtAm, inhalt }]);
    return accept({ before: auditOf(bleibt.inhalt), after: auditOf(inhalt) });
  }
  const [bleibt, geht] = [
    await lockHandlungsfeld(tx, bleibtId as HandlungsfeldId),
    await lockHandlungsfeld(tx, gehtId as HandlungsfeldId),
  ];
  if (!bleibt || !geht) throw new NotFound();
  const { name, zusammenfassung, aktuelleSituation, trend } = bleibt;
  const after = mergeHandlungsfelder(bleibt, geht, wahl);
  await saveHandlungsfeld(tx, bleibt.id, after);
  return accept({ before: { name, zusammenfassung, aktuelleSituation, trend }, after });
}
