import { listGremien, listStimmberechtigte } from "#src/modules/gremien/index.ts";
import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import { without } from "#src/shared/without.ts";
import type { Abstimmung } from "../../rules/abstimmung.ts";
import type { Anlagen } from "../rules/anlagen.ts";
import { mayReadVertrauliches, mayReadVorlage, mayWriteVorlagen } from "../rules/permissions.ts";
import {
  type BeratungId,
  type Beratungsrolle,
  type Ergebnis,
  formatNummer,
  orderBeratungen,
  parseVorlageSlug,
  slugOf,
  type Vorlage,
  type Vorlageart,
  type VorlageId,
  type Vorlagenstand,
} from "../rules/vorlage.ts";
import { loadAnlagen } from "../store/anlagen.ts";
import { findVorlage, findVorlageByNummer, listBeratungen, listVorlagen } from "../store/vorlagen.ts";
import { type DateiView, viewDateien } from "./dateien.ts";
import { type Festhalten, isVorlageUnveraendert, loadFesthalten } from "./festhalten.ts";

export type BeratungView = {
  readonly gremium: string;
  /** Part of the address of the body; null when the public does not know it. */
  readonly gremiumSlug: string | null;
  readonly rolle: Beratungsrolle;
  readonly am: Datum | null;
  readonly ergebnis: Ergebnis | null;
  readonly ergebnisText: string;
  readonly abstimmung: Abstimmung | null;
};

/** What everybody may read of a paper. Nothing that is not public is a field of it. */
export type VorlageOeffentlich = {
  readonly nummer: string;
  readonly slug: string;
  readonly art: Vorlageart;
  readonly titel: string;
  readonly stand: Vorlagenstand;
  readonly eingebrachtAm: Datum | null;
  readonly sachverhalt: string;
  readonly vorschlag: string;
  readonly finanzen: string;
  readonly beratungen: readonly BeratungView[];
  readonly anlagen: Anlagen;
  readonly dateien: readonly DateiView[];
  /** Text, annexes and files are those that were brought in; null where this cannot be told. */
  readonly unveraendert: boolean | null;
};

export type VorlageKurz = Pick<VorlageOeffentlich, "nummer" | "slug" | "art" | "titel" | "stand" | "eingebrachtAm"> & {
  /** Who speaks next, or spoke last. */
  readonly zuletzt: BeratungView | null;
};

type Gremien = Awaited<ReturnType<typeof listGremien>>;

const publicly = (ctx: Ctx): Ctx => ({ ...ctx, actor: OEFFENTLICH });

/** Consultations in order; those that the public may not know are left out when `gremien` are the public ones. */
function presentBeratungen(rows: Awaited<ReturnType<typeof listBeratungen>>, gremien: Gremien, alle: boolean) {
  return orderBeratungen(rows).flatMap((row): (BeratungView & { id: BeratungId; oeffentlich: boolean })[] => {
    const gremium = gremien.find((one) => one.id === row.gremiumId);
    if (!gremium || !(alle || row.oeffentlich)) return [];
    const { id, rolle, am, oeffentlich, ergebnis, ergebnisText, abstimmung } = row;
    const gremiumSlug = gremium.oeffentlich ? gremium.slug : null;
    return [{ id, gremium: gremium.name, gremiumSlug, rolle, am, oeffentlich, ergebnis, ergebnisText, abstimmung }];
  });
}

const plain = (one: BeratungView & { readonly id: BeratungId; readonly oeffentlich: boolean }): BeratungView =>
  without(one, "id", "oeffentlich");

function kurzOf(vorlage: Vorlage, beratungen: readonly BeratungView[]): VorlageKurz {
  const { art, titel, stand, eingebrachtAm } = vorlage;
  const open = stand === "eingebracht" ? beratungen.find((one) => one.ergebnis === null) : undefined;
  const spoken = beratungen.findLast((one) => one.ergebnis !== null);
  return {
    nummer: formatNummer(vorlage),
    slug: slugOf(vorlage),
    art,
    titel,
    stand,
    eingebrachtAm,
    zuletzt: open ?? spoken ?? null,
  };
}

/** Papers that were brought in and are public, the newest first. Readable by everybody, and the same for everybody. */
export async function viewVorlagenOeffentlich(ctx: Ctx): Promise<VorlageKurz[]> {
  const gremien = await listGremien(publicly(ctx));
  return ctx.db.read(async (db) => {
    const rows = await listVorlagen(db, { entwuerfe: false, nichtoeffentliche: false });
    const byVorlage = Map.groupBy(await listBeratungen(db), (one) => one.vorlageId);
    return rows.map((row) => kurzOf(row, presentBeratungen(byVorlage.get(row.id) ?? [], gremien, false).map(plain)));
  });
}

/**
 * One paper as everybody may read it.
 *
 * @throws NotFound when there is none, it is a draft, or it is not public
 */
export async function viewVorlageOeffentlich(ctx: Ctx, slug: string): Promise<VorlageOeffentlich> {
  const nummer = parseVorlageSlug(slug);
  if (!nummer) throw new NotFound();
  const gremien = await listGremien(publicly(ctx));
  return ctx.db.read(async (db) => {
    const vorlage = await findVorlageByNummer(db, nummer);
    if (!vorlage?.oeffentlich || vorlage.stand === "entwurf" || !vorlage.anlagen) throw new NotFound();
    const dateien = (await viewDateien(db, vorlage.id, false)).map((one) => without(one, "oeffentlich"));
    return { ...(await present(db, vorlage, gremien, vorlage.anlagen, false)), dateien };
  });
}

async function present(db: Db, vorlage: Vorlage, gremien: Gremien, anlagen: Anlagen, alle: boolean) {
  const { art, titel, stand, eingebrachtAm, sachverhalt, vorschlag, finanzen } = vorlage;
  const beratungen = presentBeratungen(await listBeratungen(db, vorlage.id), gremien, alle).map(plain);
  return {
    nummer: formatNummer(vorlage),
    slug: slugOf(vorlage),
    art,
    titel,
    stand,
    eingebrachtAm,
    sachverhalt,
    vorschlag,
    finanzen,
    beratungen,
    anlagen,
    unveraendert: await isVorlageUnveraendert(db, vorlage),
  };
}

/** The papers that this reader may know, drafts first; with what may be done. */
export async function viewVorlagenIntern(ctx: Ctx) {
  requireIntern(ctx);
  const gremien = await listGremien(ctx);
  const may = { write: mayWriteVorlagen(ctx.actor) };
  return ctx.db.read(async (db) => {
    const rows = await listVorlagen(db, {
      entwuerfe: may.write,
      nichtoeffentliche: mayReadVertrauliches(ctx.actor),
    });
    const byVorlage = Map.groupBy(await listBeratungen(db), (one) => one.vorlageId);
    const zeilen = rows.map((row) => ({
      id: row.id,
      oeffentlich: row.oeffentlich,
      ...kurzOf(row, presentBeratungen(byVorlage.get(row.id) ?? [], gremien, true).map(plain)),
    }));
    return { zeilen, may };
  });
}

export type VorlageIntern = Omit<VorlageOeffentlich, "beratungen" | "dateien"> & {
  readonly id: VorlageId;
  readonly rev: number;
  readonly oeffentlich: boolean;
  /** Empty also for those who may not read it. */
  readonly vertraulich: string;
  readonly kennungen: readonly string[];
  readonly mitAenderungen: boolean;
  readonly mitTabellen: boolean;
  readonly beratungen: readonly (BeratungView & { readonly id: BeratungId; readonly oeffentlich: boolean })[];
  readonly dateien: readonly (DateiView & { readonly oeffentlich: boolean })[];
  readonly festhalten: Festhalten | null;
  /** Seats with a vote in the body whose turn it is; 0 when none are recorded. */
  readonly stimmberechtigt: number;
  /** The Konzept says something else now than the frozen annexes. */
  readonly konzeptGeaendert: boolean;
  /** Bodies that can be asked. */
  readonly gremien: readonly { readonly id: string; readonly name: string }[];
  readonly may: { readonly write: boolean; readonly vertrauliches: boolean };
};

/**
 * One paper for the internal area, with what is not public as far as this reader may know it.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 * @throws NotFound when there is none that this reader may know
 */
export async function viewVorlageIntern(ctx: Ctx, id: VorlageId): Promise<VorlageIntern> {
  requireIntern(ctx);
  const vertrauliches = mayReadVertrauliches(ctx.actor);
  const gremien = await listGremien(ctx);
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const vorlage = await findVorlage(db, id);
    if (!vorlage || !mayReadVorlage(ctx.actor, vorlage)) throw new NotFound();
    const { anlagen: heute } = await loadAnlagen(db, namen, vorlage);
    const anlagen = vorlage.anlagen ?? heute;
    const rows = await listBeratungen(db, id);
    const beratungen = presentBeratungen(rows, gremien, vertrauliches);
    const next = orderBeratungen(rows).find((one) => one.ergebnis === null);
    return {
      ...(await present(db, vorlage, gremien, anlagen, vertrauliches)),
      id,
      rev: vorlage.rev,
      oeffentlich: vorlage.oeffentlich,
      vertraulich: vertrauliches ? vorlage.vertraulich : "",
      kennungen: vorlage.kennungen,
      mitAenderungen: vorlage.mitAenderungen,
      mitTabellen: vorlage.mitTabellen,
      beratungen,
      dateien: await viewDateien(db, id, vertrauliches),
      festhalten: await loadFesthalten(db, namen, vorlage, rows),
      stimmberechtigt: next ? (await listStimmberechtigte(db, next.gremiumId, next.am ?? ctx.today)).length : 0,
      konzeptGeaendert: vorlage.stand === "eingebracht" && anlagen.stand !== heute.stand,
      gremien: gremien.filter((one) => one.stand !== "aufgeloest").map((one) => ({ id: one.id, name: one.name })),
      may: { write: mayWriteVorlagen(ctx.actor), vertrauliches },
    };
  });
}

/**
 * One paper for those who write it.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function viewVorlageZumSchreiben(ctx: Ctx, id: VorlageId): Promise<VorlageIntern> {
  requireVorlagenWriting(ctx);
  return viewVorlageIntern(ctx, id);
}

/** @throws SignInNeeded, NotAllowed when it is not the Fachstelle */
export function requireVorlagenWriting(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayWriteVorlagen(ctx.actor)) throw new NotAllowed();
}

/** Public addresses of the papers, for the sitemap. */
export async function listVorlagenAdressen(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db.read((db) => listVorlagen(db, { entwuerfe: false, nichtoeffentliche: false }));
  return ["/konzept/vorlagen", ...rows.map((row) => `/konzept/vorlagen/${slugOf(row)}`)];
}
