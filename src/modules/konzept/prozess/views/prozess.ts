import { listGremien } from "#src/modules/gremien/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { type Datum, yearOf } from "#src/shared/datum.ts";
import { listFassungen } from "../../fassung/store/fassungen.ts";
import { balkenOf, type Balken, type Fenster } from "../../quer/rules/zeitplan.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { fensterOf, isHinweisCurrent, type SchrittStand, sortSchritte, standOf, tageOf } from "../rules/ablauf.ts";
import { dateiartWort } from "#src/platform/files/datei-art.ts";
import { mayKeepProzess, mayReadUnterlage } from "../rules/permissions.ts";
import type { GruppeId, Hinweis, SchrittAngaben, UnterlageAngaben, UnterlageId } from "../rules/prozess.ts";
import { selectUnterlagen, type UnterlagenAuswahl } from "../rules/unterlagen-auswahl.ts";
import { listProzesse, type ProzessRow } from "../store/prozesse.ts";
import { listGruppen, listSchritte, listUnterlagen, type Schritt } from "../store/teile.ts";

export type ProzessKurz = {
  readonly slug: string;
  readonly titel: string;
  readonly beschlossenAm: Datum;
  readonly abgeschlossenAm: Datum | null;
};

export type SchrittView = SchrittAngaben & {
  readonly id: string;
  readonly stand: SchrittStand;
  /** Null outside the years drawn. */
  readonly balken: Balken | null;
};

export type GremiumLink = { readonly name: string; readonly slug: string | null };

export type GruppeView = GremiumLink & {
  readonly key: GruppeId;
  readonly auftrag: string;
  readonly feld: { readonly name: string; readonly slug: string } | null;
  readonly mitmachen: string;
};

export type UnterlageView = Omit<UnterlageAngaben, "phaseId"> & {
  readonly id: UnterlageId;
  /** `PDF`; empty for an address. */
  readonly format: string;
  readonly bytes: number | null;
  readonly phase: string | null;
  readonly pfad: string;
};

export type ProzessView = ProzessKurz & {
  readonly beschreibung: string;
  readonly gremium: GremiumLink;
  readonly beschluss: string;
  readonly vorgaenger: { readonly slug: string; readonly bezeichnung: string } | null;
  readonly moderation: string;
  readonly begleitung: string;
  readonly hinweis: Hinweis | null;
  /** First and last year of its steps; null while there are none. */
  readonly fenster: Fenster | null;
  readonly dauer: { readonly von: Datum; readonly bis: Datum } | null;
  readonly schritte: readonly SchrittView[];
  readonly gruppen: readonly GruppeView[];
  readonly phasen: readonly { readonly id: string; readonly titel: string }[];
  /** Those chosen, and how many there are in all. */
  readonly unterlagen: readonly UnterlageView[];
  readonly unterlagenGesamt: number;
};

export type ProzessSeite = {
  readonly prozess: ProzessView | null;
  /** The other ones, the newest first (R035). */
  readonly andere: readonly ProzessKurz[];
  /** Asked for by an address that names none. */
  readonly unbekannt: boolean;
  readonly may: { readonly keep: boolean };
};

const kurz = ({ slug, titel, beschlossenAm, abgeschlossenAm }: ProzessRow): ProzessKurz => ({
  slug,
  titel,
  beschlossenAm,
  abgeschlossenAm,
});

/** The note of a process as long as it holds (P8). */
export function hinweisOf({ hinweis, hinweisAdresse, hinweisBis }: ProzessRow, heute: Datum): Hinweis | null {
  if (hinweis === "" || hinweisBis === null) return null;
  const note = { text: hinweis, adresse: hinweisAdresse, bis: hinweisBis };
  return isHinweisCurrent(note, heute) ? note : null;
}

/** Where a document is fetched: here, or at its own address. */
export const pfadOf = ({ id, adresse }: { readonly id: string; readonly adresse: string }) =>
  adresse === "" ? `/konzept/unterlagen/${id}` : adresse;

/**
 * How the next Fassung comes about: one process with its timeline, groups and documents. Readable by everybody;
 * internal documents only in the office, groups that are not public not at all.
 *
 * @param slug null: the one that goes on, or the last
 */
export async function viewProzess(ctx: Ctx, slug: string | null, auswahl: UnterlagenAuswahl): Promise<ProzessSeite> {
  const gremien = await listGremien(ctx);
  const link = (id: string | null, name: string): GremiumLink => {
    const found = gremien.find((one) => one.id === id);
    return found ? { name: found.name, slug: found.slug } : { name, slug: null };
  };
  return ctx.db.read(async (db) => {
    const rows = await listProzesse(db);
    const row = slug === null ? rows[0] : rows.find((one) => one.slug === slug);
    const andere = rows.filter((one) => one !== row).map(kurz);
    const rest = { andere, unbekannt: slug !== null && !row, may: { keep: mayKeepProzess(ctx.actor) } };
    if (!row) return { ...rest, prozess: null };
    const steps = sortSchritte(await listSchritte(db, row.id));
    const fenster = fensterOf(steps);
    const felder = await listHandlungsfelder(db);
    const lesbar = (await listUnterlagen(db, row.id)).filter((one) => mayReadUnterlage(ctx.actor, one));
    const titelOf = new Map(steps.map((one) => [one.id, one.titel]));
    const vorgaenger = (await listFassungen(db)).find((one) => one.id === row.vorgaengerId);
    const gruppen = (await listGruppen(db, row.id)).flatMap((one): GruppeView[] => {
      const wer = link(one.gremiumId, one.name);
      const feld = felder.find((other) => other.id === one.handlungsfeldId);
      const { auftrag, mitmachen } = one;
      // A body that the reader must not know has no name here.
      return wer.name === ""
        ? []
        : [{ ...wer, key: one.id, auftrag, mitmachen, feld: feld ? { name: feld.name, slug: feld.slug } : null }];
    });
    const days = steps.map(tageOf);
    return {
      ...rest,
      prozess: {
        ...kurz(row),
        beschreibung: row.beschreibung,
        gremium: link(row.gremiumId, row.gremium),
        beschluss: row.beschluss,
        vorgaenger: vorgaenger ? { slug: vorgaenger.slug, bezeichnung: vorgaenger.bezeichnung } : null,
        moderation: row.moderation,
        begleitung: row.begleitung,
        hinweis: hinweisOf(row, ctx.today),
        fenster,
        dauer:
          days.length > 0
            ? {
                von: days.map((one) => one.von).reduce((a, b) => (a < b ? a : b)),
                bis: days.map((one) => one.bis).reduce((a, b) => (a > b ? a : b)),
              }
            : null,
        schritte: steps.map((one) => presentSchritt(one, fenster, ctx.today)),
        gruppen,
        phasen: steps.filter((one) => one.art === "phase").map(({ id, titel }) => ({ id, titel })),
        unterlagen: selectUnterlagen(lesbar, auswahl).map(
          ({ id, titel, art, datum, adresse, oeffentlich, bytes, mediaType, phaseId }) => ({
            id,
            titel,
            art,
            datum,
            adresse,
            oeffentlich,
            bytes,
            format: dateiartWort(mediaType ?? ""),
            phase: (phaseId && titelOf.get(phaseId)) || null,
            pfad: pfadOf({ id, adresse }),
          }),
        ),
        unterlagenGesamt: lesbar.length,
      },
    };
  });
}

function presentSchritt({ rev: _rev, ...schritt }: Schritt, fenster: Fenster | null, heute: Datum): SchrittView {
  const end = schritt.ende ?? schritt.beginn;
  const balken = fenster ? balkenOf(schritt.beginn, end, fenster) : null;
  return { ...schritt, stand: standOf(schritt, heute), balken };
}

/** Processes as other modules name them, the one that goes on first. Readable by everybody. */
export async function listProzessNamen(ctx: Ctx) {
  const rows = await ctx.db.read(listProzesse);
  return rows.map(({ id, titel, slug }) => ({ id, titel, slug }));
}

/** What the front page of the Konzept tells of the process that goes on; null when there is none. */
export async function viewProzessTeaser(ctx: Ctx) {
  return ctx.db.read(async (db) => {
    const [row] = await listProzesse(db);
    if (!row || row.abgeschlossenAm) return null;
    const steps = await listSchritte(db, row.id);
    const laeuft = sortSchritte(steps).filter((one) => standOf(one, ctx.today) === "laeuft");
    return {
      titel: row.titel,
      jahr: yearOf(row.beschlossenAm),
      phasen: laeuft.map((one) => one.titel),
      hinweis: hinweisOf(row, ctx.today),
    };
  });
}
export type ProzessTeaser = Awaited<ReturnType<typeof viewProzessTeaser>>;
