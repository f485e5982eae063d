import { z } from "zod";
import { optionalId } from "#src/modules/netzwerk/ui.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { parseId } from "#src/shared/id.ts";
import { parseZeitangabe } from "../../../rules/zeitangabe.ts";
import {
  changeVorhaben,
  createVorhaben,
  decideVorhaben,
  moveVorhaben,
  removeVorhaben,
} from "../../commands/keep-vorhaben.ts";
import { OFFENE_STAENDE, type VorhabenAngaben } from "../../rules/vorhaben.ts";

const felder = {
  titel: requiredText(160),
  text: textField(600),
  wer: requiredText(160),
  stand: z.enum(OFFENE_STAENDE, { error: "unbekannt" }),
  erwartet: textField(40).transform((text, check) => {
    const found = parseZeitangabe(text, "ende");
    if (text !== "" && !found) check.addIssue({ code: "custom", message: "zeitangabe" });
    return found;
  }),
  grund: textField(400),
  massnahme: optionalId<"Massnahme">(),
};
const rev = revField();
const id = z.string().transform((value, check) => {
  const found = parseId<"Vorhaben">(value);
  if (!found) check.addIssue({ code: "custom", message: "unbekannt" });
  return found ?? z.NEVER;
});

const schema = z.discriminatedUnion("aktion", [
  z.strictObject({ aktion: z.literal("anlegen"), ...felder }),
  z.strictObject({ aktion: z.literal("speichern"), id, rev, ...felder }),
  z.strictObject({ aktion: z.enum(["bestaetigen", "fertig", "oeffnen", "loeschen"]), id, rev }),
  z.strictObject({ aktion: z.enum(["hoch", "runter"]), id }),
]);

function angabenOf(typed: z.output<z.ZodObject<typeof felder>>): VorhabenAngaben {
  const { titel, text, wer, stand, erwartet, grund, massnahme } = typed;
  return { titel, text, wer, stand, erwartet, grund, massnahmeId: massnahme };
}

/** Which button of the page was pressed, with its own fields and no others. */
export function readVorhaben(form: FormData) {
  const read = parseForm(schema, form);
  if (!read.ok) return { ok: false, values: read.values, errors: read.errors } as const;
  const typed = read.value;
  const run = (ctx: Ctx): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }> => {
    switch (typed.aktion) {
      case "anlegen":
        return createVorhaben(ctx, angabenOf(typed));
      case "speichern":
        return changeVorhaben(ctx, typed.id, typed.rev, angabenOf(typed));
      case "hoch":
      case "runter":
        return moveVorhaben(ctx, typed.id, typed.aktion);
      case "loeschen":
        return removeVorhaben(ctx, typed.id, typed.rev);
      default:
        return decideVorhaben(ctx, typed.id, typed.rev, typed.aktion);
    }
  };
  return { ok: true, values: read.values, aktion: typed.aktion, run } as const;
}

/** At which field a refusal stands, under the word of this subject; everything else concerns the whole form. */
export const FELD: Readonly<Record<string, { readonly feld: string; readonly code: string }>> = {
  "erwartet-fehlt": { feld: "erwartet", code: "vorhaben-erwartet-fehlt" },
  "erwartet-vorbei": { feld: "erwartet", code: "ende-vorbei" },
  "ohne-grund": { feld: "grund", code: "ohne-grund" },
};

export const isFeld = (name: string): boolean => Object.hasOwn(felder, name);
