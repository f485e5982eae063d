import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { type FieldErrors, type FormValues, parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { revField, tick } from "#src/platform/http/form-fields.ts";
import { type Id, parseId } from "#src/shared/id.ts";
import type { FindWer } from "../../../rules/massnahme-eingabe.ts";
import { acceptIdee, declineIdee, removeIdee } from "../../commands/answer-idee.ts";
import { qualifyIdee } from "../../commands/qualify-idee.ts";
import { AUFWAENDE, type IdeeId } from "../../rules/idee.ts";

const idOrNone = <Kind extends string>() =>
  z.string().transform((text, check): Id<Kind> | null => {
    if (text === "") return null;
    const id = parseId<Kind>(text);
    if (!id) check.addIssue({ code: "custom", message: "auswahl-fehlt" });
    return id;
  });

const basis = { rev: revField() };
const pruefen = z.strictObject({
  ...basis,
  handlung: z.literal("pruefen"),
  titel: requiredText(200),
  kurzfassung: textField(1_000),
  oeffentlich: tick(),
  bedarf: idOrNone<"Bedarf">(),
  ziel: idOrNone<"Wirkungsziel">(),
  aufwand: z.enum(["", ...AUFWAENDE], { error: "auswahl-fehlt" }).default(""),
  aufwandGrund: textField(500),
  zustaendig: textField(200),
  von: textField(200),
});
const ablehnen = z.strictObject({ ...basis, handlung: z.literal("ablehnen"), antwort: requiredText(2_000) });
const uebernehmen = z.strictObject({
  ...basis,
  handlung: z.literal("uebernehmen"),
  feld: z.string().transform((text, check): Id<"Handlungsfeld"> => {
    const id = parseId<"Handlungsfeld">(text);
    if (!id) check.addIssue({ code: "custom", message: "handlungsfeld-fehlt" });
    return id as Id<"Handlungsfeld">;
  }),
  antwortUebernommen: textField(2_000),
});
const loeschen = z.strictObject({ ...basis, handlung: z.literal("loeschen") });

const FELDER = new Set(
  [pruefen, ablehnen, uebernehmen].flatMap((schema) => Object.keys(schema.shape)).filter((name) => name !== "rev"),
);

/** Whether one of the forms of the page has a field of this name. */
export function isIdeenFeld(name: string): boolean {
  return FELDER.has(name) && name !== "handlung";
}

type Handlung =
  | { readonly ok: false; readonly errors: FieldErrors; readonly values: FormValues }
  | {
      readonly ok: true;
      readonly values: FormValues;
      readonly meldung: string;
      run(ctx: Ctx, id: IdeeId): Promise<{ ok: true } | { ok: false; reason: string }>;
    };

/** Which of the page's forms was sent, and what it asks for. */
export function readIdeenHandlung(form: FormData, find: FindWer): Handlung {
  const which = form.get("handlung");
  if (which === "ablehnen") {
    const parsed = parseForm(ablehnen, form);
    if (!parsed.ok) return parsed;
    const { rev, antwort } = parsed.value;
    return { ...parsed, meldung: "idee-abgelehnt", run: (ctx, id) => declineIdee(ctx, id, rev, antwort) };
  }
  if (which === "uebernehmen") {
    const parsed = parseForm(uebernehmen, form);
    if (!parsed.ok) return parsed;
    const { rev, feld, antwortUebernommen } = parsed.value;
    return {
      ...parsed,
      meldung: "idee-uebernommen",
      run: (ctx, id) => acceptIdee(ctx, id, rev, feld, antwortUebernommen),
    };
  }
  if (which === "loeschen") {
    const parsed = parseForm(loeschen, form);
    if (!parsed.ok) return parsed;
    return { ...parsed, meldung: "idee-geloescht", run: (ctx, id) => removeIdee(ctx, id, parsed.value.rev) };
  }
  const parsed = parseForm(pruefen, form);
  if (!parsed.ok) return parsed;
  const { rev, titel, kurzfassung, oeffentlich, bedarf, ziel, aufwand, aufwandGrund, zustaendig, von } = parsed.value;
  const errors: Record<string, string> = {};
  const stelle = (name: "zustaendig" | "von", typed: string) => {
    if (typed === "") return null;
    const found = find(typed);
    if (found && "stelleId" in found) return found.stelleId;
    errors[name] = "stelle-unbekannt";
    return null;
  };
  const pruefung = {
    titel,
    kurzfassung,
    oeffentlich,
    bedarfId: bedarf,
    wirkungszielId: ziel,
    aufwand: aufwand === "" ? null : aufwand,
    aufwandGrund,
    zustaendigId: stelle("zustaendig", zustaendig),
    vonStelleId: stelle("von", von),
  };
  if (oeffentlich && kurzfassung === "") errors["kurzfassung"] = "ohne-kurzfassung";
  if (Object.keys(errors).length > 0) return { ok: false, errors, values: parsed.values };
  return { ...parsed, meldung: "idee-geprueft", run: (ctx, id) => qualifyIdee(ctx, id, rev, pruefung) };
}
