import { listGremien } from "#src/modules/gremien/index.ts";
import { looksAutomatic, viewLandkreis } from "#src/modules/landkreis/index.ts";
import { expire } from "#src/platform/audit/expire.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { queueMail } from "#src/platform/mail/queue-mail.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { GruppeId } from "../../prozess/rules/prozess.ts";
import {
  antwortMail,
  BEITRITTE_JE_STUNDE,
  type BeitrittId,
  loeschtag,
  NACHRICHT_MAX,
  nimmtAuf,
} from "../rules/beitritt.ts";
import { mayAnswerBeitritte } from "../rules/permissions.ts";
import {
  countLastHour,
  findGruppe,
  forgetPersonen,
  insertBeitritt,
  lockBeitritt,
  saveBeitritt,
} from "../store/beitritte.ts";

/** What anybody may send. */
export type BeitrittEingabe = {
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  readonly nachricht: string;
  readonly einwilligung: boolean;
  /** The field that people do not see. */
  readonly falle: string;
  /** When the form was shown, in milliseconds since 1970. */
  readonly gestartet: string;
};

/**
 * Takes a request to join a working group from anybody (R057). Nothing of what was written goes into the audit: it will
 * be deleted.
 *
 * @returns refused by BT1 (docs/fachliches/beschluss.md), without consent, and when a machine seems to be at work
 * @throws NotFound when there is no such group
 */
export function requestBeitritt(ctx: Ctx, gruppeId: GruppeId, typed: BeitrittEingabe) {
  return ctx.db.write(async (tx) => {
    const gruppe = await findGruppe(tx, gruppeId);
    if (!gruppe) throw new NotFound();
    if (!nimmtAuf(gruppe)) return refuse("gruppe-geschlossen");
    const { name, organisation, email, nachricht } = typed;
    if (looksAutomatic(typed.falle, typed.gestartet, ctx.now)) return refuse("wie-maschine");
    if (name === "" || email === "") return refuse("fehlt");
    if (nachricht.length > NACHRICHT_MAX) return refuse("zu-lang");
    if (!typed.einwilligung) return refuse("beitritt-einwilligung");
    if ((await countLastHour(tx)) >= BEITRITTE_JE_STUNDE) return refuse("zu-viele-anfragen");
    const row = { gruppeId, name, organisation, email, nachricht, loeschenAm: loeschtag(ctx.today, false) };
    const id = await insertBeitritt(tx, row);
    await record(tx, ctx, "konzept.beitritt.requested", [{ kind: "beitritt", id, after: { gruppe: gruppeId } }]);
    return accept({ id });
  });
}

/**
 * Confirms or declines a request, and writes to whoever asked.
 *
 * @param antwort what the mail says; needed to decline
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 * @throws NotFound when there is no such request
 */
export async function answerBeitritt(ctx: Ctx, id: BeitrittId, rev: number, bestaetigt: boolean, antwort: string) {
  requireIntern(ctx);
  if (!mayAnswerBeitritte(ctx.actor)) throw new NotAllowed();
  const { name: landkreis } = await viewLandkreis(ctx);
  const gremien = await listGremien(ctx);
  return ctx.db.write(async (tx) => {
    const row = await lockBeitritt(tx, id);
    const gruppe = row ? await findGruppe(tx, row.gruppeId) : null;
    if (!row || !gruppe) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (row.stand !== "eingegangen") return refuse("schon-beantwortet");
    if (!bestaetigt && antwort === "") return refuse("ohne-grund");
    const stand = bestaetigt ? ("bestaetigt" as const) : ("abgelehnt" as const);
    const loeschenAm = loeschtag(ctx.today, true);
    await saveBeitritt(tx, id, { stand, antwort, beantwortetAm: ctx.today, loeschenAm });
    if (row.email) {
      const name = gremien.find((one) => one.id === gruppe.gremiumId)?.name ?? gruppe.name;
      const adresse = `${ctx.mandant.origin}/konzept/prozess#gruppen`;
      await queueMail(tx, { to: row.email, ...antwortMail({ gruppe: name, bestaetigt, antwort, adresse, landkreis }) });
    }
    await record(tx, ctx, "konzept.beitritt.answered", [
      { kind: "beitritt", id, before: { stand: row.stand }, after: { stand } },
    ]);
    return accept({ id });
  });
}

/**
 * Deletes names, addresses and words whose day has come. For the nightly run.
 *
 * @returns how many, or a refusal when none was due
 * @throws NotAllowed for everybody but the machine
 */
export function deleteDueBeitritte(ctx: Ctx) {
  return expire(ctx, { verb: "konzept.beitritte.expired", kind: "beitritt", forget: forgetPersonen });
}
