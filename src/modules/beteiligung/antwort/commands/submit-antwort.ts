import { looksAutomatic } from "#src/modules/landkreis/index.ts";
import { tokenHash } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { anlagenOf } from "../../anlage/rules/anlage.ts";
import { answersToStore } from "../../umfrage/rules/antworten.ts";
import { takesAnswers } from "../../umfrage/rules/umfrage.ts";
import { type Akte, findOffeneSeite, isAnonym, schwelleOfAkte } from "../rules/akte.ts";
import { findVolleQuote, quotenFor } from "../rules/quote.ts";
import { findAngefangen } from "../store/angefangene.ts";
import { listVollstaendige } from "../store/annahme.ts";
import { findByToken } from "../store/einladungen.ts";
import { findAkte } from "../store/umfragen.ts";
import { gatherSometimes } from "./gather.ts";
import { keepAntwort } from "./keep-antwort.ts";

export type Absendung = {
  /** Of the unfinished answers. */
  readonly code: string;
  /** From the invitation; null where everybody may answer. */
  readonly token: string | null;
  /** The field that people do not see. */
  readonly falle: string;
};

/**
 * Sends in what was answered. Sent twice it is one answer, whether twice by one button, from two tabs or after a lost
 * connection: the second time says that it was sent.
 */
export async function submitAntwort(ctx: Ctx, akte: Akte, { code, token, falle }: Absendung) {
  const { definition } = akte;
  const { angefangen, einladung } = await ctx.db.read(async (db) => ({
    angefangen: await findAngefangen(db, akte.id, code),
    einladung: token === null ? null : await findByToken(db, "antworten", tokenHash(token)),
  }));
  if (!takesAnswers(akte, ctx.today)) return refuse("geschlossen");
  if (!angefangen) return accept("schon-gesendet" as const);
  if (looksAutomatic(falle, String(angefangen.begonnen), ctx.now)) return refuse("wie-maschine");
  if (findOffeneSeite(definition, angefangen.antworten)) return refuse("unvollstaendig");
  const invited = einladung?.umfrageId === akte.id ? einladung : null;
  if (definition.zugang !== "offen" && !invited) return refuse("ohne-zugang");
  const { werte, gesehen, sprache } = answersToStore(definition, angefangen.antworten);
  const hasQuoten = quotenFor(definition, { werte }).length > 0;
  const volleQuote = async (db: Db) =>
    findVolleQuote(definition, { werte }, await listVollstaendige(db, akte.id))?.code ?? null;
  const voll = hasQuoten ? await ctx.db.read(volleQuote) : null;
  if (voll !== null) return { ...refuse("quote-voll"), quote: voll };
  const kept = await keepAntwort(ctx, {
    umfrageId: akte.id,
    anonym: isAnonym(akte),
    inhalt: { werte, gesehen },
    einladung: invited,
    code,
    ...anlagenOf(definition, code, werte),
    weg: "web",
    sprache,
    isOffen: async (tx) => {
      const now = await findAkte(tx, akte.id);
      return now !== null && takesAnswers(now, ctx.today);
    },
    ...(hasQuoten ? { volleQuote } : {}),
  });
  if (kept.ok && isAnonym(akte)) await gatherSometimes(ctx, akte.id, schwelleOfAkte(akte));
  return kept;
}
