import { viewProfil } from "#src/modules/landkreis/index.ts";
import { listOrtRows, listStellen, viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { yearOf } from "#src/shared/datum.ts";
import { brueckentage, feiertageOf, withFeiertage } from "../kalender/rules/feiertage.ts";
import { giltAm } from "../rules/besuchshinweis.ts";
import type { AnlaufstelleId, BesuchshinweisId, LebenslageId, UnterlageId } from "../rules/ids.ts";
import { mayEditAnlaufstelle, mayManageWegweiser } from "../rules/permissions.ts";
import { naechsteOeffnung, ortszeit } from "../rules/zeiten.ts";
import { listFeiertage } from "../store/anlaufstellen.ts";
import { listBesuchshinweise } from "../store/besuchshinweise.ts";
import { listLebenslageRows } from "../store/lebenslagen.ts";
import { listBezuege, listLeistungRows } from "../store/leistungen.ts";
import { countUnterlagen, listUnterlageRows } from "../store/unterlagen.ts";
import { listAnlaufstellen } from "./anlaufstellen.ts";

/** All places with their next opening and what is different soon, and the holidays of the law for this year and the next. */
export async function viewAnlaufstellenIntern(ctx: Ctx) {
  requireIntern(ctx);
  const namen = await viewNamen(ctx);
  const land = (await viewProfil(ctx))?.land ?? "99";
  const jahr = yearOf(ctx.today);
  const gesetzlich = [jahr, jahr + 1].flatMap((one) => feiertageOf(land, one));
  return ctx.db.read(async (db) => {
    const feiertage = await listFeiertage(db);
    const rows = await listAnlaufstellen(db);
    const fehlen = gesetzlich.filter(
      (one) => one.datum >= ctx.today && !feiertage.some((is) => is.datum === one.datum),
    );
    return {
      feiertage,
      vorschlag: { feiertage: withFeiertage(feiertage, fehlen), fehlen: fehlen.length, bis: jahr + 1 },
      bruecken: brueckentage(withFeiertage(feiertage, fehlen), ctx.today),
      anlaufstellen: rows.map((row) => ({
        id: row.id,
        name: row.name,
        anschrift: [row.strasse, [row.plz, row.ort].filter(Boolean).join(" ")].filter(Boolean).join(", "),
        stelle: row.stelleId ? (namen.stellen.get(row.stelleId) ?? null) : null,
        naechste: naechsteOeffnung({ regeln: row.zeiten, ausnahmen: row.ausnahmen, feiertage }, ortszeit(ctx.now)),
        ausnahmen: row.ausnahmen.filter(({ bis }) => bis >= ctx.today),
        may: { edit: mayEditAnlaufstelle(ctx.actor, row) },
      })),
      may: { manage: mayManageWegweiser(ctx.actor) },
    };
  });
}

/**
 * One place with what can be chosen for it; null as id: a new one.
 *
 * @throws NotFound, NotAllowed
 */
export async function viewAnlaufstelleForm(ctx: Ctx, id: AnlaufstelleId | null) {
  requireIntern(ctx);
  const stellen = (await listStellen(ctx)).map((one) => ({ id: one.id as string, name: one.name }));
  return ctx.db.read(async (db) => {
    const all = await listAnlaufstellen(db);
    const row = all.find((one) => one.id === id) ?? null;
    if (id && !row) throw new NotFound();
    if (row ? !mayEditAnlaufstelle(ctx.actor, row) : !mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const taken = new Set<string>(all.map((one) => one.id));
    return {
      anlaufstelle: row,
      stellen,
      /** Places that have no hours yet. */
      orte: (await listOrtRows(db)).flatMap((one) => (taken.has(one.id) ? [] : [{ id: one.id, name: one.name }])),
      haeuser: all.filter((one) => one.id !== id).map((one) => ({ id: one.id as string, name: one.name })),
      may: { manage: mayManageWegweiser(ctx.actor) },
    };
  });
}
export type AnlaufstelleForm = Awaited<ReturnType<typeof viewAnlaufstelleForm>>;

/** All notices, those that hold now first. */
export async function viewBesuchshinweise(ctx: Ctx) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const places = await listAnlaufstellen(db);
    const rows = (await listBesuchshinweise(db)).map((row) => ({
      ...row,
      gilt: giltAm(row, ctx.today)
        ? ("jetzt" as const)
        : row.giltAb > ctx.today
          ? ("spaeter" as const)
          : ("vorbei" as const),
      orte: places.filter((place) => row.anlaufstelleIds.includes(place.id)).map((place) => place.name),
    }));
    const order = ["jetzt", "spaeter", "vorbei"];
    return {
      hinweise: rows.toSorted((a, b) => order.indexOf(a.gilt) - order.indexOf(b.gilt)),
      anlaufstellen: places.map((one) => ({ id: one.id, name: one.name })),
      may: { manage: mayManageWegweiser(ctx.actor) },
    };
  });
}

/** @throws NotFound, NotAllowed for everybody but the Fachstelle */
export async function viewBesuchshinweisForm(ctx: Ctx, id: BesuchshinweisId | null) {
  const view = await viewBesuchshinweise(ctx);
  if (!view.may.manage) throw new NotAllowed();
  const hinweis = id ? view.hinweise.find((one) => one.id === id) : null;
  if (hinweis === undefined) throw new NotFound();
  return { hinweis, anlaufstellen: view.anlaufstellen };
}

/** All papers, and where each is asked for. */
export async function viewUnterlagen(ctx: Ctx) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const uses = await countUnterlagen(db);
    const rows = await listUnterlageRows(db);
    return {
      unterlagen: rows.map((row) => ({ ...row, gebrauch: uses.get(row.id) ?? 0 })),
      may: { manage: mayManageWegweiser(ctx.actor) },
    };
  });
}

/** @throws NotFound, NotAllowed for everybody but the Fachstelle */
export async function viewUnterlageForm(ctx: Ctx, id: UnterlageId) {
  const view = await viewUnterlagen(ctx);
  if (!view.may.manage) throw new NotAllowed();
  const unterlage = view.unterlagen.find((one) => one.id === id);
  if (!unterlage) throw new NotFound();
  return unterlage;
}

/** All situations with how many Leistungen they hold. */
export async function viewLebenslagenIntern(ctx: Ctx) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const bezuege = [...(await listBezuege(db)).values()];
    return {
      lagen: (await listLebenslageRows(db)).map((row) => ({
        ...row,
        leistungen: bezuege.filter((one) => one.lagen.some((lage) => lage.lebenslageId === row.id)).length,
      })),
      may: { manage: mayManageWegweiser(ctx.actor) },
    };
  });
}

/** @throws NotFound, NotAllowed for everybody but the Fachstelle */
export async function viewLebenslageForm(ctx: Ctx, id: LebenslageId) {
  const view = await viewLebenslagenIntern(ctx);
  if (!view.may.manage) throw new NotAllowed();
  const lage = view.lagen.find((one) => one.id === id);
  if (!lage) throw new NotFound();
  return ctx.db.read(async (db) => {
    const bezuege = await listBezuege(db);
    const leistungen = (await listLeistungRows(db, "intern"))
      .flatMap((row) => {
        const bezug = bezuege.get(row.id)?.lagen.find((one) => one.lebenslageId === id);
        return bezug ? [{ id: row.id, titel: row.titel, position: bezug.position, fristTage: bezug.fristTage }] : [];
      })
      .toSorted((a, b) => a.position - b.position);
    return { lage, leistungen };
  });
}
