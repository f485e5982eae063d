import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import { without } from "#src/shared/without.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { LebenslageId, UnterlageId } from "../../rules/ids.ts";
import { VORLAGE } from "../../rules/lebenslagen-vorlage.ts";
import type { Zeichen } from "../../rules/leistung.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";
import { insertLebenslagen, listLebenslageRows } from "../../store/lebenslagen.ts";
import { insertLeistung, listBezuege, listLeistungRows, saveBezuege, saveLageOrdnung } from "../../store/leistungen.ts";
import { saveUebersetzungRow } from "../../store/uebersetzungen.ts";
import { insertUnterlage, listUnterlageRows } from "../../store/unterlagen.ts";
import { LEISTUNGEN_VORLAGE, UNTERLAGEN_VORLAGE } from "../rules/vorlage.ts";

/**
 * Takes over the Leistungen that every county has, as drafts, with the papers they ask for and, where there are none
 * yet, the usual life situations (W110). What stands there under the same name is left alone.
 *
 * @param verantwortlichId the Stelle that keeps all of them until somebody says otherwise
 * @returns how many drafts were made
 */
export async function takeVorlage(ctx: Ctx, verantwortlichId: StelleId): Promise<Outcome<number, "schon-so">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const there = new Set((await listLeistungRows(tx, "intern")).map(({ titel }) => titel));
    const missing = LEISTUNGEN_VORLAGE.filter(({ titel }) => !there.has(titel));
    if (missing.length === 0) return refuse("schon-so");
    const made: Change[] = [];
    const lagen = await situations(tx, made);
    const papiere = await papers(tx, made);
    for (const vorlage of missing) {
      const worte = without(vorlage, "key", "papiere", "lagen", "uebersetzungen");
      const id = newId<"Leistung">();
      // Nobody of this county has checked it: it is due at once.
      const due = { geprueftAm: ctx.today, pruefenBis: ctx.today };
      await insertLeistung(tx, { ...worte, ...due, id, verantwortlichId, sprachen: ["de"] });
      const placed = vorlage.lagen.flatMap(({ zeichen, fristTage }) => {
        const lebenslageId = lagen.get(zeichen);
        return lebenslageId ? [{ lebenslageId, fristTage }] : [];
      });
      await saveBezuege(tx, id, {
        lebenslageIds: placed.map(({ lebenslageId }) => lebenslageId),
        unterlageIds: vorlage.papiere.flatMap((one) => papiere.get(one) ?? []),
        verwandteIds: [],
      });
      const positions = (await listBezuege(tx, id)).get(id)?.lagen ?? [];
      for (const { lebenslageId, fristTage } of placed) {
        const position = positions.find((one) => one.lebenslageId === lebenslageId)?.position ?? 1;
        if (fristTage !== null) await saveLageOrdnung(tx, lebenslageId, [{ leistungId: id, position, fristTage }]);
      }
      for (const text of vorlage.uebersetzungen) {
        await saveUebersetzungRow(tx, { ...text, leistungId: id, ausTextstand: 1, methode: "uebernommen" });
      }
      made.push({ kind: "leistung", id, before: null, after: worte });
    }
    await record(tx, ctx, "wegweiser.vorlage.taken", made);
    return accept(missing.length);
  });
}

/** The situations by their drawing; the usual ones are made where there are none. */
async function situations(tx: Tx, made: Change[]): Promise<ReadonlyMap<Zeichen, LebenslageId>> {
  const there = await listLebenslageRows(tx);
  const fresh =
    there.length > 0 ? [] : VORLAGE.map((one, place) => ({ ...one, id: newId<"Lebenslage">(), position: place + 1 }));
  await insertLebenslagen(tx, fresh);
  made.push(...fresh.map(({ id, ...after }) => ({ kind: "lebenslage", id, before: null, after })));
  // Of two with the same drawing the first on the page.
  return new Map([...there, ...fresh].toReversed().map(({ zeichen, id }) => [zeichen, id]));
}

/** The papers by the key of the template; those that are there already are used. */
async function papers(tx: Tx, made: Change[]): Promise<ReadonlyMap<string, UnterlageId>> {
  const there = new Map((await listUnterlageRows(tx)).map(({ name, id }) => [suchtext(name), id]));
  const found = new Map<string, UnterlageId>();
  for (const { key, ...paper } of UNTERLAGEN_VORLAGE) {
    const known = there.get(suchtext(paper.name));
    const id = known ?? newId<"Unterlage">();
    if (!known) {
      await insertUnterlage(tx, { ...paper, id });
      made.push({ kind: "unterlage", id, before: null, after: paper });
    }
    found.set(key, id);
  }
  return found;
}
