import type { Rolle } from "#src/shared/actor.ts";
import type { GlyphName } from "#src/ui/glyph/glyph.tsx";
import type { rahmenTexts } from "../texts/index.ts";

type TextKey = keyof (typeof rahmenTexts)["messages"]["de"];

/** One page of the office that the menu leads to. */
export type OfficeEntry = {
  readonly text: TextKey;
  readonly path: string;
  /** Pages elsewhere that belong to it: there it is marked as the place one is at. */
  readonly also?: readonly string[];
  /** Who may open it; without: whoever works here. A test holds this against what the page answers. */
  readonly rollen?: readonly Rolle[];
  readonly glyph?: GlyphName;
};

export type OfficeGroup = { readonly text: TextKey; readonly entries: readonly OfficeEntry[] };

const FACHSTELLE = ["fachstelle"] as const;
const REDAKTION = ["fachstelle", "fachredaktion"] as const;

/** The chain itself: what everybody opens every day, as a row of its own. */
export const CHAIN: readonly OfficeEntry[] = [
  { text: "intern.start", path: "/intern", glyph: "kritisch" },
  { text: "intern.belege", path: "/intern/belege", rollen: REDAKTION, glyph: "beleg" },
  { text: "intern.bedarfe", path: "/intern/bedarfe", also: ["/intern/oertliche-bedarfe"], glyph: "bedarf" },
  { text: "intern.wirkungsziele", path: "/intern/wirkungsziele", glyph: "ziel" },
  { text: "menue.massnahmen", path: "/intern/massnahmen", also: ["/intern/gemerkte-filter"], glyph: "massnahme" },
  { text: "intern.sachstaende", path: "/intern/sachstaende", also: ["/intern/rueckmeldungen"], glyph: "stand" },
  { text: "intern.ganze-kette", path: "/intern/kette" },
];

/**
 * Everything else, by what it is for. A module adds its pages here: one line in the group where a person would look for
 * it, and the word in texts/de.json and en.json.
 */
export const GROUPS: readonly OfficeGroup[] = [
  {
    text: "menue.gesagt",
    entries: [
      { text: "intern.ideen", path: "/intern/ideen", rollen: REDAKTION },
      { text: "intern.umfragen", path: "/intern/umfragen", rollen: FACHSTELLE },
      { text: "intern.interviews", path: "/intern/interviews", rollen: FACHSTELLE },
      { text: "intern.workshops", path: "/intern/workshops", rollen: FACHSTELLE },
      { text: "intern.entwuerfe", path: "/intern/entwuerfe", also: ["/intern/kommentare"], rollen: FACHSTELLE },
      { text: "menue.beitritte", path: "/intern/beitritte", rollen: FACHSTELLE },
    ],
  },
  {
    text: "menue.konzept",
    entries: [
      { text: "menue.handlungsfelder", path: "/intern/handlungsfelder" },
      { text: "menue.kapitel", path: "/intern/kapitel", rollen: FACHSTELLE },
      { text: "menue.zielgruppen", path: "/intern/zielgruppen", rollen: FACHSTELLE },
      { text: "menue.themen", path: "/intern/querschnittsthemen", rollen: FACHSTELLE },
      { text: "menue.indikatoren", path: "/intern/indikatoren", rollen: REDAKTION },
      { text: "menue.luecken", path: "/intern/luecken" },
      { text: "menue.redaktion", path: "/intern/redaktion", rollen: REDAKTION },
      { text: "menue.prozess", path: "/intern/prozess", rollen: FACHSTELLE },
      { text: "menue.fassungen", path: "/intern/fassungen" },
      { text: "menue.excel", path: "/intern/konzept/excel", rollen: FACHSTELLE },
      { text: "menue.pdf", path: "/intern/konzept/pdf", rollen: REDAKTION },
    ],
  },
  {
    text: "menue.steuern",
    entries: [
      { text: "intern.controlling", path: "/intern/controlling" },
      {
        text: "menue.berichte",
        path: "/intern/berichte",
        rollen: ["fachstelle", "fachredaktion", "gremienmitglied", "lesende"],
      },
      { text: "menue.abfragen", path: "/intern/abfragen", rollen: FACHSTELLE },
      { text: "intern.auswahl", path: "/intern/auswahl", rollen: ["fachstelle", "gremienmitglied"] },
      { text: "menue.vorlagen", path: "/intern/vorlagen" },
      {
        text: "menue.beschluesse",
        path: "/intern/beschluesse",
        rollen: ["fachstelle", "fachredaktion", "gremienmitglied", "lesende"],
      },
      {
        text: "intern.aufgaben",
        path: "/intern/aufgaben",
        rollen: ["fachstelle", "fachredaktion", "zustaendige", "gemeinde"],
      },
      {
        text: "intern.foerderantraege",
        path: "/intern/foerderantraege",
        rollen: ["fachstelle", "fachredaktion", "zustaendige"],
      },
      { text: "fuss.vorhaben", path: "/intern/vorhaben", rollen: FACHSTELLE },
      { text: "menue.aemter", path: "/intern/beteiligung-der-aemter" },
    ],
  },
  {
    text: "intern.wegweiser",
    entries: [
      { text: "menue.leistungen", path: "/intern/wegweiser" },
      { text: "menue.pflege", path: "/intern/wegweiser/pflege", rollen: ["fachstelle", "zustaendige"] },
      { text: "menue.rueckmeldungen", path: "/intern/wegweiser/rueckmeldungen", rollen: ["fachstelle", "zustaendige"] },
      { text: "menue.uebersetzen", path: "/intern/wegweiser/uebersetzen", rollen: ["fachstelle", "zustaendige"] },
      { text: "menue.artikel", path: "/intern/wegweiser/artikel" },
      { text: "menue.termine", path: "/intern/wegweiser/termine" },
      { text: "menue.fragen", path: "/intern/wegweiser/fragen", rollen: FACHSTELLE },
      {
        text: "menue.sammelmappen",
        path: "/intern/wegweiser/sammelmappen",
        rollen: ["fachstelle", "fachredaktion", "zustaendige", "gemeinde"],
      },
      { text: "menue.abdeckung", path: "/intern/wegweiser/abdeckung" },
      { text: "menue.signale", path: "/intern/wegweiser/signale", rollen: REDAKTION },
      { text: "menue.import", path: "/intern/wegweiser/import", rollen: FACHSTELLE },
    ],
  },
  {
    text: "intern.netzwerk",
    entries: [
      { text: "menue.stellen", path: "/intern/netzwerk", also: ["/intern/kontakte"] },
      { text: "intern.gremien", path: "/intern/gremien" },
      { text: "menue.mandate", path: "/intern/mandate" },
      { text: "menue.gemeinden", path: "/intern/gemeinden", also: ["/intern/gebiete"] },
      { text: "menue.orte", path: "/intern/orte" },
      { text: "menue.angebote", path: "/intern/angebote" },
      { text: "menue.strukturen", path: "/intern/strukturen" },
      { text: "menue.foerderprogramme", path: "/intern/foerderprogramme" },
    ],
  },
  {
    text: "menue.verwaltung",
    entries: [
      { text: "menue.fachstelle", path: "/intern/fachstelle", rollen: FACHSTELLE },
      { text: "intern.benutzer", path: "/intern/benutzer", also: ["/intern/anmeldedienste"], rollen: FACHSTELLE },
      { text: "intern.protokoll", path: "/intern/protokoll", rollen: FACHSTELLE },
      { text: "menue.barrieren", path: "/intern/barrieremeldungen", rollen: FACHSTELLE },
      { text: "intern.einstellungen", path: "/intern/einstellungen", rollen: FACHSTELLE },
    ],
  },
];

export const EVERY_ENTRY: readonly OfficeEntry[] = [...CHAIN, ...GROUPS.flatMap((group) => group.entries)];

/** Whether somebody with these roles finds it in the menu. */
export function showsEntry({ rollen }: OfficeEntry, own: readonly Rolle[]): boolean {
  return rollen === undefined || rollen.some((rolle) => own.includes(rolle));
}

/**
 * The entry under which a page lies: of all that fit the one that says most. The front page is nobody's parent.
 *
 * @param here path without language and query
 */
export function entryAt(here: string): OfficeEntry | null {
  let found: { entry: OfficeEntry; length: number } | null = null;
  for (const entry of EVERY_ENTRY)
    for (const path of [entry.path, ...(entry.also ?? [])]) {
      const fits = here === path || (path !== "/intern" && here.startsWith(`${path}/`));
      if (fits && path.length > (found?.length ?? 0)) found = { entry, length: path.length };
    }
  return found?.entry ?? null;
}
