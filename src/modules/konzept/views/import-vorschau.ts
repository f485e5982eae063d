import { listFoerderprogramme, listGemeinden, listStellenForMatching, viewNamen } from "#src/modules/netzwerk/index.ts";
import { labelsOfBenutzer } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { describeWarning, tabellenTexts } from "#src/platform/tabellen/texts.ts";
import type { Datum } from "#src/shared/datum.ts";
import { findFesteGliederung } from "../redaktion/store/redaktion.ts";
import { maySeeImport } from "../rules/import-rights.ts";
import {
  type Blatt,
  type Ergebnis,
  ergebnisSchema,
  fingerprintOf,
  lesehinweiseSchema,
  readVorschau,
  type Vorschau,
  type Wunsch,
} from "../rules/import-stand.ts";
import type { ImportPlan } from "../rules/import/plan-typen.ts";
import type { ImportId } from "../rules/massnahme.ts";
import { mayImport, maySteerKonzept, readScope } from "../rules/permissions.ts";
import { loadGrundlage } from "../store/import-grundlage.ts";
import { findImport, type Import, listImporte } from "../store/importe.ts";
import { listHerkunftOf } from "../store/herkunft.ts";

export type ImportZustand = "vorschau" | "uebernommen" | "verworfen";

function zustandOf(one: Pick<Import, "uebernommenAm" | "verworfenAm">): ImportZustand {
  if (one.uebernommenAm) return "uebernommen";
  return one.verworfenAm ? "verworfen" : "vorschau";
}

export type ImportZeileView = {
  readonly id: ImportId;
  readonly dateiname: string;
  readonly format: Import["format"];
  readonly zustand: ImportZustand;
  readonly wer: string | null;
  readonly at: number;
  readonly ergebnis: Ergebnis | null;
};

/**
 * The tables that were brought, newest first: all for the Fachstelle, one's own for others.
 *
 * @throws NotAllowed for everybody but Fachstelle and Fachredaktion
 */
export async function listImporteView(ctx: Ctx): Promise<readonly ImportZeileView[]> {
  if (!mayImport(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const rows = (await listImporte(db, 50)).filter((one) => maySeeImport(ctx.actor, one.erstelltVon));
    const labels = await labelsOfBenutzer(
      db,
      rows.flatMap((one) => one.erstelltVon ?? []),
    );
    return rows.map((one) => ({
      id: one.id,
      dateiname: one.dateiname,
      format: one.format,
      zustand: zustandOf(one),
      wer: one.erstelltVon ? (labels.get(one.erstelltVon) ?? null) : null,
      at: (one.uebernommenAm ?? one.verworfenAm ?? one.createdAt).getTime(),
      ergebnis: one.ergebnis === null ? null : ergebnisSchema.parse(one.ergebnis),
    }));
  });
}

export type ImportView = {
  readonly id: ImportId;
  readonly dateiname: string;
  readonly format: Import["format"];
  readonly zustand: ImportZustand;
  /** What the reader noticed, in sentences. */
  readonly lesehinweise: readonly string[];
  readonly loeschenAm: number | null;
} & (
  | {
      readonly zustand: "vorschau";
      readonly blaetter: readonly Blatt[];
      readonly blatt: Blatt;
      readonly wunsch: Wunsch;
      readonly vorschau: Vorschau;
      readonly fingerprint: string | null;
      /** Kennung of each Maßnahme that a row speaks of. */
      readonly kennungen: Readonly<Record<string, string>>;
      /** Names of the Stellen that the table means. */
      readonly stellen: Readonly<Record<string, string>>;
      /** The resolution that forbids the new Handlungsfelder of the table, and where they stand; null when nothing does. */
      readonly gliederung: {
        readonly gremium: string;
        readonly beschlossenAm: Datum;
        readonly neu: readonly { readonly name: string; readonly zeilen: readonly number[] }[];
      } | null;
      readonly may: { readonly newHandlungsfeld: boolean };
    }
  | {
      readonly zustand: "uebernommen";
      readonly ergebnis: Ergebnis;
      readonly massnahmen: readonly {
        readonly id: string;
        readonly kennung: string;
        readonly titel: string;
        readonly zeile: number;
      }[];
    }
  | { readonly zustand: "verworfen" }
);

/**
 * One import: what it would do, or what it did.
 *
 * @throws NotAllowed for everybody but Fachstelle and Fachredaktion
 * @throws NotFound when there is none, or it is somebody else's
 */
export async function viewImport(ctx: Ctx, id: ImportId): Promise<ImportView> {
  if (!mayImport(ctx.actor)) throw new NotAllowed();
  const namen = await viewNamen(ctx);
  const gemeinden = await listGemeinden(ctx);
  const programme = await listFoerderprogramme(ctx);
  return ctx.db.read(async (db): Promise<ImportView> => {
    const one = await findImport(db, id);
    if (!one || !maySeeImport(ctx.actor, one.erstelltVon)) throw new NotFound();
    const base = {
      id,
      dateiname: one.dateiname,
      format: one.format,
      lesehinweise: tellLesehinweise(ctx, one.lesehinweise),
      loeschenAm: one.loeschenAm?.getTime() ?? null,
    };
    const zustand = zustandOf(one);
    if (zustand === "verworfen") return { ...base, zustand };
    if (zustand === "uebernommen") {
      const massnahmen = await listHerkunftOf(db, id);
      return { ...base, zustand, ergebnis: ergebnisSchema.parse(one.ergebnis), massnahmen };
    }
    const grundlage = await loadGrundlage(db, one, readScope(ctx.actor), namen);
    const vorschau = readVorschau({
      ...grundlage,
      abgelehnt: grundlage.blatt.abgelehnt,
      bekannt: {
        felder: grundlage.felder,
        zielgruppen: grundlage.zielgruppen,
        querschnittsthemen: grundlage.querschnittsthemen,
        stellen: await listStellenForMatching(db),
        gemeinden,
        programme: programme.map((p) => ({ id: p.id, name: p.name, namen: p.weitereNamen })),
      },
    });
    const neu = vorschau.ok ? vorschau.plan.neueHandlungsfelder : [];
    const fest = neu.length > 0 ? await findFesteGliederung(db) : null;
    return {
      ...base,
      zustand,
      blaetter: grundlage.blaetter,
      blatt: grundlage.blatt,
      wunsch: grundlage.wunsch,
      vorschau,
      fingerprint: vorschau.ok ? fingerprintOf(vorschau.plan) : null,
      kennungen: Object.fromEntries(grundlage.massnahmen.map((massnahme) => [massnahme.id, massnahme.kennung])),
      stellen: vorschau.ok ? namesOfMeant(vorschau.plan, namen.stellen) : {},
      gliederung: fest ? { ...fest, neu: neu.map(({ name, zeilen }) => ({ name, zeilen })) } : null,
      may: { newHandlungsfeld: maySteerKonzept(ctx.actor) },
    };
  });
}

function tellLesehinweise(ctx: Ctx, stored: unknown): string[] {
  const t = translator(tabellenTexts, ctx.locale);
  return lesehinweiseSchema.parse(stored).map(({ code, count, sheet }) => {
    const { key, values } = describeWarning({ code, count, ...(sheet === undefined ? {} : { sheet }) });
    return t(key, values);
  });
}

function namesOfMeant(plan: ImportPlan, names: ReadonlyMap<string, string>): Record<string, string> {
  const meant: Record<string, string> = {};
  for (const { entwurf } of plan.zeilen) {
    const { federfuehrung, mitwirkung } = entwurf.zustaendigkeit;
    for (const bezug of [federfuehrung?.bezug, ...mitwirkung.map((one) => one.bezug)]) {
      if (bezug?.art === "stelle") meant[bezug.id] = names.get(bezug.id) ?? "";
    }
  }
  return meant;
}
