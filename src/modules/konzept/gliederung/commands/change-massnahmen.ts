import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { type Change, difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { isIntern } from "#src/shared/actor.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { acceptBezuege } from "../../commands/accept-bezuege.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { suchtextOf } from "../../rules/massnahme-inhalt.ts";
import { rightsOf } from "../../rules/massnahme-rights.ts";
import { mayCreateMassnahme, mayEditMassnahme, mayReadMassnahme } from "../../rules/permissions.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { loadMassnahmen, type Massnahme, saveMassnahmen } from "../../store/massnahmen.ts";
import {
  acceptAenderung,
  type Aenderung,
  decideZeile,
  HOECHSTENS_ZEILEN,
  type ZeileReason,
  type Zeilenstand,
} from "../rules/massenaenderung.ts";
import { listEinstufungen, lockMassnahmen, saveEinstufungen } from "../store/massenaenderung.ts";

export type Ausgelassen = { readonly kennung: string; readonly titel: string; readonly grund: ZeileReason };

/**
 * Changes many Maßnahmen at once: one transaction, one audit entry with a change per Maßnahme. Rows that cannot go along
 * are named and left out; what the actor must not know is not even named.
 *
 * @param revs the states the person had before her eyes, by id
 * @throws NotAllowed when nobody of the internal area is asking, or she may not write in the new Handlungsfeld
 */
export async function changeMassnahmen(ctx: Ctx, revs: ReadonlyMap<MassnahmeId, number>, typed: Aenderung) {
  if (!isIntern(ctx.actor)) throw new NotAllowed();
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const accepted = acceptAenderung(typed);
    if (!accepted.ok) return accepted;
    const aenderung = accepted.value;
    if (revs.size === 0) return refuse("keine-zeilen");
    if (revs.size > HOECHSTENS_ZEILEN) return refuse("zu-viele-zeilen");
    if (aenderung.handlungsfeldId && !mayCreateMassnahme(ctx.actor, aenderung.handlungsfeldId)) throw new NotAllowed();
    await lockKonzept(tx, ctx);
    const ids = [...revs.keys()];
    await lockMassnahmen(tx, ids);
    const rows = (await loadMassnahmen(tx, ids)).filter((one) => mayReadMassnahme(ctx.actor, rightsOf(one)));
    const einstufungen = await listEinstufungen(tx, ids);
    const going: { massnahme: Massnahme; vorher: Zeilenstand; nachher: Zeilenstand }[] = [];
    const ausgelassen: Ausgelassen[] = [];
    for (const massnahme of rows) {
      const vorher = {
        inhalt: massnahme.inhalt,
        rev: massnahme.rev,
        einstufung: einstufungen.get(massnahme.id) ?? null,
        oeffentlich: massnahme.veroeffentlichtAm !== null,
        archiviert: massnahme.archiviertAm !== null,
      };
      const may = mayEditMassnahme(ctx.actor, rightsOf(massnahme));
      const decided = decideZeile(vorher, revs.get(massnahme.id) ?? 0, may, aenderung);
      const { kennung, inhalt } = massnahme;
      if (decided.ok) going.push({ massnahme, vorher, nachher: decided.value });
      else ausgelassen.push({ kennung, titel: inhalt.titel, grund: decided.reason });
    }
    const [first] = going;
    if (!first) return refuse("keine-zeile-geaendert");
    // What is new about one is new about all of them.
    const bezuege = await acceptBezuege(tx, first.nachher.inhalt, namen);
    if (!bezuege.ok) return bezuege;
    await saveAll(ctx, tx, going, aenderung);
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.massnahmen.changed", going.map(changeOf(aenderung.grund)));
    return accept({ geaendert: going.length, ausgelassen });
  });
}

type Going = { readonly massnahme: Massnahme; readonly vorher: Zeilenstand; readonly nachher: Zeilenstand };

async function saveAll(
  ctx: Ctx,
  tx: Parameters<typeof saveMassnahmen>[0],
  going: readonly Going[],
  aenderung: Aenderung,
): Promise<void> {
  const now = new Date(ctx.now);
  await saveMassnahmen(
    tx,
    going.map(({ massnahme: { id, konzeptId, kennung, veroeffentlichtAm }, nachher }) => ({
      id,
      konzeptId,
      kennung,
      suchtext: suchtextOf(kennung, nachher.inhalt),
      veroeffentlichtAm: nachher.oeffentlich ? (veroeffentlichtAm ?? now) : null,
      inhalt: nachher.inhalt,
    })),
  );
  await saveEinstufungen(
    tx,
    going.map(({ massnahme, nachher }) => ({
      id: massnahme.id,
      einstufung: nachher.einstufung,
      archiviertAm: nachher.archiviert ? now : null,
      archiviertGrund: nachher.archiviert ? aenderung.grund : "",
    })),
  );
}

const flat = ({ inhalt, einstufung, oeffentlich, archiviert }: Zeilenstand) => ({
  handlungsfeldId: inhalt.handlungsfeldId,
  zielgruppeIds: inhalt.zielgruppeIds,
  querschnittsthemaIds: inhalt.querschnittsthemaIds,
  einstufung,
  oeffentlich,
  archiviert,
});

const changeOf =
  (grund: string) =>
  ({ massnahme, vorher, nachher }: Going): Change => {
    const { before, after } = difference(flat(vorher), flat(nachher));
    return { kind: "massnahme", id: massnahme.id, before, after: nachher.archiviert ? { ...after, grund } : after };
  };
