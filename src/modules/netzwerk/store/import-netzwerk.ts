import type { Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import { slugOf, suchtext } from "#src/shared/suchtext.ts";
import type { FoerderprogrammAngaben } from "../rules/foerderprogramm.ts";
import type { GemeindeAngaben } from "../rules/gemeinde.ts";
import type {
  FoerderprogrammId,
  GemeindeId,
  KontaktId,
  OrtId,
  PlanungsregionId,
  StelleId,
  VerwaltungsgemeinschaftId,
} from "../rules/ids.ts";
import type { KontaktAngaben } from "../rules/kontakt.ts";
import type { OrtAngaben } from "../rules/ort.ts";
import type { StelleAngaben } from "../rules/stelle.ts";
import { suchtextOf } from "../rules/stelle-suche.ts";
import { insertOrt, linkStelleOrt } from "./orte.ts";
import {
  foerderprogramme,
  gemeinden,
  kontakte,
  planungsregionen,
  stellen,
  stellenNamen,
  verwaltungsgemeinschaften,
} from "./tables.ts";

export type NetzwerkBestand = {
  readonly orte: readonly (OrtAngaben & { readonly id: OrtId; readonly stellen: readonly StelleId[] })[];
  readonly planungsregionen: readonly { readonly id: PlanungsregionId; readonly name: string }[];
  readonly verwaltungsgemeinschaften: readonly { readonly id: VerwaltungsgemeinschaftId; readonly name: string }[];
  readonly gemeinden: readonly (GemeindeAngaben & { readonly id: GemeindeId })[];
  readonly stellen: readonly (StelleAngaben & { readonly id: StelleId })[];
  readonly kontakte: readonly (KontaktAngaben & {
    readonly id: KontaktId;
    readonly stelleId: StelleId | null;
    readonly gemeindeId: GemeindeId | null;
  })[];
  readonly foerderprogramme: readonly (FoerderprogrammAngaben & { readonly id: FoerderprogrammId })[];
};

/** Writes a whole directory at once into a county that has none. */
export async function insertBestand(tx: Tx, bestand: NetzwerkBestand): Promise<void> {
  const gemeindeSlug = slugs();
  const stelleSlug = slugs();
  const gebiet = slugs();
  const named = <Row extends { name: string }>(row: Row) => ({
    ...row,
    nameNorm: suchtext(row.name),
    slug: gebiet(row.name),
  });
  await insertAll(bestand.planungsregionen, (rows) => tx.insert(planungsregionen).values(rows.map(named)));
  await insertAll(bestand.verwaltungsgemeinschaften, (rows) =>
    tx.insert(verwaltungsgemeinschaften).values(rows.map(named)),
  );
  await insertAll(bestand.gemeinden, (rows) =>
    tx.insert(gemeinden).values(rows.map((row) => ({ ...row, slug: gemeindeSlug(row.name) }))),
  );
  await insertAll(bestand.stellen, (rows) =>
    tx.insert(stellen).values(
      rows.map(({ weitereNamen, ...row }) => ({
        ...row,
        sprachen: [...row.sprachen],
        slug: stelleSlug(row.name),
        nameNorm: suchtext(row.name),
        suchtext: suchtextOf({ ...row, weitereNamen }),
      })),
    ),
  );
  const namen = bestand.stellen.flatMap(({ id, weitereNamen }) =>
    weitereNamen.map((name) => ({ id: newId<"StelleName">(), stelleId: id, name, norm: suchtext(name) })),
  );
  await insertAll(namen, (rows) => tx.insert(stellenNamen).values([...rows]));
  const contacts = bestand.kontakte.map((row, position) => ({
    ...row,
    funktionen: [...row.funktionen],
    sprachen: [...row.sprachen],
    position,
  }));
  await insertAll(contacts, (rows) => tx.insert(kontakte).values([...rows]));
  for (const { id, stellen: there, ...angaben } of bestand.orte) {
    await insertOrt(tx, angaben, id);
    for (const stelleId of there) await linkStelleOrt(tx, stelleId, id);
  }
  const programme = bestand.foerderprogramme.map((row) => ({
    ...row,
    weitereNamen: [...row.weitereNamen],
    nameNorm: suchtext(row.name),
  }));
  await insertAll(programme, (rows) => tx.insert(foerderprogramme).values([...rows]));
}

const BATCH = 500;

async function insertAll<Row>(rows: readonly Row[], insert: (rows: readonly Row[]) => PromiseLike<unknown>) {
  for (let at = 0; at < rows.length; at += BATCH) await insert(rows.slice(at, at + BATCH));
}

function slugs() {
  const taken = new Set<string>();
  return (name: string) => {
    const slug = slugOf(name);
    let free = slug;
    for (let n = 2; taken.has(free); n++) free = `${slug}-${n}`;
    taken.add(free);
    return free;
  };
}
