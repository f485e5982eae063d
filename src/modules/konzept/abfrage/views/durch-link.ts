import { tokenHash } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import { type AnhangView, loadAnhaenge } from "../../anhang/views/anhaenge.ts";
import type { SachstandMeldung } from "../../sachstand/rules/meldung.ts";
import { type LeistungStand, loadStaende, type SachstandView } from "../../sachstand/views/stand.ts";
import { type AbfrageId, type Abfragestand, standOf, wartetAufAntwort } from "../rules/abfrage.ts";
import { linkOeffnet } from "../rules/link.ts";
import type { Abfrage } from "../store/abfragen.ts";
import { findEmpfaenger } from "../store/empfaenger.ts";
import { findLink } from "../store/links.ts";
import { findDurchLink, findZugriff } from "../store/zugriff.ts";

/** One line of what a recipient is asked. */
export type RueckmeldungZeile = Pick<Abfrage, "id" | "kennung" | "titel" | "runde" | "faelligAm"> & {
  readonly stand: Abfragestand;
};

/** Everything that a link opens, and which one it is for if it is for one only. Null: the link opens nothing. */
export async function viewRueckmeldungen(ctx: Ctx, token: string) {
  return ctx.db.read(async (db) => {
    const found = await findZugriff(db, tokenHash(token), ctx.today);
    if (!found) return null;
    const wer = await findEmpfaenger(db, found.link.empfaengerId);
    return {
      nur: found.link.abfrageId,
      wer: wer?.name ?? "",
      gueltigBis: found.link.gueltigBis,
      zeilen: found.abfragen.map(
        ({ id, kennung, titel, runde, faelligAm, stand, geschlossenAm }): RueckmeldungZeile => ({
          id,
          kennung,
          titel,
          runde,
          faelligAm,
          stand: standOf(stand, geschlossenAm !== null),
        }),
      ),
    };
  });
}

/** One question as whoever holds the link sees it, with the last report beside it. */
export type RueckmeldungView = Pick<
  Abfrage,
  "id" | "kennung" | "titel" | "runde" | "von" | "bis" | "faelligAm" | "angefragt" | "entwurf" | "grund" | "rev"
> & {
  readonly stand: Abfragestand;
  readonly wartet: boolean;
  /** The link opens others as well. */
  readonly mehrere: boolean;
  /** Whom it was passed on to, for everybody but them. */
  readonly weitergegebenAn: string | null;
  readonly gueltigBis: Datum;
  readonly eingereicht: SachstandMeldung | null;
  readonly eingereichtAm: number | null;
  readonly anhaenge: readonly AnhangView[];
  readonly letzte: SachstandView | null;
  readonly leistungen: readonly LeistungStand[];
};

/** Null: the link does not open this question, whatever the reason. Nothing is noted: mail scanners open links. */
export async function viewRueckmeldung(ctx: Ctx, token: string, id: AbfrageId): Promise<RueckmeldungView | null> {
  return ctx.db.read(async (db) => {
    const found = await findDurchLink(db, tokenHash(token), id, ctx.today);
    if (!found) return null;
    const { abfrage, link } = found;
    const stand = (await loadStaende(db, [abfrage.massnahmeId], "oeffentlich", ctx.today)).get(abfrage.massnahmeId);
    const { weitergegebenAnId } = abfrage;
    const kollege =
      weitergegebenAnId && weitergegebenAnId !== link.empfaengerId ? await findEmpfaenger(db, weitergegebenAnId) : null;
    const today = standOf(abfrage.stand, abfrage.geschlossenAm !== null);
    return {
      id,
      kennung: abfrage.kennung,
      titel: abfrage.titel,
      runde: abfrage.runde,
      von: abfrage.von,
      bis: abfrage.bis,
      faelligAm: abfrage.faelligAm,
      angefragt: abfrage.angefragt,
      entwurf: abfrage.entwurf,
      grund: abfrage.grund,
      rev: abfrage.rev,
      stand: today,
      wartet: wartetAufAntwort(today),
      mehrere: link.abfrageId === null,
      weitergegebenAn: kollege?.name ?? null,
      gueltigBis: link.gueltigBis,
      eingereicht: abfrage.eingereicht,
      eingereichtAm: abfrage.eingereichtAm?.getTime() ?? null,
      anhaenge: await loadAnhaenge(db, id),
      letzte: stand?.verlauf.find((one) => one.berichtigtDurch === null) ?? null,
      leistungen: stand?.leistungen ?? [],
    };
  });
}

/** Who would get no more reminders; null for every link that ends none. */
export async function viewAbbestellen(ctx: Ctx, token: string) {
  return ctx.db.read(async (db) => {
    const link = await findLink(db, "abbestellen", tokenHash(token));
    if (!link || !linkOeffnet(link, ctx.today)) return null;
    const wer = await findEmpfaenger(db, link.empfaengerId);
    return wer?.darfAbbestellen ? { name: wer.name, abbestellt: wer.abbestelltAm !== null } : null;
  });
}
