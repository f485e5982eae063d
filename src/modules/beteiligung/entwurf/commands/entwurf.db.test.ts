import { expect, test } from "vitest";
import { createMassnahme } from "#src/modules/konzept/commands/create-massnahme.ts";
import { publishMassnahme } from "#src/modules/konzept/commands/publish-massnahme.ts";
import {
  aHandlungsfeld,
  anInhalt,
  benutzer,
  FACHSTELLE,
  SYSTEM,
  valueOf,
  verbsOf,
} from "#src/modules/konzept/test/fixtures.ts";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { entwurfApi } from "../exchange/api.ts";
import { ergebnisCsv, ergebnisJson } from "../exchange/ergebnis.ts";
import { KOMMENTARE_JE_STUNDE } from "../rules/entwurf.ts";
import { viewEntwurf, viewEntwurfIntern, viewKommentar } from "../views/entwuerfe.ts";
import {
  answerKommentar,
  deleteDueKommentarAngaben,
  type KommentarEingabe,
  moderateKommentar,
  submitKommentar,
} from "./kommentare.ts";
import { openEntwurf } from "./open-entwurf.ts";

const database = testDatabase();
const REDAKTION = benutzer({ rolle: "fachredaktion", bezugId: null });
const eingabe = (overrides: Partial<KommentarEingabe> = {}): KommentarEingabe => ({
  text: "Abends bitte auch.",
  name: "",
  email: "",
  einwilligung: false,
  falle: "",
  gestartet: "",
  ...overrides,
});
const later = (ctx: Ctx, days: number): Ctx => ({ ...ctx, today: addDays(ctx.today, days) });

async function aRunde() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const system = database.ctxFor(mandant, SYSTEM);
  await createLandkreis(system, {
    name: "Landkreis Erlengrund",
    kurzname: "Erlengrund",
    verwaltungsname: "Landratsamt Erlengrund",
    land: "99",
    kreisschluessel: "99901",
  });
  const zeitraum = { titel: "Entwurf", einleitung: "", von: ctx.today, bis: addDays(ctx.today, 9) };
  expect(await openEntwurf(ctx, zeitraum)).toMatchObject({ reason: "konzept-leer" });
  const feld = await aHandlungsfeld(ctx);
  const m1 = valueOf(await createMassnahme(ctx, anInhalt(feld, { beschreibung: "Erstens.\n\nZweitens." })));
  await publishMassnahme(ctx, m1.id);
  valueOf(await createMassnahme(ctx, anInhalt(feld, { titel: "Noch ein Entwurf" })));
  const { id, slug } = valueOf(await openEntwurf(ctx, zeitraum));
  return { mandant, ctx, system, id, slug, citizen: database.ctxFor(mandant) };
}

test("a comment is sent, read, shown, answered and counted; nothing of its sender leaves but the name she gave", async () => {
  const { mandant, ctx, system, id, slug, citizen } = await aRunde();
  const { absaetze } = await viewEntwurf(citizen, slug);
  expect(absaetze.map((one) => one.anker)).toEqual(["handlungsfeld-wohnen-und-mobilitaet-1", "m01-1", "m01-2"]);
  const mail = eingabe({ text: "Abends.", name: "Ein Verein", email: "wer@example.org", einwilligung: true });
  const one = valueOf(await submitKommentar(citizen, slug, "m01-2", mail));
  const two = valueOf(await submitKommentar(citizen, slug, "m01-1", eingabe({ text: "Küchen ab Werk!" })));
  expect((await viewEntwurf(citizen, slug)).kommentare).toEqual([]);
  valueOf(await moderateKommentar(ctx, one.id, 1, null));
  valueOf(await moderateKommentar(ctx, two.id, 1, "werbung"));
  expect(await answerKommentar(ctx, two.id, 2, { urteil: "angenommen", antwort: "Ja", geaendert: "" })).toMatchObject({
    reason: "nicht-gezeigt",
  });
  expect(
    await answerKommentar(ctx, one.id, 2, { urteil: "angenommen", antwort: "Ja", geaendert: "M99" }),
  ).toMatchObject({ reason: "element-unbekannt" });
  expect(await answerKommentar(ctx, one.id, 1, { urteil: "angenommen", antwort: "Ja", geaendert: "" })).toMatchObject({
    reason: "inzwischen-geaendert",
  });
  valueOf(
    await answerKommentar(ctx, one.id, 2, { urteil: "teilweise", antwort: "Einmal im Monat.", geaendert: "M01" }),
  );
  expect(await moderateKommentar(ctx, one.id, 3, "doppelt")).toMatchObject({ reason: "schon-beantwortet" });

  const view = await viewEntwurf(citizen, slug);
  expect(view.entwurf.bilanz).toMatchObject({ eingegangen: 2, gezeigt: 1, zurueckgewiesen: 1, beantwortet: 1 });
  expect(view.kommentare).toMatchObject([{ nummer: 1, name: "Ein Verein", urteil: "teilweise", geaendert: "M01" }]);
  const json: unknown = JSON.parse(JSON.stringify(ergebnisJson(citizen, view)));
  expect(entwurfApi[0]?.schema?.of.safeParse(json).error?.issues).toBeUndefined();
  const handedOut = JSON.stringify([view, json, ergebnisCsv(view)]);
  expect(handedOut).not.toContain("example.org");
  expect(handedOut).not.toContain("Küchen");
  expect((await viewEntwurfIntern(ctx, id)).zeilen).toHaveLength(2);
  expect((await viewKommentar(ctx, one.id)).kommentar.email).toBe("wer@example.org");
  // BE7: thirty days after the answer name and address are gone, the comment stays.
  expect(await deleteDueKommentarAngaben(later(system, 29))).toMatchObject({ reason: "nichts-faellig" });
  valueOf(await deleteDueKommentarAngaben(later(system, 30)));
  expect((await viewKommentar(ctx, one.id)).kommentar).toMatchObject({ email: null, name: "", text: "Abends." });
  expect(await verbsOf(ctx)).toEqual(
    expect.arrayContaining([
      "beteiligung.entwurf.opened",
      "beteiligung.kommentar.submitted",
      "beteiligung.kommentar.answered",
    ]),
  );

  const redaktion = database.ctxFor(mandant, REDAKTION);
  await expect(moderateKommentar(redaktion, one.id, 3, null)).rejects.toThrow(NotAllowed);
  await expect(
    answerKommentar(redaktion, one.id, 3, { urteil: "angenommen", antwort: "x", geaendert: "" }),
  ).rejects.toThrow(NotAllowed);
  await expect(viewEntwurfIntern(redaktion, id)).rejects.toThrow(NotAllowed);
  await expect(deleteDueKommentarAngaben(ctx)).rejects.toThrow(NotAllowed);
});

test("the round opens and closes by itself, and machines get nowhere", async () => {
  const { ctx, slug, citizen } = await aRunde();
  const send = (days: number, overrides: Partial<KommentarEingabe> = {}) =>
    submitKommentar(later(citizen, days), slug, "m01-1", eingabe(overrides));
  expect(await send(-1)).toMatchObject({ reason: "noch-nicht-offen" });
  expect(await send(10)).toMatchObject({ reason: "vorbei" });
  expect(await send(9)).toMatchObject({ ok: true });
  expect(await send(0, { falle: "x" })).toMatchObject({ reason: "wie-maschine" });
  expect(await send(0, { gestartet: String(citizen.now - 200) })).toMatchObject({ reason: "wie-maschine" });
  expect(await send(0, { text: "" })).toMatchObject({ reason: "ohne-text" });
  expect(await send(0, { email: "wer@example.org" })).toMatchObject({ reason: "einwilligung-fehlt" });
  await expect(submitKommentar(citizen, slug, "gibt-es-nicht", eingabe())).rejects.toThrow(NotFound);
  await expect(submitKommentar(citizen, "gibt-es-nicht", "m01-1", eingabe())).rejects.toThrow(NotFound);
  await expect(viewKommentar(ctx, newId<"Kommentar">())).rejects.toThrow(NotFound);
  for (let n = 1; n < KOMMENTARE_JE_STUNDE; n++) expect(await send(0)).toMatchObject({ ok: true });
  expect(await send(0)).toMatchObject({ reason: "zu-viele" });
  // What was open stays as it was, also when the Konzept goes on.
  await publishMassnahme(ctx, valueOf(await createMassnahme(ctx, anInhalt(await aHandlungsfeld(ctx, "Neu")))).id);
  expect((await viewEntwurf(citizen, slug)).absaetze).toHaveLength(3);
});
