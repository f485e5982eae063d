import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { readScope, mayCreateMassnahme, mayEditMassnahme, mayReadMassnahme } from "../../rules/permissions.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { rightsOf } from "../../rules/massnahme-rights.ts";
import type { MassnahmenFilter } from "../../rules/massnahmen-filter.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { loadMassnahmen } from "../../store/massnahmen.ts";
import { listQuerschnittsthemen, listZielgruppen } from "../../store/themen.ts";
import { listIdsOf } from "../../views/massnahmen.ts";
import {
  type Aenderung,
  type Aenderungsfeld,
  decideZeile,
  HOECHSTENS_ZEILEN,
  type ZeileReason,
  type Zeilenstand,
  zeilenUnterschiede,
} from "../rules/massenaenderung.ts";
import { listEinstufungen } from "../store/massenaenderung.ts";

type Wahl = { readonly value: string; readonly label: string };

/** Which rows: those that were ticked, or all that fit a filter. */
export type Auswahl = { readonly ids: readonly MassnahmeId[] } | { readonly filter: MassnahmenFilter };

export type ZeileZurAenderung = {
  readonly id: MassnahmeId;
  readonly rev: number;
  readonly kennung: string;
  readonly titel: string;
  readonly may: boolean;
};

/**
 * The chosen Maßnahmen that the actor may know, and what they can be changed to.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewMassenaenderung(ctx: Ctx, auswahl: Auswahl) {
  requireIntern(ctx);
  const ids = "ids" in auswahl ? auswahl.ids : await listIdsOf(ctx, auswahl.filter, HOECHSTENS_ZEILEN + 1);
  return ctx.db.read(async (db) => {
    const live = <T extends { archiviertAm: Date | null }>(rows: readonly T[]) =>
      rows.filter((row) => row.archiviertAm === null);
    const option = ({ id, name }: { id: string; name: string }): Wahl => ({ value: id, label: name });
    return {
      zeilen: (await knownOf(ctx, db, ids.slice(0, HOECHSTENS_ZEILEN))).map(
        ({ id, rev, kennung, inhalt, may }): ZeileZurAenderung => ({ id, rev, kennung, titel: inhalt.titel, may }),
      ),
      zuViele: ids.length > HOECHSTENS_ZEILEN,
      felder: (await listHandlungsfelder(db)).filter((feld) => mayCreateMassnahme(ctx.actor, feld.id)).map(option),
      zielgruppen: live(await listZielgruppen(db)).map(option),
      themen: live(await listQuerschnittsthemen(db)).map(option),
    };
  });
}

async function knownOf(ctx: Ctx, db: Db, ids: readonly MassnahmeId[]) {
  const rows = (await loadMassnahmen(db, ids)).filter((one) => mayReadMassnahme(ctx.actor, rightsOf(one)));
  return rows.map((one) => ({ ...one, may: mayEditMassnahme(ctx.actor, rightsOf(one)) }));
}

export type VorschauZeile = ZeileZurAenderung & {
  readonly aenderungen: readonly { readonly feld: Aenderungsfeld; readonly vorher: string; readonly nachher: string }[];
  /** Why nothing happens here. */
  readonly ausgelassen: ZeileReason | null;
};

/**
 * What a change would do to each row, in words; codes of states stay codes.
 *
 * @param revs the states the person had before her eyes
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewMassenvorschau(
  ctx: Ctx,
  revs: ReadonlyMap<MassnahmeId, number>,
  aenderung: Aenderung,
): Promise<readonly VorschauZeile[]> {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const ids = [...revs.keys()];
    const einstufungen = await listEinstufungen(db, ids);
    const named = async (rows: Promise<readonly { id: string; name: string }[]>) =>
      new Map((await rows).map((row) => [row.id, row.name]));
    const namen = new Map([
      ...(await named(listHandlungsfelder(db, { auchArchivierte: true }))),
      ...(await named(listZielgruppen(db, { auchArchivierte: true }))),
      ...(await named(listQuerschnittsthemen(db, { auchArchivierte: true }))),
    ]);
    const ziel = aenderung.handlungsfeldId;
    return (await knownOf(ctx, db, ids)).map((massnahme) => {
      const { id, rev, kennung, inhalt } = massnahme;
      const may = massnahme.may && (ziel === null || mayCreateMassnahme(ctx.actor, ziel));
      const stand: Zeilenstand & { rev: number } = {
        inhalt,
        rev,
        einstufung: einstufungen.get(id) ?? null,
        oeffentlich: massnahme.veroeffentlichtAm !== null,
        archiviert: massnahme.archiviertAm !== null,
      };
      const decided = decideZeile(stand, revs.get(id) ?? 0, may, aenderung);
      const zeile = { id, rev, kennung, titel: inhalt.titel, may };
      if (!decided.ok) return { ...zeile, aenderungen: [], ausgelassen: decided.reason };
      const neu = decided.value;
      return {
        ...zeile,
        ausgelassen: null,
        aenderungen: zeilenUnterschiede(stand, neu).map((feld) => ({
          feld,
          vorher: wordsOf(feld, stand, namen),
          nachher: wordsOf(feld, neu, namen),
        })),
      };
    });
  });
}

function wordsOf(feld: Aenderungsfeld, stand: Zeilenstand, namen: ReadonlyMap<string, string>): string {
  const list = (ids: readonly string[]) =>
    ids
      .map((id) => namen.get(id) ?? "")
      .filter(Boolean)
      .join(", ");
  switch (feld) {
    case "handlungsfeld":
      return namen.get(stand.inhalt.handlungsfeldId) ?? "";
    case "zielgruppen":
      return list(stand.inhalt.zielgruppeIds);
    case "querschnittsthemen":
      return list(stand.inhalt.querschnittsthemaIds);
    case "einstufung":
      return stand.einstufung ?? "";
    case "oeffentlich":
      return stand.oeffentlich ? "oeffentlich" : "entwurf";
    default:
      return stand.archiviert ? "archiviert" : "";
  }
}

/** Whether the actor may change any Maßnahme at all: whether the list shows ticks. */
export function mayChooseMassnahmen(ctx: Ctx): boolean {
  const scope = readScope(ctx.actor);
  return scope.alles || scope.handlungsfeldIds.length > 0;
}
