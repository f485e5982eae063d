import { viewAngebotWahl } from "#src/modules/konzept/index.ts";
import { listAngebotRows, listGemeinden, listStellenForMatching } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { AntwortId, UmfrageId } from "../../antwort/rules/ids.ts";
import { textIn } from "../../umfrage/rules/definition.ts";
import { findUmfrage, type UmfrageRow } from "../../umfrage/store/umfragen.ts";
import { requireUmfragen } from "../../umfrage/views/umfragen.ts";
import {
  containsName,
  isSameGruppe,
  kannBestand,
  listBestand,
  proposeBekannte,
  proposeStellen,
} from "../rules/bestand.ts";
import { listEntscheidungen, listGenannteAntworten } from "../store/bestand.ts";

/** @throws NotFound when there is none, or its answers do not say of whom an Angebot is (BE2) */
export async function findBestandUmfrage(db: Db, id: UmfrageId): Promise<UmfrageRow> {
  const row = await findUmfrage(db, id);
  if (!row || !kannBestand(row.definition)) throw new NotFound();
  return row;
}

function kopfOf({ id, definition, welle }: UmfrageRow) {
  const { titel, grundsprache } = definition;
  return { id, welle, titel: textIn(titel, grundsprache, grundsprache).text };
}

/**
 * Every Angebot that the answers to a survey report, and what became of it.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound as above
 */
export async function viewBestand(ctx: Ctx, id: UmfrageId) {
  requireUmfragen(ctx);
  return ctx.db.read(async (db) => {
    const umfrage = await findBestandUmfrage(db, id);
    const done = new Map(
      (await listEntscheidungen(db, id)).map((one) => [`${one.antwortId} ${String(one.zeile)}`, one]),
    );
    const zeilen = (await listGenannteAntworten(db, id)).flatMap((antwort) => {
      const { einrichtung, darfZeigen, zeilen: all } = listBestand(umfrage.definition, antwort.werte);
      return all.map((one) => ({
        antwortId: antwort.id,
        zeile: one.zeile,
        titel: one.titel,
        einrichtung: einrichtung || (antwort.eingeladen ?? ""),
        darfZeigen,
        entscheidung: done.get(`${antwort.id} ${String(one.zeile)}`) ?? null,
      }));
    });
    return { ...kopfOf(umfrage), zeilen, offen: zeilen.filter((one) => one.entscheidung === null).length };
  });
}

/**
 * One reported Angebot with everything that helps to decide: the Stelle that is probably meant, known Angebote that it may
 * be with the reasons, and the draft as it would begin.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such answer or row
 */
export async function viewUebernahme(ctx: Ctx, id: UmfrageId, antwortId: AntwortId, nummer: number) {
  requireUmfragen(ctx);
  const { umfrage, antwort, entscheidungen, stellen, angebote } = await ctx.db.read(async (db) => ({
    umfrage: await findBestandUmfrage(db, id),
    antwort: (await listGenannteAntworten(db, id, antwortId))[0],
    entscheidungen: (await listEntscheidungen(db, id)).filter((one) => one.antwortId === antwortId),
    stellen: await listStellenForMatching(db),
    angebote: await listAngebotRows(db, { sicht: "intern", heute: ctx.today }),
  }));
  if (!antwort) throw new NotFound();
  const meldung = listBestand(umfrage.definition, antwort.werte);
  const zeile = meldung.zeilen.find((one) => one.zeile === nummer) ?? meldung.zeilen[0];
  if (!zeile) throw new NotFound();
  const einrichtung = meldung.einrichtung || (antwort.eingeladen ?? "");
  const gemeint = proposeStellen(einrichtung, stellen);
  const wahl = await viewAngebotWahl(ctx);
  const gemeinden = await listGemeinden(ctx);
  const bekannte = proposeBekannte(
    zeile,
    gemeint[0]?.id ?? null,
    angebote.map((one) => ({
      id: one.id,
      titel: one.titel,
      stelle: one.stelle.name,
      stelleId: one.stelleId,
      orte: [...one.gemeinden.map(({ name }) => name), ...one.regionen],
    })),
  );
  return {
    umfrage: kopfOf(umfrage),
    antwortId,
    eingereichtAm: antwort.eingereichtAm,
    einrichtung,
    darfZeigen: meldung.darfZeigen,
    zeilen: meldung.zeilen.map((one) => ({
      zeile: one.zeile,
      titel: one.titel,
      entschieden: entscheidungen.some((done) => done.zeile === one.zeile),
    })),
    zeile,
    entscheidung: entscheidungen.find((one) => one.zeile === zeile.zeile) ?? null,
    stelleId: gemeint[0]?.id ?? null,
    bekannte,
    wahl,
    vorschlag: {
      zielgruppeIds: wahl.gruppen
        .filter(({ label }) => zeile.zielgruppen.some((gesagt) => isSameGruppe(gesagt, label)))
        .map(({ value }) => value),
      gemeindeIds: gemeinden.filter(({ name }) => containsName(zeile.ort, name)).map((one) => one.id),
    },
  };
}
export type UebernahmeView = Awaited<ReturnType<typeof viewUebernahme>>;
