import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { optionalDatum, requiredDatum, revField, tick } from "#src/platform/http/form-fields.ts";
import { type Id, parseId } from "#src/shared/id.ts";
import { addBeratung, removeBeratung } from "../../commands/change-beratung.ts";
import { removeVorlage } from "../../commands/change-vorlage.ts";
import { recordErgebnis, reviseVorlage, submitVorlage } from "../../commands/move-vorlage.ts";
import { ALLE_ERGEBNISSE, BERATUNGSROLLEN, type VorlageId } from "../../rules/vorlage.ts";

const idField = <Kind extends string>() =>
  z.string().transform((text, check): Id<Kind> => {
    const id = parseId<Kind>(text);
    if (id === null) check.addIssue({ code: "custom", message: "auswahl-fehlt" });
    return id as Id<Kind>;
  });
const rev = revField();

const schema = z.discriminatedUnion("handlung", [
  z.strictObject({ handlung: z.literal("einbringen"), rev, konzeptstand: z.string().max(64) }),
  z.strictObject({ handlung: z.literal("ueberarbeiten"), rev }),
  z.strictObject({ handlung: z.literal("loeschen"), rev }),
  z.strictObject({
    handlung: z.literal("beratung"),
    rev,
    gremium: idField<"Gremium">(),
    rolle: z.enum(BERATUNGSROLLEN, { error: "auswahl-fehlt" }),
    am: optionalDatum(),
    oeffentlich: tick(),
  }),
  z.strictObject({ handlung: z.literal("entfernen"), rev, beratung: idField<"Beratung">() }),
  z.strictObject({
    handlung: z.literal("ergebnis"),
    rev,
    beratung: idField<"Beratung">(),
    ergebnis: z.enum(ALLE_ERGEBNISSE, { error: "auswahl-fehlt" }),
    tag: requiredDatum(),
    text: textField(2_000),
  }),
]);

/** What a button of the page of a paper asks for; ready to be run. */
export function readHandlung(form: FormData) {
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return parsed;
  const typed = parsed.value;
  const run = (ctx: Ctx, id: VorlageId) => {
    switch (typed.handlung) {
      case "einbringen":
        return submitVorlage(ctx, id, typed.rev, typed.konzeptstand);
      case "ueberarbeiten":
        return reviseVorlage(ctx, id, typed.rev);
      case "loeschen":
        return removeVorlage(ctx, id, typed.rev);
      case "beratung": {
        const { gremium: gremiumId, rolle, am, oeffentlich } = typed;
        return addBeratung(ctx, id, typed.rev, { gremiumId, rolle, am, oeffentlich });
      }
      case "entfernen":
        return removeBeratung(ctx, id, typed.rev, typed.beratung);
      default: {
        const { beratung: beratungId, ergebnis, tag: am, text } = typed;
        return recordErgebnis(ctx, id, typed.rev, { beratungId, ergebnis, am, text });
      }
    }
  };
  return { ok: true, values: parsed.values, handlung: typed.handlung, run } as const;
}
