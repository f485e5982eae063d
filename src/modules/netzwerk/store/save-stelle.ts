import { and, eq, inArray, sql } from "drizzle-orm";
import type { Change } from "#src/platform/audit/record.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { slugOf, suchtext } from "#src/shared/suchtext.ts";
import { stelleChange } from "../rules/audit.ts";
import type { StelleId } from "../rules/ids.ts";
import type { StelleAngaben } from "../rules/stelle.ts";
import { guessSphaere, suchtextOf } from "../rules/stelle-suche.ts";
import { listSlugsLike, type StelleRow } from "./stellen.ts";
import { findNameOwner } from "./stellen-namen.ts";
import { fachstelle, foerderprogramme, kontakte, stellen, stellenNamen } from "./tables.ts";
import { moveStelleOrte } from "./orte.ts";
import { moveAngebote } from "./angebote.ts";

export type NameRefusal = "name-vergeben" | "schreibweise-vergeben";

/** A new Stelle as little as an import knows of it; the rest is empty and can be filled in later. */
export type NewStelle = Pick<StelleAngaben, "name" | "art" | "gehoertZumLandkreis"> & Partial<StelleAngaben>;

export function completeStelle(neu: NewStelle): StelleAngaben {
  return {
    nameUebersetzt: {},
    kurzname: "",
    weitereNamen: [],
    uebergeordneteStelleId: null,
    gemeindeId: null,
    sphaere: guessSphaere(neu.art),
    sektor: "",
    aufgabe: "",
    strasse: "",
    plz: "",
    ort: "",
    raum: "",
    telefon: "",
    email: "",
    website: "",
    sprachen: [],
    oeffentlich: false,
    geprueftAm: null,
    ...neu,
  };
}

/**
 * Makes a Stelle inside a transaction of somebody else's command, which records the returned change.
 *
 * @param id only where ids must stay the same from run to run (demo)
 */
export async function saveStelle(
  tx: Tx,
  neu: NewStelle,
  id = newId<"Stelle">(),
): Promise<Outcome<{ id: StelleId; change: Change }, NameRefusal>> {
  const angaben = completeStelle(neu);
  const taken = await findNameRefusal(tx, angaben, null);
  if (taken) return refuse(taken);
  const { weitereNamen, ...row } = angaben;
  await tx.insert(stellen).values({
    ...row,
    id,
    sprachen: [...row.sprachen],
    slug: await freeSlug(tx, angaben.name),
    nameNorm: suchtext(angaben.name),
    suchtext: suchtextOf(angaben),
  });
  await replaceNamen(tx, id, weitereNamen);
  return accept({ id, change: stelleChange(id, null, angaben) });
}

/** Writes what changed; the address stays, whatever the name becomes (R175). */
export async function updateStelle(tx: Tx, id: StelleId, angaben: StelleAngaben): Promise<void> {
  const { weitereNamen, ...row } = angaben;
  await tx
    .update(stellen)
    .set({
      ...row,
      sprachen: [...row.sprachen],
      nameNorm: suchtext(angaben.name),
      suchtext: suchtextOf(angaben),
      rev: sql`${stellen.rev} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(stellen.id, id));
  await replaceNamen(tx, id, weitereNamen);
}

export async function setArchiviert(
  tx: Tx,
  id: StelleId,
  archiviertAm: Datum | null,
  ersetztDurchId: StelleId | null = null,
): Promise<void> {
  await tx
    .update(stellen)
    .set({ archiviertAm, ersetztDurchId, rev: sql`${stellen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(stellen.id, id));
}

/** Gives what belongs to one Stelle inside this module to another: units below it, contacts, money, older redirects. */
export async function moveBelongings(tx: Tx, from: StelleId, to: StelleId): Promise<void> {
  await tx.update(stellen).set({ uebergeordneteStelleId: to }).where(eq(stellen.uebergeordneteStelleId, from));
  await tx.update(stellen).set({ ersetztDurchId: to }).where(eq(stellen.ersetztDurchId, from));
  await tx.update(kontakte).set({ stelleId: to }).where(eq(kontakte.stelleId, from));
  await tx.update(foerderprogramme).set({ geberId: to }).where(eq(foerderprogramme.geberId, from));
  await tx.update(fachstelle).set({ stelleId: to }).where(eq(fachstelle.stelleId, from));
  await moveAngebote(tx, from, to);
  await moveStelleOrte(tx, from, to);
}

/** Takes all other spellings off a Stelle, so that another one may carry them. */
export async function dropNamen(tx: Tx, id: StelleId): Promise<void> {
  await replaceNamen(tx, id, []);
}

/** Adds one other spelling. Refused when it already means somebody else. */
export async function saveStelleName(
  tx: Tx,
  stelle: Pick<StelleRow, "id">,
  name: string,
): Promise<Outcome<null, "schreibweise-vergeben">> {
  const norm = suchtext(name);
  const owner = await findNameOwner(tx, [norm], stelle.id);
  if (owner || norm === "") return refuse("schreibweise-vergeben");
  await tx
    .insert(stellenNamen)
    .values({ id: newId<"StelleName">(), stelleId: stelle.id, name, norm })
    .onConflictDoNothing();
  await tx
    .update(stellen)
    .set({ suchtext: sql`${stellen.suchtext} || ' ' || ${norm}`, rev: sql`${stellen.rev} + 1` })
    .where(eq(stellen.id, stelle.id));
  return accept(null);
}

/** Whether a name is taken, or a spelling already means another Stelle. */
export async function findNameRefusal(
  tx: Tx,
  angaben: Pick<StelleAngaben, "name" | "weitereNamen">,
  except: StelleId | null,
): Promise<NameRefusal | null> {
  const norms = [angaben.name, ...angaben.weitereNamen].map(suchtext).filter(Boolean);
  const owner = await findNameOwner(tx, norms, except);
  if (!owner) return null;
  return owner.isName && owner.norm === suchtext(angaben.name) ? "name-vergeben" : "schreibweise-vergeben";
}

async function replaceNamen(tx: Tx, id: StelleId, namen: readonly string[]): Promise<void> {
  const wanted = new Map(namen.map((name) => [suchtext(name), name.trim()] as const).filter(([norm]) => norm !== ""));
  const present = await tx
    .select({ id: stellenNamen.id, norm: stellenNamen.norm })
    .from(stellenNamen)
    .where(eq(stellenNamen.stelleId, id));
  const gone = present.filter((row) => !wanted.has(row.norm)).map((row) => row.id);
  if (gone.length > 0) await tx.delete(stellenNamen).where(and(inArray(stellenNamen.id, gone)));
  for (const row of present) wanted.delete(row.norm);
  if (wanted.size === 0) return;
  const rows = [...wanted].map(([norm, name]) => ({ id: newId<"StelleName">(), stelleId: id, name, norm }));
  await tx.insert(stellenNamen).values(rows);
}

async function freeSlug(tx: Tx, name: string): Promise<string> {
  const slug = slugOf(name);
  const taken = await listSlugsLike(tx, slug);
  if (!taken.has(slug)) return slug;
  let n = 2;
  while (taken.has(`${slug}-${n}`)) n += 1;
  return `${slug}-${n}`;
}
