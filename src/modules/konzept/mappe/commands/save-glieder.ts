import { type Change, difference } from "#src/platform/audit/record.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import { type BedarfInhalt, suchtextOfBedarf } from "../../kette/rules/bedarf.ts";
import { formatKennungOf } from "../../kette/rules/kennung.ts";
import { suchtextOfZiel, type ZielInhalt } from "../../kette/rules/wirkungsziel.ts";
import { insertBedarfe, saveBedarf, saveBedarfDates } from "../../kette/store/bedarfe.ts";
import { nextPosition, saveLetzteKennungen } from "../../kette/store/kennungen.ts";
import { insertZiele, saveZiel, saveZielDates } from "../../kette/store/ziele.ts";
import type { KonzeptId } from "../../rules/massnahme.ts";
import type { MappeAenderung } from "../rules/plan.ts";
import type { BestandRows } from "../store/load-bestand.ts";

export type Lage = { readonly id: KonzeptId; readonly letzterBedarf: number; readonly letztesZiel: number };

/** Part of `applyMappe`: writes Bedarfe; new ones are drafts with the next Kennungen. */
export async function saveBedarfe(
  tx: Tx,
  konzept: Lage,
  aenderungen: readonly MappeAenderung<BedarfInhalt>[],
  rows: BestandRows,
): Promise<Change[]> {
  const changes: Change[] = [];
  let letzterBedarf = konzept.letzterBedarf;
  for (const { schluessel, inhalt } of aenderungen) {
    const known = rows.bedarfe.get(schluessel);
    if (known) {
      if (known.inhalt.handlungsfeldId !== inhalt.handlungsfeldId) {
        await saveBedarfDates(tx, known.id, { position: await nextPosition(tx, "bedarf", inhalt.handlungsfeldId) });
      }
      await saveBedarf(tx, known.id, inhalt, suchtextOfBedarf(schluessel, inhalt));
      changes.push({ kind: "bedarf", id: known.id, ...difference(known.inhalt, inhalt) });
      continue;
    }
    const id = newId<"Bedarf">();
    letzterBedarf += 1;
    const kennung = formatKennungOf("bedarf", letzterBedarf);
    const position = await nextPosition(tx, "bedarf", inhalt.handlungsfeldId);
    const suchtext = suchtextOfBedarf(kennung, inhalt);
    await insertBedarfe(tx, [
      { id, konzeptId: konzept.id, kennung, position, suchtext, veroeffentlichtAm: null, inhalt },
    ]);
    changes.push({ kind: "bedarf", id, after: { kennung, ...inhalt } });
  }
  await saveLetzteKennungen(tx, konzept.id, { letzterBedarf });
  return changes;
}

/** The same for Wirkungsziele. */
export async function saveZiele(
  tx: Tx,
  konzept: Lage,
  aenderungen: readonly MappeAenderung<ZielInhalt>[],
  rows: BestandRows,
): Promise<Change[]> {
  const changes: Change[] = [];
  let letztesZiel = konzept.letztesZiel;
  for (const { schluessel, inhalt } of aenderungen) {
    const known = rows.ziele.get(schluessel);
    if (known) {
      if (known.inhalt.handlungsfeldId !== inhalt.handlungsfeldId) {
        await saveZielDates(tx, known.id, { position: await nextPosition(tx, "wirkungsziel", inhalt.handlungsfeldId) });
      }
      await saveZiel(tx, known.id, inhalt, suchtextOfZiel(schluessel, inhalt));
      changes.push({ kind: "wirkungsziel", id: known.id, ...difference(known.inhalt, inhalt) });
      continue;
    }
    const id = newId<"Wirkungsziel">();
    letztesZiel += 1;
    const kennung = formatKennungOf("wirkungsziel", letztesZiel);
    const position = await nextPosition(tx, "wirkungsziel", inhalt.handlungsfeldId);
    const suchtext = suchtextOfZiel(kennung, inhalt);
    await insertZiele(tx, [
      { id, konzeptId: konzept.id, kennung, position, suchtext, veroeffentlichtAm: null, inhalt },
    ]);
    changes.push({ kind: "wirkungsziel", id, after: { kennung, ...inhalt } });
  }
  await saveLetzteKennungen(tx, konzept.id, { letztesZiel });
  return changes;
}
