import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { mayEditLeistung, mayManageWegweiser } from "../../rules/permissions.ts";
import { type Sprache, ZIELSPRACHEN } from "../../rules/sprachen.ts";
import { standOf } from "../../rules/uebersetzung.ts";
import { findLeistung, hasFrist, listLeistungRows } from "../../store/leistungen.ts";
import { listUebersetzungen } from "../../store/uebersetzungen.ts";
import { methodeOf, mussGelesenWerden, type Umfang, type VorschlagId } from "../rules/vorschlag.ts";
import { writeXliff } from "../rules/xliff.ts";
import { countVorschlaege, findVorschlag, listOffeneVorschlaege } from "../store/vorschlaege.ts";

type Ziel = Exclude<Sprache, "de">;

function requireEditor(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayManageWegweiser(ctx.actor) && !ctx.actor.rollen.some(({ rolle }) => rolle === "zustaendige")) {
    throw new NotAllowed();
  }
}

/**
 * The work on other languages: proposals that wait, published translations that nobody has read, and how far each
 * language is.
 *
 * @param sprache only this one; null: all
 * @throws SignInNeeded, NotAllowed for everybody who keeps no entry
 */
export async function viewUebersetzen(ctx: Ctx, sprache: Ziel | null) {
  requireEditor(ctx);
  return ctx.db.read(async (db) => {
    const rows = await listLeistungRows(db, "oeffentlich");
    const mine = new Set(rows.filter((row) => mayEditLeistung(ctx.actor, row)).map(({ id }) => id));
    const texts = await listUebersetzungen(db);
    const stand = (one: Ziel, row: (typeof rows)[number]) =>
      standOf(texts.find((text) => text.sprache === one && text.leistungId === row.id) ?? null, row.textstand);
    const vorschlaege = (await listOffeneVorschlaege(db)).filter(
      (row) => mayEditLeistung(ctx.actor, row) && (sprache === null || row.sprache === sprache),
    );
    return {
      gesamt: rows.length,
      sprachen: ZIELSPRACHEN.map((one) => {
        const staende = rows.map((row) => stand(one, row));
        const count = (...which: readonly string[]) => staende.filter((each) => which.includes(each)).length;
        return {
          sprache: one,
          aktuell: count("aktuell"),
          zuLesen: count("maschinell", "ungeprueft"),
          veraltet: count("veraltet"),
          fehlt: count("fehlt"),
        };
      }),
      vorschlaege: vorschlaege.map(
        ({ id, sprache: tag, herkunft, stand: how, grund, geaendert, bestaetigt, leistung, am }) => ({
          id,
          sprache: tag,
          herkunft,
          stand: how,
          grund,
          geaendert: geaendert.length,
          bestaetigt,
          leistung,
          am,
        }),
      ),
      zuLesen: texts
        .filter((text) => sprache === null || text.sprache === sprache)
        .flatMap((text) => {
          const row = rows.find(({ id }) => id === text.leistungId);
          if (!row || !mine.has(row.id)) return [];
          const how = standOf(text, row.textstand);
          if (how !== "maschinell" && how !== "ungeprueft") return [];
          return [{ id: row.id, sprache: text.sprache, titel: row.titel, stand: how, risiko: row.risiko }];
        })
        // What does most harm when it is wrong comes first.
        .toSorted((a, b) => RANG[a.risiko] - RANG[b.risiko]),
      may: { manage: mayManageWegweiser(ctx.actor) },
    };
  });
}
const RANG = { hoch: 0, mittel: 1, niedrig: 2 } as const;

/**
 * A proposal beside the German text as it stands now.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function viewVorschlag(ctx: Ctx, id: VorschlagId) {
  requireEditor(ctx);
  return ctx.db.read(async (db) => {
    const vorschlag = await findVorschlag(db, id);
    const deutsch = vorschlag && (await findLeistung(db, vorschlag.leistungId));
    if (!vorschlag || !deutsch) throw new NotFound();
    if (!mayEditLeistung(ctx.actor, deutsch)) throw new NotAllowed();
    const hatFrist = await hasFrist(db, deutsch.id);
    const { risiko } = deutsch;
    const [vorher] = await listUebersetzungen(db, { leistungId: deutsch.id, sprache: vorschlag.sprache });
    const methode = methodeOf(vorschlag.herkunft, vorher?.methode ?? null);
    return {
      vorschlag,
      deutsch,
      mussGelesen: mussGelesenWerden(methode, { risiko, hatFrist }),
    };
  });
}

/**
 * What is translated, drafts too, and how many proposals there ever were.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function viewQuelltexte(ctx: Ctx) {
  requireIntern(ctx);
  if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => ({
    leistungen: await listLeistungRows(db, "intern"),
    vorschlaege: await countVorschlaege(db),
  }));
}

/**
 * The file for an agency: what a language lacks or has from an older text, or everything.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function viewXliff(ctx: Ctx, sprache: Ziel, umfang: Umfang): Promise<string> {
  requireIntern(ctx);
  if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const texts = new Map((await listUebersetzungen(db, { sprache })).map((one) => [one.leistungId, one]));
    const rows = (await listLeistungRows(db, "oeffentlich")).filter(
      (row) => umfang === "alles" || ["fehlt", "veraltet"].includes(standOf(texts.get(row.id) ?? null, row.textstand)),
    );
    return writeXliff(
      sprache,
      rows.map((row) => ({
        id: row.id,
        adresse: `${ctx.mandant.origin}/wegweiser/leistungen/${row.slug}`,
        textstand: row.textstand,
        quelle: row,
        ziel: texts.get(row.id) ?? null,
      })),
    );
  });
}
