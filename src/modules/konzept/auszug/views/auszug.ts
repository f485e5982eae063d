import { viewGemeinde, viewStelle } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Vorrang } from "../../kette/rules/kette.ts";
import { loadNetz } from "../../kette/store/oeffentlich-netz.ts";
import { indexNetz } from "../../kette/views/wirkungskette.ts";
import { type GemeindeKonzeptView, viewKonzeptGemeinde } from "../../quer/views/gemeinden.ts";
import { listBeteiligungen, type StelleMassnahmenView } from "../../quer/views/stelle.ts";

type Kontakte = Awaited<ReturnType<typeof viewGemeinde>>["kontakte"];

/** A Bedarf as an extract names it. */
export type AuszugBedarf = { readonly kennung: string; readonly titel: string; readonly vorrang: Vorrang | null };

export type GemeindeAuszug = GemeindeKonzeptView & {
  readonly zahlen: Pick<
    Awaited<ReturnType<typeof viewGemeinde>>["gemeinde"],
    "einwohner" | "einwohnerStichtag" | "flaecheHektar"
  >;
  readonly vorrang: ReadonlyMap<string, Vorrang | null>;
};

/**
 * What the published Konzept says for one municipality, for a sheet of paper (R051). Readable by everybody.
 *
 * @throws NotFound when there is no such municipality
 */
export async function viewGemeindeAuszug(ctx: Ctx, slug: string): Promise<GemeindeAuszug> {
  const konzept = await viewKonzeptGemeinde(ctx, slug);
  const { gemeinde } = await viewGemeinde(ctx, slug);
  const netz = await ctx.db.read((db) => loadNetz(db, { alles: true }));
  const { einwohner, einwohnerStichtag, flaecheHektar } = gemeinde;
  return {
    ...konzept,
    zahlen: { einwohner, einwohnerStichtag, flaecheHektar },
    vorrang: new Map(netz.bedarfe.map((one) => [one.kennung, one.vorrang])),
  };
}

export type StelleAuszug = StelleMassnahmenView & {
  readonly aufgabe: string;
  readonly kontakte: Kontakte;
  readonly anschrift: readonly string[];
  /** What the Maßnahmen it leads or takes part in are for, by way of their Wirkungsziele. */
  readonly bedarfe: readonly AuszugBedarf[];
};

/**
 * The same for one partner: what it leads, where it takes part, and what for (R051). Readable by everybody.
 *
 * @returns `moved` with the new slug when the Stelle became part of another
 * @throws NotFound when there is no such public Stelle
 */
export async function viewStelleAuszug(ctx: Ctx, slug: string): Promise<StelleAuszug | { readonly moved: string }> {
  const found = await viewStelle(ctx, slug);
  if ("moved" in found) return found;
  const { stelle, kontakte } = found;
  const beteiligungen = await listBeteiligungen(ctx, stelle.id);
  const mine = new Set([...beteiligungen.fuehrt, ...beteiligungen.wirktMit].map((one) => one.kennung));
  const netz = await ctx.db.read((db) => loadNetz(db, { alles: true }));
  const index = indexNetz(netz);
  const bedarfe = netz.bedarfe.filter((bedarf) =>
    index
      .zieleOfBedarf(bedarf.id)
      .some((ziel) => index.massnahmenOfZiel(ziel.id).some((massnahme) => mine.has(massnahme.kennung))),
  );
  return {
    stelle: { name: stelle.name, slug: stelle.slug, gehoertZumLandkreis: stelle.gehoertZumLandkreis },
    ...beteiligungen,
    aufgabe: stelle.aufgabe,
    kontakte,
    anschrift: [
      stelle.strasse,
      [stelle.plz, stelle.ort].filter(Boolean).join(" "),
      stelle.telefon,
      stelle.email,
      stelle.website,
    ].filter(Boolean),
    bedarfe: bedarfe.map(({ kennung, titel, vorrang }) => ({ kennung, titel, vorrang })),
  };
}
