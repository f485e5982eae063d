import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { rightsOf } from "../../rules/massnahme-rights.ts";
import { mayReadMassnahme } from "../../rules/permissions.ts";
import { lockMassnahme } from "../../store/massnahmen.ts";
import type { BedarfId, BelegId, IndikatorId, WirkungszielId } from "../rules/kette.ts";
import { mayReadGlied, mayReadOffice, rightsOfGlied } from "../rules/permissions.ts";
import type { Ende } from "../rules/verknuepfung.ts";
import { lockBedarf } from "../store/bedarfe.ts";
import { lockBeleg } from "../store/belege.ts";
import { lockIndikator } from "../store/indikatoren.ts";
import { lockZiel } from "../store/ziele.ts";

/** One end of a link as far as linking needs it. */
export type KantenEnde = {
  /** Null: it belongs to no Handlungsfeld, so the right to link comes from the other end. */
  readonly handlungsfeldId: string | null;
  readonly archiviert: boolean;
  /** What the history of the other end says of it. Nothing of a Beleg but its kind: it may have to be deleted. */
  readonly label: string;
};

/**
 * One end of a link, locked.
 *
 * @throws NotFound when there is none, or the actor must not know it
 */
export async function lockEnde(tx: Tx, ctx: Ctx, art: Ende, id: string): Promise<KantenEnde> {
  const ende = await findEnde(tx, ctx, art, id);
  if (!ende) throw new NotFound();
  return ende;
}

async function findEnde(tx: Tx, ctx: Ctx, art: Ende, id: string): Promise<KantenEnde | null> {
  if (art === "bedarf" || art === "wirkungsziel") {
    const glied = art === "bedarf" ? await lockBedarf(tx, id as BedarfId) : await lockZiel(tx, id as WirkungszielId);
    if (!glied || !mayReadGlied(ctx.actor, rightsOfGlied(glied))) return null;
    return {
      handlungsfeldId: glied.inhalt.handlungsfeldId,
      archiviert: glied.archiviertAm !== null,
      label: glied.kennung,
    };
  }
  if (art === "massnahme") {
    const massnahme = await lockMassnahme(tx, id as MassnahmeId);
    if (!massnahme || !mayReadMassnahme(ctx.actor, rightsOf(massnahme))) return null;
    return {
      handlungsfeldId: massnahme.inhalt.handlungsfeldId,
      archiviert: massnahme.archiviertAm !== null,
      label: massnahme.kennung,
    };
  }
  if (!mayReadOffice(ctx.actor)) return null;
  if (art === "beleg") {
    const beleg = await lockBeleg(tx, id as BelegId);
    return beleg && { handlungsfeldId: null, archiviert: beleg.archiviertAm !== null, label: beleg.art };
  }
  const indikator = await lockIndikator(tx, id as IndikatorId);
  return indikator && { handlungsfeldId: null, archiviert: indikator.archiviertAm !== null, label: indikator.name };
}
