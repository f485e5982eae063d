import {
  type AngebotId,
  type AngebotRow,
  findAngebot,
  listAngebotRows,
  listErreichbar,
  lockAngebot,
  mayPublishAngebote,
  saveFreigabe,
  type StelleId,
} from "#src/modules/netzwerk/index.ts";
import { newToken, tokenHash } from "#src/modules/zugang/index.ts";
import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { enqueue } from "#src/platform/queue/enqueue.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { emailSchema } from "#src/shared/email.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import {
  ANFRAGE_TAGE,
  type AnfrageErgebnis,
  type AnfrageId,
  type AngebotAntwort,
  freigabeNach,
  linkOeffnet,
  MELDUNG_MAX,
} from "../rules/anfrage.ts";
import {
  findLetzteAnfrage,
  findLink,
  insertAnfrage,
  insertMeldung,
  lockOffeneAnfrage,
  revokeAnfragen,
  saveErgebnis,
  saveToken,
} from "../store/anfragen.ts";
import { freigabeChange } from "./freigabe.ts";

export const ANGEBOT_MAIL_KIND = "konzept.angebot-mail";

async function emailOf(tx: Tx, stelleId: StelleId): Promise<string | null> {
  const email = emailSchema.safeParse((await listErreichbar(tx, [stelleId], [])).get(stelleId)?.email);
  return email.success ? email.data : null;
}

function requirePublish(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayPublishAngebote(ctx.actor)) throw new NotAllowed();
}

/**
 * Asks the Stelle of an Angebot by mail whether everything that is known of its Angebote is so (AG4). One mail a day.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 * @throws NotFound when there is no such Angebot
 */
export function askStelle(
  ctx: Ctx,
  id: AngebotId,
): Promise<Outcome<null, "archiviert" | "ohne-adresse" | "heute-schon">> {
  requirePublish(ctx);
  return ctx.db.write(async (tx) => {
    const angebot = await lockAngebot(tx, id);
    if (!angebot) throw new NotFound();
    if (angebot.archiviertAm) return refuse("archiviert");
    const { stelleId } = angebot;
    if ((await emailOf(tx, stelleId)) === null) return refuse("ohne-adresse");
    if ((await findLetzteAnfrage(tx, stelleId)) === ctx.today) return refuse("heute-schon");
    const anfrageId = await insertAnfrage(tx, stelleId, ctx.today);
    await enqueue(tx, ANGEBOT_MAIL_KIND, { anfrageId });
    const changes: Change[] = [];
    for (const one of await listAngebotRows(tx, { sicht: "intern", heute: ctx.today, stelleId })) {
      await saveFreigabe(tx, one.id, { angefragtAm: ctx.today });
      changes.push(freigabeChange(one, { angefragtAm: ctx.today }));
    }
    await record(tx, ctx, "konzept.angebot.asked", changes);
    return accept(null);
  });
}

/**
 * Ends every link of the Stelle of an Angebot: a mail went to the wrong people.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 * @throws NotFound when there is no such Angebot
 */
export function withdrawAnfragen(ctx: Ctx, id: AngebotId): Promise<Outcome<null, "kein-link">> {
  requirePublish(ctx);
  return ctx.db.write(async (tx) => {
    const angebot = await findAngebot(tx, id);
    if (!angebot) throw new NotFound();
    const links = await revokeAnfragen(tx, angebot.stelleId, ctx.today);
    if (links === 0) return refuse("kein-link");
    await record(tx, ctx, "konzept.angebot.links-withdrawn", [
      { kind: "stelle", id: angebot.stelleId, after: { links } },
    ]);
    return accept(null);
  });
}

/** What a mail to a Stelle says. The token stands in it and nowhere else. */
export type AngebotBrief = {
  readonly to: string;
  readonly titel: readonly string[];
  readonly token: string;
  readonly gueltigBis: Datum;
};

/**
 * Makes the link of a mail that is about to leave. Null when there is nothing to ask any more.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function issueAngebotBrief(ctx: Ctx, anfrageId: AnfrageId): Promise<AngebotBrief | null> {
  requireSystem(ctx);
  const outcome = await ctx.db.write(async (tx) => {
    const anfrage = await lockOffeneAnfrage(tx, anfrageId);
    if (!anfrage) return refuse("nichts-zu-senden");
    const { stelleId } = anfrage;
    const to = await emailOf(tx, stelleId);
    const rows = await listAngebotRows(tx, { sicht: "intern", heute: ctx.today, stelleId });
    if (!to || rows.length === 0) return refuse("nichts-zu-senden");
    const token = newToken();
    const gueltigBis = addDays(ctx.today, ANFRAGE_TAGE);
    await saveToken(tx, anfrageId, tokenHash(token), gueltigBis);
    await record(tx, ctx, "konzept.angebot.link-issued", [
      { kind: "stelle", id: stelleId, after: { gueltigBis, angebote: rows.length } },
    ]);
    return accept<AngebotBrief>({ to, titel: rows.map(({ titel }) => titel), token, gueltigBis });
  });
  return outcome.ok ? outcome.value : null;
}

/** Writes down what became of a mail. */
export async function noteErgebnis(ctx: Ctx, id: AnfrageId, ergebnis: AnfrageErgebnis): Promise<void> {
  requireSystem(ctx);
  await ctx.db.note((tx) => saveErgebnis(tx, id, ergebnis));
}

function requireSystem(ctx: Ctx): void {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
}

export type AngebotAngabe = {
  readonly angebotId: AngebotId;
  /** The state the page showed. */
  readonly rev: number;
  readonly antwort: AngebotAntwort;
  readonly nachricht: string;
};

export type AnfrageRefusal = "link-ungueltig" | "ohne-angabe" | "ohne-worte" | "zu-lang" | "inzwischen-geaendert";

/**
 * What a Stelle says through a link. Confirming and agreeing lay nothing open; taking back counts at once; everything else
 * waits for somebody with an account.
 */
export function answerAnfrage(
  ctx: Ctx,
  token: string,
  angaben: readonly AngebotAngabe[],
): Promise<Outcome<{ readonly anzahl: number }, AnfrageRefusal>> {
  return ctx.db.write(async (tx) => {
    const link = await findLink(tx, tokenHash(token));
    if (!link || !linkOeffnet(link, ctx.today)) return refuse("link-ungueltig");
    if (angaben.length === 0) return refuse("ohne-angabe");
    if (angaben.some(({ antwort, nachricht }) => antwort === "geaendert" && nachricht === ""))
      return refuse("ohne-worte");
    if (angaben.some(({ nachricht }) => nachricht.length > MELDUNG_MAX)) return refuse("zu-lang");
    const changes: Change[] = [];
    for (const angabe of angaben) {
      const row = await lockAngebot(tx, angabe.angebotId);
      const reaches = row?.stelleId === link.stelleId && row.archiviertAm === null;
      if (!row || !reaches || row.rev !== angabe.rev) return refuse("inzwischen-geaendert");
      changes.push(await takeAngabe(tx, ctx, row, angabe));
    }
    await record(tx, ctx, "konzept.angebot.answered", changes);
    return accept({ anzahl: angaben.length });
  });
}

async function takeAngabe(tx: Tx, ctx: Ctx, row: AngebotRow, { antwort, nachricht }: AngebotAngabe): Promise<Change> {
  const next = freigabeNach(antwort, row, ctx.today);
  await saveFreigabe(tx, row.id, next);
  if (antwort === "geaendert" || antwort === "entfallen") {
    await insertMeldung(tx, { angebotId: row.id, art: antwort, nachricht, am: ctx.today });
  }
  const change = freigabeChange(row, next);
  return { ...change, after: { ...change.after, antwort } };
}
