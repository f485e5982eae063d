import { newToken, tokenHash } from "#src/modules/zugang/index.ts";
import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Locale } from "#src/shared/locale.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { type AbfrageId, type AbfrageMailId, standOf, wartetAufAntwort } from "../rules/abfrage.ts";
import { linkBis } from "../rules/link.ts";
import type { Mailanlass, Mailergebnis } from "../rules/mail.ts";
import { type Abfrage, listByIds } from "../store/abfragen.ts";
import { type AbfrageEmpfaenger, findEmpfaenger } from "../store/empfaenger.ts";
import { insertLinks, type NeuerLink } from "../store/links.ts";
import { findMail, saveErgebnis } from "../store/mails.ts";

/** What a mail says. The tokens stand in it and nowhere else. */
export type BriefAnEmpfaenger = {
  readonly to: string;
  readonly name: string;
  readonly sprache: Locale;
  readonly anlass: Mailanlass;
  readonly runde: string;
  readonly von: Datum;
  readonly bis: Datum;
  readonly faelligAm: Datum;
  readonly gueltigBis: Datum;
  readonly fragen: readonly {
    readonly id: AbfrageId;
    readonly kennung: string;
    readonly titel: string;
    readonly grund: string;
    readonly token: string;
  }[];
  /** Opens all of them; null when there is only one. */
  readonly alle: string | null;
  /** Ends the reminders; null where the law asks for an answer. */
  readonly abbestellen: string | null;
  /** Who passed it on; empty otherwise. */
  readonly weitergegebenVon: string;
};

/**
 * Makes the links of a mail that is about to leave: one for each question, one for all of them when there are several.
 * Earlier links of the same recipient stay as they are. Null when there is nothing to say any more.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function issueBrief(ctx: Ctx, mailId: AbfrageMailId): Promise<BriefAnEmpfaenger | null> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  const outcome = await ctx.db.write(async (tx) => {
    const mail = await findMail(tx, mailId);
    const wer = mail?.empfaengerId ? await findEmpfaenger(tx, mail.empfaengerId) : null;
    if (!mail || mail.ergebnis || !wer?.email) return refuse("nichts-zu-senden");
    const fragen = (await listByIds(tx, mail.abfrageIds)).filter((one) =>
      wartetAufAntwort(standOf(one.stand, one.geschlossenAm !== null)),
    );
    const [first] = fragen;
    if (!first) return refuse("nichts-zu-senden");
    const made = linksFor(ctx, wer, mail.anlass, fragen);
    await insertLinks(tx, made.links);
    await recordUnseen(tx, ctx, "konzept.abfrage.link-issued", [
      { kind: "abfrageempfaenger", id: wer.id, after: { links: made.links.length } },
    ]);
    const von = mail.anlass === "weitergabe" ? await findEmpfaenger(tx, first.empfaengerId) : null;
    return accept<BriefAnEmpfaenger>({
      to: wer.email,
      name: wer.name,
      sprache: wer.sprache,
      anlass: mail.anlass,
      runde: first.runde,
      von: first.von,
      bis: first.bis,
      faelligAm: fragen.map((one) => one.faelligAm).toSorted()[0] ?? first.faelligAm,
      weitergegebenVon: von?.name ?? "",
      ...made.brief,
    });
  });
  return outcome.ok ? outcome.value : null;
}

function linksFor(ctx: Ctx, wer: AbfrageEmpfaenger, anlass: Mailanlass, fragen: readonly Abfrage[]) {
  const links: NeuerLink[] = [];
  const bis = (one: Pick<Abfrage, "faelligAm">) => linkBis(one.faelligAm, ctx.today);
  const gueltigBis = fragen.map(bis).toSorted().at(-1) ?? ctx.today;
  const make = (zweck: NeuerLink["zweck"], abfrage: Abfrage | null) => {
    const token = newToken();
    const vonAnderen = abfrage !== null && abfrage.empfaengerId !== wer.id;
    links.push({
      zweck,
      tokenHash: tokenHash(token),
      empfaengerId: wer.id,
      abfrageId: abfrage?.id ?? null,
      weitergegebenVonId: vonAnderen ? abfrage.empfaengerId : null,
      gueltigBis: abfrage ? bis(abfrage) : gueltigBis,
    });
    return token;
  };
  const brief = {
    gueltigBis,
    fragen: fragen.map((one) => ({
      id: one.id,
      kennung: one.kennung,
      titel: one.titel,
      grund: anlass === "rueckgabe" ? one.grund : "",
      token: make("rueckmeldung", one),
    })),
    alle: fragen.length > 1 ? make("rueckmeldung", null) : null,
    abbestellen: wer.darfAbbestellen ? make("abbestellen", null) : null,
  };
  return { links, brief };
}

/** Writes down what became of a mail, for the telephone list. */
export async function noteErgebnis(ctx: Ctx, mailId: AbfrageMailId, ergebnis: Mailergebnis): Promise<void> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  await ctx.db.note((tx) => saveErgebnis(tx, mailId, ergebnis));
}
