import { expect, test } from "vitest";
import { benutzer, FACHSTELLE, valueOf, verbsOf } from "#src/modules/konzept/test/fixtures.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { ALLE_TYPEN } from "../test/beispiel.ts";
import { addTeil, removeTeil } from "../rules/umbau.ts";
import { umfrageOfVorlage } from "../rules/vorlagen/index.ts";
import { viewUmfrage, viewUmfragen } from "../views/umfragen.ts";
import { archiveUmfrage, changeUmfrage, closeUmfrage, createUmfrage, openUmfrage } from "./umfragen.ts";

const database = testDatabase();
const REDAKTION = benutzer({ rolle: "fachredaktion", bezugId: null });

test("a survey is written, opened for days, closed and put away; once open only its words change", async () => {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const zeitraum = { von: ctx.today, bis: addDays(ctx.today, 30) };
  const definition = umfrageOfVorlage("bestandserhebung");
  const { id, slug } = valueOf(await createUmfrage(ctx, { definition, welle: "2026" }));
  const next = valueOf(await createUmfrage(ctx, { definition, welle: "2027", vorherigeId: id }));
  expect(next.slug).toBe(`${slug}-2`);
  expect(await createUmfrage(ctx, { definition, vorherigeId: newId<"Umfrage">() })).toMatchObject({
    reason: "vorherige-unbekannt",
  });
  expect(await createUmfrage(ctx, { definition: { ...definition, sprachen: ["en"] } })).toMatchObject({
    reason: "definition-fehlerhaft",
  });

  const change = (rev: number, work: Parameters<typeof changeUmfrage>[3]) => changeUmfrage(ctx, id, rev, work);
  expect(await change(1, (one) => ({ ok: true, value: one }))).toMatchObject({ reason: "nichts-geaendert" });
  expect(await change(1, (one) => removeTeil(one, "hat"))).toMatchObject({ reason: "wird-gebraucht" });
  valueOf(await change(1, (one) => addTeil(one, "bedarfe", "zahl", "Wie viele Plätze fehlen?")));
  expect(await change(1, (one) => addTeil(one, "bedarfe", "zahl", "Noch eine?"))).toMatchObject({
    reason: "inzwischen-geaendert",
  });
  expect(await viewUmfrage(ctx, id)).toMatchObject({
    phase: "entwurf",
    rev: 2,
    fehlend: [{ ort: "bedarfe › q1" }, { sprache: "ar" }],
  });
  expect(await openUmfrage(ctx, id, 2, zeitraum)).toMatchObject({ reason: "uebersetzung-fehlt" });
  valueOf(await change(2, (one) => removeTeil(one, "q1")));
  expect(await openUmfrage(ctx, id, 3, { von: zeitraum.bis, bis: zeitraum.von })).toMatchObject({
    reason: "ende-vor-beginn",
  });
  expect(await openUmfrage(ctx, id, 3, { von: addDays(ctx.today, -9), bis: addDays(ctx.today, -1) })).toMatchObject({
    reason: "schon-vorbei",
  });
  expect(await closeUmfrage(ctx, id, 3)).toMatchObject({ reason: "falscher-stand" });
  valueOf(await openUmfrage(ctx, id, 3, zeitraum));

  const opened = await viewUmfrage(ctx, id);
  expect(opened).toMatchObject({ phase: "laeuft", pruefsumme: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  expect(await change(4, (one) => removeTeil(one, "luecke"))).toMatchObject({ reason: "nur-noch-texte" });
  expect(await change(4, (one) => ({ ok: true, value: { ...one, anonymitaet: "anonym" } }))).toMatchObject({
    reason: "nur-noch-texte",
  });
  valueOf(await change(4, (one) => ({ ok: true, value: { ...one, dank: { ...one.dank, de: "Danke!" } } })));
  expect((await viewUmfrage({ ...ctx, today: addDays(ctx.today, 31) }, id)).phase).toBe("abgelaufen");
  valueOf(await closeUmfrage(ctx, id, 5));
  expect(await change(6, (one) => ({ ok: true, value: { ...one, minuten: 5 } }))).toMatchObject({
    reason: "nicht-mehr-aenderbar",
  });
  valueOf(await archiveUmfrage(ctx, id, 6));
  expect((await viewUmfragen(ctx)).map((one) => one.phase)).toEqual(["entwurf", "archiviert"]);
  expect(await verbsOf(ctx)).toEqual(
    expect.arrayContaining(
      ["created", "changed", "opened", "closed", "archived"].map((one) => `beteiligung.umfrage.${one}`),
    ),
  );
});

test("nobody else sees or changes a survey", async () => {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const { id } = valueOf(await createUmfrage(ctx, { definition: ALLE_TYPEN }));
  const zeitraum = { von: ctx.today, bis: ctx.today };
  for (const [who, error] of [
    [database.ctxFor(mandant, REDAKTION), NotAllowed],
    [database.ctxFor(mandant), SignInNeeded],
  ] as const) {
    const tries: readonly (() => Promise<unknown>)[] = [
      () => viewUmfragen(who),
      () => viewUmfrage(who, id),
      () => createUmfrage(who, { definition: ALLE_TYPEN }),
      () => changeUmfrage(who, id, 1, (one) => ({ ok: true, value: one })),
      () => openUmfrage(who, id, 1, zeitraum),
      () => closeUmfrage(who, id, 1),
      () => archiveUmfrage(who, id, 1),
    ];
    for (const one of tries) await expect(Promise.resolve().then(one)).rejects.toThrow(error);
  }
  const foreign = database.ctxFor(await database.aMandant(), FACHSTELLE);
  await expect(viewUmfrage(foreign, id)).rejects.toThrow(NotFound);
  await expect(closeUmfrage(foreign, id, 1)).rejects.toThrow(NotFound);
});
