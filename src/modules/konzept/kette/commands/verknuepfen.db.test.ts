import { describe, expect, test } from "vitest";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { aHandlungsfeld, anInhalt, benutzer, FACHSTELLE, valueOf, verbsOf } from "../../test/fixtures.ts";
import { listBelege } from "../store/belege.ts";
import { findIndikator } from "../store/indikatoren.ts";
import { listKapitelRows } from "../store/kapitel.ts";
import { aBedarfInhalt, aBelegInhalt, anIndikatorInhalt, aZielInhalt } from "../test/fixtures.ts";
import { viewKette } from "../views/kette.ts";
import { archiveBeleg, changeBeleg, createBeleg, restoreBeleg } from "./change-belege.ts";
import { archiveGlied, publishGlied } from "./change-glied-stand.ts";
import { archiveIndikator, changeIndikator, createIndikator, restoreIndikator } from "./change-indikatoren.ts";
import { changeKapitel, changeKapitelStand, createKapitel, moveKapitel } from "./change-kapitel.ts";
import { createBedarf } from "./create-bedarf.ts";
import { createZiel } from "./create-ziel.ts";
import { changeLink, linkKette, unlinkKette } from "./link-kette.ts";

const database = testDatabase();

async function aLandkreis() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const as = (bezugId: string) => database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId }));
  return { ctx, as, feld: await aHandlungsfeld(ctx), public: database.ctxFor(mandant) };
}

describe("links of the chain", () => {
  async function aChain() {
    const landkreis = await aLandkreis();
    const { ctx, feld } = landkreis;
    const bedarf = valueOf(await createBedarf(ctx, aBedarfInhalt(feld))).id;
    const ziel = valueOf(await createZiel(ctx, aZielInhalt(feld))).id;
    const massnahme = valueOf(await createMassnahme(ctx, anInhalt(feld))).id;
    const beleg = valueOf(await createBeleg(ctx, aBelegInhalt())).id;
    const indikator = valueOf(await createIndikator(ctx, anIndikatorInhalt())).id;
    return {
      ...landkreis,
      kanten: [
        { art: "bedarf-beleg", von: bedarf, nach: beleg, grund: " sagt  es ", wirkung: "stuetzt" },
        { art: "bedarf-ziel", von: bedarf, nach: ziel, grund: "" },
        { art: "ziel-massnahme", von: ziel, nach: massnahme, grund: "trägt dazu bei" },
        { art: "ziel-indikator", von: ziel, nach: indikator, zielwert: 30, zieljahr: 2029 },
      ] as const,
    };
  }

  test("are set once each, changed and taken away, and both ends remember", async () => {
    const { ctx, kanten } = await aChain();
    const gaps = async () => {
      const kette = await viewKette(ctx);
      return [...kette.bedarfe, ...kette.ziele, ...kette.massnahmen].flatMap((one) => one.luecken);
    };
    expect(await gaps()).toEqual([
      "bedarf-ohne-beleg",
      "bedarf-ohne-ziel",
      "ziel-ohne-bedarf",
      "ziel-ohne-massnahme",
      "massnahme-ohne-ziel",
      "massnahme-ohne-sachstand",
    ]);
    for (const kante of kanten) {
      valueOf(await linkKette(ctx, kante));
      expect(await linkKette(ctx, kante)).toMatchObject({ reason: "schon-verknuepft" });
    }
    expect(await gaps()).toEqual(["massnahme-ohne-sachstand"]);
    for (const kante of kanten) {
      valueOf(await changeLink(ctx, kante));
      valueOf(await unlinkKette(ctx, kante));
      expect(await unlinkKette(ctx, kante)).toMatchObject({ reason: "nicht-verknuepft" });
      expect(await changeLink(ctx, kante)).toMatchObject({ reason: "nicht-verknuepft" });
    }
    const { rows } = await ctx.db.read((db) =>
      db.execute<{ kind: string; after: unknown }>(
        "select kind, after from platform_audit_changes where after->>'grund' = 'trägt dazu bei' order by kind",
      ),
    );
    expect(rows.map((row) => row.kind)).toEqual(["massnahme", "massnahme", "wirkungsziel", "wirkungsziel"]);
  });

  test("a year that has passed, and an archived end, are refused", async () => {
    const { ctx, kanten } = await aChain();
    const [, bedarfZiel, , messung] = kanten;
    expect(await linkKette(ctx, { ...messung, zieljahr: 2025 })).toMatchObject({ reason: "zieljahr-vorbei" });
    valueOf(await archiveGlied(ctx, { art: "bedarf", id: bedarfZiel.von }, "erledigt"));
    expect(await linkKette(ctx, bedarfZiel)).toMatchObject({ reason: "ende-archiviert" });
  });

  test("one end has to be one's own; what one must not know is not there", async () => {
    const { ctx, as, feld, public: citizen, kanten } = await aChain();
    const [, bedarfZiel] = kanten;
    valueOf(await linkKette(as(feld), bedarfZiel));
    await expect(unlinkKette(as(newId()), bedarfZiel)).rejects.toBeInstanceOf(NotFound);
    valueOf(await publishGlied(ctx, { art: "bedarf", id: bedarfZiel.von }));
    valueOf(await publishGlied(ctx, { art: "wirkungsziel", id: bedarfZiel.nach }));
    await expect(unlinkKette(as(newId()), bedarfZiel)).rejects.toBeInstanceOf(NotAllowed);
    await expect(unlinkKette(citizen, bedarfZiel)).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeLink(citizen, bedarfZiel)).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("Belege", () => {
  test("are kept, changed, put aside and brought back; the log says nothing of their words", async () => {
    const { ctx, public: citizen } = await aLandkreis();
    const { id } = valueOf(await createBeleg(ctx, aBelegInhalt({ aussage: "Geheimes Wort" })));
    valueOf(await changeBeleg(ctx, id, 1, aBelegInhalt({ aussage: "Geheimes Wort", freigabe: "anonymisiert" })));
    expect(await changeBeleg(ctx, id, 1, aBelegInhalt())).toMatchObject({ reason: "inzwischen-geaendert" });
    expect(await changeBeleg(ctx, id, 2, aBelegInhalt({ quelle: "" }))).toMatchObject({ reason: "ohne-quelle" });
    valueOf(await archiveBeleg(ctx, id));
    expect(await archiveBeleg(ctx, id)).toMatchObject({ reason: "archiviert" });
    expect(await ctx.db.read((db) => listBelege(db, { auchInterne: true }))).toEqual([]);
    valueOf(await restoreBeleg(ctx, id));
    expect(await restoreBeleg(ctx, id)).toMatchObject({ reason: "nicht-archiviert" });
    const { rows } = await ctx.db.read((db) =>
      db.execute("select 1 from platform_audit_changes where after::text like '%Geheimes%'"),
    );
    expect(rows).toEqual([]);
    for (const act of [() => createBeleg(citizen, aBelegInhalt()), () => changeBeleg(citizen, id, 3, aBelegInhalt())]) {
      await expect(act()).rejects.toBeInstanceOf(NotAllowed);
    }
    await expect(archiveBeleg(citizen, id)).rejects.toBeInstanceOf(NotAllowed);
    await expect(restoreBeleg(ctx, newId<"Beleg">())).rejects.toBeInstanceOf(NotFound);
  });
});

describe("a Beleg that is written for a Bedarf", () => {
  test("supports it at once, if the Bedarf is one's own", async () => {
    const { ctx, as, feld } = await aLandkreis();
    const bedarf = valueOf(await createBedarf(ctx, aBedarfInhalt(feld))).id;
    valueOf(await createBeleg(as(feld), aBelegInhalt(), bedarf));
    expect((await viewKette(ctx)).bedarfe[0]?.luecken).toEqual(["bedarf-ohne-ziel"]);
    valueOf(await publishGlied(ctx, { art: "bedarf", id: bedarf }));
    await expect(createBeleg(as(newId()), aBelegInhalt(), bedarf)).rejects.toBeInstanceOf(NotAllowed);
    await expect(createBeleg(ctx, aBelegInhalt(), newId<"Bedarf">())).rejects.toBeInstanceOf(NotFound);
    valueOf(await archiveGlied(ctx, { art: "bedarf", id: bedarf }, "erledigt"));
    expect(await createBeleg(ctx, aBelegInhalt(), bedarf)).toMatchObject({ reason: "ende-archiviert" });
  });
});

describe("Indikatoren", () => {
  test("are defined once per name; the address stays", async () => {
    const { ctx, public: citizen } = await aLandkreis();
    const { id, slug } = valueOf(await createIndikator(ctx, anIndikatorInhalt()));
    expect(slug).toBe("auszugsberechtigte-in-unterkuenften");
    expect(await createIndikator(ctx, anIndikatorInhalt())).toMatchObject({ reason: "name-vergeben" });
    valueOf(await changeIndikator(ctx, id, 1, anIndikatorInhalt({ name: "Wartende in Unterkünften" })));
    expect(await changeIndikator(ctx, id, 1, anIndikatorInhalt())).toMatchObject({ reason: "inzwischen-geaendert" });
    expect(await ctx.db.read((db) => findIndikator(db, id))).toMatchObject({ slug, name: "Wartende in Unterkünften" });
    valueOf(await archiveIndikator(ctx, id));
    valueOf(await createIndikator(ctx, anIndikatorInhalt({ name: "Wartende in Unterkünften" })));
    expect(await restoreIndikator(ctx, id)).toMatchObject({ reason: "name-vergeben" });
    expect(
      await createIndikator(ctx, anIndikatorInhalt({ name: "Neu", handlungsfeldId: newId<"Handlungsfeld">() })),
    ).toMatchObject({ reason: "handlungsfeld-fehlt" });
    await expect(createIndikator(citizen, anIndikatorInhalt())).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeIndikator(citizen, id, 1, anIndikatorInhalt())).rejects.toBeInstanceOf(NotAllowed);
    await expect(archiveIndikator(citizen, id)).rejects.toBeInstanceOf(NotAllowed);
    await expect(restoreIndikator(citizen, id)).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("chapters", () => {
  const text = (titel: string, enthaeltFelder = false) => ({ titel, text: "", enthaeltFelder });

  test("stand in their order, and the Handlungsfelder in one of them", async () => {
    const { ctx } = await aLandkreis();
    const [a, b] = [
      valueOf(await createKapitel(ctx, text("Ausgangslage", true))),
      valueOf(await createKapitel(ctx, text("Umsetzung"))),
    ];
    valueOf(await moveKapitel(ctx, b.id, "hoch"));
    valueOf(await changeKapitel(ctx, b.id, 2, text("Umsetzung", true)));
    const rows = await ctx.db.read((db) => listKapitelRows(db, { nurOeffentliche: false }));
    expect(rows.map((row) => [row.titel, row.enthaeltFelder])).toEqual([
      ["Umsetzung", true],
      ["Ausgangslage", false],
    ]);
    expect(await changeKapitel(ctx, b.id, 2, text("Umsetzung"))).toMatchObject({ reason: "inzwischen-geaendert" });
    expect(await createKapitel(ctx, text(" "))).toMatchObject({ reason: "ohne-titel" });
    expect(a.slug).toBe("ausgangslage");
  });

  test("are published, withdrawn, archived and restored by the Fachstelle only", async () => {
    const { ctx, as, feld } = await aLandkreis();
    const { id } = valueOf(await createKapitel(ctx, text("Ausgangslage")));
    for (const handlung of ["veroeffentlichen", "zurueckziehen", "archivieren", "wiederherstellen"] as const) {
      valueOf(await changeKapitelStand(ctx, id, handlung));
      expect((await changeKapitelStand(ctx, id, handlung)).ok).toBe(false);
    }
    expect((await verbsOf(ctx)).slice(-4)).toEqual(
      ["published", "withdrawn", "archived", "restored"].map((verb) => `konzept.kapitel.${verb}`),
    );
    await expect(changeKapitelStand(as(feld), id, "archivieren")).rejects.toBeInstanceOf(NotAllowed);
    await expect(createKapitel(as(feld), text("Neu"))).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeKapitel(as(feld), id, 1, text("Neu"))).rejects.toBeInstanceOf(NotAllowed);
    await expect(moveKapitel(as(feld), id, "hoch")).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeKapitel(ctx, newId<"Kapitel">(), 1, text("Neu"))).rejects.toBeInstanceOf(NotFound);
  });
});
