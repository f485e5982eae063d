import { asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import type { Uebersetzt } from "#src/shared/uebersetzt.ts";
import type { Landkreis } from "../rules/profil.ts";
import { profile, schnelllinks } from "./tables.ts";

export type Schnelllink = {
  readonly id: Id<"Schnelllink">;
  readonly titel: Uebersetzt;
  readonly ziel: string;
};

const COLUMNS = {
  name: profile.name,
  kurzname: profile.kurzname,
  verwaltungsname: profile.verwaltungsname,
  leitung: profile.leitung,
  land: profile.land,
  kreisschluessel: profile.kreisschluessel,
  einwohner: profile.einwohner,
  einwohnerStichtag: profile.einwohnerStichtag,
  auslaendischeBevoelkerung: profile.auslaendischeBevoelkerung,
  motto: profile.motto,
  strasse: profile.strasse,
  plz: profile.plz,
  ort: profile.ort,
  postfach: profile.postfach,
  telefon: profile.telefon,
  email: profile.email,
  website: profile.website,
  kontaktName: profile.kontaktName,
  kontaktTelefon: profile.kontaktTelefon,
  kontaktEmail: profile.kontaktEmail,
  farbton: profile.farbton,
  buntheit: profile.buntheit,
  papierton: profile.papierton,
  sprachen: profile.sprachen,
  woerter: profile.woerter,
  logoDateiId: profile.logoDateiId,
  rev: profile.rev,
};

/** Null before the county was set up. */
export async function findProfil(db: Db): Promise<Landkreis | null> {
  const [row] = await db.select(COLUMNS).from(profile);
  return row ?? null;
}

/** Locks the county's row, so that two changes are judged one after the other. */
export async function lockProfil(tx: Tx): Promise<Landkreis | null> {
  const [row] = await tx.select(COLUMNS).from(profile).for("update");
  return row ?? null;
}

export async function insertProfil(tx: Tx, landkreis: Omit<Landkreis, "rev">): Promise<void> {
  await tx.insert(profile).values({ ...landkreis, sprachen: [...landkreis.sprachen] });
}

export type ProfilPatch = Partial<Omit<Landkreis, "rev">>;

export async function updateProfil(tx: Tx, tenantId: Id<"Mandant">, patch: ProfilPatch): Promise<void> {
  const { sprachen, ...rest } = patch;
  await tx
    .update(profile)
    .set({
      ...rest,
      ...(sprachen ? { sprachen: [...sprachen] } : {}),
      rev: sql`${profile.rev} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(profile.tenantId, tenantId));
}

export async function listSchnelllinks(db: Db): Promise<Schnelllink[]> {
  return db
    .select({ id: schnelllinks.id, titel: schnelllinks.titel, ziel: schnelllinks.ziel })
    .from(schnelllinks)
    .orderBy(asc(schnelllinks.position));
}

export async function replaceSchnelllinks(
  tx: Tx,
  tenantId: Id<"Mandant">,
  links: readonly Schnelllink[],
): Promise<void> {
  await tx.delete(schnelllinks).where(eq(schnelllinks.tenantId, tenantId));
  if (links.length > 0) await tx.insert(schnelllinks).values(links.map((link, position) => ({ ...link, position })));
}
