import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { addDays, type Datum, datumOf } from "#src/shared/datum.ts";
import { without } from "#src/shared/without.ts";
import type { StelleId } from "../../rules/bezug.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";
import { type Sprache, textIn } from "../../rules/sprachen.ts";
import { findLeistung } from "../../store/leistungen.ts";
import {
  ANTWORT_ZEIGEN_TAGE,
  ANTWORTEN_JE_SEITE,
  istOffen,
  mayAnswerRueckmeldung,
  mayReadRueckmeldungen,
  RUECKMELDESTAENDE,
  type Rueckmeldestand,
  type RueckmeldungId,
} from "../rules/rueckmeldung.ts";
import { formatZiel, pathOfZiel, type Ziel } from "../rules/ziel.ts";
import {
  type Antwort,
  countByStand,
  findRueckmeldung,
  listAntworten,
  listRueckmeldungen,
  type Rueckmeldung,
  type Sichtbar,
} from "../store/rueckmeldungen.ts";
import { findZiel, listZielNamen } from "../store/ziele.ts";

/** What a page of the guide says of what others told us: readable by everybody. Null: no such page. */
export async function viewAntworten(
  ctx: Ctx,
  ziel: Ziel,
): Promise<{ readonly ziel: string; readonly antworten: readonly Antwort[] } | null> {
  return ctx.db.read(async (db) => {
    if (!(await findZiel(db, ziel))) return null;
    const seit = addDays(ctx.today, -ANTWORT_ZEIGEN_TAGE);
    return { ziel: formatZiel(ziel), antworten: await listAntworten(db, ziel, seit, ANTWORTEN_JE_SEITE) };
  });
}

/** The page that a message will be about, named in the reader's language. Null: no such page. */
export async function viewZiel(ctx: Ctx, ziel: Ziel, sprache: Sprache) {
  const found = await ctx.db.read((db) => findZiel(db, ziel));
  if (!found) return null;
  return { ziel: formatZiel(ziel), art: ziel.art, path: pathOfZiel(ziel), name: textIn(found.namen, sprache) };
}

export type RueckmeldungZeile = Pick<Rueckmeldung, "id" | "stand" | "sprache" | "art"> & {
  readonly seite: string;
  readonly anfang: string;
  readonly eingegangenAm: Datum;
  readonly antwortErbeten: boolean;
};

const ANFANG = 120;

/**
 * The inbox: what waits first. Whoever keeps a Leistung sees what is said about it, the Fachstelle everything.
 *
 * @throws SignInNeeded, NotAllowed
 */
export async function viewRueckmeldungen(ctx: Ctx, stand: Rueckmeldestand | null) {
  const stellen = requireRead(ctx);
  return ctx.db.read(async (db) => {
    const namen = await listZielNamen(db);
    const counts = await countByStand(db, stellen);
    const zeilen = (await listRueckmeldungen(db, stellen, stand)).map(
      (row): RueckmeldungZeile => ({
        id: row.id,
        stand: row.stand,
        sprache: row.sprache,
        art: row.art,
        seite: namen.get(formatZiel(row)) ?? "",
        anfang: row.nachricht.length > ANFANG ? `${row.nachricht.slice(0, ANFANG)} …` : row.nachricht,
        eingegangenAm: datumOf(row.eingegangenAm.getTime()),
        antwortErbeten: row.email !== null,
      }),
    );
    const anzahl = Object.fromEntries(RUECKMELDESTAENDE.map((one) => [one, counts.get(one) ?? 0]));
    return { zeilen, anzahl: anzahl as Record<Rueckmeldestand, number> };
  });
}

/**
 * One message. The address of the sender is not shown to anybody: only the answer goes there.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function viewRueckmeldung(ctx: Ctx, id: RueckmeldungId) {
  requireRead(ctx);
  return ctx.db.read(async (db) => {
    const row = await findRueckmeldung(db, id);
    if (!row) throw new NotFound();
    const leistung = row.leistungId ? await findLeistung(db, row.leistungId) : null;
    if (!mayAnswerRueckmeldung(ctx.actor, leistung)) throw new NotFound();
    return {
      ...without(row, "email", "einwilligungAm"),
      seite: (await listZielNamen(db)).get(formatZiel(row)) ?? "",
      path: pathOfZiel(row),
      leistung: leistung ? { id: leistung.id, titel: leistung.titel } : null,
      eingegangenAm: datumOf(row.eingegangenAm.getTime()),
      antwortErbeten: row.email !== null,
      offen: istOffen(row.stand),
    };
  });
}

/** How many messages wait for this actor; 0 for everybody who has no inbox. */
export async function countOffeneRueckmeldungen(ctx: Ctx): Promise<number> {
  if (!mayReadRueckmeldungen(ctx.actor)) return 0;
  const counts = await ctx.db.read((db) => countByStand(db, sichtbarFor(ctx)));
  return (counts.get("neu") ?? 0) + (counts.get("in-arbeit") ?? 0);
}

function requireRead(ctx: Ctx): Sichtbar {
  requireIntern(ctx);
  if (!mayReadRueckmeldungen(ctx.actor)) throw new NotAllowed();
  return sichtbarFor(ctx);
}

function sichtbarFor(ctx: Ctx): Sichtbar {
  if (mayManageWegweiser(ctx.actor)) return null;
  return ctx.actor.rollen.flatMap(({ rolle, bezugId }) =>
    rolle === "zustaendige" && bezugId ? [bezugId as StelleId] : [],
  );
}
