import { z } from "zod";
import { type FieldErrors, parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { lineList, requiredDatum, revField, tick, wholeBetween } from "#src/platform/http/form-fields.ts";
import type { Id } from "#src/shared/id.ts";
import { acceptBezug } from "../../rules/bezug.ts";
import type { GruppeId } from "../../rules/ids.ts";
import { PUNKTE_MAX } from "../../rules/pinnwand.ts";
import {
  AGENDA_MAX,
  EINLEITUNG_MAX,
  type GruppeAngaben,
  HILFEN,
  parseAgenda,
  PLAETZE_MAX,
  type Runde,
  TITEL_MAX,
  type WorkshopAngaben,
} from "../../rules/workshop.ts";
import type { WorkshopFormView } from "../../views/intern.ts";
import { gruppenFeld, LEERE_GRUPPEN } from "./gruppen-felder.ts";

const zeit = () =>
  requiredText(10).transform((text, check): string => {
    const found = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text);
    const [hour, minute] = [Number(found?.[1] ?? 99), Number(found?.[2] ?? 0)];
    if (hour > 23 || minute > 59) check.addIssue({ code: "custom", message: "zeit-falsch" });
    return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  });

const eineVon = (ids: readonly string[]) =>
  z.string().refine((one) => one === "" || ids.includes(one), { error: "auswahl-fehlt" });

function angabenSchema({ workshop, gruppen, wahl }: WorkshopFormView) {
  const felder = eineVon(wahl.felder.map((one) => one.id));
  const rows = Array.from({ length: gruppen.length + LEERE_GRUPPEN }, (_, at) => [
    [gruppenFeld(at, "id"), eineVon(gruppen.map((one) => one.id))],
    [gruppenFeld(at, "name"), textField(80)],
    [gruppenFeld(at, "thema"), z.string()],
    [gruppenFeld(at, "feld"), felder],
  ]).flat();
  return z.strictObject({
    ...(workshop ? { rev: revField() } : {}),
    titel: requiredText(TITEL_MAX),
    runde: z.enum(["1", "2", "3"], { error: "auswahl-fehlt" }).transform((one) => Number(one) as Runde),
    prozessId: eineVon(wahl.prozesse.map((one) => one.id)),
    einleitung: textField(EINLEITUNG_MAX),
    tag: requiredDatum(),
    von: zeit(),
    bis: zeit(),
    ort: requiredText(200),
    moderation: textField(160),
    anmeldungBis: requiredDatum(),
    plaetze: wholeBetween(1, PLAETZE_MAX),
    ...Object.fromEntries(HILFEN.map((one) => [`hilfe-${one}`, tick()])),
    agenda: lineList(AGENDA_MAX, 160),
    punkteJePerson: wholeBetween(0, PUNKTE_MAX),
    punkteJeCluster: wholeBetween(0, PUNKTE_MAX),
    ...(Object.fromEntries(rows) as Record<string, z.ZodType<string>>),
  });
}

/** What somebody wrote about a workshop. */
export function readAngaben(view: WorkshopFormView, form: FormData) {
  const read = parseForm(angabenSchema(view), form);
  if (!read.ok) return read;
  const typed = read.value as typeof read.value & Readonly<Record<string, unknown>>;
  const at = (name: string) => (typeof typed[name] === "string" ? typed[name] : "");
  const gruppen: GruppeAngaben[] = [];
  const errors: FieldErrors = {};
  for (let row = 0; row < view.gruppen.length + LEERE_GRUPPEN; row++) {
    const name = at(gruppenFeld(row, "name"));
    if (name === "") continue;
    const id = (at(gruppenFeld(row, "id")) || null) as GruppeId | null;
    const vorher = view.workshop?.runde === typed.runde ? view.gruppen.find((one) => one.id === id) : null;
    const thema = acceptBezug(
      typed.runde,
      view.wahl.bezuege,
      at(gruppenFeld(row, "thema")),
      vorher ?? null,
      (at(gruppenFeld(row, "feld")) || null) as Id<"Handlungsfeld"> | null,
    );
    if (!thema.ok) errors[gruppenFeld(row, "thema")] = thema.reason;
    else gruppen.push({ id, name, ...thema.value });
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors, values: read.values } as const;
  const { titel, runde, einleitung, tag, von, bis, ort, moderation, anmeldungBis, plaetze } = typed;
  const angaben: WorkshopAngaben = {
    prozessId: (typed.prozessId || null) as Id<"Prozess"> | null,
    runde,
    titel,
    einleitung,
    tag,
    von,
    bis,
    ort,
    moderation,
    anmeldungBis,
    plaetze,
    hilfen: HILFEN.filter((one) => typed[`hilfe-${one}`] === true),
    agenda: parseAgenda(typed.agenda),
    punkteJePerson: typed.punkteJePerson,
    punkteJeCluster: typed.punkteJeCluster,
    gruppen,
  };
  const rev = typeof typed["rev"] === "number" ? typed["rev"] : 0;
  return { ok: true, values: read.values, rev, angaben } as const;
}
