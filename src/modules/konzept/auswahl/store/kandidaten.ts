import type { Db } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { nameOf, type Namen } from "../../rules/wortlaut.ts";
import { listStaende, type Stand } from "../../sachstand/store/sachstaende.ts";
import { loadAllMassnahmen, type Massnahme } from "../../store/massnahmen.ts";
import { type Gefordert, gefordertFuer } from "../rules/antrag.ts";
import type { VorschlagWahl } from "../rules/runde.ts";
import type { NeuerVorschlag } from "./vorschlaege.ts";

/** A Maßnahme that can stand in a round, as it reads now. */
export type Kandidat = {
  readonly massnahme: Massnahme;
  readonly stand: Stand;
  readonly gefordert: Gefordert;
};

/** Every Maßnahme of the county by its number, archived ones included: what was dropped stays in the list with its reason. */
export async function loadKandidaten(db: Db, jahr: number): Promise<ReadonlyMap<MassnahmeId, Kandidat>> {
  const all = await loadAllMassnahmen(db);
  const staende = await listStaende(
    db,
    all.map((one) => one.id),
  );
  const rows = all.flatMap((massnahme): [MassnahmeId, Kandidat][] => {
    const stand = staende.get(massnahme.id);
    const gefordert = gefordertFuer(massnahme.inhalt.finanzierungen, jahr);
    return stand ? [[massnahme.id, { massnahme, stand, gefordert }]] : [];
  });
  return new Map(rows);
}

/** The Maßnahme as a candidate, with the amounts that the office set. */
export function freezeKandidat(
  { massnahme, stand, gefordert }: Kandidat,
  wahl: VorschlagWahl,
  namen: Namen,
): NeuerVorschlag {
  const { inhalt, archiviertAm, archiviertGrund } = massnahme;
  const lead = inhalt.zustaendigkeiten.find((one) => one.rolle === "federfuehrung");
  return {
    id: newId<"Vorschlag">(),
    massnahmeId: massnahme.id,
    massnahmeRev: massnahme.rev,
    kennung: massnahme.kennung,
    titel: inhalt.titel,
    beschreibung: inhalt.beschreibung,
    federfuehrung: lead ? nameOf(lead, namen) : inhalt.zustaendigkeitWortlaut,
    mitwirkung: inhalt.zustaendigkeiten.filter((one) => one !== lead).map((one) => nameOf(one, namen)),
    ...wahl,
    finanzierungOffen: gefordert.finanzierungOffen,
    einschaetzung: stand.einschaetzung,
    einschaetzungGrund: stand.einschaetzungGrund,
    sachstandAm: stand.sachstandAm,
    ausGrund: archiviertAm ? archiviertGrund : "",
  };
}
