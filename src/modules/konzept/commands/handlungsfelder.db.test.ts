import { describe, expect, test } from "vitest";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { testDatabase } from "../../../../test/database.ts";
import { findHandlungsfeldBySlug, findSlugByAdresse, listHandlungsfelder } from "../store/handlungsfelder.ts";
import { aHandlungsfeld, anInhalt, benutzer, FACHSTELLE, valueOf, verbsOf } from "../test/fixtures.ts";
import { archiveHandlungsfeld } from "./archive-handlungsfeld.ts";
import { changeHandlungsfeld } from "./change-handlungsfeld.ts";
import { changeKonzept } from "./change-konzept.ts";
import { createHandlungsfeld } from "./create-handlungsfeld.ts";
import { createMassnahme } from "./create-massnahme.ts";
import { moveHandlungsfeld } from "./move-handlungsfeld.ts";
import { takeVorlage } from "./take-vorlage.ts";

const database = testDatabase();
const texte = { zusammenfassung: "", aktuelleSituation: "", trend: "" };
const aKonzeptMandant = async () => database.ctxFor(await database.aMandant(), FACHSTELLE);

describe("createHandlungsfeld", () => {
  test("adds it at the end, with an address, and one audit entry", async () => {
    const ctx = await aKonzeptMandant();
    await aHandlungsfeld(ctx, "Sprache und Bildung");
    expect(valueOf(await createHandlungsfeld(ctx, { name: "Wohnen & Mobilität", ...texte })).slug).toBe(
      "wohnen-mobilitaet",
    );
    const felder = await ctx.db.read((db) => listHandlungsfelder(db));
    expect(felder.map((feld) => [feld.name, feld.position])).toEqual([
      ["Sprache und Bildung", 1],
      ["Wohnen & Mobilität", 2],
    ]);
    expect(await verbsOf(ctx)).toEqual(["konzept.handlungsfeld.created", "konzept.handlungsfeld.created"]);
  });

  test("the same name twice is refused, in whatever spelling", async () => {
    const ctx = await aKonzeptMandant();
    await aHandlungsfeld(ctx, "Wohnen und Mobilität");
    expect(await createHandlungsfeld(ctx, { name: "wohnen und mobilitaet", ...texte })).toMatchObject({
      reason: "name-vergeben",
    });
  });

  test("the Fachredaktion may not", async () => {
    const ctx = await aKonzeptMandant();
    const feld = await aHandlungsfeld(ctx);
    const redaktion = { ...ctx, actor: benutzer({ rolle: "fachredaktion", bezugId: feld }) };
    await expect(createHandlungsfeld(redaktion, { name: "Neu", ...texte })).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("changeHandlungsfeld", () => {
  test("R175 a new name gives a new address, and the former one leads there", async () => {
    const ctx = await aKonzeptMandant();
    const id = await aHandlungsfeld(ctx, "Wohnen");
    expect(valueOf(await changeHandlungsfeld(ctx, id, 1, { name: "Wohnen und Bus", ...texte })).slug).toBe(
      "wohnen-und-bus",
    );
    expect(await ctx.db.read((db) => findSlugByAdresse(db, "wohnen"))).toBe("wohnen-und-bus");
    expect(await ctx.db.read((db) => findHandlungsfeldBySlug(db, "wohnen"))).toBeNull();
    // Back again: the old address is its own, so it is not "wohnen-2".
    expect(valueOf(await changeHandlungsfeld(ctx, id, 2, { name: "Wohnen", ...texte })).slug).toBe("wohnen");
    expect(await ctx.db.read((db) => findSlugByAdresse(db, "wohnen-und-bus"))).toBe("wohnen");
  });

  test("a form older than the record is refused and changes nothing", async () => {
    const ctx = await aKonzeptMandant();
    const id = await aHandlungsfeld(ctx, "Wohnen");
    valueOf(await changeHandlungsfeld(ctx, id, 1, { name: "Wohnen", ...texte, trend: "Eins" }));
    expect(await changeHandlungsfeld(ctx, id, 1, { name: "Wohnen", ...texte, trend: "Zwei" })).toMatchObject({
      reason: "inzwischen-geaendert",
    });
    const [feld] = await ctx.db.read((db) => listHandlungsfelder(db));
    expect(feld?.trend).toBe("Eins");
  });

  test("T01 the Fachredaktion changes her own Handlungsfeld and no other", async () => {
    const ctx = await aKonzeptMandant();
    const [own, other] = [await aHandlungsfeld(ctx, "Eigenes"), await aHandlungsfeld(ctx, "Anderes")];
    const redaktion = { ...ctx, actor: benutzer({ rolle: "fachredaktion", bezugId: own }) };
    expect(await changeHandlungsfeld(redaktion, own, 1, { name: "Eigenes", ...texte, trend: "neu" })).toMatchObject({
      ok: true,
    });
    await expect(changeHandlungsfeld(redaktion, other, 1, { name: "Anderes", ...texte })).rejects.toBeInstanceOf(
      NotAllowed,
    );
  });
});

describe("moveHandlungsfeld and archiveHandlungsfeld", () => {
  test("moves one place; at the end of the list nothing moves", async () => {
    const ctx = await aKonzeptMandant();
    const ids = [
      await aHandlungsfeld(ctx, "A"),
      await aHandlungsfeld(ctx, "B"),
      await aHandlungsfeld(ctx, "C"),
    ] as const;
    const order = async () => (await ctx.db.read((db) => listHandlungsfelder(db))).map((feld) => feld.name).join("");
    await moveHandlungsfeld(ctx, ids[2], "hoch");
    expect(await order()).toBe("ACB");
    await moveHandlungsfeld(ctx, ids[0], "hoch");
    expect(await order()).toBe("ACB");
    await expect(moveHandlungsfeld(ctx, newId<"Handlungsfeld">(), "hoch")).rejects.toBeInstanceOf(NotFound);
  });

  test("is not archived while it holds Maßnahmen", async () => {
    const ctx = await aKonzeptMandant();
    const id = await aHandlungsfeld(ctx);
    valueOf(await createMassnahme(ctx, anInhalt(id)));
    expect(await archiveHandlungsfeld(ctx, id)).toMatchObject({ reason: "hat-massnahmen" });
    const empty = await aHandlungsfeld(ctx, "Leer");
    expect(await archiveHandlungsfeld(ctx, empty)).toMatchObject({ ok: true });
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.handlungsfeld.archived");
  });
});

describe("takeVorlage and changeKonzept", () => {
  test("six Handlungsfelder and five Querschnittsthemen, once", async () => {
    const ctx = await aKonzeptMandant();
    expect(await takeVorlage(ctx)).toMatchObject({ value: { handlungsfelder: 6, querschnittsthemen: 5 } });
    expect(await takeVorlage(ctx)).toMatchObject({ reason: "hat-handlungsfelder" });
    expect(await verbsOf(ctx)).toEqual(["konzept.vorlage.taken"]);
  });

  test("the title changes for the Fachstelle only", async () => {
    const ctx = await aKonzeptMandant();
    expect(await changeKonzept(ctx, null, { titel: "Integrationskonzept 2027", untertitel: "" })).toMatchObject({
      ok: true,
    });
    expect(await changeKonzept(ctx, null, { titel: "Anders", untertitel: "" })).toMatchObject({
      reason: "inzwischen-geaendert",
    });
    const lesend = { ...ctx, actor: benutzer({ rolle: "lesende", bezugId: null }) };
    await expect(changeKonzept(lesend, 2, { titel: "x", untertitel: "" })).rejects.toBeInstanceOf(NotAllowed);
  });
});
