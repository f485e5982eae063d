import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import type { Upload } from "#src/platform/files/take-datei.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { optionalDatum, optionalWhole, requiredDatum, revField, tick } from "#src/platform/http/form-fields.ts";
import { type Id, parseId } from "#src/shared/id.ts";
import { refuse } from "#src/shared/result.ts";
import { type Abstimmung, MOST_STIMMEN, type STIMMEN } from "../../../rules/abstimmung.ts";
import { adoptVorlage } from "../../commands/adopt-vorlage.ts";
import { addBeratung, removeBeratung } from "../../commands/change-beratung.ts";
import { addVorlagendatei, removeVorlagendatei } from "../../commands/change-dateien.ts";
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
const stimmen = () => optionalWhole(MOST_STIMMEN);

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
    stimmberechtigt: stimmen(),
    anwesend: stimmen(),
    ja: stimmen(),
    nein: stimmen(),
    enthaltung: stimmen(),
  }),
  z.strictObject({
    handlung: z.literal("datei"),
    rev,
    titel: requiredText(200),
    oeffentlich: tick(),
    // Sent as text by a browser that does not know files: then nothing was chosen.
    datei: z.literal("").optional(),
  }),
  z.strictObject({ handlung: z.literal("datei-entfernen"), rev, eintrag: idField<"Vorlagendatei">() }),
  z.strictObject({
    handlung: z.literal("festhalten"),
    rev,
    bezeichnung: requiredText(160),
    beschluss: requiredText(10_000),
    trotzdem: tick(),
  }),
]);

/** Counted votes: all five or none. */
function abstimmungOf(typed: Readonly<Record<(typeof STIMMEN)[number], number | null>>): Abstimmung | null | "halb" {
  const { stimmberechtigt, anwesend, ja, nein, enthaltung } = typed;
  if ([anwesend, ja, nein, enthaltung].every((one) => one === null)) return null;
  if (stimmberechtigt === null || anwesend === null || ja === null || nein === null || enthaltung === null)
    return "halb";
  return { stimmberechtigt, anwesend, ja, nein, enthaltung };
}

/** What a button of the page of a paper asks for; ready to be run. */
export function readHandlung(form: FormData) {
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return parsed;
  const typed = parsed.value;
  const run = async (ctx: Ctx, id: VorlageId, files: FileStore, datei: Upload | null) => {
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
      case "datei": {
        const { titel, oeffentlich } = typed;
        return addVorlagendatei(ctx, files, id, typed.rev, { titel, oeffentlich }, datei);
      }
      case "datei-entfernen":
        return removeVorlagendatei(ctx, id, typed.rev, typed.eintrag);
      case "festhalten": {
        const { bezeichnung, beschluss, trotzdem } = typed;
        return adoptVorlage(ctx, id, typed.rev, { bezeichnung, beschluss, trotzdem });
      }
      default: {
        const { beratung: beratungId, ergebnis, tag: am, text } = typed;
        const abstimmung = abstimmungOf(typed);
        if (abstimmung === "halb") return refuse("stimmen-unvollstaendig");
        return recordErgebnis(ctx, id, typed.rev, { beratungId, ergebnis, am, text, abstimmung });
      }
    }
  };
  return { ok: true, values: parsed.values, handlung: typed.handlung, run } as const;
}
