import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { ClusterId, GruppeId, KarteId, WorkshopId } from "../rules/ids.ts";
import { KARTEN_MAX, parseKarte } from "../rules/pinnwand.ts";
import { countKarten, deleteKarte, insertKarten, lockKarten, saveKarten } from "../store/pinnwand.ts";
import { requireCluster, requireGruppe, type Wer, writeAtBoard } from "./pinnwand.ts";

export type NeueKarten = {
  readonly gruppeId: GruppeId;
  readonly clusterId: ClusterId | null;
  readonly texte: readonly string[];
  /** Of the form; with it a form that is sent twice brings its cards once. */
  readonly sendung: string | null;
};

/**
 * Puts cards on the board of a group (WS9). Nothing of their words goes into the audit: a name on a card must be removable.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function addKarten(ctx: Ctx, wer: Wer, { gruppeId, clusterId, texte, sendung }: NeueKarten) {
  return writeAtBoard(ctx, wer, "karte", async (tx, workshop) => {
    await requireGruppe(tx, workshop, gruppeId);
    if (clusterId && (await requireCluster(tx, workshop, clusterId)).gruppeId !== gruppeId) throw new NotFound();
    const words = texte.flatMap((one) => parseKarte(one) ?? []);
    if (words.length === 0) return refuse("ohne-karten");
    if (words.length < texte.length) return refuse("zu-lang");
    if ((await countKarten(tx, workshop.id)) + words.length > KARTEN_MAX) return refuse("pinnwand-voll");
    const ids = await insertKarten(
      tx,
      words.map((text, at) => ({
        workshopId: workshop.id,
        gruppeId,
        clusterId,
        text,
        sendung: sendung && `${sendung} ${at}`,
      })),
    );
    if (ids.length === 0) return refuse("schon-da");
    await recordUnseen(
      tx,
      ctx,
      "beteiligung.raum.cards-added",
      ids.map((id) => ({ kind: "workshopkarte", id, before: null, after: { gruppeId, clusterId } })),
    );
    return accept({ anzahl: ids.length });
  });
}

/**
 * Writes a card anew, for a name on it or a word that nobody could read.
 *
 * @param vorher what the form showed
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such card
 */
export function changeKarte(ctx: Ctx, id: WorkshopId, karteId: KarteId, vorher: string, typed: string) {
  return writeAtBoard(ctx, { art: "fachstelle", id }, "karte", async (tx, workshop) => {
    const [karte] = await lockKarten(tx, workshop.id, [karteId]);
    if (!karte) throw new NotFound();
    const text = parseKarte(typed);
    if (text === null) return refuse("zu-lang");
    if (karte.text !== vorher) return refuse("inzwischen-geaendert");
    await saveKarten(tx, [karteId], { text });
    await recordUnseen(tx, ctx, "beteiligung.raum.card-changed", [{ kind: "workshopkarte", id: karteId, after: {} }]);
    return accept({ id: karteId });
  });
}

/**
 * Takes a card off the board.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such card
 */
export function removeKarte(ctx: Ctx, id: WorkshopId, karteId: KarteId) {
  return writeAtBoard(ctx, { art: "fachstelle", id }, "karte", async (tx, workshop) => {
    const [karte] = await lockKarten(tx, workshop.id, [karteId]);
    if (!karte) throw new NotFound();
    await deleteKarte(tx, karteId);
    await recordUnseen(tx, ctx, "beteiligung.raum.card-removed", [{ kind: "workshopkarte", id: karteId, after: null }]);
    return accept({ id: karteId });
  });
}
