import type { Namen } from "../../rules/wortlaut.ts";
import type { Db } from "#src/platform/db/db.ts";
import { loadOffeneAenderungen } from "../../fassung/store/vergleich.ts";
import { type Abweichung, listAbweichungen, readsAsEingebracht } from "../rules/entwurf-stand.ts";
import { type Beratung, formatNummer, type Vorlage } from "../rules/vorlage.ts";
import { listDateien } from "../store/dateien.ts";
import { findStand } from "../store/staende.ts";

/** How the decided paper becomes the next Fassung. */
export type Festhalten = {
  /** Part of the address of the Fassung that it became; null as long as it has not. */
  readonly slug: string | null;
  /** The draft that was decided is kept and can be frozen. False: decided with changes, or from before drafts were kept. */
  readonly moeglich: boolean;
  /** What the Konzept says otherwise by now. */
  readonly abweichungen: readonly Abweichung[];
};

/** Null unless it is a decided paper about a Fassung. */
export async function loadFesthalten(
  db: Db,
  namen: Namen,
  vorlage: Vorlage,
  beratungen: readonly Pick<Beratung, "ergebnis">[],
): Promise<Festhalten | null> {
  if (vorlage.art !== "fassung" || vorlage.stand !== "beschlossen") return null;
  const { fassungen, arbeitsstand } = await loadOffeneAenderungen(db, namen);
  const nummer = formatNummer(vorlage);
  const slug = fassungen.find((one) => one.vorlage === nummer)?.slug ?? null;
  if (slug !== null) return { slug, moeglich: false, abweichungen: [] };
  const entwurf = (await findStand(db, vorlage.id))?.eingebracht.entwurf ?? null;
  if (!entwurf || !beratungen.some((one) => one.ergebnis === "beschlossen"))
    return { slug, moeglich: false, abweichungen: [] };
  return { slug, moeglich: true, abweichungen: listAbweichungen(entwurf.manifest, arbeitsstand) };
}

/**
 * Whether a paper reads as it was brought in: its hash is the one it got then, and text and files are those of that day.
 * Null for a draft, and for papers from before this was kept.
 */
export async function isVorlageUnveraendert(db: Db, vorlage: Vorlage): Promise<boolean | null> {
  if (vorlage.stand === "entwurf") return null;
  const stand = await findStand(db, vorlage.id);
  if (!stand) return null;
  return stand.echt && readsAsEingebracht(stand.eingebracht, vorlage, await listDateien(db, vorlage.id));
}
