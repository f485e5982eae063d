import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { presentUnterschiede, type Teil, teilOf, type UnterschiedView } from "../rules/darstellung.ts";
import { ARBEITSSTAND, SEITE, selectUnterschiede, type VergleichAuswahl } from "../rules/auswahl.ts";
import type { Verbindung } from "../rules/manifest.ts";
import {
  countUnterschiede,
  type Unterschiede,
  type Verbindungsunterschied,
  VERBINDUNGSVORGAENGE,
  type Verbindungsvorgang,
} from "../rules/unterschiede.ts";
import { type FassungRow, listFassungen } from "../store/fassungen.ts";
import { loadUnterschiede, loadUnterschiedeBisHeute } from "../store/vergleich.ts";
import { type FassungKurz, presentFassung } from "./fassungen.ts";

/** One end of a comparison: a Fassung, or the living Konzept (null). */
export type Ende = FassungKurz | null;

export type VerbindungView = {
  readonly vorgang: Exclude<Verbindungsvorgang, "uebernommen">;
  readonly von: Teil;
  readonly nach: Teil;
  readonly grundVorher: string;
  readonly grundNachher: string;
  /** Why a link is gone or new, when one of its ends is. */
  readonly weil: { readonly kennung: string; readonly vorgang: "neu" | "entfallen"; readonly grund: string } | null;
};

export type Vergleich = {
  readonly fassungen: readonly FassungKurz[];
  readonly von: FassungKurz;
  readonly bis: Ende;
  readonly zahlen: ReturnType<typeof countUnterschiede>;
  readonly verbindungszahlen: Readonly<Record<Verbindungsvorgang, number>>;
  /** How many entries were asked for; `eintraege` are those of one page. */
  readonly gesamt: number;
  readonly seiten: number;
  readonly eintraege: readonly UnterschiedView[];
  readonly verbindungen: readonly VerbindungView[];
};

/** What cannot be compared. */
export type KeinVergleich = {
  readonly fassungen: readonly FassungKurz[];
  readonly grund: "keine-fassung" | "unbekannt";
};

/**
 * What changed between two Fassungen, or from one to the living Konzept: the older one always comes first. Readable by
 * everybody; what is not public is in none of both.
 *
 * @param enden parts of addresses; without them from the last Fassung to the living Konzept
 * @param ganz all entries and not those of one page, for files
 */
export async function viewAenderungen(
  ctx: Ctx,
  enden: { readonly von: string | null; readonly bis: string | null },
  auswahl: VergleichAuswahl,
  ganz = false,
): Promise<{ readonly vergleich: Vergleich } | { readonly kein: KeinVergleich }> {
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const rows = await listFassungen(db);
    const fassungen = rows.map((row) => presentFassung(row, rows));
    const [newest] = rows;
    if (!newest) return { kein: { fassungen, grund: "keine-fassung" as const } };
    const pair = findPair(rows, enden.von ?? newest.slug, enden.bis ?? ARBEITSSTAND);
    if (!pair) return { kein: { fassungen, grund: "unbekannt" as const } };
    const { von, bis } = pair;
    const found = bis ? await loadUnterschiede(db, rows, von, bis) : await loadUnterschiedeBisHeute(db, namen, von);
    const asked = selectUnterschiede(found.elemente, auswahl);
    const teil = ganz ? undefined : ([(auswahl.seite - 1) * SEITE, auswahl.seite * SEITE] as const);
    return {
      vergleich: {
        fassungen,
        von: presentFassung(von, rows),
        bis: bis ? presentFassung(bis, rows) : null,
        zahlen: countUnterschiede(found.elemente),
        verbindungszahlen: countVerbindungen(found.verbindungen),
        gesamt: asked.length,
        seiten: Math.max(1, Math.ceil(asked.length / SEITE)),
        eintraege: presentUnterschiede(found.elemente, asked, bis === null, teil),
        verbindungen: presentVerbindungen(found),
      },
    };
  });
}

/** The older one first, the living Konzept last; null when one of them does not exist or both are the same. */
function findPair(rows: readonly FassungRow[], a: string, b: string) {
  const [one, two] = [a, b].map(
    (slug) => rows.find((row) => row.slug === slug) ?? (slug === ARBEITSSTAND ? null : undefined),
  );
  if (one === undefined || two === undefined || one === two) return null;
  if (one === null) return two ? { von: two, bis: null } : null;
  if (two === null) return { von: one, bis: null };
  return one.nummer < two.nummer ? { von: one, bis: two } : { von: two, bis: one };
}

function countVerbindungen(all: readonly Verbindungsunterschied[]): Record<Verbindungsvorgang, number> {
  return Object.fromEntries(
    VERBINDUNGSVORGAENGE.map((vorgang) => [vorgang, all.filter((one) => one.vorgang === vorgang).length]),
  ) as Record<Verbindungsvorgang, number>;
}

/** Links that are not just as they were, with the element that explains them. */
function presentVerbindungen({ elemente, verbindungen }: Unterschiede): VerbindungView[] {
  const byId = new Map(
    elemente.flatMap((one) => [...one.vorher, ...one.nachher].map((part) => [part.id, { one, part }] as const)),
  );
  return verbindungen.flatMap(({ vorgang, vorher, nachher }) => {
    const link = nachher ?? vorher;
    const [von, nach] = [byId.get(link?.von ?? ""), byId.get(link?.nach ?? "")];
    if (vorgang === "uebernommen" || !von || !(nach || link?.worte)) return [];
    const cause = [von, nach].find((end) => end?.one.vorgang === vorgang);
    // Where the other end is words, these may have changed and not the reason.
    const reworded = vorher?.worte !== nachher?.worte && vorgang === "umformuliert";
    const grundOf = (one: Verbindung | null) => [reworded ? one?.worte : "", one?.grund].filter(Boolean).join(": ");
    return [
      {
        vorgang,
        von: teilOf(von.part),
        nach: nach ? teilOf(nach.part) : { kennung: "", titel: link?.worte ?? "" },
        grundVorher: grundOf(vorher),
        grundNachher: grundOf(nachher),
        weil:
          cause && (vorgang === "neu" || vorgang === "entfallen")
            ? { kennung: cause.part.kennung, vorgang, grund: cause.one.gruende.join(" ") }
            : null,
      },
    ];
  });
}
