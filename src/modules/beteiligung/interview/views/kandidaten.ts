import { listStellenForMatching } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import { isAnonym } from "../../antwort/rules/akte.ts";
import { listEinladungen } from "../../antwort/store/einladungen.ts";
import { maskOf } from "../../auswertung/rules/zaehlen.ts";
import { readDatensatz } from "../../auswertung/store/daten.ts";
import { listFilterwahl, readFilter } from "../../auswertung/views/auswertung.ts";
import { worteFor } from "../../auswertung/views/worte.ts";
import { listBestand } from "../../bestand/rules/bestand.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import { findUmfrage, listUmfragen, type UmfrageRow, type UmfrageZeile } from "../../umfrage/store/umfragen.ts";
import { GRUND_MAX } from "../rules/interview.ts";
import { type Kandidat, kandidatenOf, kandidatOfStelle } from "../rules/kandidaten.ts";
import { listInterviews } from "../store/interviews.ts";
import { interviewTexts } from "../texts/index.ts";
import { requireInterviewView } from "./interviews.ts";

/** Functions and organisations that are offered at once; a search finds the others. */
const ANGEBOTEN = 30;

export type Kandidatenwahl = {
  /** Part of a name in the directory. */
  readonly suche: string;
  readonly umfrage: UmfrageId | null;
  /** Answers that were given, as the fields of the evaluation send them. */
  readonly antworten: readonly string[];
};

const nameOf = ({ titel, welle }: Pick<UmfrageZeile, "titel" | "welle">) => [titel, welle].filter(Boolean).join(", ");

/**
 * Whom to ask: those who answered so in a survey that is not anonymous (K1), or Stellen of the directory.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function viewKandidaten(ctx: Ctx, wahl: Kandidatenwahl) {
  requireInterviewView(ctx);
  return ctx.db.read(async (db) => {
    const umfragen = (await listUmfragen(db)).filter((one) => one.stand !== "entwurf");
    const umfrage = wahl.umfrage && (await findUmfrage(db, wahl.umfrage));
    const stellen = await listStellenForMatching(db);
    const gefragt = await listInterviews(db);
    const verzeichnis = stellen.map((one) => kandidatOfStelle(one, gefragt));
    const aus = umfrage ? await antwortenden(ctx, db, umfrage, wahl.antworten) : null;
    return {
      suche: wahl.suche,
      umfragen: umfragen.map((one) => ({ value: one.id as string, label: nameOf(one) })),
      umfrage: umfrage ? { id: umfrage.id, anonym: isAnonym(umfrage) } : null,
      filterwahl: aus?.filterwahl ?? [],
      /** Why those who answered so are asked; empty while no answer is chosen. */
      grund: aus?.grund ?? "",
      leitfaden: aus?.leitfaden ?? "",
      ...(aus && aus.grund !== ""
        ? kandidatenOf(aus.antworten, stellen, gefragt)
        : { kandidaten: findIn(verzeichnis, wahl.suche).slice(0, ANGEBOTEN), ohneNamen: 0 }),
      /** Everybody that a form may name. */
      verzeichnis,
    };
  });
}
export type Kandidatensicht = Awaited<ReturnType<typeof viewKandidaten>>;

const findIn = (verzeichnis: readonly Kandidat[], suche: string) =>
  verzeichnis.filter(({ name }) => suchtext(name).includes(suchtext(suche)));

/** Those who gave all of these answers, each by the name that it says or was invited by; null where nobody may know. */
async function antwortenden(ctx: Ctx, db: Db, umfrage: UmfrageRow, wahl: readonly string[]) {
  if (isAnonym(umfrage)) return null;
  const { daten, zeilen } = await readDatensatz(db, umfrage);
  const { grundsprache } = umfrage.definition;
  const filter = wahl.flatMap((one) => readFilter(daten, one) ?? []);
  const masks = filter.flatMap((one) => [maskOf(daten, one) ?? []]);
  const names = new Map((await listEinladungen(db, umfrage.id)).map((one) => [one.pseudonym, one.name]));
  const gesagt = listFilterwahl(daten, worteFor("de", grundsprache).worte).flatMap(({ label, options }) =>
    options.flatMap((one) => (wahl.includes(one.value) ? [`„${label} ${one.label}“`] : [])),
  );
  const t = translator(interviewTexts, "de");
  const antworten = formatsFor("de").list(gesagt);
  const none = gesagt.length === 0;
  return {
    filterwahl: listFilterwahl(daten, worteFor(ctx.locale, grundsprache).worte),
    grund: none ? "" : t("grund.umfrage", { umfrage: nameOf(umfrage), antworten }).slice(0, GRUND_MAX),
    leitfaden: none ? "" : t("leitfaden.antworten", { antworten }),
    antworten: zeilen
      .filter((_, at) => masks.every((mask) => mask[at]))
      .map(({ id, pseudonym, gegeben }) => ({
        id,
        name: listBestand(umfrage.definition, gegeben.werte).einrichtung || (pseudonym && names.get(pseudonym)) || "",
      })),
  };
}
