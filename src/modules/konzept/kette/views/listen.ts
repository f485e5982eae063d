import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import { parseSuche } from "../../rules/massnahme-inhalt.ts";
import { mayEditHandlungsfeld, readScope } from "../../rules/permissions.ts";
import type { KettenFilter } from "../rules/ketten-filter.ts";
import type { Vorrang } from "../rules/kette.ts";
import type { KettenLuecke } from "../rules/luecken.ts";
import { mayEditBelege, mayEditIndikatoren, mayEditKapitel } from "../rules/permissions.ts";
import { listArchivierteGlieder, listMessungen } from "../store/listen.ts";
import { listBelege } from "../store/belege.ts";
import { listIndikatorRows } from "../store/indikatoren.ts";
import { listKapitelRows } from "../store/kapitel.ts";
import { type KettenBedarf, type KettenZiel, type KetteView, viewKette } from "./kette.ts";

/** One line of the office's lists of Bedarfe and Wirkungsziele. */
export type GliedZeile = {
  readonly id: string;
  readonly kennung: string;
  readonly titel: string;
  readonly feld: string;
  readonly zustand: "oeffentlich" | "entwurf" | "archiviert";
  readonly vorrang: Vorrang | null;
  readonly zieljahr: number | null;
  readonly luecken: readonly KettenLuecke[];
};

export type GliederListe = {
  readonly zeilen: readonly GliedZeile[];
  /** Without filter, archived ones not counted. */
  readonly alle: number;
  readonly mitLuecken: number;
  readonly felder: readonly { readonly value: string; readonly label: string }[];
  readonly may: { readonly create: boolean };
};

/**
 * Bedarfe or Wirkungsziele for the office, by Handlungsfeld and place.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function listGliederIntern(
  ctx: Ctx,
  art: "bedarf" | "wirkungsziel",
  filter: KettenFilter,
): Promise<GliederListe> {
  requireIntern(ctx);
  const kette = await viewKette(ctx);
  const felder = new Map(kette.felder.map((feld, at) => [feld.id as string, { ...feld, at }]));
  const glieder: readonly (KettenBedarf | KettenZiel)[] = art === "bedarf" ? kette.bedarfe : kette.ziele;
  const live = glieder.map((one) => presentGlied(one, felder));
  const archiviert =
    filter.zustand === "archiviert"
      ? await ctx.db.read((db) => listArchivierteGlieder(db, art, readScope(ctx.actor)))
      : null;
  const rows =
    archiviert?.map((row) => ({
      ...row,
      feld: felder.get(row.handlungsfeldId)?.name ?? "",
      zustand: "archiviert" as const,
      luecken: [],
    })) ?? live;
  const words = parseSuche(filter.suche ?? "");
  return {
    zeilen: rows
      .filter((row) => !filter.handlungsfeld || felder.get(row.handlungsfeldId)?.slug === filter.handlungsfeld)
      .filter((row) => !filter.vorrang || row.vorrang === filter.vorrang)
      .filter((row) => !filter.luecke || row.luecken.some((luecke) => luecke === filter.luecke))
      .filter((row) => !filter.zustand || row.zustand === filter.zustand)
      .filter((row) => words.every((word) => suchtext(`${row.kennung} ${row.titel}`).includes(word)))
      .toSorted((a, b) => (felder.get(a.handlungsfeldId)?.at ?? 0) - (felder.get(b.handlungsfeldId)?.at ?? 0))
      .map(({ handlungsfeldId: _feld, ...row }) => row),
    alle: live.length,
    mitLuecken: live.filter((row) => row.luecken.length > 0).length,
    felder: kette.felder.map(({ slug, name }) => ({ value: slug, label: name })),
    may: { create: kette.felder.some((feld) => mayEditHandlungsfeld(ctx.actor, feld.id)) },
  };
}

function presentGlied(
  one: KettenBedarf | KettenZiel,
  felder: ReadonlyMap<string, KetteView["felder"][number]>,
): GliedZeile & { readonly handlungsfeldId: string } {
  return {
    id: one.id,
    kennung: one.kennung,
    titel: one.titel,
    handlungsfeldId: one.handlungsfeldId,
    feld: felder.get(one.handlungsfeldId)?.name ?? "",
    zustand: one.oeffentlich ? "oeffentlich" : "entwurf",
    vorrang: "vorrang" in one ? one.vorrang : null,
    zieljahr: "zieljahr" in one ? one.zieljahr : null,
    luecken: one.luecken,
  };
}

/**
 * All Belege for the office, newest first, with the number of elements that each is linked with.
 *
 * @throws SignInNeeded, NotAllowed outside the office of the Konzept
 */
export async function listBelegeIntern(ctx: Ctx, filter: KettenFilter) {
  requireIntern(ctx);
  if (!mayEditBelege(ctx.actor)) throw new NotAllowed();
  const words = parseSuche(filter.suche ?? "");
  const rows = await ctx.db.read((db) =>
    listBelege(db, { auchInterne: true, archivierte: filter.zustand === "archiviert" }),
  );
  return {
    alle: rows.length,
    ungenutzt: rows.filter((row) => row.elemente === 0).length,
    zeilen: rows
      .filter((row) => !filter.art || row.art === filter.art)
      .filter((row) => !filter.freigabe || row.freigabe === filter.freigabe)
      .filter((row) => filter.luecke !== "beleg-ungenutzt" || row.elemente === 0)
      .filter((row) => words.every((word) => suchtext(`${row.aussage} ${row.quelle}`).includes(word)))
      .map(({ id, art, aussage, quelle, tag, freigabe, elemente }) => ({
        id,
        art,
        aussage,
        quelle,
        tag,
        freigabe,
        elemente,
      })),
  };
}

/**
 * All Indikatoren for the office, by name, with the Wirkungsziele that each measures.
 *
 * @throws SignInNeeded, NotAllowed outside the office of the Konzept
 */
export async function listIndikatorenIntern(ctx: Ctx, filter: KettenFilter) {
  requireIntern(ctx);
  if (!mayEditIndikatoren(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const rows = await listIndikatorRows(db, { nurOeffentliche: false, archivierte: filter.zustand === "archiviert" });
    const messungen = await listMessungen(db);
    return rows.map((row) => {
      const misst = messungen.filter((one) => one.indikatorId === row.id);
      return {
        id: row.id,
        name: row.name,
        art: row.art,
        einheit: row.einheit,
        turnus: row.turnus,
        oeffentlich: row.oeffentlich,
        ziele: misst.map((one) => one.kennung),
        ohneZielwert: row.art !== "kontext" && misst.length > 0 && misst.every((one) => one.zielwert === null),
      };
    });
  });
}

/**
 * The chapters in their order.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function listKapitelIntern(ctx: Ctx, filter: KettenFilter) {
  requireIntern(ctx);
  if (!mayEditKapitel(ctx.actor)) throw new NotAllowed();
  const rows = await ctx.db.read((db) =>
    listKapitelRows(db, { nurOeffentliche: false, archivierte: filter.zustand === "archiviert" }),
  );
  return rows.map(({ id, titel, text, enthaeltFelder, veroeffentlichtAm, archiviertAm }) => ({
    id,
    titel,
    enthaeltFelder,
    leer: text === "" && !enthaeltFelder,
    zustand: archiviertAm
      ? ("archiviert" as const)
      : veroeffentlichtAm
        ? ("oeffentlich" as const)
        : ("entwurf" as const),
  }));
}
