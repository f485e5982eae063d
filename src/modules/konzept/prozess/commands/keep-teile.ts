import { labelsOfGremien } from "#src/modules/gremien/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { formatZeitangabe } from "../../rules/zeitangabe.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import {
  acceptGruppe,
  acceptSchritt,
  GRUPPEN_HOECHSTENS,
  type GruppeAngaben,
  type GruppeId,
  type ProzessId,
  SCHRITTE_HOECHSTENS,
  type SchrittAngaben,
  type SchrittId,
} from "../rules/prozess.ts";
import {
  listGruppen,
  listSchritte,
  lockGruppe,
  lockSchritt,
  saveGruppe,
  saveSchritt,
  schrittColumns,
} from "../store/teile.ts";
import { type Eintrag, lockForProzess, teilChange } from "./lock-for-prozess.ts";

/**
 * Adds a phase or milestone, or changes one (R054, R064).
 *
 * @param eintrag null for a new one
 * @returns refused by P4 and P5 (docs/fachliches/prozess.md)
 * @throws NotAllowed, NotFound
 */
export async function keepSchritt(
  ctx: Ctx,
  prozessId: ProzessId,
  eintrag: Eintrag<SchrittId> | null,
  angaben: SchrittAngaben,
) {
  return ctx.db.write(async (tx) => {
    await lockForProzess(tx, ctx, prozessId);
    const row = eintrag ? await lockSchritt(tx, prozessId, eintrag.id) : null;
    if (eintrag && row?.art !== angaben.art) throw new NotFound();
    if (row && row.rev !== eintrag?.rev) return refuse("inzwischen-geaendert");
    const accepted = acceptSchritt(angaben, ctx.today);
    if (!accepted.ok) return accepted;
    if (!row && (await listSchritte(tx, prozessId)).length >= SCHRITTE_HOECHSTENS) return refuse("zu-viele-eintraege");
    const id = row?.id ?? newId<"Prozessschritt">();
    await saveSchritt(tx, id, { prozessId, ...schrittColumns(angaben) });
    const words = (one: SchrittAngaben) => ({
      ...without(one, "wer"),
      beginn: formatZeitangabe(one.beginn),
      ende: formatZeitangabe(one.ende),
    });
    const change = row
      ? difference(words({ ...without(row, "id", "rev") }), words(angaben))
      : { after: words(angaben) };
    await record(
      tx,
      ctx,
      row ? "konzept.prozess.part-changed" : "konzept.prozess.part-added",
      teilChange(prozessId, angaben.titel, change),
    );
    return accept({ id });
  });
}

/**
 * Adds a working group, or changes one (R032, R057).
 *
 * @param eintrag null for a new one
 * @returns refused by P6, or when body or Handlungsfeld are none of this county
 * @throws NotAllowed, NotFound
 */
export async function keepGruppe(
  ctx: Ctx,
  prozessId: ProzessId,
  eintrag: Eintrag<GruppeId> | null,
  angaben: GruppeAngaben,
) {
  return ctx.db.write(async (tx) => {
    await lockForProzess(tx, ctx, prozessId);
    const row = eintrag ? await lockGruppe(tx, prozessId, eintrag.id) : null;
    if (eintrag && !row) throw new NotFound();
    if (row && row.rev !== eintrag?.rev) return refuse("inzwischen-geaendert");
    const accepted = acceptGruppe(angaben);
    if (!accepted.ok) return accepted;
    const namen = await labelsOfGremien(
      tx,
      [angaben.gremiumId, row?.gremiumId].flatMap((id) => id ?? []),
    );
    if (angaben.gremiumId !== null && !namen.has(angaben.gremiumId)) return refuse("gremium-unbekannt");
    const felder = new Map((await listHandlungsfelder(tx)).map((feld) => [feld.id, feld.name]));
    const { handlungsfeldId } = angaben;
    if (handlungsfeldId !== null && !felder.has(handlungsfeldId)) return refuse("feld-fehlt");
    const there = await listGruppen(tx, prozessId);
    const same = there.find(
      (one) => one.id !== row?.id && one.gremiumId === angaben.gremiumId && one.name === angaben.name,
    );
    if (same) return refuse("gruppe-vergeben");
    if (!row && there.length >= GRUPPEN_HOECHSTENS) return refuse("zu-viele-eintraege");
    const id = row?.id ?? newId<"Prozessgruppe">();
    await saveGruppe(tx, id, { prozessId, ...angaben });
    const words = (one: GruppeAngaben) => ({
      name: (one.gremiumId && namen.get(one.gremiumId)) || one.name,
      auftrag: one.auftrag,
      handlungsfeld: (one.handlungsfeldId && felder.get(one.handlungsfeldId)) || "",
    });
    const change = row ? difference(words(row), words(angaben)) : { after: words(angaben) };
    await record(
      tx,
      ctx,
      row ? "konzept.prozess.part-changed" : "konzept.prozess.part-added",
      teilChange(prozessId, words(angaben).name, change),
    );
    return accept({ id });
  });
}
