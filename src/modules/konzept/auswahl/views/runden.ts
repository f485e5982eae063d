import { listGremien } from "#src/modules/gremien/index.ts";
import { listBenutzerLabels } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { type Datum, yearOf } from "#src/shared/datum.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { Einschaetzung, Umsetzung } from "../../sachstand/rules/sachstand.ts";
import { mayListAuswahl, mayManageAuswahl, wegFuer } from "../rules/permissions.ts";
import { type AuswahlrundeId, nimmtStimmzettel, RUNDENSTAENDE, type Stimmen } from "../rules/runde.ts";
import { type Summe, summeOf } from "../rules/summe.ts";
import type { Anteile } from "../rules/toepfe.ts";
import { loadKandidaten } from "../store/kandidaten.ts";
import { findVorige, listRunden } from "../store/runden.ts";
import { revisionenOf } from "../store/revisionen.ts";
import { geltendeZettel, listSitze, listStimmzettel } from "../store/sitze.ts";
import { listVorschlaege, type Vorschlag } from "../store/vorschlaege.ts";
import { type ErgebnisZeile, kurzOf, type RundenKurz, zeilenOf } from "./ergebnis.ts";
import { type GeladeneRunde, loadRunde } from "./load-runde.ts";

function requireManage(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayManageAuswahl(ctx.actor)) throw new NotAllowed();
}

/**
 * The rounds with how many ballots are in, and what this person has to do. Drafts only for the Fachstelle.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle and members of bodies
 */
export async function viewRunden(ctx: Ctx) {
  requireIntern(ctx);
  if (!mayListAuswahl(ctx.actor)) throw new NotAllowed();
  const manage = mayManageAuswahl(ctx.actor);
  const rows = await ctx.db.read(async (db) => {
    const runden = await listRunden(db, manage ? RUNDENSTAENDE : RUNDENSTAENDE.slice(1));
    const sitze = await listSitze(
      db,
      runden.map((one) => one.id),
    );
    const zettel = geltendeZettel(
      await listStimmzettel(
        db,
        sitze.map((one) => one.id),
      ),
    );
    const vorschlaege = await listVorschlaege(
      db,
      runden.map((one) => one.id),
    );
    return runden.map((runde) => {
      const own = sitze.filter((one) => one.rundeId === runde.id);
      const mine = own.filter((one) =>
        ["mitglied", "vertretung"].includes(
          wegFuer(ctx.actor, { ...one, ausgeschieden: one.ausgeschiedenAm !== null }) ?? "",
        ),
      );
      return {
        ...kurzOf(runde),
        vorschlaege: vorschlaege.filter((one) => one.rundeId === runde.id).length,
        sitze: own.filter((one) => one.ausgeschiedenAm === null || zettel.has(one.id)).length,
        abgegeben: own.filter((one) => zettel.has(one.id)).length,
        nimmt: nimmtStimmzettel(runde, ctx.today),
        meine: mine.map((one) => ({ id: one.id, name: one.name, abgegeben: zettel.has(one.id) })),
      };
    });
  });
  const gremien = manage ? (await listGremien(ctx)).filter((one) => one.stand === "aktiv" && one.stimmen > 0) : [];
  return {
    runden: rows,
    gremien: gremien.map(({ id, name, rechte }) => ({ id, name, waehlt: rechte.includes("massnahmen-auswaehlen") })),
    jahre: [0, 1, 2].map((plus) => yearOf(ctx.today) + plus),
    may: { manage },
  };
}

/** Who fills in a ballot, and whether it is in. What it says is not here. */
export type SitzZeile = {
  readonly id: string;
  readonly name: string;
  readonly vertretung: string | null;
  readonly benutzerId: string | null;
  readonly vertretungBenutzerId: string | null;
  readonly ausgeschiedenAm: Datum | null;
  readonly abgegebenAm: number | null;
  readonly frueher: number;
  readonly begonnen: boolean;
  readonly fehlte: boolean;
  /** The Fachstelle may bring in its paper. */
  readonly papier: boolean;
};

/** A Maßnahme that could stand in the draft of a round. */
export type KandidatZeile = {
  readonly massnahmeId: MassnahmeId;
  readonly kennung: string;
  readonly titel: string;
  readonly gewaehlt: boolean;
  readonly archiviert: boolean;
  readonly umsetzung: Umsetzung | null;
  readonly einschaetzung: Einschaetzung | null;
  readonly einschaetzungGrund: string;
  readonly betragCent: number | null;
  readonly stellenHundertstel: number | null;
  readonly anteile: Anteile;
  readonly finanzierungOffen: boolean;
  /** It stood in the round before: why it comes again; null where it did not. */
  readonly uebertragGrund: string | null;
};

export type RundeView = {
  readonly runde: RundenKurz & {
    readonly rev: number;
    readonly geoeffnetAm: Datum | null;
    readonly geschlossenAm: Datum | null;
    readonly beschlossenAm: Datum | null;
    readonly beschluss: string;
    readonly stimmen: Stimmen | null;
  };
  readonly heute: Datum;
  readonly nimmt: boolean;
  readonly vorschlaege: readonly Vorschlag[];
  readonly sitze: readonly SitzZeile[];
  readonly fehlend: readonly string[];
  readonly konten: readonly { readonly id: string; readonly name: string }[];
  /** Only for a draft. */
  readonly kandidaten: readonly KandidatZeile[];
  /** Only once it is closed: best first. */
  readonly zeilen: readonly ErgebnisZeile[];
  readonly summe: Summe;
};

/**
 * One round for the office, with what the next step needs.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle, NotFound
 */
export async function viewRunde(ctx: Ctx, id: AuswahlrundeId): Promise<RundeView> {
  requireManage(ctx);
  return ctx.db.read(async (db) => {
    const loaded = await loadRunde(db, id);
    const { runde, vorschlaege } = loaded;
    const { rev, geoeffnetAm, geschlossenAm, beschlossenAm, beschluss, stimmen } = runde;
    const vorige = runde.stand === "entwurf" ? await findVorige(db, runde.gremiumId, runde.jahr) : null;
    const frueher = vorige ? await listVorschlaege(db, [vorige.id]) : [];
    const geschlossen = runde.stand !== "entwurf" && runde.stand !== "offen";
    return {
      runde: { ...kurzOf(runde), rev, geoeffnetAm, geschlossenAm, beschlossenAm, beschluss, stimmen },
      heute: ctx.today,
      nimmt: nimmtStimmzettel(runde, ctx.today),
      vorschlaege,
      sitze: loaded.sitze.map((one) => ({
        id: one.id,
        name: one.name,
        vertretung: one.vertretung,
        benutzerId: one.benutzerId,
        vertretungBenutzerId: one.vertretungBenutzerId,
        ausgeschiedenAm: one.ausgeschiedenAm,
        abgegebenAm: one.zettel?.abgegebenAm.getTime() ?? null,
        frueher: one.frueher,
        begonnen: one.geaendert,
        fehlte: one.fehlte,
        papier: wegFuer(ctx.actor, { ...one, ausgeschieden: one.ausgeschiedenAm !== null }) === "geschaeftsstelle",
      })),
      fehlend: loaded.sitze.filter((one) => one.ausgeschiedenAm === null && !one.zettel).map((one) => one.name),
      konten: runde.stand === "offen" ? await listBenutzerLabels(db) : [],
      kandidaten: runde.stand === "entwurf" ? kandidatenOf(await loadKandidaten(db, runde.jahr), loaded, frueher) : [],
      zeilen: geschlossen ? zeilenOf(loaded, await revisionenOf(db, vorschlaege)) : [],
      summe: summeOf(
        vorschlaege.filter((one) => one.ausGrund === ""),
        runde,
      ),
    };
  });
}

function kandidatenOf(
  alle: Awaited<ReturnType<typeof loadKandidaten>>,
  { vorschlaege }: GeladeneRunde,
  frueher: readonly Vorschlag[],
): KandidatZeile[] {
  const gewaehlt = new Map(vorschlaege.map((one) => [one.massnahmeId, one]));
  const before = new Set(frueher.filter((one) => one.entscheid !== "nicht-ausgewaehlt").map((one) => one.massnahmeId));
  return [...alle.values()].map(({ massnahme, stand, gefordert }) => {
    const chosen = gewaehlt.get(massnahme.id);
    return {
      massnahmeId: massnahme.id,
      kennung: massnahme.kennung,
      titel: massnahme.inhalt.titel,
      gewaehlt: chosen !== undefined,
      archiviert: massnahme.archiviertAm !== null,
      umsetzung: stand.umsetzung,
      einschaetzung: stand.einschaetzung,
      einschaetzungGrund: stand.einschaetzungGrund,
      betragCent: (chosen ?? gefordert).betragCent,
      stellenHundertstel: (chosen ?? gefordert).stellenHundertstel,
      anteile: chosen?.anteile ?? {},
      finanzierungOffen: gefordert.finanzierungOffen,
      uebertragGrund: chosen?.uebertragGrund || before.has(massnahme.id) ? (chosen?.uebertragGrund ?? "") : null,
    };
  });
}
