import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { createGremium } from "#src/modules/gremien/commands/change-gremium.ts";
import { aGremium } from "#src/modules/gremien/test/fixtures.ts";
import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { archiveMassnahme } from "../../commands/archive-massnahme.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import { mergeGlieder } from "../../gliederung/commands/merge-glieder.ts";
import { moveGlied } from "../../gliederung/commands/move-glied.ts";
import { splitGlied } from "../../gliederung/commands/split-glied.ts";
import { changeZiel } from "../../kette/commands/change-ziel.ts";
import { publishGlied } from "../../kette/commands/change-glied-stand.ts";
import { changeBeleg, createBeleg } from "../../kette/commands/change-belege.ts";
import { createIndikator } from "../../kette/commands/change-indikatoren.ts";
import { createBedarf } from "../../kette/commands/create-bedarf.ts";
import { createZiel } from "../../kette/commands/create-ziel.ts";
import { linkKette, unlinkKette } from "../../kette/commands/link-kette.ts";
import { aBedarfInhalt, aBelegInhalt, anIndikatorInhalt, aZielInhalt } from "../../kette/test/fixtures.ts";
import { aHandlungsfeld, anInhalt, benutzer, FACHSTELLE, valueOf, verbsOf } from "../../test/fixtures.ts";
import type { Unterschied } from "../rules/unterschiede.ts";
import { listFassungen, loadManifest } from "../store/fassungen.ts";
import { loadOffeneAenderungen } from "../store/vergleich.ts";
import { aManifest, anElement } from "../test/fixtures.ts";
import { viewAenderungen } from "../views/aenderungen.ts";
import { viewFassung, viewFassungFeld } from "../views/fassungen.ts";
import { viewBegruendungen, viewFortschreibung } from "../views/intern.ts";
import { verifyFassungen } from "../views/pruefung.ts";
import { adoptFassung } from "./adopt-fassung.ts";
import { explainAenderungen } from "./explain-aenderungen.ts";
import { importFassung } from "./import-fassung.ts";

const database = testDatabase();
const LESENDE = benutzer({ rolle: "lesende", bezugId: null });
const REDAKTION = benutzer({ rolle: "fachredaktion", bezugId: null });
const standOf = async (ctx: Ctx) => (await viewFortschreibung(ctx)).stand;
const ALLES = { art: null, vorgang: null, seite: 1 } as const;

/** B01→W01→M01 and B02, M02 beside it, all public but the draft M03; and a body. */
async function aKonzept() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const [wohnen, sprache] = [await aHandlungsfeld(ctx), await aHandlungsfeld(ctx, "Sprache und Bildung")];
  const b1 = valueOf(await createBedarf(ctx, aBedarfInhalt(wohnen)));
  const b2 = valueOf(await createBedarf(ctx, aBedarfInhalt(wohnen, { titel: "Busse fahren zu selten" })));
  const w1 = valueOf(
    await createZiel(ctx, aZielInhalt(wohnen, { aussage: "Anerkannte ziehen binnen zwei Jahren um." })),
  );
  const m1 = valueOf(await createMassnahme(ctx, anInhalt(wohnen)));
  const m2 = valueOf(await createMassnahme(ctx, anInhalt(wohnen, { titel: "Fahrplan und Kurszeiten" })));
  valueOf(await createMassnahme(ctx, anInhalt(wohnen, { titel: "Noch ein Entwurf" })));
  valueOf(await linkKette(ctx, { art: "bedarf-ziel", von: b1.id, nach: w1.id, grund: "Wohnungsmarkt" }));
  valueOf(await linkKette(ctx, { art: "ziel-massnahme", von: w1.id, nach: m1.id, grund: "" }));
  for (const one of [b1, b2]) valueOf(await publishGlied(ctx, { art: "bedarf", id: one.id }));
  valueOf(await publishGlied(ctx, { art: "wirkungsziel", id: w1.id }));
  for (const one of [m1, m2]) valueOf(await publishMassnahme(ctx, one.id));
  const gremium = valueOf(await createGremium(ctx, aGremium({ name: "Kreistag" })));
  const adopt = async (
    bezeichnung: string,
    rest: { beschlossenAm?: Datum; stand?: string; gremiumId?: Id<"Gremium"> } = {},
  ) =>
    adoptFassung(ctx, {
      bezeichnung,
      beschlossenAm: "2026-11-20" as Datum,
      beschluss: "Der Kreistag beschließt das Konzept.",
      gremiumId: gremium,
      stand: await standOf(ctx),
      ohneFreigabe: "",
      ...rest,
    });
  return { mandant, ctx, wohnen, sprache, b1, b2, w1, m1, m2, adopt };
}

const told = (
  list: readonly {
    vorgang: Unterschied["vorgang"];
    vorher: readonly { kennung: string }[];
    nachher: readonly { kennung: string }[];
  }[],
) =>
  list
    .map(
      (one) =>
        `${one.vorgang} ${[one.vorher, one.nachher].map((side) => side.map((part) => part.kennung).join("+")).join("→")}`,
    )
    .toSorted();

test("the state of the Konzept does not depend on the order in which the database answers", async () => {
  const { ctx, b2, w1, m2 } = await aKonzept();
  valueOf(await linkKette(ctx, { art: "bedarf-ziel", von: b2.id, nach: w1.id, grund: "Wege" }));
  valueOf(await linkKette(ctx, { art: "ziel-massnahme", von: w1.id, nach: m2.id, grund: "Busse" }));
  // The row that came first now lies last, and is still the first of its index.
  await ctx.db.note((tx) =>
    tx.execute(sql`update konzept_bedarf_ziele set grund = grund
      where bedarf_id = (select min(bedarf_id::text)::uuid from konzept_bedarf_ziele)`),
  );
  const namen = await viewNamen(ctx);
  const readBy = async (off: string) =>
    ctx.db.read(async (db) => {
      for (const way of off.split(" ")) await db.execute(sql`select set_config(${`enable_${way}`}, 'off', true)`);
      const { arbeitsstand, stand } = await loadOffeneAenderungen(db, namen);
      return { order: arbeitsstand.verbindungen.map(({ von }) => von).join(), stand };
    });
  const [byPlace, byIndex] = [await readBy("indexscan bitmapscan indexonlyscan"), await readBy("seqscan sort")];
  expect(byPlace.order).not.toBe(byIndex.order);
  expect(byPlace.stand).toBe(byIndex.stand);
});

describe("adoptFassung", () => {
  test("freezes what is public, with its links, once, and everybody may read it", async () => {
    const { ctx, mandant, adopt } = await aKonzept();
    const { slug } = valueOf(await adopt("Fassung Eins"));
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.fassung.adopted");
    const everybody = database.ctxFor(mandant);
    const view = await viewFassung(everybody, slug);
    expect(view).toMatchObject({
      nummer: 1,
      gremium: "Kreistag",
      unveraendert: true,
      gilt: true,
      seither: 0,
      anzahl: { handlungsfeld: 2, bedarf: 2, wirkungsziel: 1, massnahme: 2 },
      umsetzung: { massnahmen: 2, berichtet: 0, entfallen: 0 },
    });
    const feld = await viewFassungFeld(everybody, slug, "wohnen-und-mobilitaet");
    expect(feld.inhalt.wirkungsziel).toMatchObject([{ kennung: "W01", verbunden: ["B01", "M01"] }]);
    expect(feld.inhalt.massnahme.map((one) => one.titel)).not.toContain("Noch ein Entwurf");
    await expect(viewFassungFeld(everybody, slug, "gibt-es-nicht")).rejects.toBeInstanceOf(NotFound);
    await expect(viewFassung(database.ctxFor(await database.aMandant()), slug)).rejects.toBeInstanceOf(NotFound);
  });

  test("freezes every link, with Belege and Indikatoren in words; what changed of them is in the comparison", async () => {
    const { ctx, b1, w1, adopt } = await aKonzept();
    const beleg = valueOf(
      await createBeleg(ctx, aBelegInhalt({ aussage: "12 Familien suchen", freigabe: "woertlich" }), b1.id),
    );
    const ohneQuelle = aBelegInhalt({ aussage: "Wartezeit wächst", quelle: "Frau Geheim", freigabe: "anonymisiert" });
    const anonym = valueOf(await createBeleg(ctx, ohneQuelle, b1.id));
    valueOf(await createBeleg(ctx, aBelegInhalt({ aussage: "Nur intern", freigabe: "intern" }), b1.id));
    const indikator = valueOf(await createIndikator(ctx, anIndikatorInhalt({ oeffentlich: true }))).id;
    const gemessen = { art: "ziel-indikator", von: w1.id, nach: indikator, zielwert: 35, zieljahr: 2028 } as const;
    valueOf(await linkKette(ctx, gemessen));
    const { id, slug } = valueOf(await adopt("Fassung Eins"));
    const { verbindungen } = await ctx.db.read((db) => loadManifest(db, id));
    expect(verbindungen.map((one) => one.art).toSorted()).toEqual([
      "bedarf-beleg",
      "bedarf-beleg",
      "bedarf-ziel",
      "ziel-indikator",
      "ziel-massnahme",
    ]);
    expect(JSON.stringify(verbindungen)).not.toMatch(/Geheim|Nur intern/);
    expect(verbindungen.find((one) => one.art === "ziel-indikator")?.worte).toMatch(/35 .* bis 2028$/);
    expect(await verifyFassungen(ctx)).toMatchObject([{ unveraendert: true }]);
    const changes = async () => {
      const found = await viewAenderungen(database.ctxFor(ctx.mandant), { von: slug, bis: null }, ALLES);
      return "vergleich" in found ? found.vergleich.verbindungen : [];
    };
    expect(await changes()).toEqual([]);
    valueOf(await unlinkKette(ctx, { art: "bedarf-beleg", von: b1.id, nach: beleg.id }));
    valueOf(await changeBeleg(ctx, anonym.id, 1, { ...ohneQuelle, aussage: "Wartezeit sinkt" }));
    expect(await changes()).toMatchObject([
      {
        vorgang: "umformuliert",
        von: { kennung: "B01" },
        grundVorher: "Wartezeit wächst",
        grundNachher: "Wartezeit sinkt",
      },
      {
        vorgang: "entfallen",
        von: { kennung: "B01" },
        nach: { kennung: "", titel: expect.stringContaining("12 Familien") },
      },
    ]);
  });

  test("MODEL 5.3 rule 1: work that goes on does not touch it, and the application can neither change nor delete it", async () => {
    const { ctx, w1, wohnen, adopt } = await aKonzept();
    const { id, slug } = valueOf(await adopt("Fassung Eins"));
    const before = (await viewFassung(ctx, slug)).hash;
    valueOf(await changeZiel(ctx, w1.id, 2, aZielInhalt(wohnen, { aussage: "Etwas anderes." })));
    const after = await viewFassung(ctx, slug);
    expect(after).toMatchObject({ hash: before, unveraendert: true, seither: 1 });
    const feld = await viewFassungFeld(ctx, slug, "wohnen-und-mobilitaet");
    expect(feld.inhalt.wirkungsziel[0]).toMatchObject({
      titel: "Anerkannte ziehen binnen zwei Jahren um.",
      heute: { vorgang: "umformuliert" },
    });
    const attempts = [
      `update konzept_fassungen set bezeichnung = 'x'`,
      `delete from konzept_fassungen where id = '${id}'`,
      `update konzept_fassung_elemente set titel = 'x'`,
      `delete from konzept_fassung_verbindungen`,
      `update konzept_fassung_wege set grund = 'x'`,
    ];
    for (const attempt of attempts) {
      await expect(ctx.db.note((tx) => tx.execute(attempt))).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });

  test.each([
    [
      "a title",
      "update konzept_fassung_elemente set titel = titel || '.' where fassung_id = $1 and art = 'wirkungsziel'",
    ],
    [
      "a text",
      `update konzept_fassung_elemente set inhalt = inhalt || '{"annahmen":"x"}' where fassung_id = $1 and art = 'wirkungsziel'`,
    ],
    ["an element", "delete from konzept_fassung_elemente where fassung_id = $1 and art = 'massnahme'"],
    ["the reason of a link", "update konzept_fassung_verbindungen set grund = '' where fassung_id = $1"],
    ["what a link leads to", "update konzept_fassung_verbindungen set worte = 'x' where fassung_id = $1"],
    ["the resolution", "update konzept_fassungen set beschluss = 'anders' where id = $1"],
    ["its hash", "update konzept_fassungen set hash = repeat('0', 64) where id = $1"],
  ])("what the owner of the database changes is found by the hash: %s", async (_, statement) => {
    const { ctx, adopt } = await aKonzept();
    const { id, slug } = valueOf(await adopt("Fassung Eins"));
    expect(await verifyFassungen(ctx)).toMatchObject([{ nummer: 1, unveraendert: true, folgtAufVorige: true }]);
    await database.admin.query(statement, [id]);
    expect(await verifyFassungen(ctx)).toMatchObject([{ nummer: 1, unveraendert: false }]);
    expect((await viewFassung(ctx, slug)).unveraendert).toBe(false);
  });

  test("is refused by its rules, for a state that nobody saw, and for whoever is not the Fachstelle", async () => {
    const { ctx, mandant, adopt, m2 } = await aKonzept();
    expect(await adopt("Fassung Eins", { gremiumId: newId<"Gremium">() })).toMatchObject({
      reason: "gremium-unbekannt",
    });
    expect(await adopt("Fassung Eins", { stand: "0" })).toMatchObject({ reason: "inzwischen-geaendert" });
    expect(await adopt(" ")).toMatchObject({ reason: "ohne-bezeichnung" });
    valueOf(await adopt("Fassung Eins"));
    expect(await adopt("Fassung Zwei")).toMatchObject({ reason: "nichts-geaendert" });
    valueOf(await archiveMassnahme(ctx, m2.id, "intern notiert"));
    expect(await adopt("Fassung Zwei")).toMatchObject({ reason: "entfallen-ohne-grund" });
    expect(await adopt("Fassung Zwei", { beschlossenAm: "2026-11-19" as Datum })).toMatchObject({
      reason: "beschluss-vor-voriger",
    });
    for (const actor of [REDAKTION, LESENDE]) {
      const other = database.ctxFor(mandant, actor);
      const eingabe = {
        bezeichnung: "x",
        beschlossenAm: "2026-11-20" as Datum,
        beschluss: "x",
        gremiumId: newId<"Gremium">(),
        stand: "",
        ohneFreigabe: "",
      };
      await expect(adoptFassung(other, eingabe)).rejects.toBeInstanceOf(NotAllowed);
      await expect(explainAenderungen(other, new Map(), "")).rejects.toBeInstanceOf(NotAllowed);
      await expect(verifyFassungen(other)).rejects.toBeInstanceOf(NotAllowed);
      await expect(viewBegruendungen(other)).rejects.toBeInstanceOf(NotAllowed);
    }
    expect(await ctx.db.read(listFassungen)).toHaveLength(1);
  });
});

describe("from one Fassung to the next", () => {
  test("MODEL 5.3 rule 2: moved, split, merged, reworded, new and fallen away, with the reasons written for the public", async () => {
    const { ctx, mandant, sprache, wohnen, b1, b2, w1, m1, m2, adopt } = await aKonzept();
    valueOf(await adopt("Fassung Eins"));
    valueOf(
      await moveGlied(ctx, "massnahme", m1.id, {
        handlungsfeldId: sprache,
        grund: "intern: passt dort",
        mitnehmen: false,
        rev: 2,
      }),
    );
    valueOf(
      await mergeGlieder(ctx, "bedarf", {
        bleibtId: b1.id,
        gehtId: b2.id,
        revBleibt: 2,
        revGeht: 2,
        wahl: {},
        grund: "intern",
      }),
    );
    const split = valueOf(
      await splitGlied(ctx, "wirkungsziel", w1.id, {
        titel: "Anerkannte ziehen binnen zwölf Monaten um.",
        neuerTitel: "Vermietende sind gewonnen.",
        neueBeschreibung: "",
        grund: "intern",
        rev: 2,
        verteilung: {},
      }),
    );
    valueOf(await publishGlied(ctx, { art: "wirkungsziel", id: split.id as Id<"Wirkungsziel"> }));
    valueOf(await archiveMassnahme(ctx, m2.id, "intern notiert"));
    const neu = valueOf(await createMassnahme(ctx, anInhalt(wohnen, { titel: "Wohnführerschein" })));
    valueOf(await publishMassnahme(ctx, neu.id));

    const { begruendungen, stand } = await viewBegruendungen(ctx);
    expect(begruendungen.find((one) => one.id === m2.id)).toMatchObject({
      noetig: true,
      grund: "",
      vorschlag: "intern notiert",
    });
    expect(begruendungen.find((one) => one.id === m1.id)?.vorschlag).toBe("intern: passt dort");
    const gruende = new Map<string, string>([
      [m2.id, " Die Linie fährt seit Mai öfter. "],
      [w1.id, "Zwei Vorhaben, zwei Ziele."],
    ]);
    expect(await explainAenderungen(ctx, gruende, "0")).toMatchObject({ reason: "inzwischen-geaendert" });
    expect(await explainAenderungen(ctx, new Map([[newId(), "x"]]), stand)).toMatchObject({
      reason: "element-unbekannt",
    });
    expect(valueOf(await explainAenderungen(ctx, gruende, stand))).toEqual({ anzahl: 2 });
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.fassung.explained");

    const everybody = database.ctxFor(mandant);
    const compare = async (von: string | null, bis: string | null) => {
      const found = await viewAenderungen(everybody, { von, bis }, ALLES);
      if (!("vergleich" in found)) throw new Error(found.kein.grund);
      return found.vergleich;
    };
    const living = await compare(null, null);
    expect(told(living.eintraege)).toEqual([
      "entfallen M02→",
      "geteilt W01→W01+W02",
      "neu →M04",
      "verschoben M01→M01",
      "zusammengefuehrt B01+B02→B01",
    ]);
    expect(living.eintraege.find((one) => one.vorgang === "entfallen")?.gruende).toEqual([
      "Die Linie fährt seit Mai öfter.",
    ]);
    expect(living.eintraege.find((one) => one.vorgang === "verschoben")).toMatchObject({
      umzug: { von: "Wohnen und Mobilität", nach: "Sprache und Bildung" },
      gruende: [],
    });
    const worte = living.eintraege
      .find((one) => one.vorgang === "geteilt")
      ?.texte.find((one) => one.feld === "titel")?.worte;
    expect(worte?.filter((one) => one.art !== "gleich").map((one) => one.text)).toEqual([
      "zwei Jahren",
      "zwölf Monaten",
    ]);

    const { slug } = valueOf(await adopt("Fassung Zwei"));
    const frozen = await compare("fassung-eins", slug);
    expect(told(frozen.eintraege)).toEqual(told(living.eintraege));
    expect(frozen.eintraege.flatMap((one) => one.gruende).toSorted()).toEqual(
      living.eintraege.flatMap((one) => one.gruende).toSorted(),
    );
    expect(await compare(slug, "fassung-eins")).toEqual(frozen);
    expect(told((await compare(slug, "heute")).eintraege)).toEqual([]);
    expect(told((await compare("fassung-eins", null)).eintraege)).toEqual(told(living.eintraege));
    expect(await verifyFassungen(ctx)).toMatchObject([
      { unveraendert: true },
      { unveraendert: true, folgtAufVorige: true },
    ]);
    expect(await viewAenderungen(everybody, { von: slug, bis: slug }, ALLES)).toMatchObject({
      kein: { grund: "unbekannt" },
    });
    expect(await viewFassung(everybody, "fassung-eins")).toMatchObject({
      gilt: false,
      umsetzung: { massnahmen: 2, entfallen: 1 },
    });
  });
});

describe("importFassung", () => {
  const fruehere = (ctx: Ctx, id: string) => ({
    bezeichnung: "Integrationskonzept 2019",
    beschlossenAm: "2019-12-09" as Datum,
    beschluss: "Der Kreistag beschließt das Integrationskonzept.",
    gremium: "Kreistag",
    gremiumId: null,
    manifest: aManifest([anElement(id, { ort: ctx.mandant.id }), anElement(newId(), { titel: "Beendet", ort: null })]),
    abstammungen: [],
  });

  test("takes over an earlier Konzept, which the living one is compared with", async () => {
    const { ctx, m1 } = await aKonzept();
    const { slug } = valueOf(await importFassung(ctx, fruehere(ctx, m1.id)));
    expect(slug).toBe("integrationskonzept-2019");
    const found = await viewAenderungen(ctx, { von: null, bis: null }, { art: "massnahme", vorgang: null, seite: 1 });
    if (!("vergleich" in found)) throw new Error(found.kein.grund);
    expect(found.vergleich.zahlen.massnahme).toMatchObject({ verschoben: 1, neu: 1, entfallen: 1 });
    expect(await importFassung(ctx, fruehere(ctx, m1.id))).toMatchObject({ reason: "hat-fassungen" });
  });

  test("is refused for whoever is not the Fachstelle", async () => {
    const ctx = database.ctxFor(await database.aMandant(), REDAKTION);
    await expect(importFassung(ctx, fruehere(ctx, newId()))).rejects.toBeInstanceOf(NotAllowed);
  });
});
