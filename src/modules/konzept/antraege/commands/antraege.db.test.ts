import { describe, expect, test } from "vitest";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Cent } from "#src/shared/geld.ts";
import { without } from "#src/shared/without.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { changeMassnahme } from "../../commands/change-massnahme.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { findMassnahme } from "../../store/massnahmen.ts";
import {
  aHandlungsfeld,
  anInhalt,
  aProgramm,
  aStelle,
  benutzer,
  FACHSTELLE,
  fuehrt,
  geld,
  valueOf,
  verbsOf,
} from "../../test/fixtures.ts";
import type { AntragAngaben } from "../rules/antrag.ts";
import { viewAntraege, viewAntrag } from "../views/antraege.ts";
import { changeAntrag, createAntrag } from "./change-antrag.ts";
import { decideAntrag, reopenAntrag } from "./decide-antrag.ts";
import { importAntraege } from "./import-antraege.ts";

const database = testDatabase();

async function aFall(finanzierungen = [geld()]) {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const feld = await aHandlungsfeld(ctx);
  const [stelle, programm] = [await aStelle(ctx, "Beratungsverbund"), await aProgramm(ctx, "Richtlinie")];
  const made = valueOf(
    await createMassnahme(ctx, anInhalt(feld, { zustaendigkeiten: [fuehrt(stelle)], finanzierungen })),
  );
  const angaben: AntragAngaben = {
    massnahmeId: made.id,
    programmId: programm,
    antragstellerId: stelle,
    titel: "Erstberatung",
    beantragtCent: 5_800_000 as Cent,
    eigenanteilCent: null,
    beantragtAm: "2026-02-27" as Datum,
    beginn: "2027-01-01" as Datum,
    ende: null,
    nachweisBis: null,
    notiz: "",
  };
  const aussagen = async () => {
    const massnahme = await ctx.db.read((db) => findMassnahme(db, made.id));
    return massnahme?.inhalt.finanzierungen.map(({ art, betragCent, jahr }) => [art, betragCent, jahr]);
  };
  return { ctx, stelle, programm, angaben, aussagen, id: made.id };
}

const nein = {
  stand: "abgelehnt",
  entschiedenAm: "2026-08-14" as Datum,
  bewilligtCent: null,
  grund: "Programmmittel erschöpft",
} as const;
const ja = {
  stand: "bewilligt",
  entschiedenAm: "2026-08-14" as Datum,
  bewilligtCent: 5_000_000 as Cent,
  grund: "",
} as const;

describe("createAntrag", () => {
  test("the Maßnahme says so from now on, in a statement of its own", async () => {
    const { ctx, angaben, aussagen } = await aFall();
    const made = valueOf(await createAntrag(ctx, angaben));
    expect(await aussagen()).toEqual([
      ["vorhandene-ressourcen", null, null],
      ["beantragt", 5_800_000, 2027],
    ]);
    expect((await viewAntrag(ctx, made.id)).aussage).toEqual({ art: "beantragt", betragCent: 5_800_000 });
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.antrag.created");
  });

  test("takes the statement of the same programme that was there already", async () => {
    const fall = await aFall([geld()]);
    const { ctx, angaben, aussagen, programm, id } = fall;
    const massnahme = await ctx.db.read((db) => findMassnahme(db, id));
    if (!massnahme) throw new Error("no Maßnahme");
    const beantragt = geld({ art: "beantragt", programmId: programm, jahr: 2027 });
    valueOf(await changeMassnahme(ctx, id, massnahme.rev, { ...massnahme.inhalt, finanzierungen: [beantragt] }));
    valueOf(await createAntrag(ctx, angaben));
    expect(await aussagen()).toEqual([["beantragt", 5_800_000, 2027]]);
  });

  test.each([
    ["no title", { titel: "" }, "ohne-titel"],
    ["no amount", { beantragtCent: 0 as Cent }, "betrag"],
    ["a programme that does not exist", { programmId: newId<"Foerderprogramm">() }, "bezug-fehlt"],
    ["a Maßnahme that does not exist", { massnahmeId: newId<"Massnahme">() }, "bezug-fehlt"],
  ])("refuses %s", async (_, anders, reason) => {
    const { ctx, angaben, aussagen } = await aFall();
    expect(await createAntrag(ctx, { ...angaben, ...anders })).toEqual({ ok: false, reason });
    expect(await aussagen()).toHaveLength(1);
  });
});

describe("decideAntrag (R101)", () => {
  test("a rejection changes the statement of the Maßnahme in the same step, and says so in the log", async () => {
    const { ctx, angaben, aussagen } = await aFall([]);
    const made = valueOf(await createAntrag(ctx, angaben));
    valueOf(await decideAntrag(ctx, made.id, 1, nein));
    expect(await aussagen()).toEqual([["abgelehnt", 5_800_000, 2027]]);
    const { rows } = await ctx.db.read((db) =>
      db.execute(`select c.kind, c.after->>'finanzierung' as geld from platform_audit_changes c
        join platform_audit_events e on e.id = c.event_id where e.verb = 'konzept.antrag.decided' order by c.kind`),
    );
    expect(rows).toEqual([
      { kind: "antrag", geld: null },
      { kind: "massnahme", geld: "abgelehnt" },
    ]);
  });

  test("a grant carries its amount; taking it back makes it asked for again", async () => {
    const { ctx, angaben, aussagen } = await aFall([]);
    const made = valueOf(await createAntrag(ctx, angaben));
    valueOf(await decideAntrag(ctx, made.id, 1, ja));
    expect(await aussagen()).toEqual([["bewilligt", 5_000_000, 2027]]);
    expect(await reopenAntrag(ctx, made.id, 2, " ")).toMatchObject({ reason: "ohne-grund" });
    valueOf(await reopenAntrag(ctx, made.id, 2, "Verwechselt"));
    expect(await aussagen()).toEqual([["beantragt", 5_800_000, 2027]]);
    expect(await reopenAntrag(ctx, made.id, 3, "x")).toMatchObject({ reason: "nicht-entschieden" });
  });

  test("still finds its statement after somebody saved the whole Maßnahme", async () => {
    const { ctx, angaben, aussagen, id } = await aFall([]);
    const made = valueOf(await createAntrag(ctx, angaben));
    const massnahme = await ctx.db.read((db) => findMassnahme(db, id));
    if (!massnahme) throw new Error("no Maßnahme");
    const finanzierungen = [geld({ art: "kreishaushalt" }), ...massnahme.inhalt.finanzierungen];
    valueOf(await changeMassnahme(ctx, id, massnahme.rev, { ...massnahme.inhalt, finanzierungen }));
    valueOf(await decideAntrag(ctx, made.id, 1, nein));
    expect(await aussagen()).toEqual([
      ["kreishaushalt", null, null],
      ["abgelehnt", 5_800_000, 2027],
    ]);
  });

  test("whoever has the Maßnahme open does not overwrite it unseen", async () => {
    const { ctx, angaben, id } = await aFall([]);
    const made = valueOf(await createAntrag(ctx, angaben));
    const open = await ctx.db.read((db) => findMassnahme(db, id));
    if (!open) throw new Error("no Maßnahme");
    valueOf(await decideAntrag(ctx, made.id, 1, nein));
    expect(await changeMassnahme(ctx, id, open.rev, open.inhalt)).toMatchObject({ reason: "inzwischen-geaendert" });
  });

  test.each([
    ["no reason", { ...nein, grund: "" }, 1, "ohne-grund"],
    ["no amount", { ...ja, bewilligtCent: null }, 1, "bewilligt-ohne-betrag"],
    ["before it was asked", { ...ja, entschiedenAm: "2026-01-01" as Datum }, 1, "entschieden-vor-antrag"],
    ["another state than was shown", ja, 5, "inzwischen-geaendert"],
  ] as const)("refuses %s and changes nothing", async (_, entscheidung, rev, reason) => {
    const { ctx, angaben, aussagen } = await aFall([]);
    const made = valueOf(await createAntrag(ctx, angaben));
    expect(await decideAntrag(ctx, made.id, rev, entscheidung)).toEqual({ ok: false, reason });
    expect(await aussagen()).toEqual([["beantragt", 5_800_000, 2027]]);
  });

  test("only once", async () => {
    const { ctx, angaben } = await aFall([]);
    const made = valueOf(await createAntrag(ctx, angaben));
    valueOf(await decideAntrag(ctx, made.id, 1, nein));
    expect(await decideAntrag(ctx, made.id, 2, ja)).toMatchObject({ reason: "schon-entschieden" });
  });
});

describe("changeAntrag", () => {
  test("another amount stands in the Maßnahme while nobody has decided; after a grant it moves on", async () => {
    const { ctx, angaben, aussagen } = await aFall([]);
    const made = valueOf(await createAntrag(ctx, angaben));
    const rest = without(angaben, "massnahmeId", "programmId");
    const mehr = { ...rest, beantragtCent: 6_000_000 as Cent };
    valueOf(await changeAntrag(ctx, made.id, 1, mehr, "beantragt"));
    expect(await aussagen()).toEqual([["beantragt", 6_000_000, 2027]]);
    expect(await changeAntrag(ctx, made.id, 2, mehr, "laeuft")).toMatchObject({ reason: "stand-nicht-moeglich" });
    valueOf(await decideAntrag(ctx, made.id, 2, ja));
    valueOf(await changeAntrag(ctx, made.id, 3, mehr, "laeuft"));
    expect(await aussagen()).toEqual([["bewilligt", 5_000_000, 2027]]);
    expect((await viewAntrag(ctx, made.id)).antrag.stand).toBe("laeuft");
  });
});

test("who asked and who leads read it, others do not know it; only the Fachstelle writes", async () => {
  const { ctx, angaben, stelle } = await aFall([]);
  const made = valueOf(await createAntrag(ctx, angaben));
  const as = (rolle: "zustaendige" | "lesende", bezugId: string | null) => ({
    ...ctx,
    actor: benutzer({ rolle, bezugId }),
  });
  expect((await viewAntraege(as("zustaendige", stelle), null)).zeilen.map((one) => one.titel)).toEqual([
    "Erstberatung",
  ]);
  expect((await viewAntraege(as("zustaendige", newId()), null)).zeilen).toEqual([]);
  await expect(viewAntrag(as("zustaendige", newId()), made.id)).rejects.toThrow(NotFound);
  await expect(viewAntraege(as("lesende", null), null)).rejects.toThrow(NotAllowed);
  await expect(decideAntrag(as("zustaendige", stelle), made.id, 1, ja)).rejects.toThrow(NotAllowed);
  await expect(createAntrag(as("zustaendige", stelle), angaben)).rejects.toThrow(NotAllowed);
  await expect(decideAntrag(ctx, newId<"Foerderantrag">(), 1, ja)).rejects.toThrow(NotFound);
});

test("importAntraege ties what was decided to what the Maßnahmen say, and only into an empty county", async () => {
  const { ctx, angaben, aussagen, programm, id } = await aFall([]);
  const open = await ctx.db.read((db) => findMassnahme(db, id));
  if (!open) throw new Error("no Maßnahme");
  const finanzierungen = [geld({ art: "abgelehnt", programmId: programm, betragCent: 1 as Cent, jahr: 2026 })];
  valueOf(await changeMassnahme(ctx, id, open.rev, { ...open.inhalt, finanzierungen }));
  const rest = without(angaben, "massnahmeId");
  const one = {
    ...rest,
    massnahme: "M01",
    stand: "abgelehnt",
    bewilligtCent: null,
    entschiedenAm: "2026-08-14" as Datum,
    entscheidungGrund: "leer",
  } as const;
  valueOf(await importAntraege(ctx, [one]));
  expect(await aussagen()).toEqual([["abgelehnt", 1, 2026]]);
  const [row] = (await viewAntraege(ctx, "abgelehnt")).zeilen;
  expect(row && (await viewAntrag(ctx, row.id)).aussage).toEqual({ art: "abgelehnt", betragCent: 1 });
  expect(await importAntraege(ctx, [one])).toMatchObject({ reason: "nicht-leer" });
});
