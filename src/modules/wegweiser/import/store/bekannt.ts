import type { Db } from "#src/platform/db/db.ts";
import { listArtikelRows, listArtikelTexte } from "../../artikel/store/artikel.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { listBezuege, listLeistungRows } from "../../store/leistungen.ts";
import { listUebersetzungen } from "../../store/uebersetzungen.ts";
import { listUnterlageRows } from "../../store/unterlagen.ts";
import { checksum } from "#src/platform/checksum.ts";
import { canonicalFelder, type Felder, type Fremdbestand, type Fremdformat, type Namen } from "../rules/fremd.ts";
import { type Abgleich, resolveKontakte } from "../rules/abgleich.ts";
import { type Bekannt, type Importplan, planImport } from "../rules/plan.ts";
import { type FremdschluesselRow, listFremdschluessel } from "./importe.ts";
import { listEntscheidungen } from "./kontakte.ts";

/** Texts as they stand here now, by entry and language, in the fields of an import. */
export type Stand = ReadonlyMap<string, Felder>;
export const standKey = (zielId: string, sprache: Sprache) => `${sprache} ${zielId}`;

/** What is known from earlier imports of a format, beside how it stands now. */
async function readBekannt(db: Db, system: Fremdformat, namen: Namen): Promise<Bekannt[]> {
  const known = await listFremdschluessel(db, system);
  if (known.length === 0) return [];
  const stand = await readStand(db, known, namen);
  return known.flatMap((row) => {
    const zielId = row.artikelId ?? row.leistungId;
    const felder = zielId ? stand.get(standKey(zielId, row.sprache)) : undefined;
    // A text that somebody took away here comes back as new.
    if (!zielId || !felder) return [];
    const { schluessel, sprache, fremdHash } = row;
    return [
      {
        schluessel,
        sprache,
        fremdHash,
        zielId,
        felder,
        hierGeaendert: checksum(canonicalFelder(felder)) !== row.eigenHash,
      },
    ];
  });
}

/** How everything that came from elsewhere stands here. */
export async function readStand(
  db: Db,
  known: readonly Pick<FremdschluesselRow, "schluessel" | "artikelId">[],
  namen: Namen,
): Promise<Stand> {
  const stand = new Map<string, Felder>();
  const keys = new Map(known.flatMap((row) => (row.artikelId ? [[row.artikelId, row.schluessel] as const] : [])));
  for (const row of await listArtikelRows(db, "intern")) {
    const ueber = (row.ueberId && keys.get(row.ueberId)) || "";
    stand.set(standKey(row.id, "de"), { titel: row.titel, text: row.text, ueber });
  }
  for (const { artikelId, sprache, titel, text } of await listArtikelTexte(db)) {
    stand.set(standKey(artikelId, sprache), { titel, text });
  }
  const papers = new Map((await listUnterlageRows(db)).map((one) => [one.id, one.name]));
  const bezuege = await listBezuege(db);
  for (const row of await listLeistungRows(db, "intern")) {
    stand.set(standKey(row.id, "de"), {
      titel: row.titel,
      kurz: row.kurz,
      schritte: row.schritte.join("\n"),
      helfende: row.helfende,
      kosten: row.kosten,
      online: row.online,
      sprachen: row.sprachen.join("\n"),
      unterlagen: (bezuege.get(row.id)?.unterlageIds ?? []).map((id) => papers.get(id) ?? "").join("\n"),
      anbieter: namen.stellen.get(row.anbieterId ?? "") ?? "",
      ort: namen.orte.get(row.anlaufstelleId ?? "") ?? "",
    });
  }
  for (const { leistungId, sprache, titel, kurz, schritte } of await listUebersetzungen(db)) {
    stand.set(standKey(leistungId, sprache), { titel, kurz, schritte: schritte.join("\n") });
  }
  return stand;
}

/** What files would change now. */
export async function readPlan(db: Db, format: Fremdformat, bestand: Fremdbestand, namen: Namen): Promise<Importplan> {
  const rehash = (felder: Felder) => checksum(canonicalFelder(felder));
  const told = resolveKontakte(bestand, await listEntscheidungen(db, format), namen, rehash);
  return planImport(told, await readBekannt(db, format, namen));
}

/** Stands for everything a Vorschau showed: when it differs, somebody or something has changed since. */
export function fingerprintOf({ eintraege }: Importplan): string {
  const parts = eintraege.map(({ eintrag, stand, hierGeaendert, texte }) => [
    eintrag.schluessel,
    stand,
    hierGeaendert,
    texte.map(({ sprache, stand: one, aenderungen }) => [sprache, one, aenderungen]),
  ]);
  return checksum(JSON.stringify(parts));
}

/** Stands for the contacts that a Vorschau asked about. */
export function fingerprintOfAbgleich(abgleich: readonly Abgleich[]): string {
  const parts = abgleich.map(({ kontakt, kandidaten, entschieden }) => [
    kontakt.art,
    kontakt.schluessel,
    kandidaten.map(({ id }) => id),
    entschieden,
  ]);
  return checksum(JSON.stringify(parts));
}
