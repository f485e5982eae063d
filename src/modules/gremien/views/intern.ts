import { listGemeinden, listStellen } from "#src/modules/netzwerk/index.ts";
import { type AuditChange, type AuditEntry, listHistory } from "#src/platform/audit/history.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { gezeigterName } from "../rules/funktion.ts";
import type { FunktionId, GremiumId, MitgliedschaftId } from "../rules/ids.ts";
import { mayManageGremien } from "../rules/permissions.ts";
import { countSitze, findFunktion, listAmtszeiten, listFunktionRows } from "../store/funktionen.ts";
import { findGremium } from "../store/gremien.ts";
import { findMitglied, listSitze } from "../store/mitglieder.ts";
import { besetzungOf } from "./gremien.ts";
import { listGremien } from "./liste.ts";
import { withOrt } from "./wer.ts";

export type Verlauf = readonly (AuditEntry & AuditChange)[];

/** All bodies for the office. Anybody in the internal area. */
export async function viewGremienIntern(ctx: Ctx) {
  requireIntern(ctx);
  return { gremien: await listGremien(ctx), may: { manage: mayManageGremien(ctx.actor) } };
}

/**
 * Everything about one body. Anybody in the internal area.
 *
 * @throws NotFound when there is none
 */
export async function viewGremiumIntern(ctx: Ctx, id: GremiumId) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const gremium = await findGremium(db, id);
    if (!gremium) throw new NotFound();
    const manage = mayManageGremien(ctx.actor);
    const verlauf: Verlauf = manage ? await listHistory(db, "gremium", id) : [];
    return { gremium, ...(await besetzungOf(db, ctx, gremium)), verlauf, may: { manage } };
  });
}

/** @throws NotAllowed for everybody but the Fachstelle */
export function requireGremienPflege(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayManageGremien(ctx.actor)) throw new NotAllowed();
}

/** What forms offer to choose from: functions, Stellen, municipalities. Throws like `requireGremienPflege`. */
export async function viewAuswahl(ctx: Ctx) {
  requireGremienPflege(ctx);
  const [stellen, gemeinden] = [await listStellen(ctx), await listGemeinden(ctx)];
  const namen = new Map<string, string>([...stellen, ...gemeinden].map(({ id, name }) => [id, name]));
  const funktionen = (await ctx.db.read(listFunktionRows)).filter((one) => one.archiviertAm === null);
  return {
    funktionen: funktionen.map(({ id, titel, stelleId, gemeindeId }) => {
      const ort = namen.get(stelleId ?? gemeindeId ?? "");
      return { id, titel: ort ? `${titel} (${ort})` : titel };
    }),
    stellen: stellen.map(({ id, name, gehoertZumLandkreis }) => ({ id, name, gehoertZumLandkreis })),
    gemeinden: gemeinden.map(({ id, name }) => ({ id, name })),
  };
}

/**
 * One seat for its form.
 *
 * @throws NotFound when there is none
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function viewMitgliedForm(ctx: Ctx, id: MitgliedschaftId) {
  const auswahl = await viewAuswahl(ctx);
  return ctx.db.read(async (db) => {
    const found = await findMitglied(db, id);
    const gremium = found && (await findGremium(db, found.gremiumId));
    const [mitglied] = found ? await withOrt(db, [found]) : [];
    if (!gremium || !mitglied) throw new NotFound();
    return { mitglied, gremium: { id: gremium.id, name: gremium.name }, auswahl };
  });
}

/** All functions with how many seats each holds. Anybody in the internal area. */
export async function viewFunktionen(ctx: Ctx) {
  requireIntern(ctx);
  const [stellen, gemeinden] = [await listStellen(ctx), await listGemeinden(ctx)];
  const namen = new Map<string, string>([...stellen, ...gemeinden].map(({ id, name }) => [id, name]));
  return ctx.db.read(async (db) => {
    const seats = await countSitze(db, ctx.today);
    const rows = await listFunktionRows(db);
    return {
      funktionen: rows.map((row) => ({
        ...row,
        ort: namen.get(row.stelleId ?? row.gemeindeId ?? "") ?? null,
        sitze: seats.get(row.id) ?? 0,
      })),
      may: { manage: mayManageGremien(ctx.actor) },
    };
  });
}

/**
 * One function with the seats it holds and who held it when. Anybody in the internal area; names only while consent
 * holds.
 *
 * @throws NotFound when there is none
 */
export async function viewFunktion(ctx: Ctx, id: FunktionId) {
  requireIntern(ctx);
  const [stellen, gemeinden] = [await listStellen(ctx), await listGemeinden(ctx)];
  return ctx.db.read(async (db) => {
    const funktion = await findFunktion(db, id);
    if (!funktion) throw new NotFound();
    const manage = mayManageGremien(ctx.actor);
    const terms = (await listAmtszeiten(db, [id])).get(id) ?? [];
    const ort =
      stellen.find((one) => one.id === funktion.stelleId)?.name ??
      gemeinden.find((one) => one.id === funktion.gemeindeId)?.name ??
      null;
    const verlauf: Verlauf = manage ? await listHistory(db, "funktion", id) : [];
    return {
      funktion,
      ort,
      sitze: await listSitze(db, { funktionId: id }, ctx.today),
      amtszeiten: terms.map(({ personName, nameBis, ...term }) => {
        const name = gezeigterName({ personName, nameBis }, ctx.today);
        return { id: term.id, von: term.von, bis: term.bis, personName: name, nameBis: name ? nameBis : null };
      }),
      verlauf,
      may: { manage },
    };
  });
}
