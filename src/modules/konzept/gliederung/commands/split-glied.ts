import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { type Gliedart, placeAmong } from "../rules/ordnung.ts";
import { decideTeilung, type Teilung, verteilungKey } from "../rules/teilen.ts";
import { listGeschwister, saveHandlungsfeldOf, saveOrdnung } from "../store/glieder.ts";
import { giveVerbindungen, listVerbindungen, saveAbstammung } from "../store/verbindungen.ts";
import { isGliederungFest } from "../../redaktion/store/redaktion.ts";
import { lockOrdnbar } from "./lock-ordnbar.ts";
import { splitInhalt } from "./split-inhalte.ts";

const VERBEN = {
  handlungsfeld: "konzept.handlungsfeld.split",
  bedarf: "konzept.bedarf.split",
  wirkungsziel: "konzept.wirkungsziel.split",
  massnahme: "konzept.massnahme.split",
} as const;

/**
 * Makes two elements of one (R056). The first keeps number and address; the second is new, stands behind it and, but for
 * a Handlungsfeld, is a draft until somebody publishes it. What hangs on it is distributed as chosen.
 *
 * @throws NotFound when there is no such element, or the actor must not know it
 * @throws NotAllowed when the actor may not split it
 */
export async function splitGlied(ctx: Ctx, art: Gliedart, id: string, typed: Teilung) {
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const glied = await lockOrdnbar(tx, ctx, art, id);
    if (art === "handlungsfeld" && (await isGliederungFest(tx))) return refuse("gliederung-fest");
    const decided = decideTeilung(glied, typed);
    if (!decided.ok) return decided;
    const teilung = decided.value;
    const neu = await splitInhalt(tx, ctx, konzept, art, id, teilung);
    if (!neu.ok) return neu;
    const moved =
      art === "handlungsfeld"
        ? await distributeElements(tx, id, glied.konzeptId, neu.value.id, teilung)
        : await distributeLinks(tx, art, id, neu.value.id, teilung);
    if (art !== "massnahme") {
      const order = (await listGeschwister(tx, art, glied)).map((one) => one.id);
      const placed = placeAmong(order, neu.value.id, { nach: id });
      if (placed.ok) await saveOrdnung(tx, art, placed.value);
    }
    await saveAbstammung(tx, art, id, neu.value.id, "geteilt", teilung.grund);
    await queueKonzeptPdf(tx, ctx);
    const { titel, neuerTitel, grund } = teilung;
    const kennungen = neu.value.kennung ? { kennung: neu.value.kennung } : {};
    await record(tx, ctx, VERBEN[art], [
      { kind: art, id, before: { titel: glied.titel }, after: { titel, neben: neuerTitel, grund } },
      {
        kind: art,
        id: neu.value.id,
        after: { ...kennungen, titel: neuerTitel, aus: `${glied.kennung} ${titel}`.trim(), grund },
      },
      ...moved,
    ]);
    return accept(neu.value);
  });
}

async function distributeLinks(
  tx: Tx,
  art: Exclude<Gliedart, "handlungsfeld">,
  id: string,
  neuId: string,
  teilung: Teilung,
): Promise<Change[]> {
  const chosen = (await listVerbindungen(tx, art, id)).flatMap((one) => {
    const wohin = teilung.verteilung[verteilungKey(one.art, one.andere)] ?? "bleibt";
    return wohin === "bleibt" ? [] : [{ ...one, beide: wohin === "beide" }];
  });
  await giveVerbindungen(tx, art, id, neuId, chosen);
  return [];
}

/** Elements stand in one Handlungsfeld only, so "both" is none of the choices there. */
async function distributeElements(
  tx: Tx,
  feldId: string,
  konzeptId: string,
  neuId: string,
  teilung: Teilung,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const art of ["bedarf", "wirkungsziel", "massnahme"] as const) {
    const there = await listGeschwister(tx, art, { konzeptId, handlungsfeldId: feldId });
    const ids = there.map((one) => one.id).filter((id) => teilung.verteilung[verteilungKey(art, id)] === "geht");
    await saveHandlungsfeldOf(tx, art, ids, neuId);
    for (const id of ids) {
      changes.push({ kind: art, id, before: { handlungsfeldId: feldId }, after: { handlungsfeldId: neuId } });
    }
  }
  return changes;
}
