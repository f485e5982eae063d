import { beforeAll, describe, expect, it } from "vitest";
import type { Mandant } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { listHistory } from "#src/platform/audit/history.ts";
import { newId } from "#src/platform/id.ts";
import { type Actor, OEFFENTLICH, type Rolle } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../test/database.ts";
import type { AufgabeAngaben } from "../rules/aufgabe.ts";
import { viewAufgabe, viewAufgaben } from "../views/aufgaben.ts";
import { changeAufgabe, createAufgabe, finishAufgabe, removeAufgabe, reopenAufgabe } from "./aufgaben.ts";

const database = testDatabase();
let mandant: Mandant;
const benutzer = new Map<string, Actor>();

/** Accounts that exist, because a task that is done points at one. */
async function someone(rolle: Rolle, name: string): Promise<Actor> {
  const id = newId<"Benutzer">();
  await database.admin.query("insert into zugang_benutzer (tenant_id, id, funktion) values ($1, $2, $3)", [
    mandant.id,
    id,
    name,
  ]);
  return { kind: "benutzer", id, name, rollen: [{ rolle, bezugId: null }], zweiterFaktor: true };
}

beforeAll(async () => {
  mandant = await database.aMandant();
  for (const [rolle, name] of [
    ["fachstelle", "Stabsstelle Integration"],
    ["zustaendige", "Gesundheitsamt"],
    ["lesende", "Leitung"],
  ] as const) {
    benutzer.set(rolle, await someone(rolle, name));
  }
});

const as = (rolle: "fachstelle" | "zustaendige" | "lesende" | "oeffentlich") =>
  database.ctxFor(mandant, benutzer.get(rolle) ?? OEFFENTLICH);
const angaben = (rest: Partial<AufgabeAngaben> = {}): AufgabeAngaben => ({
  titel: "Telefonat Rathaus",
  notiz: "",
  faelligAm: "2026-11-13" as Datum,
  fuer: "Stabsstelle Integration",
  bezug: null,
  ...rest,
});
const OFFEN = { welche: "offen", fuer: "", seite: 1 } as const;

async function anAufgabe(rest: Partial<AufgabeAngaben> = {}) {
  const made = await createAufgabe(as("fachstelle"), angaben(rest));
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}

describe("R042 tasks stand apart from the strategy", () => {
  it("are written down, overdue after their day, and ticked off by whom and when", async () => {
    const id = await anAufgabe();
    const before = await viewAufgaben(as("fachstelle"), OFFEN);
    expect(before.zeilen.find((one) => one.id === id)).toMatchObject({
      titel: "Telefonat Rathaus",
      lage: "ueberfaellig",
    });
    expect(before.zahlen.ueberfaellig).toBeGreaterThan(0);
    await finishAufgabe(as("fachstelle"), id);
    const done = await viewAufgaben(as("fachstelle"), { ...OFFEN, welche: "erledigt" });
    expect(done.zeilen.find((one) => one.id === id)).toMatchObject({
      lage: "erledigt",
      erledigt: { am: as("fachstelle").now, durch: "Stabsstelle Integration" },
    });
    const { rows } = await database.admin.query(
      "select count(*)::int as n from konzept_massnahmen where tenant_id = $1",
      [mandant.id],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it("are changed while nobody else did, and not after they were done", async () => {
    const id = await anAufgabe();
    expect(await changeAufgabe(as("fachstelle"), id, 1, angaben({ titel: "Telefonat Marktbirken" }))).toMatchObject({
      ok: true,
    });
    expect(await changeAufgabe(as("fachstelle"), id, 1, angaben())).toMatchObject({ reason: "inzwischen-geaendert" });
    await finishAufgabe(as("fachstelle"), id);
    expect(await finishAufgabe(as("fachstelle"), id)).toMatchObject({ reason: "schon-erledigt" });
    expect(await changeAufgabe(as("fachstelle"), id, 3, angaben())).toMatchObject({ reason: "schon-erledigt" });
    expect(await reopenAufgabe(as("fachstelle"), id)).toMatchObject({ ok: true });
    expect(await reopenAufgabe(as("fachstelle"), id)).toMatchObject({ reason: "nicht-erledigt" });
    const history = await as("fachstelle").db.read((db) => listHistory(db, "aufgabe", id));
    expect(history.map((one) => one.verb)).toEqual([
      "portal.aufgabe.reopened",
      "portal.aufgabe.finished",
      "portal.aufgabe.changed",
      "portal.aufgabe.created",
    ]);
  });

  it("are seen and ticked off by the function that has them, and by no other", async () => {
    const own = await anAufgabe({ fuer: "Gesundheitsamt" });
    const other = await anAufgabe({ fuer: "Sekretariat" });
    const { zeilen, may } = await viewAufgaben(as("zustaendige"), OFFEN);
    expect(zeilen.map((one) => one.id)).toEqual([own]);
    expect(may.plan).toBe(false);
    await expect(finishAufgabe(as("zustaendige"), other)).rejects.toThrow(NotFound);
    await expect(viewAufgabe(as("zustaendige"), other)).rejects.toThrow(NotFound);
    expect(await finishAufgabe(as("zustaendige"), own)).toMatchObject({ ok: true });
    await expect(createAufgabe(as("zustaendige"), angaben())).rejects.toThrow(NotAllowed);
    await expect(changeAufgabe(as("zustaendige"), own, 2, angaben())).rejects.toThrow(NotAllowed);
    await expect(removeAufgabe(as("zustaendige"), own)).rejects.toThrow(NotAllowed);
  });

  it("are not there for readers and strangers", async () => {
    await expect(viewAufgaben(as("lesende"), OFFEN)).rejects.toThrow(NotAllowed);
    await expect(viewAufgaben(as("oeffentlich"), OFFEN)).rejects.toThrow(SignInNeeded);
  });

  it("are deleted when they were a mistake, and the log says so", async () => {
    const id = await anAufgabe({ titel: "Irrtum" });
    await removeAufgabe(as("fachstelle"), id);
    await expect(removeAufgabe(as("fachstelle"), id)).rejects.toThrow(NotFound);
    const [last] = await as("fachstelle").db.read((db) => listHistory(db, "aufgabe", id));
    expect(last).toMatchObject({ verb: "portal.aufgabe.removed", before: { titel: "Irrtum" } });
  });

  it("refuse what nobody could do", async () => {
    expect(await createAufgabe(as("fachstelle"), angaben({ titel: " " }))).toMatchObject({ reason: "ohne-titel" });
    expect(await createAufgabe(as("fachstelle"), angaben({ fuer: " " }))).toMatchObject({ reason: "ohne-funktion" });
  });
});
