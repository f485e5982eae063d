import { expect, test } from "vitest";
import { benutzer, FACHSTELLE, valueOf, verbsOf } from "#src/modules/konzept/test/fixtures.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { wegeOf } from "../rules/codebaum.ts";
import type { InterviewCodeId } from "../rules/interview.ts";
import { viewCode, viewCodes } from "../views/codes.ts";
import { codePassage } from "./auswerten.ts";
import { addCode, changeCode, mergeCode, removeCode } from "./codes.ts";
import { changeInterview, keepNiederschrift, proposeInterviews } from "./interviews.ts";

const database = testDatabase();

/** Zugang › Kinder, and Betreuung beside them; the first paragraph has Kinder and Betreuung, the second only Kinder. */
async function aBaum() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const plan = { thema: "Betreuung", grund: "Umfrage", leitfaden: "" };
  const [id] = valueOf(
    await proposeInterviews(ctx, {
      ...plan,
      partner: [{ stelleId: null, name: "Kita" }],
      fragen: { offen: [], gewaehlt: [] },
    }),
  ).ids;
  if (!id) throw new Error("No interview.");
  const held = { ...plan, partner: "Kita", tag: ctx.today, stand: "gefuehrt", email: "" } as const;
  valueOf(await changeInterview(ctx, id, 1, held));
  const loeschenAm = addDays(ctx.today, 30);
  valueOf(await keepNiederschrift(ctx, id, 2, { art: "notizen", text: "Kurs ja.\n\nAber wohin?", loeschenAm }));
  const codeOf = async (name: string, elternId: InterviewCodeId | null) =>
    valueOf(await addCode(ctx, { name, definition: "", elternId })).id;
  const zugang = await codeOf("Zugang", null);
  const kinder = await codeOf("Kinder", zugang);
  const betreuung = await codeOf("Betreuung", null);
  for (const [codeId, absatz, stelle] of [
    [kinder, 1, ""],
    [betreuung, 1, ""],
    [kinder, 2, "wohin"],
  ] as const) {
    valueOf(await codePassage(ctx, id, { codeId, absatz, stelle }));
  }
  return { mandant, ctx, id, zugang, kinder, betreuung };
}

const wege = async (ctx: Ctx) => wegeOf(await viewCodes(ctx)).map((one) => `${one.weg} ${one.stellen}`);

test("R077 a code is renamed and moved; what is coded with it stays", async () => {
  const { ctx, zugang, kinder, betreuung } = await aBaum();
  valueOf(await changeCode(ctx, kinder, 1, { name: "Mit Kind", definition: "Wohin damit", elternId: betreuung }));
  expect(await wege(ctx)).toEqual(["Betreuung 1", "Betreuung › Mit Kind 2", "Zugang 0"]);
  const typed = { name: "Zugang", definition: "", elternId: null };
  expect(await changeCode(ctx, kinder, 1, typed)).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await changeCode(ctx, kinder, 2, typed)).toMatchObject({ reason: "code-vergeben" });
  expect(await changeCode(ctx, betreuung, 1, { ...typed, name: "Betreuung", elternId: kinder })).toMatchObject({
    reason: "code-unter-sich",
  });
  const { stellen } = await viewCode(ctx, kinder);
  expect(stellen.map((one) => one.worte)).toEqual(["Kurs ja.", "wohin"]);
  valueOf(await removeCode(ctx, zugang, 1));
  expect(await verbsOf(ctx)).toEqual(expect.arrayContaining(["beteiligung.code.changed", "beteiligung.code.removed"]));
});

test("two codes become one, and no passage is lost", async () => {
  const { ctx, kinder, betreuung, zugang } = await aBaum();
  expect(await removeCode(ctx, kinder, 1)).toMatchObject({ reason: "code-hat-stellen" });
  expect(await mergeCode(ctx, kinder, 1, kinder)).toMatchObject({ reason: "code-unbekannt" });
  expect(valueOf(await mergeCode(ctx, kinder, 1, betreuung)).id).toBe(betreuung);
  expect(await wege(ctx)).toEqual(["Betreuung 2", "Zugang 0"]);
  await expect(mergeCode(ctx, kinder, 1, betreuung)).rejects.toThrow(NotFound);
  expect(await verbsOf(ctx)).toContain("beteiligung.code.merged");
  // Merged into one beneath it, that one rises.
  const { id: unten } = valueOf(await addCode(ctx, { name: "Zeiten", definition: "", elternId: zugang }));
  valueOf(await mergeCode(ctx, zugang, 1, unten));
  expect(await wege(ctx)).toEqual(["Betreuung 2", "Zeiten 0"]);
});

test("two people change the tree at once: one of them is told", async () => {
  const { ctx, zugang, kinder, betreuung, id } = await aBaum();
  const both = await Promise.all([
    changeCode(ctx, zugang, 1, { name: "Zugang", definition: "", elternId: betreuung }),
    changeCode(ctx, betreuung, 1, { name: "Betreuung", definition: "", elternId: zugang }),
  ]);
  expect(both.map((one) => (one.ok ? "ok" : one.reason)).toSorted()).toEqual(["code-unter-sich", "ok"]);
  // Whoever codes while the code goes is told as well, or the code stays.
  const [coded, removed] = await Promise.all([
    codePassage(ctx, id, { codeId: kinder, absatz: 2, stelle: "" }),
    mergeCode(ctx, kinder, 1, betreuung),
  ]);
  valueOf(removed);
  const stellen = (await viewCode(ctx, betreuung)).stellen.length;
  expect(stellen).toBe(coded.ok ? 3 : 2);
});

test("only the Fachstelle changes the tree", async () => {
  const { mandant, ctx, kinder, betreuung } = await aBaum();
  const fremd = database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId: null }));
  const typed = { name: "Neu", definition: "", elternId: null };
  await expect(changeCode(fremd, kinder, 1, typed)).rejects.toThrow(NotAllowed);
  await expect(mergeCode(fremd, kinder, 1, betreuung)).rejects.toThrow(NotAllowed);
  await expect(removeCode(fremd, kinder, 1)).rejects.toThrow(NotAllowed);
  await expect(viewCode(fremd, kinder)).rejects.toThrow(NotAllowed);
  await expect(changeCode(ctx, newId<"InterviewCode">(), 1, typed)).rejects.toThrow(NotFound);
});
