import { listPlanungsregionen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { mayEditStrukturen } from "../rules/permissions.ts";
import type { Lagestand, StrukturAngaben, StrukturId } from "../rules/struktur.ts";
import { listBedarfeKern } from "../store/bestand.ts";
import { findStruktur, listLagen, listStrukturen } from "../store/strukturen.ts";

export type LageView = {
  readonly stand: Lagestand;
  readonly bedarf: { readonly kennung: string; readonly titel: string } | null;
  readonly bemerkung: string;
  readonly eingeschaetztAm: Datum;
};

export type StrukturenView = {
  readonly regionen: readonly { readonly id: string; readonly name: string; readonly slug: string }[];
  readonly strukturen: readonly {
    readonly id: StrukturId;
    readonly name: string;
    readonly beschreibung: string;
    /** One per region in their order; null where nobody has looked yet. */
    readonly lagen: readonly (LageView | null)[];
  }[];
  readonly summen: {
    /** Structures × regions. */
    readonly zellen: number;
    readonly eingeschaetzt: number;
  } & Readonly<Record<Lagestand, number>>;
  readonly may: { readonly edit: boolean };
};

/** What every Planungsregion needs and how far it is there (R092). Readable by everybody. */
export async function viewStrukturen(ctx: Ctx): Promise<StrukturenView> {
  const regionen = (await listPlanungsregionen(ctx)).map(({ id, name, slug }) => ({ id, name, slug }));
  return ctx.db.read(async (db) => {
    const rows = await listStrukturen(db);
    const lagen = await listLagen(db);
    const bedarfe = new Map((await listBedarfeKern(db)).map((one) => [one.id as string, one]));
    const strukturen = rows.map(({ id, name, beschreibung }) => ({
      id,
      name,
      beschreibung,
      lagen: regionen.map((region): LageView | null => {
        const found = lagen.find((lage) => lage.strukturId === id && lage.planungsregionId === region.id);
        if (!found) return null;
        const bedarf = found.bedarfId ? bedarfe.get(found.bedarfId) : undefined;
        return {
          stand: found.stand,
          bedarf: bedarf ? { kennung: bedarf.kennung, titel: bedarf.titel } : null,
          bemerkung: found.bemerkung,
          eingeschaetztAm: found.eingeschaetztAm,
        };
      }),
    }));
    const all = strukturen.flatMap((struktur) => struktur.lagen);
    const count = (stand: Lagestand) => all.filter((lage) => lage?.stand === stand).length;
    return {
      regionen,
      strukturen,
      summen: {
        zellen: all.length,
        eingeschaetzt: all.filter((lage) => lage !== null).length,
        ausreichend: count("ausreichend"),
        teilweise: count("teilweise"),
        fehlt: count("fehlt"),
      },
      may: { edit: mayEditStrukturen(ctx.actor) },
    };
  });
}

export type StrukturForm = {
  readonly id: StrukturId | null;
  readonly rev: number;
  readonly angaben: StrukturAngaben;
  readonly regionen: readonly { readonly id: string; readonly name: string }[];
  readonly bedarfe: readonly { readonly id: string; readonly kennung: string; readonly titel: string }[];
};

/**
 * What the form of one structure shows, or of a new one.
 *
 * @throws SignInNeeded, NotAllowed when the actor may not edit structures
 * @throws NotFound when there is no such structure
 */
export async function viewStrukturForm(ctx: Ctx, id: StrukturId | null): Promise<StrukturForm> {
  requireIntern(ctx);
  if (!mayEditStrukturen(ctx.actor)) throw new NotAllowed();
  const regionen = (await listPlanungsregionen(ctx)).map((region) => ({ id: region.id as string, name: region.name }));
  return ctx.db.read(async (db) => {
    const row = id ? await findStruktur(db, id) : null;
    if (id && (!row || row.archiviertAm)) throw new NotFound();
    const lagen = id ? (await listLagen(db, id)).map(({ strukturId: _, ...lage }) => lage) : [];
    return {
      id,
      rev: row?.rev ?? 0,
      angaben: { name: row?.name ?? "", beschreibung: row?.beschreibung ?? "", lagen },
      regionen,
      bedarfe: (await listBedarfeKern(db)).map((one) => ({ id: one.id, kennung: one.kennung, titel: one.titel })),
    };
  });
}
