import { listGemeinden } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { slugOf } from "#src/shared/suchtext.ts";
import { parseSuche } from "../../rules/massnahme-inhalt.ts";
import type { Umfang } from "../../rules/massnahme.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { listZielgruppen } from "../../store/themen.ts";
import type { Wahl } from "../../views/massnahmen.ts";
import type { BedarfeFilter } from "../rules/bedarfe-filter.ts";
import type { Bedarfsstand, Vorrang } from "../rules/kette.ts";
import {
  listOeffentlicheBedarfe,
  loadBedarfGemeinden,
  loadBedarfZielgruppen,
  type ThemaName,
} from "../store/oeffentlich-elemente.ts";
import { loadNetz } from "../store/oeffentlich-netz.ts";
import type { FeldName, GemeindeName } from "./bedarf-seite.ts";
import { indexNetz, viewBelege } from "./wirkungskette.ts";

export type BedarfZeile = {
  readonly kennung: string;
  readonly titel: string;
  readonly beschreibung: string;
  readonly handlungsfeld: FeldName;
  readonly stand: Bedarfsstand;
  readonly vorrang: Vorrang | null;
  readonly vorrangGrund: string;
  readonly vorrangDurch: string;
  readonly umfang: Umfang;
  readonly gemeinden: readonly GemeindeName[];
  readonly zielgruppen: readonly ThemaName[];
  readonly empfehlungen: readonly string[];
  /** Released ones. */
  readonly belege: number;
  readonly ziele: readonly string[];
  readonly massnahmen: readonly string[];
};

export type BedarfeRegister = {
  /** Those that name the Gemeinde or region asked for; all of them when none was asked for. */
  readonly zeilen: readonly BedarfZeile[];
  /** County-wide ones beside them, only when a Gemeinde or region was asked for (R044). */
  readonly kreisweit: readonly BedarfZeile[];
  readonly gesamt: number;
  readonly hoch: number;
  readonly gefiltert: boolean;
  /** The Gemeinde or region asked for, in words. */
  readonly ort: string | null;
  readonly wahl: Readonly<Record<"handlungsfelder" | "gemeinden" | "regionen" | "zielgruppen", readonly Wahl[]>>;
};

/** The register of all published Bedarfe, filtered. Everybody sees the same. */
export async function viewBedarfeRegister(ctx: Ctx, filter: BedarfeFilter): Promise<BedarfeRegister> {
  const gemeinden = await listGemeinden(ctx);
  return ctx.db.read(async (db) => {
    const felder = await listHandlungsfelder(db, { auchArchivierte: true });
    const gruppen = await listZielgruppen(db);
    const rows = await listOeffentlicheBedarfe(db);
    const ids = rows.map((row) => row.id);
    const wo = await loadBedarfGemeinden(db, ids);
    const fuer = await loadBedarfZielgruppen(db, ids);
    const belege = await viewBelege(db, ids);
    const netz = await loadNetz(db, { alles: true });
    const index = indexNetz(netz);
    const regionen = [...new Set(gemeinden.map((one) => one.region))].filter(Boolean).toSorted();
    const place = new Map(felder.map((feld) => [feld.id, feld]));
    const all = rows
      .map((row) => {
        const feld = place.get(row.handlungsfeldId);
        const ziele = index.zieleOfBedarf(row.id);
        const named = new Set(wo.get(row.id) ?? []);
        return {
          position: feld?.position ?? 0,
          suchtext: row.suchtext,
          regionen: new Set(gemeinden.filter((one) => named.has(one.id)).map((one) => slugOf(one.region))),
          zeile: {
            kennung: row.kennung,
            titel: row.titel,
            beschreibung: row.beschreibung,
            handlungsfeld: { name: feld?.name ?? "", slug: feld?.slug ?? "" },
            stand: row.stand,
            vorrang: row.vorrang,
            vorrangGrund: row.vorrangGrund,
            vorrangDurch: row.vorrangDurch,
            umfang: row.umfang,
            gemeinden: gemeinden.filter((one) => named.has(one.id)).map(({ name, slug }) => ({ name, slug })),
            zielgruppen: fuer.get(row.id) ?? [],
            empfehlungen: row.empfehlungen,
            belege: belege.get(row.id)?.belege.length ?? 0,
            ziele: ziele.map((one) => one.kennung),
            massnahmen: [
              ...new Set(ziele.flatMap((ziel) => index.massnahmenOfZiel(ziel.id)).map((one) => one.kennung)),
            ],
          } satisfies BedarfZeile,
        };
      })
      .toSorted((a, b) => a.position - b.position);
    const words = parseSuche(filter.suche ?? "");
    const fits = all.filter(
      ({ zeile, suchtext }) =>
        (!filter.handlungsfeld || zeile.handlungsfeld.slug === filter.handlungsfeld) &&
        (!filter.zielgruppe || zeile.zielgruppen.some((one) => one.slug === filter.zielgruppe)) &&
        (!filter.vorrang || zeile.vorrang === filter.vorrang) &&
        words.every((word) => suchtext.includes(word)),
    );
    const gemeinde = gemeinden.find((one) => one.slug === filter.gemeinde);
    const region = regionen.find((name) => slugOf(name) === filter.region);
    const byPlace = filter.gemeinde !== undefined || filter.region !== undefined;
    const named = fits.filter(
      ({ zeile, regionen: own }) =>
        zeile.umfang === "gemeinden" &&
        (!filter.gemeinde || zeile.gemeinden.some((one) => one.slug === filter.gemeinde)) &&
        (!filter.region || own.has(filter.region)),
    );
    const wide = fits.filter(({ zeile }) => zeile.umfang === "kreisweit");
    // A place that does not exist names nothing: not even what holds for every place.
    const known = (!filter.gemeinde || gemeinde) && (!filter.region || region);
    return {
      zeilen: (byPlace ? (known ? named : []) : fits).map(({ zeile }) => zeile),
      kreisweit: byPlace && known ? wide.map(({ zeile }) => zeile) : [],
      gesamt: all.length,
      hoch: all.filter(({ zeile }) => zeile.vorrang === "hoch").length,
      gefiltert: Object.keys(filter).length > 0,
      ort: [gemeinde?.name, region].filter(Boolean).join(", ") || null,
      wahl: {
        handlungsfelder: felder
          .filter((feld) => !feld.archiviertAm)
          .map(({ slug, name }) => ({ value: slug, label: name })),
        gemeinden: gemeinden.map(({ slug, name }) => ({ value: slug, label: name })),
        regionen: regionen.map((name) => ({ value: slugOf(name), label: name })),
        zielgruppen: gruppen.map(({ slug, name }) => ({ value: slug, label: name })),
      },
    };
  });
}
