import { labelsOfStellen, viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { findEinordnung } from "../kette/store/lage.ts";
import type { MassnahmeEinordnung } from "../rules/massnahme-einordnung.ts";
import type { MassnahmeId, RolleAnMassnahme, Zustaendigenart } from "../rules/massnahme.ts";
import type { MassnahmeInhalt } from "../rules/massnahme-inhalt.ts";
import { rightsOf } from "../rules/massnahme-rights.ts";
import { mayEditMassnahme, mayMaintainMassnahme, mayReadHerkunft, mayReadMassnahme } from "../rules/permissions.ts";
import { nameOf, type Namen } from "../rules/wortlaut.ts";
import { findHandlungsfeld } from "../store/handlungsfelder.ts";
import { type Herkunft, listHerkunft } from "../store/herkunft.ts";
import { findMassnahme, findMassnahmeByKennung, type Massnahme } from "../store/massnahmen.ts";
import { listQuerschnittsthemen, listZielgruppen } from "../store/themen.ts";
import { type MassnahmeZeile, presentZeile } from "./present-massnahme.ts";

export type MassnahmeView = MassnahmeZeile & {
  readonly beschreibung: string;
  readonly rev: number;
  readonly archiviertGrund: string;
  readonly zustaendige: readonly {
    readonly rolle: RolleAnMassnahme;
    readonly art: Zustaendigenart;
    readonly name: string;
    /** Address part of the public page, null where there is none. */
    readonly slug: string | null;
  }[];
  readonly gemeinden: readonly string[];
  readonly zielgruppen: readonly string[];
  readonly themen: readonly string[];
  readonly veroeffentlichtAm: number | null;
  /** Where it was taken over from. File, sheet and row only for the internal area. */
  readonly herkunft: readonly HerkunftView[];
  readonly may: { readonly edit: boolean; readonly maintain: boolean };
};

export type HerkunftView = {
  readonly uebernommenAm: number;
  readonly format: Herkunft["format"];
  readonly zeile: number;
  readonly intern: {
    readonly importId: string;
    readonly dateiname: string;
    readonly blatt: string;
    readonly zellen: readonly string[];
  } | null;
};

/**
 * One Maßnahme by its Kennung, as its page shows it.
 *
 * @throws NotFound when there is none, or the actor must not know it
 */
export async function viewMassnahme(ctx: Ctx, kennung: string): Promise<MassnahmeView> {
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => present(ctx, db, await findMassnahmeByKennung(db, kennung), namen));
}

/**
 * The same by its id, for the office.
 *
 * @throws NotFound when there is none, or the actor must not know it
 */
export async function viewMassnahmeById(ctx: Ctx, id: MassnahmeId): Promise<MassnahmeView> {
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => present(ctx, db, await findMassnahme(db, id), namen));
}

async function present(ctx: Ctx, db: Db, massnahme: Massnahme | null, namen: Namen): Promise<MassnahmeView> {
  if (!massnahme || !mayReadMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotFound();
  const { inhalt } = massnahme;
  const feld = await findHandlungsfeld(db, inhalt.handlungsfeldId);
  const stelleIds = inhalt.zustaendigkeiten.flatMap((wer) => wer.stelleId ?? []);
  const labels = await labelsOfStellen(db, stelleIds);
  const zielgruppen = await listZielgruppen(db, { auchArchivierte: true });
  const themen = await listQuerschnittsthemen(db, { auchArchivierte: true });
  const rights = rightsOf(massnahme);
  return {
    ...presentZeile(massnahme, new Map(feld ? [[feld.id, feld]] : []), namen),
    beschreibung: inhalt.beschreibung,
    rev: massnahme.rev,
    archiviertGrund: massnahme.archiviertGrund,
    zustaendige: inhalt.zustaendigkeiten.map((wer) => ({
      rolle: wer.rolle,
      art: wer.art,
      name: nameOf(wer, namen),
      slug: wer.stelleId ? (labels.get(wer.stelleId)?.slug ?? null) : null,
    })),
    gemeinden: inhalt.gemeindeIds
      .map((id) => namen.gemeinden.get(id) ?? "")
      .toSorted((a, b) => a.localeCompare(b, "de")),
    zielgruppen: zielgruppen.filter((z) => inhalt.zielgruppeIds.includes(z.id)).map((z) => z.name),
    themen: themen.filter((q) => inhalt.querschnittsthemaIds.includes(q.id)).map((q) => q.name),
    veroeffentlichtAm: massnahme.veroeffentlichtAm?.getTime() ?? null,
    herkunft: (await listHerkunft(db, massnahme.id)).map((one) => presentHerkunft(one, mayReadHerkunft(ctx.actor))),
    may: { edit: mayEditMassnahme(ctx.actor, rights), maintain: mayMaintainMassnahme(ctx.actor, rights) },
  };
}

function presentHerkunft(one: Herkunft, intern: boolean): HerkunftView {
  return {
    uebernommenAm: one.uebernommenAm.getTime(),
    format: one.format,
    zeile: one.zeile,
    intern: intern
      ? { importId: one.importId, dateiname: one.dateiname, blatt: one.blatt, zellen: cellTexts(one.zellen) }
      : null,
  };
}

function cellTexts(zellen: unknown): string[] {
  if (!Array.isArray(zellen)) return [];
  return zellen.map((zelle: unknown) =>
    typeof zelle === "object" && zelle !== null && "text" in zelle ? String(zelle.text) : "",
  );
}

export type MassnahmeBearbeiten = {
  readonly id: MassnahmeId;
  readonly kennung: string;
  readonly rev: number;
  readonly inhalt: MassnahmeInhalt;
  readonly einordnung: MassnahmeEinordnung;
  readonly may: { readonly edit: boolean };
};

/**
 * A Maßnahme as its form begins, with the state it is in.
 *
 * @throws NotFound when there is none, or the actor must not know it
 * @throws NotAllowed when the actor may read but not work on it
 */
export async function viewMassnahmeForm(ctx: Ctx, id: MassnahmeId): Promise<MassnahmeBearbeiten> {
  const [massnahme, einordnung] = await ctx.db.read(
    async (db) => [await findMassnahme(db, id), await findEinordnung(db, id)] as const,
  );
  if (!massnahme || !einordnung || !mayReadMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotFound();
  if (!mayMaintainMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotAllowed();
  const { kennung, rev, inhalt } = massnahme;
  return { id, kennung, rev, inhalt, einordnung, may: { edit: mayEditMassnahme(ctx.actor, rightsOf(massnahme)) } };
}
