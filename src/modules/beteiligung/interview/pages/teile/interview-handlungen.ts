import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { type FormValues, requiredText, textField } from "#src/platform/http/form.ts";
import { optionalDatum, optionalEmail, requiredDatum, revField, wholeBetween } from "#src/platform/http/form-fields.ts";
import { unreachable } from "#src/shared/unreachable.ts";
import { without } from "#src/shared/without.ts";
import { codePassage, uncodePassage, writeZitat } from "../../commands/auswerten.ts";
import { changeInterview, keepEinwilligung, keepNiederschrift } from "../../commands/interviews.ts";
import { dropFrage, takeFragen } from "../../commands/leitfaden.ts";
import { stepZitat } from "../../commands/zitate.ts";
import {
  INTERVIEWSTAENDE,
  type InterviewCodeId,
  type InterviewId,
  NIEDERSCHRIFT_MAX,
  NIEDERSCHRIFTEN,
  ZITIERWEISEN,
} from "../../rules/interview.ts";
import { type ZitatId, ZITATSCHRITTE } from "../../rules/zitat.ts";
import { listOffeneFragen } from "../../views/offene-fragen.ts";
import { formWithBoxes, tickedOf } from "./kaestchen.ts";

const rev = revField();
const idField = () => z.uuid({ error: "auswahl-fehlt" });

/** Every form on the page of an interview, told apart by its button. */
export const interviewSchema = z.discriminatedUnion("handlung", [
  z.strictObject({
    handlung: z.literal("angaben"),
    rev,
    partner: requiredText(200),
    thema: requiredText(200),
    grund: requiredText(500),
    tag: optionalDatum(),
    stand: z.enum(INTERVIEWSTAENDE),
    leitfaden: textField(8_000),
    email: optionalEmail(),
  }),
  formWithBoxes({ handlung: z.literal("fragen") }, ["frage."]),
  z.strictObject({ handlung: z.literal("frage-weg"), quelle: z.string() }),
  z.strictObject({
    handlung: z.literal("einwilligung"),
    rev,
    aufzeichnung: z.literal("ja").optional(),
    zitat: z.enum(ZITIERWEISEN, { error: "auswahl-fehlt" }),
    einwilligungWie: textField(200),
    einwilligungAm: optionalDatum(),
  }),
  z.strictObject({
    handlung: z.literal("niederschrift"),
    rev,
    art: z.enum(NIEDERSCHRIFTEN, { error: "auswahl-fehlt" }),
    niederschrift: requiredText(NIEDERSCHRIFT_MAX),
    loeschenAm: requiredDatum(),
  }),
  z.strictObject({
    handlung: z.literal("codieren"),
    absatz: wholeBetween(1, 9_999),
    stelle: textField(2_000),
    code: idField(),
  }),
  z.strictObject({ handlung: z.literal("entcodieren"), codierung: idField() }),
  z.strictObject({
    handlung: z.literal("zitat"),
    text: requiredText(1_000),
    nennung: z.enum(ZITIERWEISEN, { error: "auswahl-fehlt" }),
  }),
  z.strictObject({ handlung: z.enum(ZITATSCHRITTE), rev, zitat: idField() }),
]);

/** Does what one of the forms asks for. @param values as they were sent: boxes are named by what they stand for */
export async function runInterview(
  ctx: Ctx,
  id: InterviewId,
  typed: z.infer<typeof interviewSchema>,
  values: FormValues,
) {
  switch (typed.handlung) {
    case "angaben": {
      return changeInterview(ctx, id, typed.rev, without(typed, "handlung", "rev"));
    }
    case "fragen":
      return takeFragen(ctx, id, { offen: await listOffeneFragen(ctx), gewaehlt: tickedOf(values, "frage.") });
    case "frage-weg":
      return dropFrage(ctx, id, typed.quelle);
    case "einwilligung": {
      const { aufzeichnung, zitat, einwilligungWie: wie, einwilligungAm: am } = typed;
      return keepEinwilligung(ctx, id, typed.rev, { aufzeichnung: aufzeichnung === "ja", zitat, wie, am });
    }
    case "niederschrift": {
      const { art, niederschrift: text, loeschenAm } = typed;
      return keepNiederschrift(ctx, id, typed.rev, { art, text, loeschenAm });
    }
    case "codieren": {
      const { absatz, stelle, code } = typed;
      return codePassage(ctx, id, { codeId: code as InterviewCodeId, absatz, stelle });
    }
    case "entcodieren":
      return uncodePassage(ctx, id, typed.codierung);
    case "zitat":
      return writeZitat(ctx, id, { text: typed.text, nennung: typed.nennung });
    case "anfragen":
    case "freigeben":
    case "zurueckziehen":
      return stepZitat(ctx, typed.zitat as ZitatId, typed.rev, typed.handlung);
    default:
      return unreachable(typed);
  }
}
