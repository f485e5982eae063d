import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Abstimmung } from "../../rules/abstimmung.ts";
import type { Umsetzung } from "../../sachstand/rules/sachstand.ts";
import { pfadOf } from "../rules/darstellung.ts";
import {
  type Element,
  type Elementart,
  ELEMENTARTEN,
  type Manifest,
  texteOf,
  type Textfeld,
  withoutZurueckgezogene,
} from "../rules/manifest.ts";
import { listZurueckgezogene } from "../../beleg/store/elemente.ts";
import { mayAdoptFassung } from "../rules/permissions.ts";
import type { Unterschiede, Vorgang } from "../rules/unterschiede.ts";
import { countElemente, findFassungBySlug, type FassungRow, listFassungen, loadManifest } from "../store/fassungen.ts";
import { loadUmsetzung } from "../store/arbeitsstand.ts";
import { loadUnterschiedeBisHeute } from "../store/vergleich.ts";
import { isUnveraendert } from "./pruefung.ts";

export type FassungKurz = {
  readonly slug: string;
  readonly nummer: number;
  readonly bezeichnung: string;
  readonly beschlossenAm: Datum;
  readonly gremium: string;
  /** The last one adopted is the one that holds. */
  readonly gilt: boolean;
};

export type FassungenView = {
  readonly fassungen: readonly (FassungKurz & { readonly anzahl: Readonly<Record<Elementart, number>> })[];
  readonly may: { readonly adopt: boolean };
};

export function presentFassung(row: FassungRow, rows: readonly FassungRow[]): FassungKurz {
  const { slug, nummer, bezeichnung, beschlossenAm, gremium } = row;
  return { slug, nummer, bezeichnung, beschlossenAm, gremium, gilt: row.nummer === rows[0]?.nummer };
}

/** All Fassungen, the newest first. Readable by everybody. */
export async function viewFassungen(ctx: Ctx): Promise<FassungenView> {
  return ctx.db.read(async (db) => {
    const rows = await listFassungen(db);
    const counts = await countElemente(db);
    return {
      fassungen: rows.map((row) => {
        const own = counts.filter((one) => one.fassungId === row.id);
        const anzahl = Object.fromEntries(
          ELEMENTARTEN.map((art) => [art, own.find((one) => one.art === art)?.anzahl ?? 0]),
        ) as Record<Elementart, number>;
        return { ...presentFassung(row, rows), anzahl };
      }),
      may: { adopt: mayAdoptFassung(ctx.actor) },
    };
  });
}

/** What an element is today: what became of it since, and how far a Maßnahme is. */
export type Heute = {
  readonly vorgang: Vorgang;
  /** Public pages of what it is today; none when it fell away. */
  readonly seiten: readonly { readonly kennung: string; readonly titel: string; readonly pfad: string }[];
  /** Null for anything but a Maßnahme, and for one that nobody has reported on. */
  readonly umsetzung: Umsetzung | null;
  readonly sachstandAm: Datum | null;
};

export type ElementView = {
  readonly art: Elementart;
  readonly kennung: string;
  readonly titel: string;
  /** Without the title. */
  readonly texte: readonly { readonly feld: Textfeld; readonly text: string }[];
  /** Numbers of what it is linked with, in the Fassung. */
  readonly verbunden: readonly string[];
  readonly heute: Heute;
};

export type FassungView = FassungKurz & {
  readonly beschluss: string;
  readonly abstimmung: Abstimmung | null;
  readonly hash: string;
  /** The hash computed now is the one kept when it was adopted. */
  readonly unveraendert: boolean;
  readonly anzahl: Readonly<Record<Elementart, number>>;
  readonly kapitel: readonly ElementView[];
  readonly felder: readonly (ElementView & { readonly enthaelt: Readonly<Record<Inhaltsart, number>> })[];
  /** Of the Maßnahmen of the Fassung, as they stand today. */
  readonly umsetzung: {
    readonly massnahmen: number;
    readonly berichtet: number;
    readonly nachStand: readonly { readonly umsetzung: Umsetzung; readonly anzahl: number }[];
    /** No longer in the Konzept. */
    readonly entfallen: number;
  };
  /** Entries of the comparison with today that are something else than taken over. */
  readonly seither: number;
};

const INHALTSARTEN = ["bedarf", "wirkungsziel", "massnahme"] as const;
export type Inhaltsart = (typeof INHALTSARTEN)[number];

/**
 * One Fassung: the resolution, its chapters and Handlungsfelder, and today's implementation beside it. Readable by
 * everybody.
 *
 * @throws NotFound when there is none
 */
export async function viewFassung(ctx: Ctx, slug: string): Promise<FassungView> {
  const { row, rows, manifest, unveraendert, heute, seither } = await load(ctx, slug);
  const present = presenter(manifest, heute);
  const of = (art: Elementart) => manifest.elemente.filter((one) => one.art === art);
  const massnahmen = of("massnahme").map((one) => heute.of(one));
  const living = massnahmen.filter((one) => one.seiten.length > 0);
  const staende = Map.groupBy(
    living.flatMap((one) => one.umsetzung ?? []),
    (one) => one,
  );
  return {
    ...presentFassung(row, rows),
    beschluss: row.beschluss,
    abstimmung: row.abstimmung,
    hash: row.hash,
    unveraendert,
    anzahl: Object.fromEntries(ELEMENTARTEN.map((art) => [art, of(art).length])) as Record<Elementart, number>,
    kapitel: of("kapitel").map(present),
    felder: of("handlungsfeld").map((feld) => ({
      ...present(feld),
      enthaelt: Object.fromEntries(
        INHALTSARTEN.map((art) => [art, of(art).filter((one) => one.ort === feld.id).length]),
      ) as Record<Inhaltsart, number>,
    })),
    umsetzung: {
      massnahmen: massnahmen.length,
      berichtet: living.filter((one) => one.umsetzung !== null).length,
      nachStand: [...staende].map(([umsetzung, list]) => ({ umsetzung, anzahl: list.length })),
      entfallen: massnahmen.length - living.length,
    },
    seither,
  };
}

export type FassungFeldView = {
  readonly fassung: FassungKurz;
  readonly feld: ElementView;
  readonly unveraendert: boolean;
  readonly inhalt: Readonly<Record<Inhaltsart, readonly ElementView[]>>;
};

/**
 * One Handlungsfeld as it was adopted, with today's implementation beside it. Readable by everybody.
 *
 * @throws NotFound when there is no such Fassung, or no such Handlungsfeld in it
 */
export async function viewFassungFeld(ctx: Ctx, slug: string, feldSlug: string): Promise<FassungFeldView> {
  const { row, rows, manifest, unveraendert, heute } = await load(ctx, slug);
  const feld = manifest.elemente.find((one) => one.art === "handlungsfeld" && one.kennung === feldSlug);
  if (!feld) throw new NotFound();
  const present = presenter(manifest, heute);
  const inside = (art: Inhaltsart) =>
    manifest.elemente.filter((one) => one.art === art && one.ort === feld.id).map(present);
  return {
    fassung: presentFassung(row, rows),
    feld: present(feld),
    unveraendert,
    inhalt: { bedarf: inside("bedarf"), wirkungsziel: inside("wirkungsziel"), massnahme: inside("massnahme") },
  };
}

async function load(ctx: Ctx, slug: string) {
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const row = await findFassungBySlug(db, slug);
    if (!row) throw new NotFound();
    const manifest = await loadManifest(db, row.id);
    const unterschiede = await loadUnterschiedeBisHeute(db, namen, row);
    const umsetzung = await loadUmsetzung(db);
    return {
      row,
      rows: await listFassungen(db),
      manifest: withoutZurueckgezogene(manifest, await listZurueckgezogene(db)),
      unveraendert: await isUnveraendert(db, row, manifest),
      heute: todayOf(unterschiede, umsetzung),
      seither: unterschiede.elemente.filter((one) => one.vorgang !== "uebernommen").length,
    };
  });
}

type Today = { readonly of: (element: Element) => Heute };

function todayOf(unterschiede: Unterschiede, umsetzung: Awaited<ReturnType<typeof loadUmsetzung>>): Today {
  const byId = new Map(unterschiede.elemente.flatMap((one) => one.vorher.map((part) => [part.id, one] as const)));
  return {
    of(element) {
      const found = byId.get(element.id);
      const nachher = found?.nachher ?? [];
      const [only, ...more] = nachher;
      const state = only && more.length === 0 ? umsetzung.get(only.id) : umsetzung.get(element.id);
      return {
        vorgang: found?.vorgang ?? "entfallen",
        seiten: nachher.map((one) => ({ kennung: one.kennung, titel: one.titel, pfad: pfadOf(one) })),
        umsetzung: nachher.length > 0 ? (state?.umsetzung ?? null) : null,
        sachstandAm: nachher.length > 0 ? (state?.sachstandAm ?? null) : null,
      };
    },
  };
}

function presenter(manifest: Manifest, heute: Today) {
  const kennungen = new Map(manifest.elemente.map((one) => [one.id, one.kennung]));
  const verbunden = new Map<string, string[]>();
  for (const { von, nach } of manifest.verbindungen) {
    for (const [here, there] of [
      [von, nach],
      [nach, von],
    ] as const) {
      const kennung = kennungen.get(there);
      if (kennung) verbunden.set(here, [...(verbunden.get(here) ?? []), kennung]);
    }
  }
  return (element: Element): ElementView => ({
    art: element.art,
    kennung: element.kennung,
    titel: element.titel,
    texte: texteOf(element).filter(({ feld }) => feld !== "titel"),
    verbunden: (verbunden.get(element.id) ?? []).toSorted((a, b) => a.localeCompare(b, "de", { numeric: true })),
    heute: heute.of(element),
  });
}
