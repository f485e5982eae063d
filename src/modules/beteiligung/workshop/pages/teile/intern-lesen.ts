import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { optionalWhole, revField, wholeBetween } from "#src/platform/http/form-fields.ts";
import { cancelForSomebody, writeToAngemeldete } from "../../commands/anmelden.ts";
import { changeKarte, removeKarte } from "../../commands/karten.ts";
import { moveWorkshop, openSchritt } from "../../commands/run-workshop.ts";
import { joinErgebnis, takeErgebnis } from "../../commands/take-ergebnis.ts";
import { enterAuszaehlung } from "../../commands/werten.ts";
import type { KarteId, WorkshopId } from "../../rules/ids.ts";
import { KARTE_MAX, parseZeilen, RAUM_MAX } from "../../rules/pinnwand.ts";
import { PLAETZE_MAX, SCHRITTE, STAENDE } from "../../rules/workshop.ts";
import { addOnce, idField, runPinnwand, splitKarten, PINNWAND_FORMEN, type PinnwandSendung } from "./pinnwand-lesen.ts";

const clusterId = idField<"Workshopcluster">();
const karteId = idField<"Workshopkarte">();
const zahl = wholeBetween(0, RAUM_MAX);

/** Everything that the page of a workshop in the office can send. */
const schema = z.discriminatedUnion("aktion", [
  ...PINNWAND_FORMEN,
  z.strictObject({
    aktion: z.literal("stand"),
    rev: revField(),
    nach: z.enum(STAENDE),
    teilnehmende: optionalWhole(PLAETZE_MAX * 2),
  }),
  z.strictObject({ aktion: z.literal("schritt"), rev: revField(), schritt: z.enum(SCHRITTE) }),
  z.strictObject({
    aktion: z.literal("zeilen"),
    gruppe: idField<"Workshopgruppe">(),
    zielcluster: z.union([z.literal(""), clusterId]),
    zeilen: requiredText(20_000),
    sendung: z.uuid({ error: "unbekannt" }),
  }),
  z.strictObject({
    aktion: z.literal("karte-aendern"),
    karte: karteId,
    vorher: z.string().max(400),
    wort: requiredText(KARTE_MAX),
  }),
  // The words stand in the same form; they are not looked at.
  z.strictObject({ aktion: z.literal("karte-loeschen"), karte: karteId, vorher: z.string(), wort: z.string() }),
  z.strictObject({
    aktion: z.literal("zaehlen"),
    cluster: clusterId,
    rev: revField(),
    punktezahl: zahl,
    ja: zahl,
    nein: zahl,
    enthaltung: zahl,
  }),
  z.strictObject({
    aktion: z.literal("uebernehmen"),
    cluster: clusterId,
    rev: revField(),
    entwurf: requiredText(200),
    feld: z
      .uuid({ error: "auswahl-fehlt" })
      .transform((id) => id as Parameters<typeof takeErgebnis>[4]["handlungsfeldId"]),
  }),
  z.strictObject({
    aktion: z.literal("verbinden"),
    cluster: clusterId,
    rev: revField(),
    kennung: requiredText(20),
  }),
  z.strictObject({ aktion: z.literal("abmelden"), anmeldung: idField<"Workshopanmeldung">() }),
  z.strictObject({
    aktion: z.literal("mail"),
    betreff: requiredText(120),
    nachricht: textField(5_000).pipe(z.string().min(1, { error: "fehlt" })),
  }),
]);
type Sendung = z.infer<typeof schema>;

export function readInternForm(form: FormData) {
  const { rest, karten } = splitKarten(form);
  return { ...parseForm(schema, rest), karten };
}

/** Does what the office sent. */
export async function runIntern(ctx: Ctx, id: WorkshopId, sent: Sendung, karten: readonly KarteId[]) {
  const wer = { art: "fachstelle", id } as const;
  switch (sent.aktion) {
    case "stand":
      return moveWorkshop(ctx, id, sent.rev, sent.nach, sent.teilnehmende);
    case "schritt":
      return openSchritt(ctx, id, sent.rev, sent.schritt);
    case "zeilen": {
      const texte = parseZeilen(sent.zeilen);
      if (!texte.ok) return texte;
      const clusterOf = sent.zielcluster === "" ? null : sent.zielcluster;
      const { gruppe: gruppeId, sendung } = sent;
      return addOnce(ctx, wer, { gruppeId, clusterId: clusterOf, texte: texte.value, sendung });
    }
    case "karte-aendern":
      return changeKarte(ctx, id, sent.karte, sent.vorher, sent.wort);
    case "karte-loeschen":
      return removeKarte(ctx, id, sent.karte);
    case "zaehlen": {
      const { cluster, rev, punktezahl: punkte, ja, nein, enthaltung } = sent;
      return enterAuszaehlung(ctx, id, cluster, rev, { punkte, ja, nein, enthaltung });
    }
    case "uebernehmen":
      return takeErgebnis(ctx, id, sent.cluster, sent.rev, { titel: sent.entwurf, handlungsfeldId: sent.feld });
    case "verbinden":
      return joinErgebnis(ctx, id, sent.cluster, sent.rev, sent.kennung);
    case "abmelden":
      return cancelForSomebody(ctx, id, sent.anmeldung);
    case "mail":
      return writeToAngemeldete(ctx, id, { betreff: sent.betreff, text: sent.nachricht });
    default:
      return runPinnwand(ctx, wer, sent satisfies PinnwandSendung, karten);
  }
}
