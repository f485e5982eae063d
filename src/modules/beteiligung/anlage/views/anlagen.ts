import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Akte } from "../../antwort/rules/akte.ts";
import { takesAnswers } from "../../umfrage/rules/umfrage.ts";
import { findAngefangen } from "../../antwort/store/angefangene.ts";
import { findAkte, findAkteByKennung } from "../../antwort/store/umfragen.ts";
import { listRohantworten } from "../../antwort/store/annahme.ts";
import type { Antworten } from "../../umfrage/rules/antworten.ts";
import { textIn, type UmfrageId } from "../../umfrage/rules/definition.ts";
import { requireUmfragen } from "../../umfrage/views/umfragen.ts";
import { type Anlage, ausgabename, codeOf, FORMULAR_MAX_BYTES, listDateifragen } from "../rules/anlage.ts";
import { listAnlagenOf, listAnlagenOfCode } from "../store/anlagen.ts";

/** The files of unfinished answers, for whoever holds their code. */
export async function viewAnlagenOfCode(
  ctx: Ctx,
  { id, definition }: Pick<Akte, "id" | "definition">,
  code: string,
): Promise<Anlage[]> {
  if (listDateifragen(definition).length === 0) return [];
  const rows = await ctx.db.read((db) => listAnlagenOfCode(db, id, code));
  return rows.map(({ id: anlageId, name, bytes }) => ({ id: anlageId, name, bytes }));
}

/**
 * How large a form of answers may be: with files only where the survey asks for some and answers were begun. Null: no
 * more than any form.
 */
export async function viewFormularplatz(ctx: Ctx, kennung: string, code: string): Promise<number | null> {
  return ctx.db.read(async (db) => {
    const akte = await findAkteByKennung(db, kennung);
    if (!akte || !takesAnswers(akte, ctx.today) || listDateifragen(akte.definition).length === 0) return null;
    return (await findAngefangen(db, akte.id, code)) ? FORMULAR_MAX_BYTES : null;
  });
}

export type AnlageZeile = Anlage & { readonly frage: string; readonly eingereichtAm: Datum | null };

/**
 * The files that came with the answers to a survey, by question.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function viewAnlagen(ctx: Ctx, id: UmfrageId): Promise<AnlageZeile[]> {
  requireUmfragen(ctx);
  const { akte, rows, antworten } = await ctx.db.read(async (db) => ({
    akte: await findAkte(db, id),
    rows: await listAnlagenOf(db, id),
    antworten: await listRohantworten(db, id),
  }));
  if (!akte || rows.length === 0) return [];
  const { definition } = akte;
  const titel = new Map(
    listDateifragen(definition).map(({ code, frage }) => [
      code,
      textIn(frage.titel, definition.grundsprache, definition.grundsprache).text,
    ]),
  );
  return antworten.flatMap((antwort) => {
    const mine = new Map<string, (typeof rows)[number]>(
      rows.flatMap((row) => (row.antwortId === antwort.id ? [[row.id, row]] : [])),
    );
    // Written by `answersToStore` alone.
    const { werte } = antwort.antworten as Pick<Antworten, "werte">;
    return Object.entries(werte).flatMap(([key, wert]) => {
      const frage = titel.get(codeOf(key));
      if (frage === undefined) return [];
      return [wert].flat().flatMap((one) => {
        const row = mine.get(String(one));
        if (!row) return [];
        const { id: anlageId, name, bytes } = row;
        return [
          { id: anlageId, name: ausgabename(anlageId, name), bytes, frage, eingereichtAm: antwort.eingereichtAm },
        ];
      });
    });
  });
}
