import { describe, expect, test } from "vitest";
import { createGremium } from "#src/modules/gremien/commands/change-gremium.ts";
import { aGremium } from "#src/modules/gremien/test/fixtures.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { archiveHandlungsfeld } from "../../commands/archive-handlungsfeld.ts";
import { createHandlungsfeld } from "../../commands/create-handlungsfeld.ts";
import { moveHandlungsfeld } from "../../commands/move-handlungsfeld.ts";
import { adoptFassung } from "../../fassung/commands/adopt-fassung.ts";
import { viewBeschlussForm } from "../../fassung/views/intern.ts";
import { changeKapitel, changeKapitelStand, createKapitel, moveKapitel } from "../../kette/commands/change-kapitel.ts";
import { splitGlied } from "../../gliederung/commands/split-glied.ts";
import { aHandlungsfeld, benutzer, FACHSTELLE, valueOf, verbsOf } from "../../test/fixtures.ts";
import { viewRedaktion } from "../views/redaktion.ts";
import { assignText, decideGliederung, moveText } from "./keep-redaktion.ts";

const database = testDatabase();
const HEUTE = "2026-11-21" as Datum;
const FREI = { durch: "Steuerungsgruppe", am: HEUTE, grund: "" };
const WER = { verantwortlich: "Bildungsbüro", faelligAm: "2026-11-20" as Datum };
const inhalt = { titel: "Zahlen", text: "Der Anteil steigt.", enthaeltFelder: false };

async function aKonzept() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const feld = await aHandlungsfeld(ctx);
  const { id } = valueOf(await createKapitel(ctx, inhalt));
  valueOf(await changeKapitelStand(ctx, id, "veroeffentlichen"));
  const textOf = async (other: string = id) => (await viewRedaktion(ctx)).texte.find((one) => one.id === other);
  return { mandant, ctx, feld, id, textOf };
}

describe("assignText and moveText (R037, R067)", () => {
  test("a text has somebody who writes it, is approved by somebody, and is a draft again once it changes", async () => {
    const { ctx, id, textOf } = await aKonzept();
    expect(await moveText(ctx, id, 0, "vorlegen", FREI)).toMatchObject({ reason: "verantwortlich-fehlt" });
    expect(await assignText(ctx, id, 0, { ...WER, verantwortlich: "" })).toMatchObject({
      reason: "verantwortlich-fehlt",
    });
    valueOf(await assignText(ctx, id, 0, WER));
    expect(await textOf()).toMatchObject({ ...WER, ueberfaellig: true, stand: "entwurf" });
    expect(await assignText(ctx, id, 0, WER)).toMatchObject({ reason: "inzwischen-geaendert" });
    expect(await moveText(ctx, id, 1, "freigeben", FREI)).toMatchObject({ reason: "schritt-passt-nicht" });
    valueOf(await moveText(ctx, id, 1, "vorlegen", FREI));
    valueOf(await moveText(ctx, id, 2, "freigeben", FREI));
    expect(await textOf()).toMatchObject({ stand: "freigegeben", freigegebenDurch: "Steuerungsgruppe" });
    valueOf(await changeKapitel(ctx, id, 2, { ...inhalt, text: "Der Anteil sinkt." }));
    expect(await textOf()).toMatchObject({ stand: "entwurf", geaendert: true, schritte: ["vorlegen"] });
    valueOf(await moveText(ctx, id, 3, "vorlegen", FREI));
    valueOf(await moveText(ctx, id, 4, "zurueckgeben", { ...FREI, grund: "Die Quelle fehlt." }));
    expect(await textOf()).toMatchObject({ stand: "entwurf", grund: "Die Quelle fehlt." });
    expect((await verbsOf(ctx)).filter((verb) => verb.startsWith("konzept.redaktion"))).toHaveLength(5);
  });

  test("the Fachstelle decides; a Fachredaktion lays its own Handlungsfeld before others; others are refused", async () => {
    const { mandant, ctx, id, feld } = await aKonzept();
    const redaktion = database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId: feld }));
    const lesende = database.ctxFor(mandant, benutzer({ rolle: "lesende", bezugId: null }));
    valueOf(await assignText(ctx, feld, 0, WER));
    valueOf(await assignText(ctx, id, 0, WER));
    expect(await moveText(redaktion, feld, 1, "vorlegen", FREI)).toMatchObject({ reason: "text-leer" });
    await expect(moveText(redaktion, feld, 1, "freigeben", FREI)).rejects.toBeInstanceOf(NotAllowed);
    await expect(moveText(redaktion, id, 1, "vorlegen", FREI)).rejects.toBeInstanceOf(NotAllowed);
    await expect(assignText(redaktion, feld, 1, WER)).rejects.toBeInstanceOf(NotAllowed);
    await expect(viewRedaktion(lesende)).rejects.toBeInstanceOf(NotAllowed);
    await expect(assignText(ctx, newId(), 0, WER)).rejects.toBeInstanceOf(NotFound);
    const foreign = database.ctxFor(await database.aMandant(), FACHSTELLE);
    await expect(moveText(foreign, id, 1, "vorlegen", FREI)).rejects.toBeInstanceOf(NotFound);
  });

  test("RD6: a Fassung is adopted without approvals only when somebody says why", async () => {
    const { ctx, id } = await aKonzept();
    const gremiumId = valueOf(await createGremium(ctx, aGremium({ name: "Kreistag" })));
    valueOf(await assignText(ctx, id, 0, WER));
    const form = await viewBeschlussForm(ctx);
    expect(form.ungeprueft).toEqual(["Zahlen"]);
    const typed = {
      bezeichnung: "Eins",
      beschlossenAm: HEUTE,
      beschluss: "Beschlossen.",
      gremiumId,
      stand: form.stand,
    };
    expect(await adoptFassung(ctx, { ...typed, ohneFreigabe: " " })).toMatchObject({ reason: "nicht-freigegeben" });
    valueOf(await adoptFassung(ctx, { ...typed, ohneFreigabe: "Der Kreistag hat so entschieden." }));
  });
});

describe("decideGliederung (R038)", () => {
  const beschluss = { beschlossenAm: HEUTE, gremium: "Steuerungsgruppe", beschluss: "Sieben Kapitel.", grund: "" };

  test("a settled outline takes nothing new, nothing away and no other order, until a resolution opens it", async () => {
    const { mandant, ctx, feld, id } = await aKonzept();
    const redaktion = database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId: null }));
    await expect(decideGliederung(redaktion, { ...beschluss, fest: true })).rejects.toBeInstanceOf(NotAllowed);
    valueOf(await decideGliederung(ctx, { ...beschluss, fest: true }));
    const feldAngaben = { name: "Neu", zusammenfassung: "", aktuelleSituation: "", trend: "" };
    const teilung = {
      titel: "A",
      neuerTitel: "B",
      neueBeschreibung: "",
      grund: "zu groß",
      rev: 1,
      verteilung: {},
    };
    for (const attempt of [
      () => createKapitel(ctx, { ...inhalt, titel: "Acht" }),
      () => moveKapitel(ctx, id, "hoch"),
      () => changeKapitelStand(ctx, id, "archivieren"),
      () => createHandlungsfeld(ctx, feldAngaben),
      () => moveHandlungsfeld(ctx, feld, "hoch"),
      () => archiveHandlungsfeld(ctx, feld),
      () => splitGlied(ctx, "handlungsfeld", feld, teilung),
    ]) {
      expect(await attempt()).toMatchObject({ reason: "gliederung-fest" });
    }
    valueOf(await changeKapitel(ctx, id, 2, { ...inhalt, text: "Worte dürfen sich ändern." }));
    expect(await decideGliederung(ctx, { ...beschluss, fest: false })).toMatchObject({ reason: "ohne-grund" });
    valueOf(await decideGliederung(ctx, { ...beschluss, fest: false, grund: "Ein Kapitel fehlt." }));
    valueOf(await createKapitel(ctx, { ...inhalt, titel: "Acht" }));
    expect((await viewRedaktion(ctx)).beschluesse.map((one) => one.fest)).toEqual([false, true]);
  });
});
