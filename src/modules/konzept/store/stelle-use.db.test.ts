import { expect, test } from "vitest";
import { record } from "#src/platform/audit/record.ts";
import { testDatabase } from "../../../../test/database.ts";
import { createMassnahme } from "../commands/create-massnahme.ts";
import { archiveMassnahme } from "../commands/archive-massnahme.ts";
import { aHandlungsfeld, anInhalt, aStelle, FACHSTELLE, fuehrt, valueOf } from "../test/fixtures.ts";
import { loadMassnahmen } from "./massnahmen.ts";
import { countStelleInMassnahmen, moveStelleInMassnahmen } from "./stelle-use.ts";

const database = testDatabase();

test("a merged Stelle is replaced wherever it stood, and nobody stands there twice", async () => {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  const feld = await aHandlungsfeld(ctx);
  const [from, to] = [await aStelle(ctx, "SG Integration"), await aStelle(ctx, "Sachgebiet Integration")];
  const takes = (id: typeof from) => ({ ...fuehrt(id), rolle: "mitwirkung" as const });
  const make = async (...zustaendigkeiten: ReturnType<typeof takes | typeof fuehrt>[]) =>
    valueOf(await createMassnahme(ctx, anInhalt(feld, { zustaendigkeiten }))).id;
  const ids = [await make(fuehrt(from)), await make(fuehrt(from), takes(to)), await make(fuehrt(to), takes(from))];
  const gone = await make(fuehrt(from));
  valueOf(await archiveMassnahme(ctx, gone, "erledigt"));
  expect(await ctx.db.read((db) => countStelleInMassnahmen(db, from))).toEqual({ leads: 2, all: 3 });
  await ctx.db.write(async (tx) => {
    const changes = await moveStelleInMassnahmen(tx, from, to);
    await record(tx, ctx, "netzwerk.stelle.merged", changes);
  });
  const after = await ctx.db.read((db) => loadMassnahmen(db, [...ids, gone]));
  expect(after.map(({ inhalt }) => inhalt.zustaendigkeiten.map(({ rolle, stelleId }) => [rolle, stelleId]))).toEqual(
    Array.from({ length: 4 }, () => [["federfuehrung", to]]),
  );
  expect(await ctx.db.read((db) => countStelleInMassnahmen(db, from))).toEqual({ leads: 0, all: 0 });
});
