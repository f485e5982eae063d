import type { Ctx } from "#src/platform/ctx.ts";
import type { FormValues } from "#src/platform/http/form.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { zugangTexts } from "../texts/index.ts";
import { type FormAnswer, refused } from "./form-answer.tsx";

/** The answer to a password that is easy to guess. */
export function tooEasy(ctx: Ctx, values: FormValues = {}): FormAnswer {
  return refused(translator(zugangTexts, ctx.locale)("fehler.passwort-zu-leicht"), values);
}
