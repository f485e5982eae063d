import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testDatabase } from "../../../../test/database.ts";
import { FACHSTELLE } from "../test/fixtures.ts";
import { listMassnahmen } from "../views/massnahmen.ts";
import { importMassnahmenFile } from "./import-massnahmen-file.ts";

const database = testDatabase();
const ROWS = 1_500;

/** HTML in cells, duplicate titles, missing values, many organisations: a large county after years of work. */
function aLargeTable(): string {
  const lines = ["Handlungsfeld;Maßnahme;Zuständigkeit;Aussagen zur Finanzierung;Beginn;Ende"];
  for (let n = 0; n < ROWS; n += 1) {
    const titel = n % 50 === 0 ? "Sprachkurs" : `Vorhaben ${n} für <b>Zugewanderte</b> in Ort ${n % 97}`;
    const wer =
      n % 40 === 0 ? "" : `Träger ${n % 60} gGmbH in Zusammenarbeit mit Verein ${n % 35} e. V.; verschiedenen Akteuren`;
    const geld = n % 30 === 0 ? "" : n % 7 === 0 ? "aus einem besonderen Topf" : "aus vorhandenen Ressourcen";
    lines.push(`Feld ${n % 8};"${titel}";"${wer}";${geld};${n % 2 ? "2026" : ""};${n % 3 ? "31.12.2027" : ""}`);
  }
  return `${lines.join("\n")}\n`;
}

test("1,500 rows with HTML, equal titles and gaps are taken over whole, and a second time without a change", async () => {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  const path = join(mkdtempSync(join(tmpdir(), "wk-last-")), "gross.csv");
  writeFileSync(path, aLargeTable());
  const first = await importMassnahmenFile(ctx, path, { applySuggestions: true, publish: true });
  expect(first).toMatchObject({ uebernommen: true, neu: ROWS });
  const second = await importMassnahmenFile(ctx, path, { applySuggestions: true });
  expect(second).toMatchObject({ neu: 0, geaendert: 0, unveraendert: ROWS });
  const filter = { suche: "vorhaben träger 7", finanzierung: "vorhandene-ressourcen", jahr: 2027 } as const;
  const liste = await listMassnahmen(ctx, filter, "intern");
  expect(liste.gesamt).toBeGreaterThan(5);
});
