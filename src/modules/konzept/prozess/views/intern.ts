import { listGremien } from "#src/modules/gremien/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { listFassungen } from "../../fassung/store/fassungen.ts";
import { compareFelder } from "../../kette/rules/feld-worte.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { listVerlauf } from "../../views/verlauf-eintraege.ts";
import { sortSchritte, standOf } from "../rules/ablauf.ts";
import { dateiartWort } from "#src/platform/files/datei-art.ts";
import { mayKeepProzess } from "../rules/permissions.ts";
import type { ProzessId } from "../rules/prozess.ts";
import { findProzess, listProzesse } from "../store/prozesse.ts";
import { listGruppen, listSchritte, listUnterlagen } from "../store/teile.ts";
import { hinweisOf, pfadOf } from "./prozess.ts";

/** @throws SignInNeeded, NotAllowed for everybody but the Fachstelle */
function requireKeep(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayKeepProzess(ctx.actor)) throw new NotAllowed();
}

/** Bodies and Fassungen that a process can name. */
async function auswahl(ctx: Ctx) {
  const gremien = (await listGremien(ctx)).filter((one) => one.stand !== "aufgeloest");
  const fassungen = await ctx.db.read(listFassungen);
  return {
    gremien: gremien.map(({ id, name }) => ({ id, name })),
    fassungen: fassungen.map(({ id, bezeichnung }) => ({ id, bezeichnung })),
  };
}

/**
 * All processes, and what a new one can name.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function viewProzesse(ctx: Ctx) {
  requireKeep(ctx);
  const rows = await ctx.db.read(listProzesse);
  const prozesse = rows.map(({ id, titel, beschlossenAm, abgeschlossenAm }) => ({
    id,
    titel,
    beschlossenAm,
    abgeschlossenAm,
  }));
  return { prozesse, ...(await auswahl(ctx)) };
}

/**
 * One process with everything that can be changed on it, and what happened to it.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 * @throws NotFound
 */
export async function viewProzessIntern(ctx: Ctx, id: ProzessId) {
  requireKeep(ctx);
  const wahl = await auswahl(ctx);
  return ctx.db.read(async (db) => {
    const row = await findProzess(db, id);
    if (!row) throw new NotFound();
    const steps = sortSchritte(await listSchritte(db, id));
    const namen = new Map(wahl.gremien.map((one) => [one.id, one.name]));
    const gruppen = await listGruppen(db, id);
    const unterlagen = await listUnterlagen(db, id);
    const { titel, beschreibung, beschlossenAm, gremiumId, gremium, beschluss, vorgaengerId } = row;
    const { hinweis, hinweisAdresse, hinweisBis } = row;
    return {
      ...wahl,
      id,
      slug: row.slug,
      rev: row.rev,
      abgeschlossenAm: row.abgeschlossenAm,
      angaben: {
        titel,
        beschreibung,
        beschlossenAm,
        gremiumId,
        gremium,
        beschluss,
        vorgaengerId,
        moderation: row.moderation,
        begleitung: row.begleitung,
      },
      hinweis: { text: hinweis, adresse: hinweisAdresse, bis: hinweisBis },
      hinweisGilt: hinweisOf(row, ctx.today) !== null,
      felder: (await listHandlungsfelder(db)).map((feld) => ({ id: feld.id, name: feld.name })),
      schritte: steps.map((one) => ({ ...one, stand: standOf(one, ctx.today) })),
      gruppen: gruppen.map(({ id: gruppeId, rev, gremiumId: body, name, auftrag, handlungsfeldId, mitmachen }) => {
        const angaben = { gremiumId: body, name, auftrag, handlungsfeldId, mitmachen };
        return { id: gruppeId, rev, ...angaben, anzeige: (body && namen.get(body)) || name };
      }),
      unterlagen: unterlagen.map(({ id: unterlageId, rev, art, datum, phaseId, adresse, oeffentlich, ...one }) => {
        const angaben = { titel: one.titel, art, datum, phaseId, adresse, oeffentlich };
        const datei = one.dateiId !== null;
        const format = dateiartWort(one.mediaType ?? "");
        return {
          id: unterlageId,
          rev,
          ...angaben,
          datei,
          bytes: one.bytes,
          format,
          pfad: pfadOf({ id: unterlageId, adresse }),
        };
      }),
      verlauf: await listVerlauf(db, "prozess", id, ({ before, after }) =>
        compareFelder(before ?? {}, after ?? {}, namen),
      ),
    };
  });
}
export type ProzessIntern = Awaited<ReturnType<typeof viewProzessIntern>>;
