import { labelsOfBenutzer } from "#src/modules/zugang/index.ts";
import { listHistory } from "#src/platform/audit/history.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { BedarfInhalt } from "../../kette/rules/bedarf.ts";
import { compareFelder, type FeldUnterschied, type KettenBezuege } from "../../kette/rules/feld-worte.ts";
import type { BedarfId, WirkungszielId } from "../../kette/rules/kette.ts";
import { mayEditGlied } from "../../kette/rules/permissions.ts";
import type { ZielInhalt } from "../../kette/rules/wirkungsziel.ts";
import { findBedarf } from "../../kette/store/bedarfe.ts";
import { findZiel } from "../../kette/store/ziele.ts";
import { viewKettenBezuege } from "../../kette/views/auswahl.ts";
import { compareInhalte } from "../../rules/feld-texte.ts";
import type { HandlungsfeldAngaben } from "../../rules/handlungsfeld.ts";
import type { HandlungsfeldId, MassnahmeId } from "../../rules/massnahme.ts";
import type { MassnahmeInhalt } from "../../rules/massnahme-inhalt.ts";
import { mayEditHandlungsfeld } from "../../rules/permissions.ts";
import { findHandlungsfeld } from "../../store/handlungsfelder.ts";
import { findMassnahme } from "../../store/massnahmen.ts";
import { viewBezuege } from "../../views/vergleich.ts";
import type { Gliedart } from "../rules/ordnung.ts";
import { mayKnowGlied } from "../rules/permissions.ts";
import {
  isWiederherstellbar,
  restoreBedarf,
  restoreHandlungsfeld,
  restoreMassnahme,
  restoreZiel,
} from "../rules/wiederherstellen.ts";
import { findGlied } from "../store/glieder.ts";

/** What would be written, by kind: what the normal command of that kind takes. */
export type Wiederherstellung =
  | { readonly art: "bedarf"; readonly id: BedarfId; readonly inhalt: BedarfInhalt }
  | { readonly art: "wirkungsziel"; readonly id: WirkungszielId; readonly inhalt: ZielInhalt }
  | { readonly art: "massnahme"; readonly id: MassnahmeId; readonly inhalt: MassnahmeInhalt }
  | { readonly art: "handlungsfeld"; readonly id: HandlungsfeldId; readonly inhalt: HandlungsfeldAngaben };

/**
 * What it would mean to bring back the state before an entry of the log: the fields of that entry as they were, beside
 * what they are now. Everything else stays.
 *
 * @throws SignInNeeded outside the internal area
 * @throws NotFound when there is no such element or entry, or nothing in it can be brought back
 * @throws NotAllowed when the actor may not edit the element: history shows drafts (T07)
 */
export async function viewWiederherstellung(ctx: Ctx, art: Gliedart, id: string, eintragId: string) {
  requireIntern(ctx);
  const ketteNamen = await viewKettenBezuege(ctx);
  const massnahmeNamen = await viewBezuege(ctx);
  return ctx.db.read(async (db) => {
    const glied = await findGlied(db, art, id);
    if (!glied) throw new NotFound();
    const { handlungsfeldId, veroeffentlicht: oeffentlich, archiviert } = glied;
    if (!mayKnowGlied(ctx.actor, { art, handlungsfeldId, oeffentlich, archiviert })) throw new NotFound();
    const may = art === "handlungsfeld" ? mayEditHandlungsfeld(ctx.actor, id) : mayEditGlied(ctx.actor, glied);
    if (!may) throw new NotAllowed();
    const entry = (await listHistory(db, art, id, 200)).find((one) => one.id === eintragId);
    if (!entry?.before || !isWiederherstellbar(entry.verb)) throw new NotFound();
    const found = await restoredOf(db, art, id, entry.before, ketteNamen, massnahmeNamen);
    if (!found) throw new NotFound();
    const labels = await labelsOfBenutzer(db, entry.actorId ? [entry.actorId] : []);
    return {
      art,
      id,
      name: glied.kennung || glied.titel,
      titel: glied.titel,
      rev: glied.rev,
      at: entry.at.getTime(),
      verb: entry.verb,
      wer: entry.actorId ? (labels.get(entry.actorId) ?? null) : null,
      felder: found.felder,
      ziel: found.ziel,
    };
  });
}

type Gefunden = { readonly ziel: Wiederherstellung; readonly felder: readonly FeldUnterschied[] };

async function restoredOf(
  db: Db,
  art: Gliedart,
  id: string,
  before: Readonly<Record<string, unknown>>,
  ketteNamen: KettenBezuege,
  massnahmeNamen: Awaited<ReturnType<typeof viewBezuege>>,
): Promise<Gefunden | null> {
  if (art === "bedarf") {
    const bedarf = await findBedarf(db, id as BedarfId);
    const inhalt = bedarf && restoreBedarf(bedarf.inhalt, before);
    return inhalt
      ? { ziel: { art, id: bedarf.id, inhalt }, felder: compareFelder(bedarf.inhalt, inhalt, ketteNamen) }
      : null;
  }
  if (art === "wirkungsziel") {
    const ziel = await findZiel(db, id as WirkungszielId);
    const inhalt = ziel && restoreZiel(ziel.inhalt, before);
    return inhalt
      ? { ziel: { art, id: ziel.id, inhalt }, felder: compareFelder(ziel.inhalt, inhalt, ketteNamen) }
      : null;
  }
  if (art === "massnahme") {
    const massnahme = await findMassnahme(db, id as MassnahmeId);
    const inhalt = massnahme && restoreMassnahme(massnahme.inhalt, before);
    return inhalt
      ? { ziel: { art, id: massnahme.id, inhalt }, felder: compareInhalte(massnahme.inhalt, inhalt, massnahmeNamen) }
      : null;
  }
  const feld = await findHandlungsfeld(db, id as HandlungsfeldId);
  if (!feld) return null;
  const { name, zusammenfassung, aktuelleSituation, trend } = feld;
  const now = { name, zusammenfassung, aktuelleSituation, trend };
  const inhalt = restoreHandlungsfeld(now, before);
  return inhalt ? { ziel: { art, id: feld.id, inhalt }, felder: compareFelder(now, inhalt, ketteNamen) } : null;
}
