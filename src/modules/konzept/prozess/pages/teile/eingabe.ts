import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import type { Upload } from "#src/platform/files/take-datei.ts";
import { fieldText, parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { optionalDatum, optionalWebAddress, requiredDatum, revField, tick } from "#src/platform/http/form-fields.ts";
import { optionalId } from "#src/modules/netzwerk/ui.ts";
import type { Id } from "#src/shared/id.ts";
import type { Zeitangabe } from "../../../rules/massnahme.ts";
import { parseZeitangabe } from "../../../rules/zeitangabe.ts";
import { changeHinweis, changeProzess, closeProzess } from "../../commands/change-prozess.ts";
import { keepGruppe, keepSchritt } from "../../commands/keep-teile.ts";
import { keepUnterlage } from "../../commands/keep-unterlage.ts";
import type { Eintrag } from "../../commands/lock-for-prozess.ts";
import { removeTeil } from "../../commands/remove-teil.ts";
import { type ProzessId, SCHRITTARTEN, type SchrittAngaben, UNTERLAGENARTEN } from "../../rules/prozess.ts";

type Wo = { readonly ctx: Ctx; readonly files: FileStore; readonly id: ProzessId; readonly datei: Upload | null };
type Ergebnis = Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }>;

const rev = revField();
const zeit = (side: "beginn" | "ende") =>
  textField(40).transform((text, check): Zeitangabe | null => {
    const found = text === "" ? null : parseZeitangabe(text, side);
    if (text !== "" && !found) check.addIssue({ code: "custom", message: "zeitangabe" });
    return found;
  });

const angaben = {
  titel: requiredText(160),
  beschreibung: textField(4_000),
  "beschlossen-am": requiredDatum(),
  gremium: optionalId<"Gremium">(),
  "anderes-gremium": textField(160),
  beschluss: requiredText(10_000),
  vorgaenger: optionalId<"Fassung">(),
  moderation: textField(200),
  begleitung: textField(200),
};
type Angaben = z.output<z.ZodObject<typeof angaben>>;

/** The fields of a process as it knows them. */
const angabenOf = (form: Angaben) => ({
  titel: form.titel,
  beschreibung: form.beschreibung,
  beschlossenAm: form["beschlossen-am"],
  gremiumId: form.gremium,
  gremium: form["anderes-gremium"],
  beschluss: form.beschluss,
  vorgaengerId: form.vorgaenger,
  moderation: form.moderation,
  begleitung: form.begleitung,
});

/** The form that begins a process. */
export function readNeu(form: FormData) {
  const read = parseForm(z.strictObject(angaben), form);
  return read.ok ? { ...read, angaben: angabenOf(read.value) } : read;
}

const eintrag = { eintrag: optionalId<"Eintrag">(), rev };
const eintragOf = <Kind extends string>(form: {
  eintrag: Id<"Eintrag"> | null;
  rev: number;
}): Eintrag<Id<Kind>> | null => (form.eintrag ? { id: form.eintrag as string as Id<Kind>, rev: form.rev } : null);

const schritt = z.strictObject({
  aktion: z.enum(SCHRITTARTEN),
  ...eintrag,
  titel: requiredText(160),
  beschreibung: textField(4_000),
  wer: textField(300),
  beginn: zeit("beginn").refine((one) => one !== null, { error: "fehlt" }),
  ende: zeit("ende"),
  erreicht: tick(),
});

const gruppe = z.strictObject({
  aktion: z.literal("gruppe"),
  ...eintrag,
  gremium: optionalId<"Gremium">(),
  name: textField(160),
  auftrag: textField(1_000),
  handlungsfeld: optionalId<"Handlungsfeld">(),
  mitmachen: textField(500),
});

const unterlage = z.strictObject({
  aktion: z.literal("unterlage"),
  ...eintrag,
  titel: requiredText(200),
  art: z.enum(UNTERLAGENARTEN, { error: "auswahl-fehlt" }),
  datum: requiredDatum(),
  phase: optionalId<"Prozessschritt">(),
  adresse: optionalWebAddress(),
  oeffentlich: tick(),
  // Sent as text by a browser that does not know files: then nothing was chosen.
  datei: z.literal("").optional(),
});

const hinweis = z.strictObject({
  aktion: z.literal("hinweis"),
  rev,
  hinweis: textField(600),
  "hinweis-adresse": optionalWebAddress(),
  "hinweis-bis": optionalDatum(),
});

function handlung<Schema extends z.ZodType>(
  schema: Schema,
  meldung: string,
  run: (value: z.output<Schema>, wo: Wo) => Ergebnis,
) {
  return (form: FormData) => {
    const read = parseForm(schema, form);
    if (!read.ok) return read;
    return { ok: true, values: read.values, meldung, run: (wo: Wo) => run(read.value, wo) } as const;
  };
}

const keep = handlung(schritt, "prozess-gespeichert", (form, { ctx, id }) => {
  const { aktion: art, titel, beschreibung, wer, beginn, ende, erreicht } = form;
  const angabe: SchrittAngaben = { art, titel, beschreibung, wer, beginn, ende, erreicht };
  return keepSchritt(ctx, id, eintragOf(form), angabe);
});
const close = (aktion: "abschliessen" | "oeffnen") =>
  handlung(z.strictObject({ aktion: z.literal(aktion), rev }), `prozess-${aktion}`, (form, { ctx, id }) =>
    closeProzess(ctx, id, form.rev, aktion),
  );
const remove = (aktion: string, art: Parameters<typeof removeTeil>[2]) =>
  handlung(z.strictObject({ aktion: z.literal(aktion), ...eintrag }), "prozess-entfernt", async (form, { ctx, id }) =>
    form.eintrag ? removeTeil(ctx, id, art, form.eintrag, form.rev) : ({ ok: false, reason: "unbekannt" } as const),
  );

const HANDLUNGEN = {
  angaben: handlung(
    z.strictObject({ aktion: z.literal("angaben"), rev, ...angaben }),
    "prozess-gespeichert",
    (form, { ctx, id }) => changeProzess(ctx, id, form.rev, angabenOf(form)),
  ),
  hinweis: handlung(hinweis, "prozess-hinweis", async (form, { ctx, id }) => {
    const [text, adresse, bis] = [form.hinweis, form["hinweis-adresse"], form["hinweis-bis"]];
    if (text === "" && adresse === "" && bis === null) return changeHinweis(ctx, id, form.rev, null);
    if (bis === null) return { ok: false, reason: "ablauf-fehlt" } as const;
    return changeHinweis(ctx, id, form.rev, { text, adresse, bis });
  }),
  abschliessen: close("abschliessen"),
  oeffnen: close("oeffnen"),
  phase: keep,
  meilenstein: keep,
  gruppe: handlung(gruppe, "prozess-gespeichert", (form, { ctx, id }) => {
    const { gremium: gremiumId, name, auftrag, handlungsfeld: handlungsfeldId, mitmachen } = form;
    return keepGruppe(ctx, id, eintragOf(form), { gremiumId, name, auftrag, handlungsfeldId, mitmachen });
  }),
  unterlage: handlung(unterlage, "prozess-gespeichert", (form, { ctx, files, id, datei }) => {
    const { titel, art, datum, phase: phaseId, adresse, oeffentlich } = form;
    const angabe = { titel, art, datum, phaseId, adresse, oeffentlich };
    return keepUnterlage(ctx, files, id, eintragOf(form), angabe, datei);
  }),
  "phase-entfernen": remove("phase-entfernen", "schritt"),
  "meilenstein-entfernen": remove("meilenstein-entfernen", "schritt"),
  "gruppe-entfernen": remove("gruppe-entfernen", "gruppe"),
  "unterlage-entfernen": remove("unterlage-entfernen", "unterlage"),
} as const;

/** Reads which button of the page was pressed, with its own fields and no others. Null: none that there is. */
export function readHandlung(form: FormData) {
  const aktion = fieldText(form, "aktion");
  return Object.hasOwn(HANDLUNGEN, aktion) ? HANDLUNGEN[aktion as keyof typeof HANDLUNGEN](form) : null;
}

/** At which field a refusal stands; everything else concerns the whole form. */
const FELD: Readonly<Record<string, string>> = {
  "titel-fehlt": "titel",
  "gremium-fehlt": "gremium",
  "gremium-doppelt": "anderes-gremium",
  "gremium-unbekannt": "gremium",
  "fassung-unbekannt": "vorgaenger",
  "beschluss-fehlt": "beschluss",
  "beschluss-in-zukunft": "beschlossen-am",
  "hinweis-fehlt": "hinweis",
  "ablauf-fehlt": "hinweis-bis",
  "ablauf-vorbei": "hinweis-bis",
  "ende-fehlt": "ende",
  "ende-vor-beginn": "ende",
  "erreicht-in-zukunft": "erreicht",
  "gruppe-fehlt": "gremium",
  "gruppe-doppelt": "name",
  "gruppe-vergeben": "name",
  "feld-fehlt": "handlungsfeld",
  "phase-unbekannt": "phase",
  "datei-fehlt": "datei",
  "datei-und-adresse": "adresse",
  "zu-gross": "datei",
  "dateiart-falsch": "datei",
  "pdf-geschuetzt": "datei",
  "pdf-mit-programm": "datei",
  "bild-zu-gross": "datei",
  "datei-kaputt": "datei",
  "pdf-fehlt": "datei",
  "kein-pdf": "datei",
  "ohne-bezeichnung": "bezeichnung",
  "bezeichnung-vergeben": "bezeichnung",
  "nicht-frueher": "beschlossen-am",
};

/** The field that a refusal is about, or null. */
export const feldOf = (reason: string): string | null => FELD[reason] ?? null;

/** Every field that one of the forms shows. */
export const isFeld = (name: string): boolean =>
  Object.values(FELD).includes(name) ||
  [
    "beschreibung",
    "wer",
    "beginn",
    "moderation",
    "begleitung",
    "auftrag",
    "mitmachen",
    "art",
    "datum",
    "hinweis-adresse",
  ].includes(name);
