import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { anId } from "../../../../test/an-id.ts";
import { testDatabase } from "../../../../test/database.ts";
import { changeQuerschnittsthemen } from "../commands/change-querschnittsthemen.ts";
import { changeZielgruppen } from "../commands/change-zielgruppen.ts";
import { createMassnahme } from "../commands/create-massnahme.ts";
import { publishMassnahme } from "../commands/publish-massnahme.ts";
import { listImporteView } from "../views/import-vorschau.ts";
import { viewMassnahme } from "../views/massnahme.ts";
import { listMassnahmen } from "../views/massnahmen.ts";
import { listZielgruppenOptionen, viewQuerschnittsthemen } from "../views/themen.ts";
import { aHandlungsfeld, anInhalt, FACHSTELLE, valueOf, verbsOf } from "../test/fixtures.ts";
import { importMassnahmenFile } from "./import-massnahmen-file.ts";
import { exportMassnahmenCsv, exportMassnahmenXlsx } from "./massnahmen-tabelle.ts";

const database = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "wk-import-"));
let files = 0;
function file(content: string | Uint8Array, ending = "csv"): string {
  files += 1;
  const path = join(folder, `tabelle-${files}.${ending}`);
  writeFileSync(path, content);
  return path;
}
const aKreis = async () => database.ctxFor(await database.aMandant(), FACHSTELLE);
const YES = { applySuggestions: true, publish: true } as const;

/** The rows of the measures table that a real county printed (Ausgangsdokument 004). */
const GOERLITZ = `Handlungsfeld;Maßnahme;Zuständigkeit;Aussagen zur Finanzierung
Öffentlichkeitsarbeit;„Integration braucht Haltung“;SG Integration in Zusammenarbeit mit dem KIB Institut;beantragt über Richtlinie integrative Maßnahmen
Öffentlichkeitsarbeit;mehr Veröffentlichungen in Amtsblättern;Landkreis, Städte und Gemeinden;aus vorhandenen Ressourcen
Öffentlichkeitsarbeit;Weiterentwicklung des Internetauftritts des Landkreises zum Thema Integration;"Pressestelle des Landkreises in Zusammenarbeit mit SG Integration; verschiedenen Akteuren; Ausländerbeauftragte des Landkreises Görlitz";aus vorhandenen Ressourcen
Öffentlichkeitsarbeit;Durchführung von Befragungen verschiedener Gruppen;SG Integration in Zusammenarbeit mit KIB Institut;aus verschiedenen Fördermöglichkeiten
Öffentlichkeitsarbeit;Weiterbildungen und Trainings;Bildungsanbieter in Zusammenarbeit mit SG Integration;im Rahmen von projektbezogener Förderung
`;

describe("the table of a real county", () => {
  test("becomes a public Konzept; every row can be traced; the same file again changes nothing", async () => {
    const ctx = await aKreis();
    const path = file(GOERLITZ);
    const first = await importMassnahmenFile(ctx, path, YES);
    expect(first).toMatchObject({ uebernommen: true, neu: 5, geaendert: 0 });
    const citizen = database.ctxFor(ctx.mandant);
    const liste = await listMassnahmen(citizen, {}, "oeffentlich");
    expect(liste.gesamt).toBe(5);
    expect(liste.zeilen[0]).toMatchObject({
      kennung: "M01",
      federfuehrung: "SG Integration",
      beteiligte: ["KIB Institut"],
      finanzierungen: [{ art: "beantragt", programm: "Richtlinie integrative Maßnahmen" }],
    });
    // R099: a collective leads. R098: three partners, one of them an unnamed group; the wording is kept.
    expect(await viewMassnahme(citizen, "M02")).toMatchObject({
      zustaendige: [{ rolle: "federfuehrung", art: "kollektiv", name: "Landkreis, Städte und Gemeinden" }],
    });
    const m03 = await viewMassnahme(citizen, "M03");
    expect(m03.zustaendige.map(({ art, name }) => [art, name])).toEqual([
      ["stelle", "Pressestelle des Landkreises"],
      ["stelle", "SG Integration"],
      ["gruppe", "verschiedene Akteure"],
      ["stelle", "Ausländerbeauftragte des Landkreises Görlitz"],
    ]);
    expect(m03.zustaendigkeitWortlaut).toContain("verschiedenen Akteuren");
    expect(m03.herkunft).toEqual([expect.objectContaining({ zeile: 4, format: "csv", intern: null })]);
    const inside = await viewMassnahme(ctx, "M03");
    expect(inside.herkunft[0]?.intern).toMatchObject({ dateiname: path.split("/").at(-1) });
    expect(inside.herkunft[0]?.intern?.zellen[2]).toContain("Pressestelle");

    const verbs = await verbsOf(ctx);
    expect(verbs).toEqual(["konzept.import.started", "konzept.import.applied"]);
    expect(await importMassnahmenFile(ctx, path, YES)).toMatchObject({ neu: 0, geaendert: 0, unveraendert: 5 });
    expect((await listMassnahmen(citizen, {}, "oeffentlich")).gesamt).toBe(5);
  });

  test("a changed file changes exactly what differs", async () => {
    const ctx = await aKreis();
    await importMassnahmenFile(ctx, file(GOERLITZ), YES);
    const changed = GOERLITZ.replace("beantragt über Richtlinie", "bewilligt über Richtlinie");
    expect(await importMassnahmenFile(ctx, file(changed), YES)).toMatchObject({
      neu: 0,
      geaendert: 1,
      unveraendert: 4,
    });
    expect(await viewMassnahme(ctx, "M01")).toMatchObject({ rev: 2, finanzierungen: [{ art: "bewilligt" }] });
    const { rows } = await ctx.db.read((db) =>
      db.execute("select after from platform_audit_changes where kind = 'massnahme' and before is not null"),
    );
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0]?.["after"] as object).toSorted()).toEqual(["finanzierungen"]);
  });
});

describe("AS12", () => {
  test("a list of persons is refused, nothing of it is kept, and that somebody tried is recorded", async () => {
    const ctx = await aKreis();
    const persons =
      "Nachname;Vorname;Geburtsdatum;Anschrift\nMustermann;Erika;12.08.1964;Heideweg 17\nMuster;Max;1.1.1990;Weg 2\n";
    const result = await importMassnahmenFile(ctx, file(persons), YES);
    expect(result).toMatchObject({
      uebernommen: false,
      neu: 0,
      probleme: [{ text: expect.stringContaining("Personen") }],
    });
    expect(await verbsOf(ctx)).toEqual(["konzept.import.refused"]);
    const { rows } = await database.admin.query(
      "select (select count(*) from konzept_import_zeilen)::int + (select count(*) from konzept_importe where tenant_id = $1)::int as n",
      [ctx.mandant.id],
    );
    expect(JSON.stringify(rows)).not.toContain("Mustermann");
    expect(await listImporteView(ctx)).toEqual([]);
  });

  test("a column of persons in a table of measures is left out before anything is stored", async () => {
    const ctx = await aKreis();
    const table =
      "Handlungsfeld;Maßnahme;Ansprechpartner;Zuständigkeit\nWohnen;Wohnlotsen;Frau Erika Mustermann;Caritas\nWohnen;Börse;Herr Max Muster;AWO\n";
    expect(await importMassnahmenFile(ctx, file(table), YES)).toMatchObject({ neu: 2 });
    const { rows } = await database.admin.query(
      "select zellen::text from konzept_import_zeilen where tenant_id = $1 union all select coalesce(after::text, '') from platform_audit_changes where tenant_id = $1",
      [ctx.mandant.id],
    );
    expect(JSON.stringify(rows)).not.toContain("Mustermann");
    expect(JSON.stringify(rows)).toContain("Wohnlotsen");
  });

  test("a file that is no table says so and imports nothing", async () => {
    const ctx = await aKreis();
    const result = await importMassnahmenFile(ctx, file(new TextEncoder().encode("%PDF-1.7 nein"), "pdf"), YES);
    expect(result).toMatchObject({
      uebernommen: false,
      probleme: [{ zeile: 0, text: expect.stringContaining("Tabelle") }],
    });
    expect(await verbsOf(ctx)).toEqual(["konzept.import.refused"]);
  });

  test("without suggestions nothing is taken over while a row needs a decision; the place is named", async () => {
    const ctx = await aKreis();
    await importMassnahmenFile(ctx, file(GOERLITZ), YES);
    const open =
      "Handlungsfeld;Maßnahme;Zuständigkeit\nÖffentlichkeitsarbeit;Neue Sache;SG Intergration\nÖffentlichkeitsarbeit;;AWO\n";
    const result = await importMassnahmenFile(ctx, file(open), {});
    expect(result).toMatchObject({ uebernommen: false, neu: 0 });
    expect(result.probleme).toContainEqual(expect.objectContaining({ zeile: 3 }));
    expect((await listMassnahmen(ctx, {}, "intern")).gesamt).toBe(5);
  });
});

const BÖSE = [
  "=1+1",
  '+49 "Zitat" und „Zitat“',
  "@SUM(A1)",
  "Semikolon; Komma, Tab\tund\nZeile zwei",
  "<b>fett</b> & <script>alert(1)</script>",
  "Äöüß ÀÉ 中文 \u{1f600}",
  "-Strich",
  "'schon geschützt",
];

const aThema = (name: string) => ({ id: null, name, text: "" });

describe("MODEL 5.3 rule 16: export, import, export is identical", () => {
  test.each(["xlsx", "csv"] as const)("%s, in the same county and in a new one", async (format) => {
    const [ctx, other] = [await aKreis(), await aKreis()];
    for (const kreis of [ctx, other]) {
      valueOf(
        await changeZielgruppen(kreis, [], [aThema("Fachkräfte, Mitarbeitende"), aThema("Kinder und Jugendliche")]),
      );
      valueOf(await changeQuerschnittsthemen(kreis, [], [aThema("Interkulturelle Öffnung")]));
    }
    const zielgruppeIds = (await listZielgruppenOptionen(ctx)).map(({ id }) => id);
    const [thema] = await viewQuerschnittsthemen(ctx);
    const feld = await aHandlungsfeld(ctx, "Wohnen; Mobilität & „mehr“");
    for (const [at, text] of BÖSE.entries()) {
      const inhalt = anInhalt(feld, {
        titel: text.replace(/\s+/g, " "),
        beschreibung: `${text}\n\nZweiter Absatz`,
        art: at % 2 === 0 ? "dauerhaft" : "befristet",
        beginn: { tag: "2027-01-01" as Datum, genauigkeit: (["jahr", "monat", "tag"] as const)[at % 3] ?? "tag" },
        ende: at % 2 === 0 ? null : { tag: "2028-12-31" as Datum, genauigkeit: "jahr" },
        ebene: at % 3 === 0 ? "verwaltung" : "landkreis",
        zielgruppeIds: zielgruppeIds.slice(at % 3),
        querschnittsthemaIds: thema && at % 2 === 0 ? [anId(thema.id)] : [],
        finanzierungWortlaut: at === 0 ? "=SUMME(A1:A3); unklar" : "",
      });
      const { id } = valueOf(await createMassnahme(ctx, inhalt));
      valueOf(await publishMassnahme(ctx, id));
    }
    const out = (from: typeof ctx) =>
      format === "xlsx" ? exportMassnahmenXlsx(from, {}, "oeffentlich") : exportMassnahmenCsv(from, {}, "oeffentlich");
    const first = await out(ctx);
    const path = file(first, format);
    expect(await importMassnahmenFile(ctx, path, YES)).toMatchObject({
      neu: 0,
      geaendert: 0,
      unveraendert: BÖSE.length,
    });
    expect(await importMassnahmenFile(other, path, YES)).toMatchObject({ neu: BÖSE.length });
    expect(await exportMassnahmenCsv(other, {}, "oeffentlich")).toBe(await exportMassnahmenCsv(ctx, {}, "oeffentlich"));
    expect(Buffer.from(await out(other)).equals(Buffer.from(first))).toBe(true);
  });
});
