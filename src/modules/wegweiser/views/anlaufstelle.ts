import type { Datum } from "#src/shared/datum.ts";
import type { Merkmal } from "../orte/rules/filter.ts";
import type { EintragId } from "../pflege/rules/eintrag.ts";
import type { Geprueft } from "../pflege/views/geprueft.ts";
import type { AnlaufstelleId } from "../rules/ids.ts";
import { type Aufbau, giltAm, giltFuer } from "../rules/besuchshinweis.ts";
import { type Sprache, type Sprachtexte, textIn } from "../rules/sprachen.ts";
import {
  baldAnders,
  type Feiertag,
  naechsteOeffnung,
  type NaechsteOeffnung,
  naechsterWechsel,
  type Oeffnungsregel,
  type Ortszeit,
} from "../rules/zeiten.ts";
import type { Barrierefrei } from "#src/modules/netzwerk/index.ts";
import type { BesuchshinweisRow } from "../store/besuchshinweise.ts";
import type { Anlaufstelle } from "./anlaufstellen.ts";

/** A text and the language it is in; `lang` differs from the reader's where nothing was translated. */
export type Lesetext = { readonly text: string; readonly lang: Sprache };

export type AnlaufstelleView = {
  readonly id: AnlaufstelleId;
  /** As it stands on the door. */
  readonly name: string;
  /** In the reader's language, where somebody wrote it. */
  readonly uebersetzt: Lesetext | null;
  /** Where it is on the map; null where nobody may know. */
  readonly gemeinde: string | null;
  readonly strasse: string;
  readonly ortszeile: string;
  readonly haltestelle: string;
  readonly gehminuten: number | null;
  readonly barrierefrei: Barrierefrei;
  readonly merkmale: readonly Merkmal[];
  readonly zugang: string;
  readonly zeiten: readonly Oeffnungsregel[];
  readonly naechste: NaechsteOeffnung | null;
  /** Milliseconds: until then all of this holds if nobody changes it. */
  readonly giltBis: number;
  /** Closures and holidays of the next three weeks. */
  readonly anders: readonly { readonly datum: Datum; readonly bis: Datum; readonly grund: string }[];
  readonly hinweise: readonly (Lesetext & {
    readonly wichtig: boolean;
    readonly bis: Datum | null;
    readonly geprueft: Geprueft | null;
  })[];
  /** Null: nobody has checked it so far. */
  readonly geprueft: Geprueft | null;
};

/** How far ahead closures are announced, in days. */
const ANKUENDIGUNG = 21;

export type Orte = {
  readonly anlaufstellen: readonly Anlaufstelle[];
  readonly feiertage: readonly Feiertag[];
  readonly hinweise: readonly BesuchshinweisRow[];
  /** When places and notices were checked, and by whom. */
  readonly geprueft: ReadonlyMap<EintragId, Geprueft>;
};

/** A place as visitors see it at this moment. */
export function presentAnlaufstelle(
  row: Anlaufstelle,
  orte: Orte,
  sprache: Sprache,
  jetzt: Ortszeit,
): AnlaufstelleView {
  const zeiten = { regeln: row.zeiten, ausnahmen: row.ausnahmen, feiertage: orte.feiertage };
  return {
    id: row.id,
    name: row.name,
    uebersetzt: uebersetztIn(row.namen, sprache),
    ...presentAnschrift(row),
    barrierefrei: row.barrierefrei,
    merkmale: row.merkmale,
    zeiten: row.zeiten,
    naechste: naechsteOeffnung(zeiten, jetzt),
    giltBis: naechsterWechsel([zeiten], jetzt),
    anders: baldAnders(zeiten, jetzt.datum, ANKUENDIGUNG),
    hinweise: hinweiseFuer(row.id, orte, sprache, jetzt.datum),
    geprueft: orte.geprueft.get(row.id) ?? null,
  };
}

/** How to get there; nothing of a place whose address protects somebody. */
function presentAnschrift(row: Anlaufstelle) {
  const { oeffentlich, gemeindeName, strasse, plz, ort, haltestelle, gehminuten, zugang } = row;
  if (!oeffentlich)
    return { gemeinde: null, strasse: "", ortszeile: "", haltestelle: "", gehminuten: null, zugang: "" };
  const ortszeile = [plz, ort].filter(Boolean).join(" ");
  return { gemeinde: gemeindeName, strasse, ortszeile, haltestelle, gehminuten, zugang };
}

/** What holds at a place today, inherited notices included (R124, R125). */
export function hinweiseFuer(
  id: AnlaufstelleId,
  orte: Pick<Orte, "anlaufstellen" | "hinweise" | "geprueft">,
  sprache: Sprache,
  heute: Datum,
) {
  const aufbau: Aufbau = new Map(orte.anlaufstellen.map((one) => [one.id, one.gehoertZuId]));
  return orte.hinweise
    .filter((hinweis) => giltAm(hinweis, heute) && giltFuer(hinweis, id, aufbau))
    .flatMap((hinweis) => {
      const found = textIn(hinweis.texte, sprache);
      return found
        ? [
            {
              ...found,
              wichtig: hinweis.wichtig,
              bis: hinweis.giltBis,
              geprueft: orte.geprueft.get(hinweis.id) ?? null,
            },
          ]
        : [];
    })
    .toSorted((a, b) => Number(b.wichtig) - Number(a.wichtig));
}

/** A translation, or null where there is none to show beside the German word. */
export function uebersetztIn(namen: Sprachtexte, sprache: Sprache): Lesetext | null {
  const text = sprache === "de" ? undefined : namen[sprache];
  return text ? { text, lang: sprache } : null;
}
