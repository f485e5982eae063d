import { describe, expect, it } from "vitest";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { TEST_NOW, testDatabase } from "../../../../test/database.ts";
import { MELDUNGEN_JE_STUNDE } from "../rules/barriere-melden.ts";
import { FACHSTELLE, LESEND, SYSTEM } from "../test/fixtures.ts";
import { viewBarrieremeldungen } from "../views/barrieremeldungen.ts";
import {
  answerBarrieremeldung,
  deleteDueBarrieremeldungen,
  removeBarrieremeldung,
  reopenBarrieremeldung,
} from "./answer-barrieremeldung.ts";
import { type NewBarrieremeldung, reportBarriere } from "./report-barriere.ts";

const database = testDatabase();

const meldung = (overrides: Partial<NewBarrieremeldung> = {}): NewBarrieremeldung => ({
  text: "Die Tabelle liest sich nicht vor.",
  seite: "/netzwerk",
  antwortAn: "leserin@example.org",
  falle: "",
  gestartet: String(TEST_NOW - 20_000),
  ...overrides,
});

async function aKreis() {
  const mandant = await database.aMandant();
  return {
    mandant,
    visitor: database.ctxFor(mandant),
    office: database.ctxFor(mandant, FACHSTELLE),
    reader: database.ctxFor(mandant, LESEND),
  };
}

describe("reporting a barrier", () => {
  it("needs no account; nothing of it stands in the audit", async () => {
    const { visitor, office } = await aKreis();
    expect(await reportBarriere(visitor, meldung())).toMatchObject({ ok: true });
    const [entry] = await viewBarrieremeldungen(office);
    expect(entry).toMatchObject({ seite: "/netzwerk", antwortAn: "leserin@example.org", ueberfaellig: false });
    const { rows } = await database.admin.query(
      "select after::text as after from platform_audit_changes where tenant_id = $1",
      [office.mandant.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].after).not.toContain("leserin");
  });

  it("refuses machines, empty and endless reports, and nothing is written", async () => {
    const { visitor, office } = await aKreis();
    expect(await reportBarriere(visitor, meldung({ falle: "x" }))).toMatchObject({ reason: "wie-maschine" });
    expect(await reportBarriere(visitor, meldung({ gestartet: String(TEST_NOW - 100) }))).toMatchObject({
      reason: "wie-maschine",
    });
    expect(await reportBarriere(visitor, meldung({ text: "" }))).toMatchObject({ reason: "fehlt" });
    expect(await reportBarriere(visitor, meldung({ text: "x".repeat(4_001) }))).toMatchObject({ reason: "zu-lang" });
    expect(await viewBarrieremeldungen(office)).toEqual([]);
  });

  it("stops at a number per hour that no county's readers write", async () => {
    const { visitor } = await aKreis();
    for (let n = 0; n < MELDUNGEN_JE_STUNDE; n++) await reportBarriere(visitor, meldung());
    expect(await reportBarriere(visitor, meldung())).toMatchObject({ reason: "zu-viele" });
  });
});

describe("answering", () => {
  it("sets the day of deletion, can be taken back, and another county cannot see it", async () => {
    const { visitor, office } = await aKreis();
    const reported = await reportBarriere(visitor, meldung());
    if (!reported.ok) throw new Error("not reported");
    expect(await answerBarrieremeldung(office, reported.value, 1)).toMatchObject({ ok: true });
    expect((await viewBarrieremeldungen(office))[0]).toMatchObject({
      beantwortetAm: "2026-11-21",
      loeschenAm: "2027-02-19",
      antwortBis: null,
    });
    expect(await reopenBarrieremeldung(office, reported.value, 2)).toMatchObject({ ok: true });
    expect((await viewBarrieremeldungen(office))[0]?.loeschenAm).toBeNull();
    const other = await aKreis();
    await expect(answerBarrieremeldung(other.office, reported.value, 3)).rejects.toBeInstanceOf(NotFound);
  });

  it("is refused to readers, on an older state and for what is not there", async () => {
    const { visitor, office, reader } = await aKreis();
    const reported = await reportBarriere(visitor, meldung());
    if (!reported.ok) throw new Error("not reported");
    await expect(answerBarrieremeldung(reader, reported.value, 1)).rejects.toBeInstanceOf(NotAllowed);
    await expect(viewBarrieremeldungen(reader)).rejects.toBeInstanceOf(NotAllowed);
    expect(await answerBarrieremeldung(office, reported.value, 9)).toMatchObject({ reason: "inzwischen-geaendert" });
    await expect(removeBarrieremeldung(office, newId<"Barrieremeldung">(), 1)).rejects.toBeInstanceOf(NotFound);
  });

  it("deletes at once what has to go", async () => {
    const { visitor, office } = await aKreis();
    const reported = await reportBarriere(visitor, meldung());
    if (!reported.ok) throw new Error("not reported");
    expect(await removeBarrieremeldung(office, reported.value, 1)).toMatchObject({ ok: true });
    expect(await viewBarrieremeldungen(office)).toEqual([]);
  });
});

describe("the nightly run", () => {
  it("deletes what is due and leaves the rest", async () => {
    const { mandant, visitor, office } = await aKreis();
    const reported = await reportBarriere(visitor, meldung());
    if (!reported.ok) throw new Error("not reported");
    await reportBarriere(visitor, meldung({ seite: "/bleibt" }));
    await answerBarrieremeldung(office, reported.value, 1);
    const night = (today: string) => database.ctxFor(mandant, SYSTEM, { today: today as Datum });
    expect(await deleteDueBarrieremeldungen(night("2027-02-18"))).toMatchObject({ reason: "nichts-faellig" });
    expect(await deleteDueBarrieremeldungen(night("2027-02-19"))).toEqual({ ok: true, value: 1 });
    expect((await viewBarrieremeldungen(office)).map((one) => one.seite)).toEqual(["/bleibt"]);
    await expect(deleteDueBarrieremeldungen(office)).rejects.toBeInstanceOf(NotAllowed);
  });
});
