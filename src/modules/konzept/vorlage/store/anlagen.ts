import type { Db } from "#src/platform/db/db.ts";
import { presentUnterschiede } from "../../fassung/rules/darstellung.ts";
import { ELEMENTARTEN } from "../../fassung/rules/manifest.ts";
import { loadOffeneAenderungen } from "../../fassung/store/vergleich.ts";
import { summarizeFinanzierung } from "../../quer/rules/finanzierung-bild.ts";
import { listGeld } from "../../quer/store/bestand.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { Namen } from "../../rules/wortlaut.ts";
import { type Anlagen, tabellenOf } from "../rules/anlagen.ts";
import type { Eingebracht } from "../rules/entwurf-stand.ts";
import type { Vorlage } from "../rules/vorlage.ts";

export type Anlagenwunsch = Pick<Vorlage, "art" | "kennungen" | "mitAenderungen" | "mitTabellen">;

/**
 * What would hang on a paper if it were brought in now, and which of the numbers it names are no public Maßnahmen.
 * Everything is taken from the Konzept as everybody can read it.
 */
export async function loadAnlagen(
  db: Db,
  namen: Namen,
  wunsch: Anlagenwunsch,
): Promise<{
  readonly anlagen: Anlagen;
  readonly unbekannt: readonly string[];
  /** The whole Konzept, when this is the paper that adopts it. */
  readonly entwurf: Eingebracht["entwurf"];
}> {
  const { fassungen, arbeitsstand, unterschiede, wege, stand } = await loadOffeneAenderungen(db, namen);
  const { elemente } = arbeitsstand;
  const wanted = wunsch.art === "fassung" ? null : new Set(wunsch.kennungen);
  const massnahmen = elemente.filter((one) => one.art === "massnahme" && (wanted?.has(one.kennung) ?? true));
  const ids = massnahmen.map((one) => one.id as MassnahmeId);
  const geld = summarizeFinanzierung(ids, await listGeld(db, ids));
  const [letzte] = fassungen;
  const alle = unterschiede?.elemente ?? [];
  const changed = alle.filter((one) => one.vorgang !== "uebernommen");
  const { gesamt, ohneAussage, aussagen, mitBetrag, arten, stellen } = geld;
  return {
    anlagen: {
      version: 1,
      stand,
      von:
        letzte && wunsch.art === "fassung"
          ? { bezeichnung: letzte.bezeichnung, beschlossenAm: letzte.beschlossenAm, gremium: letzte.gremium }
          : null,
      umfang: Object.fromEntries(
        ELEMENTARTEN.map((art) => [art, elemente.filter((one) => one.art === art).length]),
      ) as Anlagen["umfang"],
      aenderungen: wunsch.mitAenderungen && wunsch.art === "fassung" ? presentUnterschiede(alle, changed, true) : [],
      tabellen: wunsch.mitTabellen ? tabellenOf(elemente, wanted) : [],
      geld: { gesamt, ohneAussage, aussagen, mitBetrag, arten, stellen },
    },
    entwurf: wunsch.art === "fassung" ? { manifest: arbeitsstand, wege } : null,
    unbekannt: wunsch.kennungen.filter((one) => !massnahmen.some((massnahme) => massnahme.kennung === one)),
  };
}
