import { describe, expect, test } from "vitest";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import { aHandlungsfeld, anInhalt, benutzer, FACHSTELLE, gruppe, valueOf, verbsOf } from "../../test/fixtures.ts";
import { viewGemeindeStaende, viewGemeindeStaendeForm } from "../views/gemeinde-staende.ts";
import { type GemeindeStandMeldung, reportGemeindeStaende } from "./report-gemeinde-staende.ts";

const database = testDatabase();

async function aFall() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const ids = [newId<"Gemeinde">(), newId<"Gemeinde">(), newId<"Gemeinde">()] as const;
  for (const [at, name] of ["Auheim", "Birkdorf", "Cranzau"].entries()) {
    await database.admin.query(
      "insert into netzwerk_gemeinden (tenant_id, id, name, slug, art, ags) values ($1, $2, $3, $4, 'gemeinde', $5)",
      [mandant.id, ids[at], name, name.toLowerCase(), `9990100${at}`],
    );
  }
  const feld = await aHandlungsfeld(ctx);
  const alle = { ...gruppe("alle Gemeinden", "federfuehrung"), art: "kollektiv" as const };
  const made = valueOf(await createMassnahme(ctx, anInhalt(feld, { zustaendigkeiten: [alle] })));
  valueOf(await publishMassnahme(ctx, made.id));
  return { ctx, id: made.id, ids, feld };
}

const stand = (gemeindeId: Id<"Gemeinde">, anders: Partial<GemeindeStandMeldung> = {}): GemeindeStandMeldung => ({
  gemeindeId,
  rev: 0,
  umsetzung: "laeuft",
  anzahl: 7,
  bemerkung: "",
  tag: "2026-10-15" as Datum,
  ...anders,
});

describe("reportGemeindeStaende (R099)", () => {
  test("the Fachstelle reports for all at once, a municipality for itself; everybody can read it", async () => {
    const { ctx, id, ids } = await aFall();
    valueOf(await reportGemeindeStaende(ctx, id, [stand(ids[0]), stand(ids[1], { umsetzung: "geplant", anzahl: 0 })]));
    const selbst = { ...ctx, actor: benutzer({ rolle: "gemeinde", bezugId: ids[1] }) };
    valueOf(await reportGemeindeStaende(selbst, id, [stand(ids[1], { rev: 1, anzahl: 4 })]));
    const seen = await viewGemeindeStaende({ ...ctx, actor: OEFFENTLICH }, id);
    expect(seen).toMatchObject({ summe: 11, dabei: 2 });
    expect(seen?.zeilen.map((one) => [one.name, one.stand?.anzahl ?? null])).toEqual([
      ["Auheim", 7],
      ["Birkdorf", 4],
      ["Cranzau", null],
    ]);
    expect((await verbsOf(ctx)).filter((verb) => verb === "konzept.gemeindestaende.reported")).toHaveLength(2);
  });

  test.each([
    ["a day to come", { tag: "2026-11-22" as Datum }, "tag-in-zukunft"],
    ["a state that nobody showed", { rev: 3 }, "inzwischen-geaendert"],
    ["a municipality of another county", { gemeindeId: newId<"Gemeinde">() }, "gemeinde-unbekannt"],
  ])("refuses %s", async (_, anders, reason) => {
    const { ctx, id, ids } = await aFall();
    expect(await reportGemeindeStaende(ctx, id, [stand(ids[0], anders)])).toEqual({ ok: false, reason });
  });

  test("refuses when nothing changed, and for a Maßnahme that one leads alone", async () => {
    const { ctx, id, ids, feld } = await aFall();
    valueOf(await reportGemeindeStaende(ctx, id, [stand(ids[0])]));
    expect(await reportGemeindeStaende(ctx, id, [stand(ids[0], { rev: 1 })])).toMatchObject({
      reason: "nichts-geaendert",
    });
    const alone = valueOf(await createMassnahme(ctx, anInhalt(feld)));
    expect(await reportGemeindeStaende(ctx, alone.id, [stand(ids[0])])).toMatchObject({ reason: "nicht-gemeinsam" });
    await expect(viewGemeindeStaendeForm(ctx, alone.id)).rejects.toThrow(NotFound);
  });

  test("no municipality reports for another, and nobody without a role", async () => {
    const { ctx, id, ids } = await aFall();
    const selbst = { ...ctx, actor: benutzer({ rolle: "gemeinde", bezugId: ids[0] }) };
    await expect(reportGemeindeStaende(selbst, id, [stand(ids[0]), stand(ids[1])])).rejects.toThrow(NotAllowed);
    await expect(reportGemeindeStaende({ ...ctx, actor: OEFFENTLICH }, id, [stand(ids[0])])).rejects.toThrow(
      NotAllowed,
    );
    expect((await viewGemeindeStaendeForm(selbst, id)).staende.zeilen.map((one) => one.mayReport)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
