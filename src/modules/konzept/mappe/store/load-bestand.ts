import type { Db } from "#src/platform/db/db.ts";
import { releaseBeleg } from "../../kette/rules/beleg.ts";
import { indikatorInhaltOf } from "../../kette/rules/indikator.ts";
import type { Kantenart } from "../../kette/rules/verknuepfung.ts";
import { type Beleg, listBelege } from "../../kette/store/belege.ts";
import { type Indikator, listIndikatorRows } from "../../kette/store/indikatoren.ts";
import type { ReadScope } from "../../rules/permissions.ts";
import type { Namen } from "../../rules/wortlaut.ts";
import { finanzierungZelle, zustaendigkeitZelle } from "../../rules/zellen.ts";
import { type Handlungsfeld, listHandlungsfelder } from "../../store/handlungsfelder.ts";
import type { Massnahme } from "../../store/massnahmen.ts";
import { listQuerschnittsthemen, listZielgruppen } from "../../store/themen.ts";
import { KANTEN_WORTE, type VerknuepfungZeile } from "../rules/blatt-verknuepfungen.ts";
import { type Bestand, verknuepfungKey } from "../rules/ganzer-plan.ts";
import type { Nachschlag } from "../rules/spalte.ts";
import { listAlleKanten, listBedarfeGanz, listMassnahmenGanz, listZieleGanz } from "./bestand.ts";

/** The rows behind the keys, for writing. */
export type BestandRows = {
  readonly handlungsfelder: ReadonlyMap<string, Handlungsfeld>;
  readonly bedarfe: ReadonlyMap<string, Awaited<ReturnType<typeof listBedarfeGanz>>[number]>;
  readonly ziele: ReadonlyMap<string, Awaited<ReturnType<typeof listZieleGanz>>[number]>;
  readonly massnahmen: ReadonlyMap<string, Massnahme>;
  readonly indikatoren: ReadonlyMap<string, Indikator>;
  readonly belege: ReadonlyMap<string, Beleg>;
};

/** @param office internal Indikatoren and Belege as well, and Belege with their sources */
export async function loadBestand(
  db: Db,
  scope: ReadScope,
  office: boolean,
  namen: Namen,
): Promise<{ readonly bestand: Bestand; readonly rows: BestandRows }> {
  const felder = await listHandlungsfelder(db, { auchArchivierte: true });
  const zielgruppen = await listZielgruppen(db, { auchArchivierte: true });
  const themen = await listQuerschnittsthemen(db, { auchArchivierte: true });
  const rows: BestandRows = {
    handlungsfelder: byKey(
      felder.filter((one) => !one.archiviertAm),
      (one) => one.slug,
    ),
    bedarfe: byKey(await listBedarfeGanz(db, scope), (one) => one.kennung),
    ziele: byKey(await listZieleGanz(db, scope), (one) => one.kennung),
    massnahmen: byKey(await listMassnahmenGanz(db, scope), (one) => one.kennung),
    indikatoren: byKey(await listIndikatorRows(db, { nurOeffentliche: !office }), (one) => one.slug),
    belege: byKey(
      (await listBelege(db, { auchInterne: office })).flatMap((one) => (office ? [one] : (releaseBeleg(one) ?? []))),
      (one) => one.id,
    ),
  };
  const bestand: Bestand = {
    handlungsfelder: mapped(rows.handlungsfelder, ({ name, zusammenfassung, aktuelleSituation, trend }) => ({
      name,
      zusammenfassung,
      aktuelleSituation,
      trend,
    })),
    bedarfe: mapped(rows.bedarfe, (one) => one.inhalt),
    ziele: mapped(rows.ziele, (one) => one.inhalt),
    massnahmen: mapped(rows.massnahmen, ({ inhalt }) => ({
      ...inhalt,
      zustaendigkeit: zustaendigkeitZelle(inhalt, namen),
      finanzierung: finanzierungZelle(inhalt, namen),
    })),
    indikatoren: mapped(rows.indikatoren, indikatorInhaltOf),
    verknuepfungen: await loadVerknuepfungen(db, rows),
    belege: mapped(
      rows.belege,
      ({ art, aussage, quelle, tag, fundstelle, adresse, zahlen, freigabe, quelleFreigabe }) => ({
        quelleFreigabe,
        art,
        aussage,
        quelle,
        tag,
        fundstelle,
        adresse,
        zahlen,
        freigabe,
      }),
    ),
    namen: {
      felder: nachschlag(felder),
      zielgruppen: nachschlag(zielgruppen),
      themen: nachschlag(themen),
      gemeinden: { alle: namen.gemeinden, waehlbar: new Set(namen.gemeinden.keys()) },
      stellen: { alle: namen.stellen, waehlbar: new Set(namen.stellen.keys()) },
    },
  };
  return { bestand, rows };
}

async function loadVerknuepfungen(db: Db, rows: BestandRows): Promise<ReadonlyMap<string, VerknuepfungZeile>> {
  const kanten = await listAlleKanten(db);
  const keys = <T extends { readonly id: string }>(map: ReadonlyMap<string, T>) =>
    new Map([...map].map(([key, { id }]) => [id, key]));
  const [bedarf, ziel, massnahme] = [keys(rows.bedarfe), keys(rows.ziele), keys(rows.massnahmen)];
  const [indikator, beleg] = [keys(rows.indikatoren), keys(rows.belege)];
  const found: VerknuepfungZeile[] = [];
  const add = (art: Kantenart, von: string | undefined, nach: string | undefined, said: Partial<VerknuepfungZeile>) => {
    // A link whose other end this reader may not see is not there.
    if (von && nach) found.push({ art, von, nach, grund: "", wirkung: null, zielwert: null, zieljahr: null, ...said });
  };
  for (const { bedarfId, belegId, grund, wirkung } of kanten.bedarfBelege) {
    add("bedarf-beleg", bedarf.get(bedarfId), beleg.get(belegId), { grund, wirkung });
  }
  for (const { elementId, belegId, grund, wirkung } of kanten.zielBelege) {
    add("ziel-beleg", ziel.get(elementId), beleg.get(belegId), { grund, wirkung });
  }
  for (const { elementId, belegId, grund, wirkung } of kanten.massnahmeBelege) {
    add("massnahme-beleg", massnahme.get(elementId), beleg.get(belegId), { grund, wirkung });
  }
  for (const { bedarfId, wirkungszielId, grund } of kanten.bedarfZiele) {
    add("bedarf-ziel", bedarf.get(bedarfId), ziel.get(wirkungszielId), { grund });
  }
  for (const { wirkungszielId, massnahmeId, grund } of kanten.zielMassnahmen) {
    add("ziel-massnahme", ziel.get(wirkungszielId), massnahme.get(massnahmeId), { grund });
  }
  for (const { wirkungszielId, indikatorId, zielwert, zieljahr } of kanten.zielIndikatoren) {
    add("ziel-indikator", ziel.get(wirkungszielId), indikator.get(indikatorId), { zielwert, zieljahr });
  }
  const order = (a: VerknuepfungZeile, b: VerknuepfungZeile) =>
    a.art.localeCompare(b.art) ||
    a.von.localeCompare(b.von, "de", { numeric: true }) ||
    a.nach.localeCompare(b.nach, "de", { numeric: true });
  return byKey(found.toSorted(order), ({ art, von, nach }) => verknuepfungKey(KANTEN_WORTE[art], von, nach));
}

function nachschlag(
  rows: readonly { readonly id: string; readonly name: string; readonly archiviertAm: Date | null }[],
): Nachschlag {
  return {
    alle: new Map(rows.map(({ id, name }) => [id, name])),
    waehlbar: new Set(rows.filter((one) => !one.archiviertAm).map(({ id }) => id)),
  };
}

function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function mapped<T, V>(map: ReadonlyMap<string, T>, present: (row: T) => V): Map<string, V> {
  return new Map([...map].map(([key, row]) => [key, present(row)]));
}
