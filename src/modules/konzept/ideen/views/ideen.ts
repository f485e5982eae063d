import { listStellen, viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { type Datum, datumOf } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { viewAehnliches } from "../../angebote/views/aehnliches.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { loadMassnahmen } from "../../store/massnahmen.ts";
import { IDEENSTAENDE, type IdeeId, type Ideenstand } from "../rules/idee.ts";
import { mayDecideIdeen, mayQualifyIdeen } from "../rules/permissions.ts";
import { findPruefluecken, istOffen } from "../rules/pruefung.ts";
import { listBezuege } from "../store/bezuege.ts";
import { countByStand, findIdee, type Idee, listIdeen, listOeffentlicheIdeen } from "../store/ideen.ts";

/** What everybody may read of an idea. */
export type IdeeOeffentlich = {
  readonly nummer: number;
  readonly titel: string;
  readonly kurzfassung: string;
  readonly stand: Ideenstand;
  readonly antwort: string;
  readonly beantwortetAm: Datum | null;
  /** Whose idea it was, if a known Stelle. */
  readonly von: string | null;
  /** The Maßnahme that it became; with an address once that is public. */
  readonly massnahme: { readonly kennung: string; readonly oeffentlich: boolean } | null;
};

/** Ideas with state and answer, newest first. Readable by everybody. */
export async function viewIdeenOeffentlich(ctx: Ctx): Promise<IdeeOeffentlich[]> {
  const { stellen } = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const rows = await listOeffentlicheIdeen(db);
    const became = new Map(
      (
        await loadMassnahmen(
          db,
          rows.flatMap((row) => row.massnahmeId ?? []),
        )
      ).map((m) => [m.id, m]),
    );
    return rows.map((row) => {
      const massnahme = row.massnahmeId ? became.get(row.massnahmeId) : undefined;
      return {
        nummer: row.nummer,
        titel: row.titel,
        kurzfassung: row.kurzfassung,
        stand: row.stand,
        antwort: row.antwort,
        beantwortetAm: row.beantwortetAm,
        von: row.vonStelleId ? (stellen.get(row.vonStelleId) ?? null) : null,
        massnahme: massnahme
          ? {
              kennung: massnahme.kennung,
              oeffentlich: massnahme.veroeffentlichtAm !== null && massnahme.archiviertAm === null,
            }
          : null,
      };
    });
  });
}

export type IdeenListe = {
  readonly zeilen: readonly (Pick<Idee, "id" | "nummer" | "titel" | "stand" | "organisation" | "oeffentlich"> & {
    readonly eingegangenAm: Datum;
    readonly antwortErbeten: boolean;
  })[];
  readonly anzahl: Readonly<Record<Ideenstand, number>>;
};

/**
 * The inbox: what waits first.
 *
 * @throws SignInNeeded, NotAllowed for everybody who does not write the Konzept
 */
export async function viewIdeen(ctx: Ctx, stand: Ideenstand | null): Promise<IdeenListe> {
  requireQualify(ctx);
  return ctx.db.read(async (db) => {
    const counts = await countByStand(db);
    return {
      zeilen: (await listIdeen(db, stand)).map((row) => ({
        id: row.id,
        nummer: row.nummer,
        titel: row.titel,
        stand: row.stand,
        organisation: row.organisation,
        oeffentlich: row.oeffentlich,
        eingegangenAm: datumOf(row.eingegangenAm.getTime()),
        antwortErbeten: row.email !== null,
      })),
      anzahl: Object.fromEntries(IDEENSTAENDE.map((one) => [one, counts.get(one) ?? 0])) as Record<Ideenstand, number>,
    };
  });
}

type Wahl = { readonly value: string; readonly label: string };

/**
 * One idea with everything the office needs to find out about it and to answer.
 *
 * @throws SignInNeeded, NotAllowed for everybody who does not write the Konzept
 * @throws NotFound when there is no such idea
 */
export async function viewIdee(ctx: Ctx, id: IdeeId) {
  requireQualify(ctx);
  const stellen = await listStellen(ctx);
  const namen = await viewNamen(ctx);
  const found = await ctx.db.read((db) => findIdee(db, id));
  if (!found) throw new NotFound();
  const aehnliches = await viewAehnliches(ctx, found.titel, "intern", found.massnahmeId);
  const nameOf = (stelleId: Id<"Stelle"> | null) => (stelleId ? (namen.stellen.get(stelleId) ?? "") : "");
  return ctx.db.read(async (db) => {
    const bezuege = await listBezuege(db);
    const [massnahme] = found.massnahmeId ? await loadMassnahmen(db, [found.massnahmeId]) : [];
    const option = (one: { id: string; kennung: string; titel: string }): Wahl => ({
      value: one.id,
      label: `${one.kennung} ${one.titel}`,
    });
    const may = { decide: mayDecideIdeen(ctx.actor) };
    return {
      idee: {
        ...found,
        email: may.decide ? found.email : null,
        eingegangenAm: datumOf(found.eingegangenAm.getTime()),
        updatedAt: found.updatedAt.getTime(),
        antwortErbeten: found.email !== null,
        zustaendig: nameOf(found.zustaendigId),
        von: nameOf(found.vonStelleId),
      },
      offen: istOffen(found.stand),
      luecken: findPruefluecken(found),
      massnahme: massnahme ? { id: massnahme.id, kennung: massnahme.kennung, titel: massnahme.inhalt.titel } : null,
      aehnliches,
      may,
      wahl: {
        bedarfe: bezuege.bedarfe.map(option),
        ziele: bezuege.ziele.map(option),
        felder: (await listHandlungsfelder(db)).map(({ id: value, name: label }) => ({
          value: value as string,
          label,
        })),
        stellen: stellen.map((one) => one.name),
      },
    };
  });
}

function requireQualify(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayQualifyIdeen(ctx.actor)) throw new NotAllowed();
}
