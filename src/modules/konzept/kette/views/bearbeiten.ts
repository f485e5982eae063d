import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { listQuerschnittsthemen } from "../../store/themen.ts";
import type { BedarfInhalt } from "../rules/bedarf.ts";
import type { BelegInhalt } from "../rules/beleg.ts";
import { compareFelder, type FeldUnterschied } from "../rules/feld-worte.ts";
import { type IndikatorInhalt, indikatorInhaltOf } from "../rules/indikator.ts";
import type { KapitelInhalt } from "../rules/kapitel.ts";
import type { BedarfId, BelegId, IndikatorId, KapitelId, WirkungszielId } from "../rules/kette.ts";
import {
  mayEditBelege,
  mayEditGlied,
  mayEditIndikatoren,
  mayEditKapitel,
  mayReadGlied,
  rightsOfGlied,
} from "../rules/permissions.ts";
import type { ZielInhalt } from "../rules/wirkungsziel.ts";
import { type Bedarf, findBedarf } from "../store/bedarfe.ts";
import { findBeleg } from "../store/belege.ts";
import { findIndikator } from "../store/indikatoren.ts";
import { findKapitel } from "../store/kapitel.ts";
import { findZiel, type Wirkungsziel } from "../store/ziele.ts";
import { viewKettenBezuege } from "./auswahl.ts";

export type KettenZustand = "oeffentlich" | "entwurf" | "archiviert";

/** A record as its form begins, with the state it is in. */
export type Bearbeiten<Id, Inhalt> = {
  readonly id: Id;
  /** Number, name or title: how people call it. */
  readonly bezeichnung: string;
  /** Of its public page; null where it has none now. */
  readonly adresse: string | null;
  readonly rev: number;
  readonly zustand: KettenZustand;
  readonly archiviertGrund: string;
  readonly inhalt: Inhalt;
  readonly may: { readonly edit: boolean };
};

export type BedarfBearbeiten = Bearbeiten<BedarfId, BedarfInhalt>;
export type ZielBearbeiten = Bearbeiten<WirkungszielId, ZielInhalt> & {
  /** Querschnittsthemen that are not named: asked about one by one (R094). */
  readonly offeneThemen: readonly OffenesThema[];
};
export type OffenesThema = { readonly id: string; readonly name: string; readonly leitfrage: string };

function zustandOf(row: { veroeffentlichtAm: Date | null; archiviertAm: Date | null }): KettenZustand {
  if (row.archiviertAm) return "archiviert";
  return row.veroeffentlichtAm ? "oeffentlich" : "entwurf";
}

/**
 * @throws SignInNeeded outside the internal area
 * @throws NotFound when there is none, or the actor must not know it
 */
export async function viewBedarfForm(ctx: Ctx, id: BedarfId): Promise<BedarfBearbeiten> {
  requireIntern(ctx);
  return presentGlied(ctx, await ctx.db.read((db) => findBedarf(db, id)), "/konzept/bedarfe");
}

/**
 * @throws SignInNeeded outside the internal area
 * @throws NotFound when there is none, or the actor must not know it
 */
export async function viewZielForm(ctx: Ctx, id: WirkungszielId): Promise<ZielBearbeiten> {
  requireIntern(ctx);
  const form = presentGlied(ctx, await ctx.db.read((db) => findZiel(db, id)), "/konzept/ziele");
  return { ...form, offeneThemen: await listOffeneThemen(ctx, form.inhalt.querschnittsthemaIds) };
}

function presentGlied<G extends Bedarf | Wirkungsziel>(
  ctx: Ctx,
  glied: G | null,
  path: string,
): Bearbeiten<G["id"], G["inhalt"]> {
  if (!glied || !mayReadGlied(ctx.actor, rightsOfGlied(glied))) throw new NotFound();
  const zustand = zustandOf(glied);
  return {
    id: glied.id,
    bezeichnung: glied.kennung,
    adresse: zustand === "oeffentlich" ? `${path}/${glied.kennung}` : null,
    rev: glied.rev,
    zustand,
    archiviertGrund: glied.archiviertGrund,
    inhalt: glied.inhalt,
    may: { edit: mayEditGlied(ctx.actor, rightsOfGlied(glied)) },
  };
}

/** Querschnittsthemen that a Wirkungsziel or Maßnahme does not name, with the question to ask (R094). */
export async function listOffeneThemen(ctx: Ctx, genannt: readonly string[]): Promise<readonly OffenesThema[]> {
  const themen = await ctx.db.read((db) => listQuerschnittsthemen(db));
  return themen
    .filter((thema) => !genannt.includes(thema.id))
    .map(({ id, name, leitfrage }) => ({ id, name, leitfrage }));
}

/**
 * @throws SignInNeeded, NotAllowed outside the office of the Konzept
 * @throws NotFound when there is none
 */
export async function viewBelegForm(ctx: Ctx, id: BelegId): Promise<Bearbeiten<BelegId, BelegInhalt>> {
  requireIntern(ctx);
  if (!mayEditBelege(ctx.actor)) throw new NotAllowed();
  const row = await ctx.db.read((db) => findBeleg(db, id));
  if (!row) throw new NotFound();
  const { art, aussage, quelle, tag, fundstelle, adresse, zahlen, freigabe } = row;
  return {
    ...presentRow(row, aussage, null),
    zustand: row.archiviertAm ? "archiviert" : freigabe === "intern" ? "entwurf" : "oeffentlich",
    id,
    inhalt: { art, aussage, quelle, tag, fundstelle, adresse, zahlen, freigabe },
  };
}

/**
 * @throws SignInNeeded, NotAllowed outside the office of the Konzept
 * @throws NotFound when there is none
 */
export async function viewIndikatorForm(ctx: Ctx, id: IndikatorId): Promise<Bearbeiten<IndikatorId, IndikatorInhalt>> {
  requireIntern(ctx);
  if (!mayEditIndikatoren(ctx.actor)) throw new NotAllowed();
  const row = await ctx.db.read((db) => findIndikator(db, id));
  if (!row) throw new NotFound();
  const visible = row.oeffentlich && !row.archiviertAm;
  return {
    ...presentRow(row, row.name, visible ? `/konzept/indikatoren/${row.slug}` : null),
    zustand: row.archiviertAm ? "archiviert" : row.oeffentlich ? "oeffentlich" : "entwurf",
    id,
    inhalt: indikatorInhaltOf(row),
  };
}

/**
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export async function viewKapitelForm(ctx: Ctx, id: KapitelId): Promise<Bearbeiten<KapitelId, KapitelInhalt>> {
  requireIntern(ctx);
  if (!mayEditKapitel(ctx.actor)) throw new NotAllowed();
  const row = await ctx.db.read((db) => findKapitel(db, id));
  if (!row) throw new NotFound();
  const { titel, text, enthaeltFelder } = row;
  const zustand = zustandOf(row);
  const adresse = zustand === "oeffentlich" ? `/konzept/kapitel/${row.slug}` : null;
  return { ...presentRow(row, titel, adresse), zustand, id, inhalt: { titel, text, enthaeltFelder } };
}

function presentRow(row: { rev: number }, bezeichnung: string, adresse: string | null) {
  return { bezeichnung, adresse, rev: row.rev, archiviertGrund: "", may: { edit: true } };
}

export type KettenKonflikt = { readonly rev: number; readonly unterschiede: readonly FeldUnterschied[] };

/** When somebody else was faster: what is saved now beside what the person typed. */
export async function viewKettenKonflikt(
  ctx: Ctx,
  jetzt: { readonly rev: number; readonly inhalt: object },
  mein: object,
): Promise<KettenKonflikt> {
  const bezuege = await viewKettenBezuege(ctx);
  return { rev: jetzt.rev, unterschiede: compareFelder({ ...jetzt.inhalt }, { ...mein }, bezuege) };
}
