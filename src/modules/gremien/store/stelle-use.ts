import { and, eq, gte, isNull, or, sql } from "drizzle-orm";
import type { Change } from "#src/platform/audit/record.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import { hatStimme, overlap } from "../rules/mitgliedschaft.ts";
import { listFunktionenOfStelle, moveFunktionen } from "./funktionen.ts";
import { deleteMitglied, listSitzeOfStellen, updateMitglied } from "./mitglieder.ts";
import { listMandateOfStelle, moveMandate } from "./mandate.ts";
import { gremien, mitgliedschaften } from "./tables.ts";

export type Gebrauch = { readonly text: string; readonly href: string };

/** Bodies in which a Stelle has a seat now or later, functions that stand in it, mandates it was given. */
export async function listStelleInGremien(db: Db, stelleId: Id<"Stelle">): Promise<Gebrauch[]> {
  const seats = await db
    .select({ id: gremien.id, name: gremien.name })
    .from(mitgliedschaften)
    .innerJoin(
      gremien,
      and(eq(gremien.tenantId, mitgliedschaften.tenantId), eq(gremien.id, mitgliedschaften.gremiumId)),
    )
    .where(
      and(
        eq(mitgliedschaften.stelleId, stelleId),
        or(isNull(mitgliedschaften.bis), gte(mitgliedschaften.bis, sql`current_date`)),
      ),
    )
    .orderBy(gremien.nameNorm);
  const offices = await listFunktionenOfStelle(db, stelleId);
  const mandates = await listMandateOfStelle(db, stelleId);
  return [
    ...seats.map(({ id, name }) => ({ text: name, href: `/intern/gremien/${id}` })),
    ...offices.map(({ id, titel }) => ({ text: titel, href: `/intern/gremien/funktionen/${id}` })),
    ...mandates.map(({ id, titel }) => ({ text: titel, href: `/intern/mandate/${id}` })),
  ];
}

/** Every seat, function and mandate would lose its holder, so all of them hold the Stelle. */
export async function countStelleInGremien(db: Db, stelleId: Id<"Stelle">) {
  const used = (await listStelleInGremien(db, stelleId)).length;
  const past = await db
    .select({ id: mitgliedschaften.id })
    .from(mitgliedschaften)
    .where(and(eq(mitgliedschaften.stelleId, stelleId), sql`${mitgliedschaften.bis} < current_date`));
  return { leads: used, all: used + past.length };
}

/** Seats, functions and mandates name the other Stelle. Two seats at the same time in one body become the stronger one. */
export async function moveStelleInGremien(tx: Tx, from: Id<"Stelle">, to: Id<"Stelle">): Promise<Change[]> {
  const seats = await listSitzeOfStellen(tx, [from, to]);
  const weight = (seat: (typeof seats)[number]) =>
    (seat.rolle === "mitglied" ? 0 : 2) + (hatStimme(seat.teilnahme) ? 1 : 0);
  const change = (kind: string, id: string) => ({ kind, id, before: { stelleId: from }, after: { stelleId: to } });
  const changes: Change[] = [];
  for (const seat of seats.filter((one) => one.stelleId === from)) {
    const twin = seats.find((one) => one.stelleId === to && one.gremiumId === seat.gremiumId && overlap(one, seat));
    const leaves = twin && weight(twin) >= weight(seat) ? seat : twin;
    if (leaves) await deleteMitglied(tx, leaves.id);
    if (leaves !== seat) await updateMitglied(tx, seat.id, { funktionId: null, stelleId: to, gemeindeId: null });
    changes.push(change("mitgliedschaft", seat.id));
  }
  for (const office of await moveFunktionen(tx, from, to)) changes.push(change("funktion", office.id));
  for (const id of await moveMandate(tx, from, to)) changes.push(change("mandat", id));
  return changes;
}
