import { type Change, difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { saveBedarfDates } from "../../kette/store/bedarfe.ts";
import type { BedarfId, WirkungszielId } from "../../kette/rules/kette.ts";
import { saveZielDates } from "../../kette/store/ziele.ts";
import type { HandlungsfeldId, MassnahmeId } from "../../rules/massnahme.ts";
import { lockHandlungsfeld, moveAdressen, saveAdresse, saveHandlungsfeld } from "../../store/handlungsfelder.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { saveMassnahmeDates } from "../../store/massnahmen.ts";
import type { Gliedart } from "../rules/ordnung.ts";
import { decideZusammenfuehrung, type Wahl } from "../rules/zusammenfuehren.ts";
import { type GliedRow, listIdsIn, saveHandlungsfeldOf } from "../store/glieder.ts";
import { listAbstammungen, saveAbstammung, uniteVerbindungen } from "../store/verbindungen.ts";
import { isGliederungFest } from "../../redaktion/store/redaktion.ts";
import { lockOrdnbar } from "./lock-ordnbar.ts";
import { mergeInhalte } from "./merge-inhalte.ts";

const VERBEN = {
  handlungsfeld: "konzept.handlungsfeld.merged",
  bedarf: "konzept.bedarf.merged",
  wirkungsziel: "konzept.wirkungsziel.merged",
  massnahme: "konzept.massnahme.merged",
} as const;

export type Zusammenfuehrung = {
  readonly bleibtId: string;
  readonly gehtId: string;
  /** The states the person had before her eyes. */
  readonly revBleibt: number;
  readonly revGeht: number;
  readonly wahl: Wahl;
  readonly grund: string;
};

/**
 * Makes one element of two (R056): texts as chosen, links of both, and the address of the one that goes leads to the one
 * that stays. What goes is archived with the reason, its Sachstände and its history stay readable there.
 *
 * @throws NotFound when there is no such element, or the actor must not know one of them
 * @throws NotAllowed when the actor may not write where both of them stand
 */
export async function mergeGlieder(ctx: Ctx, art: Gliedart, eingabe: Zusammenfuehrung) {
  return ctx.db.write(async (tx) => {
    await lockKonzept(tx, ctx);
    const bleibt = await lockOrdnbar(tx, ctx, art, eingabe.bleibtId);
    const geht = await lockOrdnbar(tx, ctx, art, eingabe.gehtId);
    if (art === "handlungsfeld" && (await isGliederungFest(tx))) return refuse("gliederung-fest");
    const decided = decideZusammenfuehrung(bleibt, geht, eingabe, await listAbstammungen(tx, art));
    if (!decided.ok) return decided;
    const { grund } = decided.value;
    const written = await mergeInhalte(tx, ctx, art, bleibt.id, geht.id, eingabe.wahl);
    if (!written.ok) return written;
    await uniteVerbindungen(tx, art, geht.id, bleibt.id);
    const moved = art === "handlungsfeld" ? await moveEverything(tx, geht, bleibt) : [];
    await archive(tx, ctx, art, geht, `${bleibt.kennung || bleibt.titel}: ${grund}`);
    await saveAbstammung(tx, art, geht.id, bleibt.id, "zusammengefuehrt", grund);
    await queueKonzeptPdf(tx, ctx);
    const changed = difference(written.value.before, written.value.after);
    await record(tx, ctx, VERBEN[art], [
      { kind: art, id: bleibt.id, before: changed.before, after: { ...changed.after, aus: nameOf(geht), grund } },
      { kind: art, id: geht.id, before: { archiviert: false }, after: { archiviert: true, in: nameOf(bleibt), grund } },
      ...moved,
    ]);
    return accept({ id: bleibt.id, kennung: bleibt.kennung });
  });
}

const nameOf = (glied: GliedRow) => `${glied.kennung} ${glied.titel}`.trim();

/** Everything that stands in one Handlungsfeld goes into the other, and its addresses lead there (R175). */
async function moveEverything(tx: Tx, geht: GliedRow, bleibt: GliedRow): Promise<Change[]> {
  const changes: Change[] = [];
  for (const art of ["bedarf", "wirkungsziel", "massnahme"] as const) {
    const ids = await listIdsIn(tx, art, geht.id);
    await saveHandlungsfeldOf(tx, art, ids, bleibt.id);
    for (const id of ids) {
      changes.push({ kind: art, id, before: { handlungsfeldId: geht.id }, after: { handlungsfeldId: bleibt.id } });
    }
  }
  const feld = await lockHandlungsfeld(tx, geht.id as HandlungsfeldId);
  if (feld) await saveAdresse(tx, { ...feld, id: bleibt.id as HandlungsfeldId });
  await moveAdressen(tx, geht.id as HandlungsfeldId, bleibt.id as HandlungsfeldId);
  return changes;
}

async function archive(tx: Tx, ctx: Ctx, art: Gliedart, glied: GliedRow, archiviertGrund: string): Promise<void> {
  const archiviertAm = new Date(ctx.now);
  if (art === "bedarf") await saveBedarfDates(tx, glied.id as BedarfId, { archiviertAm, archiviertGrund });
  if (art === "wirkungsziel") await saveZielDates(tx, glied.id as WirkungszielId, { archiviertAm, archiviertGrund });
  if (art === "massnahme") await saveMassnahmeDates(tx, glied.id as MassnahmeId, { archiviertAm, archiviertGrund });
  if (art === "handlungsfeld") await saveHandlungsfeld(tx, glied.id as HandlungsfeldId, { archiviertAm });
}
