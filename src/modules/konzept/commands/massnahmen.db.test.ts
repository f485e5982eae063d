import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Cent } from "#src/shared/geld.ts";
import { testDatabase } from "../../../../test/database.ts";
import { loadMassnahmen } from "../store/massnahmen.ts";
import {
  aHandlungsfeld,
  anInhalt,
  aProgramm,
  aStelle,
  benutzer,
  FACHSTELLE,
  fuehrt,
  geld,
  gruppe,
  valueOf,
  verbsOf,
} from "../test/fixtures.ts";
import { archiveMassnahme } from "./archive-massnahme.ts";
import { changeMassnahme } from "./change-massnahme.ts";
import { createMassnahme } from "./create-massnahme.ts";
import { maintainMassnahme } from "./maintain-massnahme.ts";
import { publishMassnahme } from "./publish-massnahme.ts";
import { restoreMassnahme } from "./restore-massnahme.ts";
import { withdrawMassnahme } from "./withdraw-massnahme.ts";

const database = testDatabase();

async function aKonzeptMandant() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  return { ctx, mandant, feld: await aHandlungsfeld(ctx) };
}
type Ctx = Awaited<ReturnType<typeof aKonzeptMandant>>["ctx"];
const as = (ctx: Ctx, ...rollen: Parameters<typeof benutzer>) => ({ ...ctx, actor: benutzer(...rollen) });
const load = async (ctx: Ctx, id: Parameters<typeof loadMassnahmen>[1][number]) =>
  (await ctx.db.read((db) => loadMassnahmen(db, [id])))[0];

describe("createMassnahme", () => {
  test("keeps every part as it was given, under the next Kennung", async () => {
    const { ctx, feld } = await aKonzeptMandant();
    const [stelle, programm] = [
      await aStelle(ctx, "Diakonie"),
      await aProgramm(ctx, "Richtlinie Integrative Maßnahmen"),
    ];
    const inhalt = anInhalt(feld, {
      art: "befristet",
      beginn: { tag: "2027-01-01" as Datum, genauigkeit: "jahr" },
      ende: { tag: "2028-06-30" as Datum, genauigkeit: "monat" },
      zustaendigkeiten: [fuehrt(stelle), gruppe("verschiedene Akteure")],
      finanzierungen: [
        geld({ art: "beantragt", programmId: programm, betragCent: 7_200_000 as Cent, jahr: 2027, stand: "geplant" }),
        geld({ art: "wortlaut", wortlaut: "=Spenden; „Basar“", geprueft: false }),
      ],
    });
    const made = valueOf(await createMassnahme(ctx, inhalt));
    expect(made.kennung).toBe("M01");
    expect(await load(ctx, made.id)).toMatchObject({ kennung: "M01", rev: 1, veroeffentlichtAm: null, inhalt });
    expect(await verbsOf(ctx)).toContain("konzept.massnahme.created");
  });

  test("a Kennung is never used twice, not even after archiving", async () => {
    const { ctx, feld } = await aKonzeptMandant();
    const first = valueOf(await createMassnahme(ctx, anInhalt(feld)));
    valueOf(await archiveMassnahme(ctx, first.id, "doppelt erfasst"));
    expect(valueOf(await createMassnahme(ctx, anInhalt(feld))).kennung).toBe("M02");
  });

  test("ten people at once get ten numbers", async () => {
    const { ctx, feld } = await aKonzeptMandant();
    const made = await Promise.all(Array.from({ length: 10 }, () => createMassnahme(ctx, anInhalt(feld))));
    expect(new Set(made.map((one) => valueOf(one).kennung)).size).toBe(10);
  });

  test.each([
    ["K1 no title", { titel: " " }, "ohne-titel"],
    ["K2 nobody in the lead", { zustaendigkeiten: [gruppe("Vereine")] }, "ohne-federfuehrung"],
    [
      "K2 two in the lead",
      { zustaendigkeiten: [gruppe("A", "federfuehrung"), gruppe("B", "federfuehrung")] },
      "mehrere-federfuehrungen",
    ],
    ["K5 single Gemeinden, but which", { umfang: "gemeinden" as const }, "ohne-gemeinden"],
    ["a Stelle that does not exist", { zustaendigkeiten: [fuehrt(newId<"Stelle">())] }, "bezug-fehlt"],
  ])("%s is refused and writes nothing", async (_, overrides, reason) => {
    const { ctx, feld } = await aKonzeptMandant();
    expect(await createMassnahme(ctx, anInhalt(feld, overrides))).toMatchObject({ ok: false, reason });
    expect(await verbsOf(ctx)).toEqual(["konzept.handlungsfeld.created"]);
  });

  test("T15 not in a Handlungsfeld of somebody else", async () => {
    const { ctx, feld } = await aKonzeptMandant();
    const other = await aHandlungsfeld(ctx, "Anderes");
    const redaktion = as(ctx, { rolle: "fachredaktion", bezugId: other });
    await expect(createMassnahme(redaktion, anInhalt(feld))).rejects.toBeInstanceOf(NotAllowed);
  });

  test("T25 a Stelle of another county is unknown here", async () => {
    const [{ ctx, feld }, foreign] = [await aKonzeptMandant(), await aKonzeptMandant()];
    const stelle = await aStelle(foreign.ctx, "Stelle von drüben");
    expect(await createMassnahme(ctx, anInhalt(feld, { zustaendigkeiten: [fuehrt(stelle)] }))).toMatchObject({
      reason: "bezug-fehlt",
    });
  });
});

describe("changeMassnahme", () => {
  test("two people: the second is refused, and the first one's words stay", async () => {
    const { ctx, feld } = await aKonzeptMandant();
    const { id } = valueOf(await createMassnahme(ctx, anInhalt(feld)));
    expect(await changeMassnahme(ctx, id, 1, anInhalt(feld, { titel: "Eins" }))).toMatchObject({ ok: true });
    expect(await changeMassnahme(ctx, id, 1, anInhalt(feld, { titel: "Zwei" }))).toMatchObject({
      reason: "inzwischen-geaendert",
    });
    expect(await load(ctx, id)).toMatchObject({ rev: 2, inhalt: { titel: "Eins" } });
  });

  test("the audit entry names the fields that changed, before and after", async () => {
    const { ctx, feld } = await aKonzeptMandant();
    const { id } = valueOf(await createMassnahme(ctx, anInhalt(feld)));
    valueOf(await changeMassnahme(ctx, id, 1, anInhalt(feld, { titel: "Neuer Titel" })));
    const { rows } = await ctx.db.read((db) =>
      db.execute(
        sql`select before, after from platform_audit_changes where subject_id = ${id} order by id desc limit 1`,
      ),
    );
    expect(rows).toEqual([
      { before: { titel: "Wohnlotsen und Telefon für Vermietende" }, after: { titel: "Neuer Titel" } },
    ]);
  });

  test("the wording of the source goes when somebody changes who is responsible, and stays otherwise", async () => {
    const { ctx, feld } = await aKonzeptMandant();
    const source = { zustaendigkeitWortlaut: "Träger, mit anderen", finanzierungWortlaut: "aus eigenen Mitteln" };
    const { id } = valueOf(await createMassnahme(ctx, anInhalt(feld, source)));
    valueOf(await changeMassnahme(ctx, id, 1, anInhalt(feld, { titel: "Anders" })));
    expect((await load(ctx, id))?.inhalt).toMatchObject(source);
    valueOf(
      await changeMassnahme(ctx, id, 2, anInhalt(feld, { zustaendigkeiten: [gruppe("Vereine", "federfuehrung")] })),
    );
    expect((await load(ctx, id))?.inhalt).toMatchObject({
      zustaendigkeitWortlaut: "",
      finanzierungWortlaut: "aus eigenen Mitteln",
    });
  });

  test("T15 moving it needs the right in both Handlungsfelder", async () => {
    const { ctx, feld } = await aKonzeptMandant();
    const other = await aHandlungsfeld(ctx, "Anderes");
    const { id } = valueOf(await createMassnahme(ctx, anInhalt(feld)));
    const redaktion = as(ctx, { rolle: "fachredaktion", bezugId: feld });
    await expect(changeMassnahme(redaktion, id, 1, anInhalt(other))).rejects.toBeInstanceOf(NotAllowed);
    expect(await changeMassnahme(redaktion, id, 1, anInhalt(feld, { titel: "Ja" }))).toMatchObject({ ok: true });
  });

  test("T01 a draft of another Handlungsfeld does not exist; what is published may be read, not changed", async () => {
    const { ctx, feld } = await aKonzeptMandant();
    const other = await aHandlungsfeld(ctx, "Anderes");
    const { id } = valueOf(await createMassnahme(ctx, anInhalt(feld)));
    const redaktion = as(ctx, { rolle: "fachredaktion", bezugId: other });
    await expect(changeMassnahme(redaktion, id, 1, anInhalt(other))).rejects.toBeInstanceOf(NotFound);
    valueOf(await publishMassnahme(ctx, id));
    await expect(changeMassnahme(redaktion, id, 2, anInhalt(other))).rejects.toBeInstanceOf(NotAllowed);
  });

  test("T20 an id of another county does not exist", async () => {
    const [{ ctx, feld }, foreign] = [await aKonzeptMandant(), await aKonzeptMandant()];
    const { id } = valueOf(await createMassnahme(foreign.ctx, anInhalt(foreign.feld)));
    await expect(changeMassnahme(ctx, id, 1, anInhalt(feld))).rejects.toBeInstanceOf(NotFound);
  });
});

describe("maintainMassnahme", () => {
  test("the Stelle in the lead keeps description and financing, and nothing else", async () => {
    const { ctx, feld } = await aKonzeptMandant();
    const [lead, partner] = [await aStelle(ctx, "Federführende Stelle"), await aStelle(ctx, "Mitwirkende Stelle")];
    const { id } = valueOf(
      await createMassnahme(
        ctx,
        anInhalt(feld, { zustaendigkeiten: [fuehrt(lead), { ...fuehrt(partner), rolle: "mitwirkung" }] }),
      ),
    );
    const neu = { beschreibung: "Neu beschrieben", finanzierungen: [geld({ art: "offen" })] };
    const zustaendig = as(ctx, { rolle: "zustaendige", bezugId: lead });
    expect(await maintainMassnahme(zustaendig, id, 1, neu)).toMatchObject({ ok: true });
    expect((await load(ctx, id))?.inhalt).toMatchObject({ ...neu, titel: anInhalt(feld).titel });
    await expect(changeMassnahme(zustaendig, id, 2, anInhalt(feld))).rejects.toBeInstanceOf(NotAllowed);
    // Who only takes part does not even see the draft.
    const beteiligt = as(ctx, { rolle: "zustaendige", bezugId: partner });
    await expect(maintainMassnahme(beteiligt, id, 2, neu)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("publishing and archiving", () => {
  test("published, withdrawn, archived with a reason, brought back as a draft", async () => {
    const { ctx, feld } = await aKonzeptMandant();
    const { id } = valueOf(await createMassnahme(ctx, anInhalt(feld)));
    expect(await publishMassnahme(ctx, id)).toMatchObject({ ok: true });
    expect(await publishMassnahme(ctx, id)).toMatchObject({ reason: "schon-oeffentlich" });
    expect(await withdrawMassnahme(ctx, id)).toMatchObject({ ok: true });
    expect(await withdrawMassnahme(ctx, id)).toMatchObject({ reason: "nicht-oeffentlich" });
    expect(await archiveMassnahme(ctx, id, "  ")).toMatchObject({ reason: "ohne-grund" });
    expect(await archiveMassnahme(ctx, id, "zusammengelegt")).toMatchObject({ ok: true });
    expect(await changeMassnahme(ctx, id, 4, anInhalt(feld))).toMatchObject({ reason: "archiviert" });
    expect(await restoreMassnahme(ctx, id)).toMatchObject({ ok: true });
    expect(await load(ctx, id)).toMatchObject({ archiviertAm: null, veroeffentlichtAm: null, archiviertGrund: "" });
    expect((await verbsOf(ctx)).slice(1)).toEqual([
      "konzept.massnahme.created",
      "konzept.massnahme.published",
      "konzept.massnahme.withdrawn",
      "konzept.massnahme.archived",
      "konzept.massnahme.restored",
    ]);
  });

  test("lesende may do none of it", async () => {
    const { ctx, feld } = await aKonzeptMandant();
    const { id } = valueOf(await createMassnahme(ctx, anInhalt(feld)));
    valueOf(await publishMassnahme(ctx, id));
    const lesend = as(ctx, { rolle: "lesende", bezugId: null });
    for (const act of [publishMassnahme, withdrawMassnahme, restoreMassnahme]) {
      await expect(act(lesend, id)).rejects.toBeInstanceOf(NotAllowed);
    }
    await expect(archiveMassnahme(lesend, id, "nein")).rejects.toBeInstanceOf(NotAllowed);
  });
});
