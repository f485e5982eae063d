import {
  listHandlungsfelderAuswahl,
  listProzessNamen,
  listZielgruppenOptionen,
  viewElemente,
  viewKette,
} from "#src/modules/konzept/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Bezug } from "../rules/bezug.ts";
import type { WorkshopId } from "../rules/ids.ts";
import { STAENDE } from "../rules/workshop.ts";
import { mayRunWorkshops } from "../rules/permissions.ts";
import { listAnmeldungen } from "../store/anmeldungen.ts";
import { countKarten } from "../store/pinnwand.ts";
import { findWorkshop, listGruppen, listWorkshops } from "../store/workshops.ts";
import { loadPinnwand } from "./pinnwand.ts";

/** @throws SignInNeeded, NotAllowed when it is not the Fachstelle */
export function requireWorkshops(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayRunWorkshops(ctx.actor)) throw new NotAllowed();
}

/**
 * All workshops, with how many are coming.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function viewWorkshopsIntern(ctx: Ctx) {
  requireWorkshops(ctx);
  return ctx.db.read(async (db) => {
    const all = await listWorkshops(db, STAENDE);
    const anmeldungen = await listAnmeldungen(
      db,
      all.map((one) => one.id),
    );
    return Promise.all(
      all.map(async ({ id, titel, runde, tag, stand, plaetze }) => ({
        id,
        titel,
        runde,
        tag,
        stand,
        plaetze,
        angemeldet: anmeldungen.filter((one) => one.workshopId === id && one.stand === "angemeldet").length,
        karten: await countKarten(db, id),
      })),
    );
  });
}

/**
 * One workshop with everything that the office does with it.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export async function viewWorkshopIntern(ctx: Ctx, id: WorkshopId) {
  requireWorkshops(ctx);
  const felder = (await listHandlungsfelderAuswahl(ctx)).map((one) => ({ id: one.id, name: one.name }));
  const found = await ctx.db.read(async (db) => {
    const workshop = await findWorkshop(db, id);
    if (!workshop) throw new NotFound();
    return {
      workshop,
      gruppen: await listGruppen(db, [id]),
      anmeldungen: await listAnmeldungen(db, [id]),
      pinnwand: await loadPinnwand(db, workshop),
    };
  });
  const ids = found.pinnwand.flatMap((one) => one.cluster.flatMap((cluster) => cluster.ergebnisId ?? []));
  const elemente = await viewElemente(ctx, ids);
  return {
    ...found,
    felder,
    anmeldungen: found.anmeldungen.map(
      ({ id: anmeldungId, stand, funktion, email, gruppeId, dolmetschen, kinderbetreuung, hinweis }) => ({
        id: anmeldungId,
        stand,
        funktion,
        email,
        gruppe: found.gruppen.find((one) => one.id === gruppeId)?.name ?? null,
        dolmetschen,
        kinderbetreuung,
        hinweis,
      }),
    ),
    pfade: new Map([...elemente].map(([elementId, one]) => [elementId, one.path])),
  };
}
export type WorkshopInternView = Awaited<ReturnType<typeof viewWorkshopIntern>>;

/**
 * What a workshop form shows and can choose from; null for a new one.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export async function viewWorkshopForm(ctx: Ctx, id: WorkshopId | null) {
  requireWorkshops(ctx);
  const wahl = {
    prozesse: (await listProzessNamen(ctx)).map((one) => ({ id: one.id, name: one.titel })),
    felder: (await listHandlungsfelderAuswahl(ctx)).map((one) => ({ id: one.id, name: one.name })),
    bezuege: await listBezuege(ctx),
  };
  if (id === null) return { workshop: null, gruppen: [], wahl };
  const found = await ctx.db.read(async (db) => {
    const workshop = await findWorkshop(db, id);
    if (!workshop) throw new NotFound();
    return { workshop, gruppen: await listGruppen(db, [id]) };
  });
  return { ...found, wahl };
}
export type WorkshopFormView = Awaited<ReturnType<typeof viewWorkshopForm>>;

/**
 * Everything of the Konzept that a group can talk about.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function listBezuege(ctx: Ctx): Promise<Bezug[]> {
  requireWorkshops(ctx);
  const { bedarfe, ziele } = await viewKette(ctx);
  const gliedOf =
    (art: "bedarf" | "wirkungsziel") =>
    ({ id, kennung, titel, handlungsfeldId }: (typeof bedarfe | typeof ziele)[number]): Bezug => ({
      art,
      id,
      name: `${kennung} ${titel}`,
      handlungsfeldId,
    });
  const gruppen = await listZielgruppenOptionen(ctx);
  return [
    ...gruppen.map(({ id, name }): Bezug => ({ art: "zielgruppe", id, name, handlungsfeldId: null })),
    ...bedarfe.map(gliedOf("bedarf")),
    ...ziele.map(gliedOf("wirkungsziel")),
  ];
}
