import type { Db } from "#src/platform/db/db.ts";
import type { Namen } from "../../rules/wortlaut.ts";
import type { Manifest, Weg } from "../rules/manifest.ts";
import { diffManifeste, type Unterschiede, wegeOfGruende } from "../rules/unterschiede.ts";
import { loadArbeitsstand } from "./arbeitsstand.ts";
import { type FassungRow, listFassungen, loadGezeigtes, loadWege } from "./fassungen.ts";
import { hashManifest } from "./hash-fassung.ts";
import { listKanten, loadGruende } from "./wege.ts";

export type OffeneAenderungen = {
  /** All Fassungen, the newest first. */
  readonly fassungen: readonly FassungRow[];
  readonly arbeitsstand: Manifest;
  /** From the newest Fassung to now; null while there is none. */
  readonly unterschiede: Unterschiede | null;
  /** The steps from the newest Fassung to now, with the reasons for the public. */
  readonly wege: readonly Weg[];
  /** Names this state: another one as soon as anything of it changes. */
  readonly stand: string;
};

/** The Konzept as it can be read now, and what of it is new since the last Fassung. */
export async function loadOffeneAenderungen(db: Db, namen: Namen): Promise<OffeneAenderungen> {
  const arbeitsstand = await loadArbeitsstand(db, namen);
  const fassungen = await listFassungen(db);
  const kanten = await listKanten(db);
  const [letzte] = fassungen;
  const vorher = letzte ? await loadGezeigtes(db, letzte.id) : null;
  const plain = vorher ? diffManifeste(vorher, arbeitsstand, kanten) : null;
  const gruende = plain ? wegeOfGruende(plain.elemente, await loadGruende(db)) : [];
  const wege = [...kanten, ...gruende];
  return {
    fassungen,
    arbeitsstand,
    unterschiede: vorher && gruende.length > 0 ? diffManifeste(vorher, arbeitsstand, wege) : plain,
    wege,
    stand: hashManifest(arbeitsstand, wege),
  };
}

/** From one Fassung to a later one. */
export async function loadUnterschiede(
  db: Db,
  fassungen: readonly FassungRow[],
  von: FassungRow,
  bis: FassungRow,
): Promise<Unterschiede> {
  const between = fassungen.filter((one) => one.nummer > von.nummer && one.nummer <= bis.nummer);
  return diffManifeste(
    await loadGezeigtes(db, von.id),
    await loadGezeigtes(db, bis.id),
    await loadWege(
      db,
      between.map((one) => one.id),
    ),
  );
}

/** From one Fassung to the Konzept as it can be read now. */
export async function loadUnterschiedeBisHeute(db: Db, namen: Namen, von: FassungRow): Promise<Unterschiede> {
  const offen = await loadOffeneAenderungen(db, namen);
  const [letzte] = offen.fassungen;
  if (letzte?.id === von.id && offen.unterschiede) return offen.unterschiede;
  const later = offen.fassungen.filter((one) => one.nummer > von.nummer).map((one) => one.id);
  return diffManifeste(await loadGezeigtes(db, von.id), offen.arbeitsstand, [
    ...(await loadWege(db, later)),
    ...offen.wege,
  ]);
}
