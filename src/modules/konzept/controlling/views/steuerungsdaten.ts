import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { type Actor, hasRolle, steers } from "#src/shared/actor.ts";
import { type Datum, datumOf } from "#src/shared/datum.ts";
import { wartetAufAntwort } from "../../abfrage/rules/abfrage.ts";
import { warumNicht } from "../../abfrage/rules/gefragte.ts";
import { mayManageAbfragen } from "../../abfrage/rules/permissions.ts";
import { OEFFENTLICHER_BLICK, readScope } from "../../rules/permissions.ts";
import { aktualitaetOf, istFaellig } from "../../sachstand/rules/aktualitaet.ts";
import { mayReportSachstand } from "../../sachstand/rules/permissions.ts";
import { meineOf } from "../../sachstand/views/sachstaende.ts";
import { ZAEHLENDE_ENTSCHEIDUNGEN } from "../../kette/rules/lage.ts";
import { type Damals, gehoerteDazu } from "../rules/damals.ts";
import type { Jahresstand, SteuerungMassnahme, Steuerungsdaten } from "../rules/steuerung.ts";
import { loadFrueher } from "../store/frueher.ts";
import {
  countJahresende,
  listAufgenommene,
  listEntscheidungstage,
  listGeldAntraege,
  listGeldAussagen,
  listLetzteSachstaende,
  listOffeneAbfragen,
} from "../store/steuerung.ts";

/** Who reads the internal area reads the whole; who only answers for some of it sees that. */
function seesAll(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "lesende", "gremienmitglied") || meineOf(actor) === null;
}

/**
 * Everything that is steered by, as the actor may see it, in eight statements however many Maßnahmen there are.
 *
 * @param gewaehlt which Maßnahmen the years are counted of; all unless said otherwise
 * @param jahr also how each stood with its last report of this year, in one statement more
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewSteuerungsdaten(
  ctx: Ctx,
  gewaehlt: (massnahme: SteuerungMassnahme) => boolean = () => true,
  jahr: number | null = null,
): Promise<Steuerungsdaten> {
  requireIntern(ctx);
  return load(ctx, "intern", ctx.today, gewaehlt, jahr);
}

/**
 * The same as it stood on a day, for a report. With `oeffentlich` it is what everybody can read: published Maßnahmen,
 * what was reported for the public, statements about money but no applications, and no notes of the office.
 * The years are counted of what is published.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewSteuerungsdatenAm(
  ctx: Ctx,
  bis: Datum,
  blick: "intern" | "oeffentlich",
): Promise<Steuerungsdaten> {
  requireIntern(ctx);
  return load(ctx, blick, bis, (one) => one.oeffentlich);
}

async function load(
  ctx: Ctx,
  blick: "intern" | "oeffentlich",
  bis: Datum,
  gewaehlt: (massnahme: SteuerungMassnahme) => boolean,
  jahr: number | null = null,
): Promise<Steuerungsdaten> {
  const namen = await viewNamen(ctx);
  const offen = blick === "oeffentlich";
  const meine = offen || seesAll(ctx.actor) ? null : meineOf(ctx.actor);
  return ctx.db.read(async (db) => {
    const am = bis < ctx.today ? bis : null;
    const alle = await listAufgenommene(db, offen ? OEFFENTLICHER_BLICK : readScope(ctx.actor), meine, am);
    const letzte = await listLetzteSachstaende(db, bis, offen);
    const { rows, damals } = am === null ? { rows: alle, damals: null } : await rowsAm(db, alle, letzte, am);
    const abfragen: Awaited<ReturnType<typeof listOffeneAbfragen>> = offen ? new Map() : await listOffeneAbfragen(db);
    const entschieden = await listEntscheidungstage(db);
    const known = new Set(rows.map((row) => row.id));
    const mine = <T extends { readonly massnahmeId: (typeof rows)[number]["id"] }>(all: readonly T[]) =>
      all.filter((one) => known.has(one.massnahmeId));
    const massnahmen = rows.map((row): SteuerungMassnahme => {
      const last = letzte.get(row.id);
      // What a table brought has no report behind it; the row itself says how it stood and since when.
      const brought = row.sachstandAm !== null && row.sachstandAm <= bis ? row : null;
      const abfrage = abfragen.get(row.id);
      const stand = {
        entscheidung: row.entscheidung,
        umsetzung: last?.umsetzung ?? brought?.umsetzung ?? (bis >= ctx.today ? row.umsetzung : null),
        einschaetzung: last ? last.einschaetzung : (brought?.einschaetzung ?? null),
        sachstandAm: last?.tag ?? brought?.sachstandAm ?? null,
      };
      const oeffentlich = row.veroeffentlichtAm !== null;
      return {
        id: row.id,
        kennung: row.kennung,
        titel: row.titel,
        handlungsfeld: row.handlungsfeld,
        handlungsfeldSlug: row.handlungsfeldSlug,
        handlungsfeldId: row.handlungsfeldId,
        art: row.art,
        beginn: row.beginn,
        ende: row.ende,
        oeffentlich,
        entscheidungGrund: offen ? "" : row.entscheidungGrund,
        entschiedenAm: entschieden.get(row.id) ?? null,
        leadId: row.leadStelleId ?? row.leadGemeindeId,
        federfuehrung:
          (row.leadStelleId && namen.stellen.get(row.leadStelleId)) ||
          (row.leadGemeindeId && namen.gemeinden.get(row.leadGemeindeId)) ||
          row.leadName ||
          null,
        ...stand,
        grund: last ? last.grund : (brought?.einschaetzungGrund ?? ""),
        bericht: last?.bericht ?? "",
        seit: last?.seit ?? brought?.sachstandAm ?? null,
        neuerTermin: last?.neuerTermin ?? null,
        aktualitaet: aktualitaetOf(stand, bis),
        faellig: istFaellig(stand, bis),
        abfrage: abfrage
          ? {
              id: abfrage.id,
              rundeId: abfrage.rundeId,
              faelligAm: abfrage.faelligAm,
              wartet: wartetAufAntwort(abfrage.stand),
            }
          : null,
        fragbar:
          warumNicht({
            ...stand,
            oeffentlich,
            fuehrtEineStelle: row.leadStelleId !== null || row.leadGemeindeId !== null,
            laufend: abfrage !== undefined && abfrage.stand !== "angenommen",
          }) === null,
        meldet: mayReportSachstand(ctx.actor, {
          handlungsfeldId: row.handlungsfeldId,
          federfuehrendeStelleId: row.leadStelleId,
          federfuehrendeGemeindeId: row.leadGemeindeId,
          oeffentlich,
          archiviert: false,
        }),
      };
    });
    return {
      massnahmen,
      damals,
      desJahres: jahr === null ? new Map() : await loadDesJahres(db, jahr, bis, offen, massnahmen),
      aussagen: mine(await listGeldAussagen(db)),
      antraege: offen ? [] : mine(await listGeldAntraege(db)),
      verlauf: await countJahresende(
        db,
        massnahmen.filter(gewaehlt).map((one) => one.id),
        bis,
        offen,
      ),
      nurEigene: meine !== null,
      may: { fragen: mayManageAbfragen(ctx.actor) },
    };
  });
}

/** How each Maßnahme stood with its last report of a year; what a table brought counts where there is no report. */
async function loadDesJahres(
  db: Db,
  jahr: number,
  bis: Datum,
  offen: boolean,
  massnahmen: readonly SteuerungMassnahme[],
): Promise<ReadonlyMap<string, Jahresstand>> {
  const [von, ende] = [`${jahr}-01-01` as Datum, `${jahr}-12-31` as Datum];
  const letzte = await listLetzteSachstaende(db, ende < bis ? ende : bis, offen, von);
  return new Map(
    massnahmen.flatMap((one): [string, Jahresstand][] => {
      const { umsetzung, einschaetzung, sachstandAm, seit, grund, neuerTermin } = one;
      const last = letzte.get(one.id);
      if (last) {
        const { tag, ...rest } = last;
        return [[one.id, { ...rest, sachstandAm: tag }]];
      }
      const brought = sachstandAm !== null && sachstandAm >= von && sachstandAm <= ende;
      return brought ? [[one.id, { umsetzung, einschaetzung, sachstandAm, seit, grund, neuerTermin }]] : [];
    }),
  );
}

type Row = Awaited<ReturnType<typeof listAufgenommene>>[number];

/** The list as it was on a past day, as far as anybody wrote it down (B7). */
async function rowsAm(
  db: Db,
  alle: readonly Row[],
  letzte: ReadonlyMap<string, { readonly tag: Datum }>,
  am: Datum,
): Promise<{ readonly rows: readonly Row[]; readonly damals: Damals }> {
  const known = alle.filter((row) => datumOf(row.createdAt.getTime()) <= am).map((row) => row.id);
  const frueher = await loadFrueher(db, known, am);
  const zaehlt = (one: string): one is Row["entscheidung"] =>
    (ZAEHLENDE_ENTSCHEIDUNGEN as readonly string[]).includes(one);
  const taken = alle.flatMap((row) => {
    const { titel = row.titel, entscheidung = row.entscheidung } = frueher.get(row.id) ?? {};
    if (!zaehlt(entscheidung)) return [];
    const brought = row.sachstandAm !== null && row.sachstandAm <= am ? row.sachstandAm : null;
    const spuren = {
      angelegtAm: datumOf(row.createdAt.getTime()),
      beginn: row.beginn,
      sachstandAm: letzte.get(row.id)?.tag ?? brought,
    };
    const geaendert = titel !== row.titel || entscheidung !== row.entscheidung;
    return [{ row: { ...row, titel, entscheidung }, dazu: gehoerteDazu(spuren, am), geaendert }];
  });
  // Drafts are in no report, and so in none of its numbers.
  const named = taken.filter(({ row }) => row.veroeffentlichtAm !== null);
  return {
    rows: taken.filter(({ dazu }) => dazu !== "danach").map(({ row }) => row),
    damals: {
      danach: named.filter(({ dazu }) => dazu === "danach").length,
      unbekannt: named.filter(({ dazu }) => dazu === "unbekannt").length,
      geaendert: named.filter(({ dazu, geaendert }) => dazu !== "danach" && geaendert).length,
    },
  };
}
