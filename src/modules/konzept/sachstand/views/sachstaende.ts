import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { type Actor, steers } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import type { HandlungsfeldId, MassnahmeId } from "../../rules/massnahme.ts";
import { readScope } from "../../rules/permissions.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { aktualitaetOf, hatSachstand } from "../rules/aktualitaet.ts";
import { mayReportGemeindeStaende, mayReportSachstand } from "../rules/permissions.ts";
import {
  dringlichkeit,
  passt,
  SACHSTAENDE_ZEIGE,
  type SachstaendeFilter,
  type SachstaendeZeige,
} from "../rules/sachstaende-filter.ts";
import type { Aktualitaet, Einschaetzung, Umsetzung } from "../rules/sachstand.ts";
import { summarizeStaende, type Zusammenfassung } from "../rules/zusammenfassung.ts";
import { listMitStand, type Meine, type MitStand } from "../store/uebersicht.ts";

/** One line of the list. */
export type SachstandZeile = {
  readonly id: MassnahmeId;
  readonly kennung: string;
  readonly titel: string;
  readonly handlungsfeld: string;
  readonly federfuehrung: string | null;
  readonly umsetzung: Umsetzung | null;
  readonly einschaetzung: Einschaetzung | null;
  readonly grund: string;
  readonly sachstandAm: MitStand["sachstandAm"];
  readonly aktualitaet: Aktualitaet | null;
  readonly mayReport: boolean;
};

export type SachstaendeListe = {
  readonly zeilen: readonly SachstandZeile[];
  /** Of everything the actor looks at, whatever is shown of it. Null: there is nothing. */
  readonly zusammenfassung: Zusammenfassung | null;
  readonly anzahl: Readonly<Record<SachstaendeZeige, number>>;
  /** Whether only what the actor answers for is listed. */
  readonly meine: boolean;
  /** Whether there is a difference between mine and all. */
  readonly hatEigene: boolean;
  readonly felder: readonly { readonly value: string; readonly label: string }[];
  /** Maßnahmen that several carry together, for whoever may report for a municipality. */
  readonly gemeinsame: readonly Pick<SachstandZeile, "id" | "kennung" | "titel">[];
};

/**
 * How far everything is that the actor may see. Who answers for some of it sees that first.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewSachstaende(ctx: Ctx, filter: SachstaendeFilter): Promise<SachstaendeListe> {
  requireIntern(ctx);
  const namen = await viewNamen(ctx);
  const meine = meineOf(ctx.actor);
  return ctx.db.read(async (db) => {
    const felder = await listHandlungsfelder(db);
    const scope = readScope(ctx.actor);
    const mine = meine !== null && filter.wer !== "alle" ? await listMitStand(db, scope, meine) : [];
    // Who leads nothing sees everything, unless she asked for her own.
    const nurMeine = mine.length > 0 || filter.wer === "meine";
    const all = (nurMeine ? mine : await listMitStand(db, scope, null)).filter((one) => hatSachstand(one.entscheidung));
    const anzahl = Object.fromEntries(
      SACHSTAENDE_ZEIGE.map((zeige) => [zeige, all.filter((one) => passt(one, zeige, ctx.today)).length]),
    ) as Record<SachstaendeZeige, number>;
    const words = filter.suche.split(" ").filter(Boolean);
    const shown = all
      .filter((one) => filter.zeige === null || passt(one, filter.zeige, ctx.today))
      .filter((one) => filter.handlungsfeld === null || one.handlungsfeldSlug === filter.handlungsfeld)
      .filter((one) => words.every((word) => one.suchtext.includes(word)))
      .toSorted((a, b) => dringlichkeit(a, ctx.today) - dringlichkeit(b, ctx.today));
    const together = mayReportGemeindeStaende(ctx.actor) ? await listMitStand(db, readScope(ctx.actor), null) : [];
    return {
      zeilen: shown.map((one) => presentZeile(one, ctx, namen)),
      zusammenfassung: summarizeStaende(all),
      anzahl,
      meine: nurMeine,
      hatEigene: meine !== null,
      felder: felder.map(({ slug, name }) => ({ value: slug, label: name })),
      gemeinsame: together
        .filter((one) => one.leadArt === "kollektiv" && hatSachstand(one.entscheidung))
        .map(({ id, kennung, titel }) => ({ id, kennung, titel })),
    };
  });
}

/** What the actor answers for; null for whoever answers for everything or for nothing. */
export function meineOf(actor: Actor): Meine | null {
  if (steers(actor)) return null;
  const bound = (rolle: string) => actor.rollen.flatMap((r) => (r.rolle === rolle && r.bezugId ? [r.bezugId] : []));
  const meine = {
    handlungsfeldIds: bound("fachredaktion") as HandlungsfeldId[],
    stelleIds: bound("zustaendige") as Id<"Stelle">[],
    gemeindeIds: bound("gemeinde") as Id<"Gemeinde">[],
  };
  return Object.values(meine).some((ids) => ids.length > 0) ? meine : null;
}

type Namen = Awaited<ReturnType<typeof viewNamen>>;

function presentZeile(one: MitStand, ctx: Ctx, namen: Namen): SachstandZeile {
  const lead =
    (one.leadStelleId && namen.stellen.get(one.leadStelleId)) ||
    (one.leadGemeindeId && namen.gemeinden.get(one.leadGemeindeId)) ||
    one.leadName;
  return {
    id: one.id,
    kennung: one.kennung,
    titel: one.titel,
    handlungsfeld: one.handlungsfeld,
    federfuehrung: lead || null,
    umsetzung: one.umsetzung,
    einschaetzung: one.einschaetzung,
    grund: one.einschaetzungGrund,
    sachstandAm: one.sachstandAm,
    aktualitaet: aktualitaetOf(one, ctx.today),
    mayReport: mayReportSachstand(ctx.actor, {
      handlungsfeldId: one.handlungsfeldId,
      federfuehrendeStelleId: one.leadStelleId,
      federfuehrendeGemeindeId: one.leadGemeindeId,
      oeffentlich: one.veroeffentlichtAm !== null,
      archiviert: false,
    }),
  };
}
