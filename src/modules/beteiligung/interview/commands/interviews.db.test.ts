import { beforeAll, expect, test } from "vitest";
import { citeQuelle, registerBelegquelle } from "#src/modules/konzept/index.ts";
import { listFussnoten } from "#src/modules/konzept/beleg/views/fussnoten.ts";
import { listKapitelMitBeleg } from "#src/modules/konzept/beleg/views/verwendung.ts";
import { changeBeleg } from "#src/modules/konzept/kette/commands/change-belege.ts";
import { publishGlied } from "#src/modules/konzept/kette/commands/change-glied-stand.ts";
import { createKapitel } from "#src/modules/konzept/kette/commands/change-kapitel.ts";
import { createBedarf } from "#src/modules/konzept/kette/commands/create-bedarf.ts";
import { aBedarfInhalt, aBelegInhalt } from "#src/modules/konzept/kette/test/fixtures.ts";
import { aHandlungsfeld, benutzer, FACHSTELLE, SYSTEM, valueOf, verbsOf } from "#src/modules/konzept/test/fixtures.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { quelleOfZitat } from "../rules/zitat.ts";
import { viewInterview, viewInterviews, viewZitatDurchLink } from "../views/interviews.ts";
import { findZitatQuelle } from "../views/quelle.ts";
import { codePassage, uncodePassage, writeZitat } from "./auswerten.ts";
import { addCode } from "./codes.ts";
import {
  changeInterview,
  deleteDueInterviews,
  keepEinwilligung,
  keepNiederschrift,
  proposeInterviews,
} from "./interviews.ts";
import { answerZitat, issueZitatLink, stepZitat } from "./zitate.ts";

const database = testDatabase();
const TEXT = "Die Mütter sagen: Kurs ja.\n\nAber wohin mit dem Kleinen?";

beforeAll(() => registerBelegquelle("zitat", findZitatQuelle));

/** An interview that was held, with everything allowed and everything written down. */
async function anInterview() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const plan = { thema: "Betreuung", grund: "Ergebnis der Umfrage", leitfaden: "Was fehlt?" };
  const partner = [
    { stelleId: null, name: "Beratungsstelle" },
    { stelleId: null, name: "Kindertagesstätte" },
  ];
  const [id] = valueOf(await proposeInterviews(ctx, { ...plan, partner, fragen: { offen: [], gewaehlt: [] } })).ids;
  if (!id) throw new Error("No interview.");
  const angaben = {
    ...plan,
    partner: "Beratungsstelle",
    tag: ctx.today,
    stand: "gefuehrt",
    email: "a@b.example",
  } as const;
  valueOf(await changeInterview(ctx, id, 1, angaben));
  const erlaubt = { aufzeichnung: true, zitat: "namentlich", wie: "schriftlich", am: ctx.today } as const;
  valueOf(await keepEinwilligung(ctx, id, 2, erlaubt));
  const loeschenAm = addDays(ctx.today, 30);
  valueOf(await keepNiederschrift(ctx, id, 3, { art: "transkript", text: TEXT, loeschenAm }));
  return { mandant, ctx, id, erlaubt, system: database.ctxFor(mandant, SYSTEM) };
}

async function aBedarf(ctx: Ctx) {
  const feld = await aHandlungsfeld(ctx);
  const { id } = valueOf(await createBedarf(ctx, aBedarfInhalt(feld)));
  await publishGlied(ctx, { art: "bedarf", id });
  return id;
}

test("R075, R077 passages are coded, and only the Fachstelle knows of it", async () => {
  const { mandant, ctx, id } = await anInterview();
  const { id: oben } = valueOf(await addCode(ctx, { name: "Zugang", definition: "", elternId: null }));
  const { id: codeId } = valueOf(await addCode(ctx, { name: "Betreuung", definition: "", elternId: oben }));
  expect(await addCode(ctx, { name: "Zugang", definition: "", elternId: null })).toMatchObject({
    reason: "code-vergeben",
  });
  valueOf(await codePassage(ctx, id, { codeId, absatz: 2, stelle: "wohin" }));
  expect(await codePassage(ctx, id, { codeId, absatz: 2, stelle: "wohin" })).toMatchObject({ reason: "schon-codiert" });
  expect(await codePassage(ctx, id, { codeId, absatz: 1, stelle: "wohin" })).toMatchObject({
    reason: "stelle-unbekannt",
  });
  const { absaetze } = await viewInterview(ctx, id);
  expect(absaetze[1]?.codes).toMatchObject([{ code: "Betreuung", stelle: "wohin" }]);
  expect((await viewInterviews(ctx)).baum).toMatchObject([
    { name: "Zugang", kinder: [{ name: "Betreuung", stellen: 1 }] },
  ]);
  valueOf(await uncodePassage(ctx, id, absaetze[1]?.codes[0]?.id ?? ""));
  const fremd = database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId: null }));
  await expect(viewInterview(fremd, id)).rejects.toThrow(NotAllowed);
  await expect(codePassage(fremd, id, { codeId, absatz: 1, stelle: "" })).rejects.toThrow(NotAllowed);
  expect(await verbsOf(ctx)).toContain("beteiligung.interview.coded");
});

test("a quote is released by the person who said it, and her no takes the Beleg back at once", async () => {
  const { mandant, ctx, id, system } = await anInterview();
  const bedarf = await aBedarf(ctx);
  const { id: zitat } = valueOf(await writeZitat(ctx, id, { text: "Wohin mit dem Kleinen?", nennung: "namentlich" }));
  valueOf(await stepZitat(ctx, zitat, 1, "anfragen"));
  const brief = await issueZitatLink(system, zitat);
  const anonymous = database.ctxFor(mandant);
  const token = brief?.token ?? "";
  expect(await viewZitatDurchLink(anonymous, token)).toMatchObject({ stand: "angefragt", folgen: [] });
  expect(await viewZitatDurchLink({ ...anonymous, today: addDays(ctx.today, 99) }, token)).toBeNull();
  expect(await viewZitatDurchLink(anonymous, "falsch")).toBeNull();
  expect(await answerZitat(anonymous, token, { antwort: null, bemerkung: "" })).toMatchObject({
    reason: "ohne-antwort",
  });
  valueOf(await answerZitat(anonymous, token, { antwort: "ja", bemerkung: "" }));

  const zuordnungen = [{ glied: "bedarf", id: bedarf, wirkung: "widerspricht" }] as const;
  const typed = { aussage: "Es fehlt Betreuung.", freigabe: "woertlich", zuordnungen } as const;
  const beleg = valueOf(await citeQuelle(ctx, quelleOfZitat(zitat), typed)).id;
  await expect(citeQuelle(ctx, `zitat:${bedarf}`, typed)).rejects.toThrow(NotFound);
  const notes = () => ctx.db.read((db) => listFussnoten(db, "Text[^B01] und [^B99]."));
  expect(await notes()).toMatchObject([{ nummer: 1, kennung: "B01", summe: { widerspricht: { zitate: 1 } } }]);
  expect(await viewZitatDurchLink(anonymous, token)).toMatchObject({ folgen: [{ kennung: "B01" }] });
  const kapitel = { titel: "Vier", text: "Belegt[^B01].", enthaeltFelder: false };
  expect(await createKapitel(ctx, { ...kapitel, text: "[^B77]" })).toMatchObject({ unbekannt: ["B77"] });
  valueOf(await createKapitel(ctx, kapitel));
  expect(await listKapitelMitBeleg(ctx, beleg)).toMatchObject([{ titel: "Vier", kennungen: ["B01"] }]);

  valueOf(await answerZitat(anonymous, token, { antwort: "nein", bemerkung: "Doch nicht." }));
  expect(await notes()).toMatchObject([{ summe: { widerspricht: null }, belege: [] }]);
  const again = await changeBeleg(ctx, beleg, 2, aBelegInhalt({ freigabe: "anonymisiert" }));
  expect(again).toMatchObject({ reason: "quelle-nicht-frei" });
  expect(await stepZitat(ctx, zitat, 9, "freigeben")).toMatchObject({ reason: "inzwischen-geaendert" });
});

test("less consent takes back what goes beyond it", async () => {
  const { ctx, id, erlaubt } = await anInterview();
  const made = [];
  for (const nennung of ["anonym", "namentlich"] as const) {
    const zitat = valueOf(await writeZitat(ctx, id, { text: nennung, nennung })).id;
    valueOf(await stepZitat(ctx, zitat, 1, "freigeben"));
    made.push(zitat);
  }
  expect(await keepEinwilligung(ctx, id, 4, { ...erlaubt, aufzeichnung: false })).toMatchObject({
    reason: "transkript-da",
  });
  valueOf(await keepEinwilligung(ctx, id, 4, { ...erlaubt, zitat: "anonym" }));
  const { zitate, interview } = await viewInterview(ctx, id);
  expect(zitate.map((one) => [one.nennung, one.stand])).toEqual([
    ["anonym", "freigegeben"],
    ["namentlich", "zurueckgezogen"],
  ]);
  expect(interview.widerrufenAm).toBe(ctx.today);
});

test("T64 on its day everything that was said is gone; what was released stays", async () => {
  const { ctx, id, system } = await anInterview();
  const { id: codeId } = valueOf(await addCode(ctx, { name: "Betreuung", definition: "", elternId: null }));
  valueOf(await codePassage(ctx, id, { codeId, absatz: 2, stelle: "wohin" }));
  valueOf(await codePassage(ctx, id, { codeId, absatz: 2, stelle: "Kleinen" }));
  const frei = valueOf(await writeZitat(ctx, id, { text: "frei", nennung: "anonym" })).id;
  valueOf(await stepZitat(ctx, frei, 1, "freigeben"));
  valueOf(await writeZitat(ctx, id, { text: "geheim", nennung: "anonym" }));
  expect(await deleteDueInterviews(system)).toMatchObject({ reason: "nichts-faellig" });
  const later = { ...system, today: addDays(ctx.today, 30) };
  expect(valueOf(await deleteDueInterviews(later))).toBe(1);
  const { interview, zitate, absaetze } = await viewInterview(ctx, id);
  expect(interview).toMatchObject({ niederschrift: "", email: "", geloeschtAm: later.today });
  expect(absaetze).toEqual([]);
  expect(zitate.map((one) => one.text)).toEqual(["frei"]);
  expect((await viewInterviews(ctx)).codes).toMatchObject([{ stellen: 1 }]);
  await expect(deleteDueInterviews(ctx)).rejects.toThrow(NotAllowed);
});
