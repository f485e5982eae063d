import { listStellen, viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { mayMakeSammelmappe } from "../sammelmappen/rules/sammelmappe.ts";
import { mayReadRueckmeldungen } from "../rueckmeldung/rules/rueckmeldung.ts";
import { mayReadSignale } from "../signale/rules/signal.ts";
import type { LeistungId } from "../rules/ids.ts";
import { leistungStand } from "../rules/leistung.ts";
import { lesbarkeitOf } from "../rules/lesbarkeit.ts";
import { mayEditLeistung, mayManageWegweiser, mayPublishLeistung } from "../rules/permissions.ts";
import { alterOf } from "../rules/pruefung.ts";
import { checkRegeln } from "../rules/regeln-pruefen.ts";
import { type Sprache, ZIELSPRACHEN } from "../rules/sprachen.ts";
import { standOf, type UebersetzungStand } from "../rules/uebersetzung.ts";
import { listLebenslageRows } from "../store/lebenslagen.ts";
import { findLeistung, KEINE_BEZUEGE, listBezuege, listLeistungRows, type LeistungRow } from "../store/leistungen.ts";
import { listRegeln } from "../store/regeln.ts";
import { listUebersetzungen, type UebersetzungRow } from "../store/uebersetzungen.ts";
import { listUnterlageRows } from "../store/unterlagen.ts";
import { listAnlaufstellen } from "./anlaufstellen.ts";
import { listGemeindenZurWahl } from "./leistung.ts";

export const ANSICHTEN = ["alle", "faellig", "veraltet", "ungeprueft", "entwurf"] as const;
export type Ansicht = (typeof ANSICHTEN)[number];

type Sprachstand = { readonly sprache: Exclude<Sprache, "de">; readonly stand: UebersetzungStand };

function sprachstaende(row: LeistungRow, texts: readonly UebersetzungRow[]): Sprachstand[] {
  return ZIELSPRACHEN.flatMap((sprache) => {
    const text = texts.find((one) => one.leistungId === row.id && one.sprache === sprache);
    return text ? [{ sprache, stand: standOf(text, row.textstand) }] : [];
  });
}

/** Everything there is with its state, for the office; what is due first. */
export async function viewWegweiserIntern(ctx: Ctx, ansicht: Ansicht) {
  requireIntern(ctx);
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const texts = await listUebersetzungen(db);
    const all = (await listLeistungRows(db, "intern")).map((row) => ({
      id: row.id,
      titel: row.titel,
      stand: leistungStand(row),
      alter: alterOf(row.pruefenBis, ctx.today),
      geprueftAm: row.geprueftAm,
      pruefenBis: row.pruefenBis,
      verantwortlich: namen.stellen.get(row.verantwortlichId) ?? "–",
      sprachen: sprachstaende(row, texts),
    }));
    const overdue = (alter: string) => alter === "ueberfaellig" || alter === "alt";
    const has = (one: (typeof all)[number], stand: UebersetzungStand) =>
      one.sprachen.some((text) => text.stand === stand);
    const chosen: Record<Ansicht, (one: (typeof all)[number]) => boolean> = {
      alle: () => true,
      faellig: (one) => overdue(one.alter),
      veraltet: (one) => has(one, "veraltet"),
      ungeprueft: (one) => has(one, "ungeprueft") || has(one, "maschinell"),
      entwurf: (one) => one.stand === "entwurf",
    };
    return {
      leistungen: all
        .filter(chosen[ansicht])
        .toSorted(
          (a, b) => Number(overdue(b.alter)) - Number(overdue(a.alter)) || a.titel.localeCompare(b.titel, "de"),
        ),
      anzahl: all.length,
      zahlen: {
        veroeffentlicht: all.filter((one) => one.stand === "veroeffentlicht").length,
        entwuerfe: all.filter(chosen.entwurf).length,
        faellig: all.filter(chosen.faellig).length,
        veraltet: all.filter(chosen.veraltet).length,
      },
      may: {
        manage: mayManageWegweiser(ctx.actor),
        rueckmeldungen: mayReadRueckmeldungen(ctx.actor),
        pflege: mayReadRueckmeldungen(ctx.actor),
        sammelmappen: mayMakeSammelmappe(ctx.actor),
        signale: mayReadSignale(ctx.actor),
      },
    };
  });
}

/**
 * One Leistung as the office keeps it.
 *
 * @throws NotFound when there is none
 */
export async function viewLeistungIntern(ctx: Ctx, id: LeistungId) {
  requireIntern(ctx);
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const row = await findLeistung(db, id);
    if (!row) throw new NotFound();
    const bezug = (await listBezuege(db, id)).get(id) ?? KEINE_BEZUEGE;
    const texts = await listUebersetzungen(db, { leistungId: id });
    const places = await listAnlaufstellen(db);
    return {
      leistung: row,
      bezug,
      stand: leistungStand(row),
      alter: alterOf(row.pruefenBis, ctx.today),
      lesbarkeit: lesbarkeitOf([row.kurz, ...row.schritte, row.tipp]),
      uebersetzungen: texts,
      sprachen: sprachstaende(row, texts),
      regeln: (await listRegeln(db, id)).length,
      anlaufstelle: places.find((one) => one.id === row.anlaufstelleId)?.name ?? null,
      anbieter: row.anbieterId ? (namen.stellen.get(row.anbieterId) ?? null) : null,
      verantwortlich: namen.stellen.get(row.verantwortlichId) ?? "–",
      may: {
        edit: mayEditLeistung(ctx.actor, row),
        publish: mayPublishLeistung(ctx.actor),
        manage: mayManageWegweiser(ctx.actor),
      },
    };
  });
}
export type LeistungInternView = Awaited<ReturnType<typeof viewLeistungIntern>>;

/** What can be chosen while a Leistung is written. */
export async function viewLeistungWahl(ctx: Ctx) {
  requireIntern(ctx);
  const stellen = (await listStellen(ctx)).map(({ id, name }) => ({ id: id as string, name }));
  return ctx.db.read(async (db) => ({
    stellen,
    anlaufstellen: (await listAnlaufstellen(db)).map(({ id, name }) => ({ id: id as string, name })),
    lagen: (await listLebenslageRows(db)).map(({ id, namen }) => ({ id, name: namen.de ?? "" })),
    unterlagen: (await listUnterlageRows(db)).map(({ id, name }) => ({ id, name })),
    leistungen: (await listLeistungRows(db, "intern")).map(({ id, titel }) => ({ id: id as string, name: titel })),
  }));
}
export type LeistungWahl = Awaited<ReturnType<typeof viewLeistungWahl>>;

/** As `viewLeistungIntern`, for those who may change it. @throws NotAllowed for everybody else */
export async function viewLeistungForm(ctx: Ctx, id: LeistungId) {
  const view = await viewLeistungIntern(ctx, id);
  if (!view.may.edit) throw new NotAllowed();
  return view;
}

/** Pages that only the Fachstelle may open. */
export function requireWegweiserPflege(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
}

/** The rules of one Leistung in words, with what stands out about them. */
export async function viewRegeln(ctx: Ctx, id: LeistungId) {
  const view = await viewLeistungIntern(ctx, id);
  const gemeinden = await listGemeindenZurWahl(ctx);
  return ctx.db.read(async (db) => {
    const regeln = await listRegeln(db, id);
    const places = await listAnlaufstellen(db);
    return {
      leistung: { id: view.leistung.id, titel: view.leistung.titel },
      regeln: regeln.map((regel) => ({
        ...regel,
        gemeinde: gemeinden.find((one) => one.id === regel.gemeindeId)?.name ?? null,
        ort: places.find((one) => one.id === regel.anlaufstelleId)?.name ?? "–",
      })),
      befunde: checkRegeln(regeln, ctx.today),
      gemeinden: gemeinden.map((one) => ({ id: one.id as string, name: one.name })),
      anlaufstellen: places.map((one) => ({ id: one.id as string, name: one.name })),
      may: view.may,
    };
  });
}
export type RegelnView = Awaited<ReturnType<typeof viewRegeln>>;
