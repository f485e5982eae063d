import { viewLuecken } from "#src/modules/konzept/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { listEntwuerfe, listKommentare } from "../../entwurf/store/entwuerfe.ts";
import { fragenOf, textIn } from "../../umfrage/rules/definition.ts";
import { findUmfrage, listUmfragen } from "../../umfrage/store/umfragen.ts";
import { FRAGE_MAX, type OffeneFrage } from "../rules/offene-frage.ts";
import { countGelesene, countTexte } from "../store/leitfaden.ts";
import { interviewTexts } from "../texts/index.ts";
import { requireInterviewView } from "./interviews.ts";

/**
 * Everything that an interview could answer: questions of surveys that were answered in words, comments without an answer,
 * Bedarfe without a Beleg. In German, as guides are. Of answers in words only the question is taken: words that are being
 * reviewed may name somebody, and go on their day.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function listOffeneFragen(ctx: Ctx): Promise<OffeneFrage[]> {
  requireInterviewView(ctx);
  const luecken = await viewLuecken(ctx);
  const unbelegt = luecken.find((one) => one.art === "bedarf-ohne-beleg")?.elemente ?? [];
  const t = translator(interviewTexts, "de");
  const bedarfe = unbelegt.map(
    ({ id, kennung, titel, path }): OffeneFrage => ({
      quelle: `bedarf:${id}`,
      frage: t("frage.bedarf", { titel }).slice(0, FRAGE_MAX),
      herkunft: t("herkunft.bedarf", { kennung: kennung ?? "" }),
      adresse: path,
    }),
  );
  return ctx.db.read(async (db) => [...(await listTextfragen(db)), ...(await listUnbeantwortete(db)), ...bedarfe]);
}

async function listTextfragen(db: Db): Promise<OffeneFrage[]> {
  const t = translator(interviewTexts, "de");
  const umfragen = (await listUmfragen(db)).filter((one) => one.stand !== "entwurf");
  const gelesene = await countGelesene(
    db,
    umfragen.map((one) => one.id),
  );
  const found: OffeneFrage[] = [];
  for (const { id, welle } of umfragen) {
    const umfrage = await findUmfrage(db, id);
    if (!umfrage) continue;
    const { seiten, titel, grundsprache } = umfrage.definition;
    const fragen = seiten
      .flatMap(fragenOf)
      .flatMap(({ frage, gruppe }) =>
        gruppe === null && frage.typ === "langtext" && frage.zeigen === "nach-pruefung" ? [frage] : [],
      );
    const gesagt = await countTexte(
      db,
      id,
      fragen.map((one) => one.code),
    );
    for (const frage of fragen) {
      const anzahl = gesagt.get(frage.code) ?? 0;
      if (anzahl === 0) continue;
      const gelesen = gelesene.find((one) => one.umfrageId === id && one.frage === frage.code)?.anzahl ?? 0;
      const umfragename = [textIn(titel, "de", grundsprache).text, welle].filter(Boolean).join(", ");
      found.push({
        quelle: `texte:${id}/${frage.code}`,
        frage: t("frage.texte", { titel: textIn(frage.titel, "de", grundsprache).text }).slice(0, FRAGE_MAX),
        herkunft: t("herkunft.texte", { umfrage: umfragename, anzahl, offen: Math.max(anzahl - gelesen, 0) }),
        adresse: `/intern/umfragen/${id}/freigabe#texte`,
      });
    }
  }
  return found;
}

async function listUnbeantwortete(db: Db): Promise<OffeneFrage[]> {
  const t = translator(interviewTexts, "de");
  const titel = new Map((await listEntwuerfe(db)).map((one) => [one.id, one.titel]));
  return (await listKommentare(db))
    .filter((one) => one.stand === "gezeigt" && one.urteil === null)
    .map(({ id, text, nummer, entwurfId }) => ({
      quelle: `kommentar:${id}` as const,
      frage: text.slice(0, FRAGE_MAX),
      herkunft: t("herkunft.kommentar", { nummer, entwurf: titel.get(entwurfId) ?? "" }),
      adresse: `/intern/kommentare/${id}`,
    }));
}
