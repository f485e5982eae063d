import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import { gliedSichtbar, imKreiskonzept } from "../../kette/store/sichtbar.ts";
import { bedarfe, indikatoren, wirkungsziele } from "../../kette/store/tables.ts";
import type { ReadScope } from "../../rules/permissions.ts";
import { visibleTo } from "../../store/massnahmen-suche.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";

const ALL = 20_000;

/** What can be searched of the Bedarfe that an actor may see. Archived ones are not searched. */
export async function listBedarfTexte(db: Db, scope: ReadScope) {
  return db
    .select({
      id: bedarfe.id,
      kennung: bedarfe.kennung,
      titel: bedarfe.titel,
      beschreibung: bedarfe.beschreibung,
      empfehlungen: bedarfe.empfehlungen,
      veroeffentlichtAm: bedarfe.veroeffentlichtAm,
    })
    .from(bedarfe)
    .where(and(gliedSichtbar(scope, bedarfe), isNull(bedarfe.archiviertAm), imKreiskonzept(bedarfe.konzeptId)))
    .orderBy(asc(bedarfe.id))
    .limit(ALL);
}

export async function listZielTexte(db: Db, scope: ReadScope) {
  return db
    .select({
      id: wirkungsziele.id,
      kennung: wirkungsziele.kennung,
      aussage: wirkungsziele.aussage,
      ausgangslage: wirkungsziele.ausgangslage,
      annahmen: wirkungsziele.annahmen,
      veroeffentlichtAm: wirkungsziele.veroeffentlichtAm,
    })
    .from(wirkungsziele)
    .where(
      and(
        gliedSichtbar(scope, wirkungsziele),
        isNull(wirkungsziele.archiviertAm),
        imKreiskonzept(wirkungsziele.konzeptId),
      ),
    )
    .orderBy(asc(wirkungsziele.id))
    .limit(ALL);
}

export async function listMassnahmeTexte(db: Db, scope: ReadScope) {
  return db
    .select({
      id: massnahmen.id,
      kennung: massnahmen.kennung,
      titel: massnahmen.titel,
      beschreibung: massnahmen.beschreibung,
      veroeffentlichtAm: massnahmen.veroeffentlichtAm,
    })
    .from(massnahmen)
    .where(and(visibleTo(scope), isNull(massnahmen.archiviertAm), imKreiskonzept(massnahmen.konzeptId)))
    .orderBy(asc(massnahmen.id))
    .limit(ALL);
}

/** @param auchInterne for the office, which also measures what it does not publish */
export async function listIndikatorTexte(db: Db, auchInterne: boolean) {
  return db
    .select({
      id: indikatoren.id,
      slug: indikatoren.slug,
      name: indikatoren.name,
      zaehler: indikatoren.zaehler,
      nenner: indikatoren.nenner,
      methode: indikatoren.methode,
      oeffentlich: indikatoren.oeffentlich,
    })
    .from(indikatoren)
    .where(
      and(
        isNull(indikatoren.archiviertAm),
        auchInterne ? isNotNull(indikatoren.id) : eq(indikatoren.oeffentlich, true),
        imKreiskonzept(indikatoren.konzeptId),
      ),
    )
    .orderBy(asc(indikatoren.id))
    .limit(ALL);
}
