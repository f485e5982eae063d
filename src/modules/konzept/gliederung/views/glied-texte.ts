import type { Db } from "#src/platform/db/db.ts";
import type { BedarfId, Bedarfsstand, Vorrang, WirkungszielId, Zielstand } from "../../kette/rules/kette.ts";
import { findBedarf } from "../../kette/store/bedarfe.ts";
import { findZiel } from "../../kette/store/ziele.ts";
import type { HandlungsfeldId, Massnahmenart, MassnahmeId } from "../../rules/massnahme.ts";
import { type Namen, nameOf } from "../../rules/wortlaut.ts";
import { formatZeitangabe } from "../../rules/zeitangabe.ts";
import { findHandlungsfeld } from "../../store/handlungsfelder.ts";
import { findMassnahme } from "../../store/massnahmen.ts";
import type { Gliedart } from "../rules/ordnung.ts";
import type { Wahlfeld } from "../rules/zusammenfuehren.ts";

/** What a field says: a value of a fixed list, words, or both. */
export type Feldtext = {
  readonly code: Vorrang | Bedarfsstand | Zielstand | Massnahmenart | null;
  readonly text: string;
};

const words = (text: string): Feldtext => ({ code: null, text });
const joined = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(", ");

/** What only one of two elements can keep, by field. */
export async function readTexte(
  db: Db,
  art: Gliedart,
  id: string,
  namen: Namen,
): Promise<Readonly<Partial<Record<Wahlfeld, Feldtext>>>> {
  if (art === "bedarf") {
    const inhalt = (await findBedarf(db, id as BedarfId))?.inhalt;
    if (!inhalt) return {};
    const { vorrang, vorrangGrund, vorrangDurch, stand } = inhalt;
    return {
      titel: words(inhalt.titel),
      beschreibung: words(inhalt.beschreibung),
      vorrang: { code: vorrang, text: joined(vorrangGrund, vorrangDurch) },
      stand: { code: stand, text: "" },
    };
  }
  if (art === "wirkungsziel") {
    const inhalt = (await findZiel(db, id as WirkungszielId))?.inhalt;
    if (!inhalt) return {};
    const { zieljahr, stand, vereinbartAm, vereinbartDurch } = inhalt;
    return {
      aussage: words(inhalt.aussage),
      ausgangslage: words(inhalt.ausgangslage),
      annahmen: words(inhalt.annahmen),
      zieljahr: words(zieljahr === null ? "" : String(zieljahr)),
      vereinbarung: { code: stand, text: joined(vereinbartAm, vereinbartDurch) },
    };
  }
  if (art === "massnahme") {
    const inhalt = (await findMassnahme(db, id as MassnahmeId))?.inhalt;
    if (!inhalt) return {};
    const lead = inhalt.zustaendigkeiten.find((wer) => wer.rolle === "federfuehrung");
    return {
      titel: words(inhalt.titel),
      beschreibung: words(inhalt.beschreibung),
      federfuehrung: words(lead ? nameOf(lead, namen) : ""),
      laufzeit: { code: inhalt.art, text: joined(formatZeitangabe(inhalt.beginn), formatZeitangabe(inhalt.ende)) },
    };
  }
  const feld = await findHandlungsfeld(db, id as HandlungsfeldId);
  if (!feld) return {};
  return {
    name: words(feld.name),
    zusammenfassung: words(feld.zusammenfassung),
    aktuelleSituation: words(feld.aktuelleSituation),
    trend: words(feld.trend),
  };
}
