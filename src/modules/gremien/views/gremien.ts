import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { Datum } from "#src/shared/datum.ts";
import { without } from "#src/shared/without.ts";
import { gezeigterName } from "../rules/funktion.ts";
import { stimmenFuerBeschluss } from "../rules/gremium.ts";
import type { GremiumId } from "../rules/ids.ts";
import { gilt, hatStimme } from "../rules/mitgliedschaft.ts";
import { listAmtszeiten } from "../store/funktionen.ts";
import { type ChronikRow, findGremiumBySlug, type GremiumRow, listChronik } from "../store/gremien.ts";
import { listMandateOfGremium } from "../store/mandate.ts";
import { listMitglieder } from "../store/mitglieder.ts";
import { listGremien } from "./liste.ts";
import { type MandatKurz, mandateKurz } from "./mandate.ts";
import { type MitgliedMitOrt, withOrt } from "./wer.ts";

/** The bodies of the public page: what lives, and what was dissolved. Only public ones, whoever asks. */
export async function viewGremien(ctx: Ctx) {
  const all = (await listGremien(ctx)).filter((one) => one.oeffentlich);
  return {
    gremien: all.filter((one) => one.stand !== "aufgeloest"),
    frueher: all.filter((one) => one.stand === "aufgeloest"),
  };
}

export type MitgliedView = Omit<MitgliedMitOrt, "position" | "rev"> & {
  /** The holder of the function, only while consent holds (R036, R178). */
  readonly personName: string | null;
};

export type GremiumView = {
  readonly gremium: Omit<GremiumRow, "rev">;
  readonly mitglieder: readonly MitgliedView[];
  readonly frueher: readonly MitgliedView[];
  readonly stimmen: number;
  /** How many of them must be there to decide. */
  readonly noetig: number | null;
  readonly chronik: readonly ChronikRow[];
  readonly mandate: readonly MandatKurz[];
};

/**
 * One body by function (R036), for pages that look the same to everybody.
 *
 * @throws NotFound when there is none, or it is not public
 */
export async function viewGremiumOeffentlich(ctx: Ctx, slug: string): Promise<GremiumView> {
  return ctx.db.read(async (db) => {
    const found = await findGremiumBySlug(db, slug);
    if (!found?.oeffentlich) throw new NotFound();
    return { gremium: without(found, "rev"), ...(await besetzungOf(db, ctx, found)) };
  });
}

/** Seats, votes, history and mandates of a body, as the public may see them. */
export async function besetzungOf(db: Db, ctx: Ctx, gremium: GremiumRow) {
  const seats = await readMitglieder(db, gremium.id, ctx.today);
  const laufend = seats.filter((seat) => gilt(seat, ctx.today));
  const stimmen = laufend.filter((seat) => hatStimme(seat.teilnahme)).length;
  return {
    mitglieder: laufend,
    frueher: seats.filter((seat) => seat.bis !== null && seat.bis < ctx.today),
    kuenftig: seats.filter((seat) => seat.von !== null && seat.von > ctx.today),
    stimmen,
    noetig: stimmenFuerBeschluss(stimmen, gremium.beschlussfaehigAb),
    chronik: await listChronik(db, gremium.id),
    mandate: await mandateKurz(db, await listMandateOfGremium(db, gremium.id)),
  };
}

async function readMitglieder(db: Db, id: GremiumId, heute: Datum): Promise<(MitgliedView & { rev: number })[]> {
  const rows = await withOrt(db, await listMitglieder(db, id));
  const terms = await listAmtszeiten(
    db,
    rows.flatMap((row) => row.funktionId ?? []),
  );
  return rows.map((row) => {
    const holder = row.funktionId && terms.get(row.funktionId)?.find((one) => one.bis === null);
    return { ...without(row, "position"), personName: holder ? gezeigterName(holder, heute) : null };
  });
}
