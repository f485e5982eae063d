import { describe, expect, test } from "vitest";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import { TEST_NOW, testDatabase } from "../../../../../test/database.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import { viewStand } from "../../sachstand/views/stand.ts";
import {
  aHandlungsfeld,
  anInhalt,
  aStelle,
  benutzer,
  FACHSTELLE,
  SYSTEM,
  valueOf,
  verbsOf,
} from "../../test/fixtures.ts";
import type { IdeenPruefung } from "../rules/pruefung.ts";
import { viewIdee, viewIdeen, viewIdeenOeffentlich } from "../views/ideen.ts";
import { acceptIdee, declineIdee, deleteDueIdeenAngaben, removeIdee } from "./answer-idee.ts";
import { qualifyIdee } from "./qualify-idee.ts";
import { submitIdee } from "./submit-idee.ts";

const database = testDatabase();

async function aFall() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const feld = await aHandlungsfeld(ctx);
  const stelle = await aStelle(ctx, "Kreisbücherei");
  const anybody = database.ctxFor(mandant, OEFFENTLICH);
  const bedarfId = newId<"Bedarf">();
  await database.admin.query(
    `insert into konzept_bedarfe (tenant_id, id, konzept_id, handlungsfeld_id, kennung, titel, position, suchtext)
     select $1, $2, konzept_id, id, 'B01', 'Lesen lernen', 1, '' from konzept_handlungsfelder where id = $3`,
    [mandant.id, bedarfId, feld],
  );
  return { ctx, anybody, feld, stelle, bedarfId };
}

const eingabe = {
  titel: "Lesepaten in der Bücherei",
  idee: "Kinder lesen mit Älteren. Ruft mich an: Erika Muster.",
  fuerWen: "Grundschulkinder",
  werKoennte: "",
  organisation: "",
  email: "",
  einwilligung: false,
  falle: "",
  gestartet: String(TEST_NOW - 60_000),
};
const mitAdresse = { ...eingabe, email: "erika@post.example", einwilligung: true };
const pruefung = (anders: Partial<IdeenPruefung> = {}): IdeenPruefung => ({
  titel: "Lesepaten in der Bücherei",
  kurzfassung: "Ältere lesen mit Grundschulkindern.",
  oeffentlich: false,
  bedarfId: null,
  wirkungszielId: null,
  aufwand: "gering",
  aufwandGrund: "",
  zustaendigId: null,
  vonStelleId: null,
  ...anders,
});
type Fall = Awaited<ReturnType<typeof aFall>>;
const geprueft = async ({ ctx, anybody, stelle, bedarfId }: Fall, sent = mitAdresse) => {
  const made = valueOf(await submitIdee(anybody, sent));
  valueOf(
    await qualifyIdee(ctx, made.id, 1, pruefung({ bedarfId: bedarfId, zustaendigId: stelle, vonStelleId: stelle })),
  );
  return made.id;
};
const auditOf = async ({ ctx }: Pick<Fall, "ctx">) =>
  JSON.stringify(
    (await ctx.db.read((db) => db.execute("select before, after from platform_audit_changes where kind = 'idee'")))
      .rows,
  );

describe("submitIdee", () => {
  test("anybody sends one and is told its number; nothing of it is public or in the audit", async () => {
    const fall = await aFall();
    expect(valueOf(await submitIdee(fall.anybody, eingabe)).nummer).toBe(1);
    expect(valueOf(await submitIdee(fall.anybody, mitAdresse)).nummer).toBe(2);
    expect(await viewIdeenOeffentlich(fall.anybody)).toEqual([]);
    const audit = await auditOf(fall);
    expect(audit).toContain("antwortErbeten");
    expect(audit).not.toMatch(/Erika|erika|Lesepaten/);
    expect((await viewIdeen(fall.ctx, null)).zeilen.map((one) => [one.nummer, one.antwortErbeten])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  test("ten people at once get ten numbers", async () => {
    const { anybody } = await aFall();
    const made = await Promise.all(Array.from({ length: 10 }, () => submitIdee(anybody, eingabe)));
    expect(new Set(made.map((one) => valueOf(one).nummer)).size).toBe(10);
  });

  test.each([
    ["a machine that fills everything", { falle: "x" }, "wie-maschine"],
    ["a machine that is faster than people", { gestartet: String(TEST_NOW - 1_000) }, "wie-maschine"],
    ["no title", { titel: "" }, "fehlt"],
    ["too long", { idee: "x".repeat(4_001) }, "zu-lang"],
    ["an address without consent", { email: "a@post.example" }, "einwilligung-fehlt"],
  ])("refuses %s", async (_, anders, reason) => {
    const { anybody } = await aFall();
    expect(await submitIdee(anybody, { ...eingabe, ...anders })).toEqual({ ok: false, reason });
  });

  test("refuses the 31st of an hour", async () => {
    const { anybody } = await aFall();
    for (let n = 0; n < 30; n += 1) valueOf(await submitIdee(anybody, eingabe));
    expect(await submitIdee(anybody, eingabe)).toMatchObject({ reason: "zu-viele-ideen" });
  });
});

describe("qualifyIdee", () => {
  test("keeps what was found out; public is only what the office wrote", async () => {
    const { ctx, anybody, stelle } = await aFall();
    const made = valueOf(await submitIdee(anybody, eingabe));
    valueOf(await qualifyIdee(ctx, made.id, 1, pruefung({ oeffentlich: true, vonStelleId: stelle })));
    expect(await viewIdeenOeffentlich(anybody)).toEqual([
      {
        nummer: 1,
        titel: "Lesepaten in der Bücherei",
        kurzfassung: "Ältere lesen mit Grundschulkindern.",
        stand: "in-pruefung",
        antwort: "",
        beantwortetAm: null,
        von: "Kreisbücherei",
        massnahme: null,
      },
    ]);
    expect(await viewIdee(ctx, made.id)).toMatchObject({ luecken: ["bezug", "zustaendig"], offen: true });
  });

  test("tells what resembles it", async () => {
    const { ctx, anybody, feld } = await aFall();
    const m = valueOf(await createMassnahme(ctx, anInhalt(feld, { titel: "Lesepaten für Grundschulen" })));
    valueOf(await publishMassnahme(ctx, m.id));
    const made = valueOf(await submitIdee(anybody, eingabe));
    expect((await viewIdee(ctx, made.id)).aehnliches.massnahmen.map((one) => one.kennung)).toEqual(["M01"]);
  });

  test.each([
    ["another state than was shown", 7, {}, "inzwischen-geaendert"],
    ["no title", 1, { titel: "" }, "ohne-titel"],
    ["public without words for it", 1, { oeffentlich: true, kurzfassung: "" }, "ohne-kurzfassung"],
    ["a Stelle that does not exist", 1, { zustaendigId: newId<"Stelle">() }, "bezug-fehlt"],
    ["a Bedarf that does not exist", 1, { bedarfId: newId<"Bedarf">() }, "bezug-fehlt"],
  ] as const)("refuses %s", async (_, rev, anders, reason) => {
    const { ctx, anybody } = await aFall();
    const made = valueOf(await submitIdee(anybody, eingabe));
    expect(await qualifyIdee(ctx, made.id, rev, pruefung(anders))).toEqual({ ok: false, reason });
  });

  test("not for everybody, and not for what does not exist", async () => {
    const { ctx, anybody } = await aFall();
    const made = valueOf(await submitIdee(anybody, eingabe));
    const lesend = { ...ctx, actor: benutzer({ rolle: "lesende", bezugId: null }) };
    await expect(qualifyIdee(lesend, made.id, 1, pruefung())).rejects.toThrow(NotAllowed);
    await expect(qualifyIdee(anybody, made.id, 1, pruefung())).rejects.toThrow(SignInNeeded);
    await expect(viewIdeen(lesend, null)).rejects.toThrow(NotAllowed);
    await expect(qualifyIdee(ctx, newId<"Idee">(), 1, pruefung())).rejects.toThrow(NotFound);
  });
});

describe("declineIdee", () => {
  test("answers in public and by mail, and forgets the sender later", async () => {
    const fall = await aFall();
    const { ctx, anybody } = fall;
    const id = await geprueft(fall);
    valueOf(await declineIdee(ctx, id, 2, "Die Kosten stehen in keinem Verhältnis."));
    expect(await viewIdeenOeffentlich(anybody)).toMatchObject([
      { stand: "nicht-ausgewaehlt", antwort: "Die Kosten stehen in keinem Verhältnis.", beantwortetAm: "2026-11-21" },
    ]);
    const mails = await database.admin.query("select recipient, subject from platform_mails where tenant_id = $1", [
      ctx.mandant.id,
    ]);
    expect(mails.rows).toEqual([
      { recipient: "erika@post.example", subject: "Ihre Idee wurde nicht ausgewählt: „Lesepaten in der Bücherei“" },
    ]);
    expect(await declineIdee(ctx, id, 3, "noch einmal")).toMatchObject({ reason: "idee-beantwortet" });

    const nightly = (today: string) => deleteDueIdeenAngaben({ ...ctx, actor: SYSTEM, today: today as Datum });
    expect(await nightly("2026-12-20")).toMatchObject({ reason: "nichts-faellig" });
    expect(valueOf(await nightly("2026-12-21"))).toBe(1);
    expect((await viewIdee(ctx, id)).idee).toMatchObject({
      email: null,
      idee: "",
      fuerWen: "",
      titel: "Lesepaten in der Bücherei",
    });
    expect(await auditOf(fall)).not.toMatch(/Erika|erika/);
    await expect(deleteDueIdeenAngaben(ctx)).rejects.toThrow(NotAllowed);
  });

  test("an unanswered address goes after a year, the words stay for whoever still has to answer", async () => {
    const { ctx, anybody } = await aFall();
    const made = valueOf(await submitIdee(anybody, mitAdresse));
    valueOf(await deleteDueIdeenAngaben({ ...ctx, actor: SYSTEM, today: "2027-11-21" as Datum }));
    expect((await viewIdee(ctx, made.id)).idee).toMatchObject({ email: null, idee: mitAdresse.idee });
  });

  test("needs a summary and a reason, and the Fachstelle", async () => {
    const fall = await aFall();
    const { ctx, anybody } = fall;
    const fresh = valueOf(await submitIdee(anybody, eingabe));
    expect(await declineIdee(ctx, fresh.id, 1, "Nein.")).toMatchObject({ reason: "ohne-kurzfassung" });
    const id = await geprueft(fall);
    expect(await declineIdee(ctx, id, 2, " ")).toMatchObject({ reason: "ohne-grund" });
    const redaktion = { ...ctx, actor: benutzer({ rolle: "fachredaktion", bezugId: null }) };
    await expect(declineIdee(redaktion, id, 2, "Nein.")).rejects.toThrow(NotAllowed);
    expect((await viewIdee(redaktion, id)).idee).toMatchObject({ email: null, antwortErbeten: true });
  });
});

describe("acceptIdee", () => {
  test("becomes a draft with the next number, decided as idea, led by who would do it, of whose idea it was", async () => {
    const fall = await aFall();
    const { ctx, anybody, feld, stelle } = fall;
    const id = await geprueft(fall);
    const made = valueOf(await acceptIdee(ctx, id, 2, feld, ""));
    expect(made.kennung).toBe("M01");
    expect(await viewStand(ctx, made.massnahmeId, "intern")).toMatchObject({
      entscheidung: "idee",
      entscheidungGrund: "Idee 1",
    });
    const { rows } = await database.admin.query(
      "select idee_von_stelle_id as von, veroeffentlicht_am as seit, titel from konzept_massnahmen where id = $1",
      [made.massnahmeId],
    );
    expect(rows).toEqual([{ von: stelle, seit: null, titel: "Lesepaten in der Bücherei" }]);
    expect(await viewIdeenOeffentlich(anybody)).toMatchObject([
      { stand: "uebernommen", massnahme: { kennung: "M01", oeffentlich: false } },
    ]);
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.idee.accepted");
    expect(await removeIdee(ctx, id, 3)).toMatchObject({ reason: "idee-uebernommen" });
  });

  test("refuses what nobody qualified, and a Handlungsfeld that does not exist", async () => {
    const fall = await aFall();
    const { ctx, anybody, feld } = fall;
    const fresh = valueOf(await submitIdee(anybody, eingabe));
    expect(await acceptIdee(ctx, fresh.id, 1, feld, "")).toMatchObject({ reason: "nicht-geprueft" });
    const id = await geprueft(fall);
    expect(await acceptIdee(ctx, id, 2, newId(), "")).toMatchObject({ reason: "bezug-fehlt" });
    const redaktion = { ...ctx, actor: benutzer({ rolle: "fachredaktion", bezugId: null }) };
    await expect(acceptIdee(redaktion, id, 2, feld, "")).rejects.toThrow(NotAllowed);
  });
});

test("removeIdee: what is none goes at once, by the Fachstelle", async () => {
  const { ctx, anybody } = await aFall();
  const made = valueOf(await submitIdee(anybody, eingabe));
  const redaktion = { ...ctx, actor: benutzer({ rolle: "fachredaktion", bezugId: null }) };
  await expect(removeIdee(redaktion, made.id, 1)).rejects.toThrow(NotAllowed);
  expect(await removeIdee(ctx, made.id, 4)).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await removeIdee(ctx, made.id, 1));
  await expect(viewIdee(ctx, made.id)).rejects.toThrow(NotFound);
});
