import type { Db } from "#src/platform/db/db.ts";
import type { Datum } from "#src/shared/datum.ts";
import { type Fussnote, listFussnoten } from "../beleg/views/fussnoten.ts";
import type { Vorrang } from "../kette/rules/kette.ts";
import { listKapitelRows } from "../kette/store/kapitel.ts";
import {
  listOeffentlicheBedarfe,
  listOeffentlicheZiele,
  loadBedarfGemeinden,
  loadBedarfZielgruppen,
  loadMessungen,
} from "../kette/store/oeffentlich-elemente.ts";
import { loadNetz } from "../kette/store/oeffentlich-netz.ts";
import { indexNetz } from "../kette/views/wirkungskette.ts";
import { type MessungView, presentMessung } from "../kette/views/ziel-seite.ts";
import type { MassnahmeId, Umfang } from "../rules/massnahme.ts";
import type { Namen } from "../rules/wortlaut.ts";
import type { Einschaetzung, Umsetzung } from "../sachstand/rules/sachstand.ts";
import { loadStaende } from "../sachstand/views/stand.ts";

export type KapitelInhalt = {
  readonly titel: string;
  /** With the marks of its notes. */
  readonly text: string;
  readonly fussnoten: readonly Fussnote[];
  readonly geaendertAm: number;
};

export type BedarfInhalt = {
  readonly kennung: string;
  readonly titel: string;
  readonly beschreibung: string;
  readonly vorrang: Vorrang | null;
  readonly zielgruppen: readonly string[];
  readonly umfang: Umfang;
  readonly gemeinden: readonly string[];
  /** Kennungen of what is to change. */
  readonly ziele: readonly string[];
  readonly geaendertAm: number;
};

export type ZielInhalt = {
  readonly kennung: string;
  readonly aussage: string;
  readonly vereinbartAm: Datum | null;
  readonly vereinbartDurch: string;
  readonly messungen: readonly MessungView[];
  readonly massnahmen: readonly string[];
  readonly geaendertAm: number;
};

/** What was last reported for everybody to read. */
export type StandInhalt = {
  readonly umsetzung: Umsetzung | null;
  readonly einschaetzung: Einschaetzung | null;
  readonly am: Datum;
  readonly bericht: string;
};

/** The published chain of the whole Konzept, by Handlungsfeld: what documents are made of. */
export async function loadKonzeptKette(db: Db, namen: Namen, heute: Datum) {
  const bedarfe = await listOeffentlicheBedarfe(db);
  const ziele = await listOeffentlicheZiele(db);
  const netz = await loadNetz(db, { alles: true });
  const index = indexNetz(netz);
  const bedarfIds = bedarfe.map(({ id }) => id);
  const wo = await loadBedarfGemeinden(db, bedarfIds);
  const fuer = await loadBedarfZielgruppen(db, bedarfIds);
  const messungen = Map.groupBy(
    await loadMessungen(
      db,
      ziele.map(({ id }) => id),
    ),
    (one) => one.wirkungszielId,
  );
  const kapitel = await listKapitelRows(db, { nurOeffentliche: true });
  const staende = await loadStaende(
    db,
    netz.massnahmen.map(({ id }) => id),
    "oeffentlich",
    heute,
  );
  const kennungen = (rows: readonly { readonly kennung: string }[]) => rows.map(({ kennung }) => kennung);
  const felderAt = kapitel.findIndex((one) => one.enthaeltFelder);
  const chapters = await Promise.all(
    kapitel.map(async ({ titel, text, updatedAt }) => ({
      titel,
      text,
      fussnoten: await listFussnoten(db, text),
      geaendertAm: updatedAt.getTime(),
    })),
  );
  return {
    /** The Handlungsfelder follow the chapter that holds them; without one they follow all chapters. */
    kapitelDavor: felderAt < 0 ? chapters : chapters.slice(0, felderAt + 1),
    kapitelDanach: felderAt < 0 ? [] : chapters.slice(felderAt + 1),
    bedarfeOf: (feldId: string): BedarfInhalt[] =>
      bedarfe
        .filter((one) => one.handlungsfeldId === feldId)
        .map((one) => ({
          kennung: one.kennung,
          titel: one.titel,
          beschreibung: one.beschreibung,
          vorrang: one.vorrang,
          zielgruppen: (fuer.get(one.id) ?? []).map(({ name }) => name),
          umfang: one.umfang,
          gemeinden: (wo.get(one.id) ?? [])
            .map((id) => namen.gemeinden.get(id) ?? "")
            .toSorted((a, b) => a.localeCompare(b, "de")),
          ziele: kennungen(index.zieleOfBedarf(one.id)),
          geaendertAm: one.updatedAt.getTime(),
        })),
    zieleOf: (feldId: string): ZielInhalt[] =>
      ziele
        .filter((one) => one.handlungsfeldId === feldId)
        .map((one) => ({
          kennung: one.kennung,
          aussage: one.aussage,
          vereinbartAm: one.vereinbartAm,
          vereinbartDurch: one.vereinbartDurch,
          messungen: (messungen.get(one.id) ?? []).map(presentMessung),
          massnahmen: kennungen(index.massnahmenOfZiel(one.id)),
          geaendertAm: one.updatedAt.getTime(),
        })),
    standOf(id: MassnahmeId): StandInhalt | null {
      const stand = staende.get(id);
      const last = stand?.verlauf.find((one) => one.berichtigtDurch === null);
      if (!stand?.sachstandAm) return null;
      const { umsetzung, einschaetzung, sachstandAm } = stand;
      return { umsetzung, einschaetzung, am: sachstandAm, bericht: last?.bericht ?? "" };
    },
  };
}
