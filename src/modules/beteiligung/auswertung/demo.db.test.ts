import { expect, test } from "vitest";
import { testDatabase } from "../../../../test/database.ts";
import { loadAntworten } from "../antwort/demo.ts";
import { asSystem } from "../antwort/test/fixtures.ts";
import { loadUmfragen } from "../umfrage/demo.ts";
import { findUmfrageBySlug } from "../umfrage/store/umfragen.ts";
import { loadWelle } from "./demo/welle.ts";
import { loadErgebnisse } from "./demo.ts";
import type { Fragetafel } from "./rules/tafel.ts";
import { listErgebnisse } from "./store/ergebnisse.ts";
import { attack, type Moeglich } from "./test/attacker.ts";
import { viewErgebnis, viewErgebnisliste } from "./views/ergebnis.ts";

const database = testDatabase();

/** Questions of which every combination of answers can be thought of at once; all of them were put to everybody. */
const DURCHGERECHNET = new Set(["q01", "q05", "q21"]);

test("the demo shows two waves side by side, and nobody can work out its dots", async () => {
  const mandant = await database.aMandant();
  const citizen = database.ctxFor(mandant);
  const ctx = asSystem(citizen);
  await loadUmfragen(ctx, loadAntworten, loadWelle, async () => {});
  await loadErgebnisse(ctx);
  await loadErgebnisse(ctx);
  const [neu, alt] = await viewErgebnisliste(citizen);
  expect([neu?.welle, alt?.welle]).toEqual(["2025", "2022"]);
  const view = await viewErgebnis(citizen, neu?.kennung ?? "");
  const urteile = Object.fromEntries(view.wellen?.fragen.map((one) => [one.schluessel, one]) ?? []);
  expect(urteile).toMatchObject({
    q06: { urteil: { art: "gleich", umformuliert: false }, zeilen: [{ unterschied: 16 }, {}, {}] },
    q17: { urteil: { art: "umkodiert" }, entschieden: {} },
    q21: { urteil: { art: "umkodiert" } },
    q26: { urteil: { umformuliert: true } },
  });
  // What could not be ticked then is left out.
  const huerden = urteile["q17"]?.zeilen.map((one) => one.name.text);
  expect(huerden).toContain("fehlende Kinderbetreuung");
  expect(huerden).not.toContain("fehlendes Vertrauen");
  expect(view.texte.find((one) => one.schluessel === "q18")?.zitate.map((one) => one.gekuerzt)).toContain(true);

  const register = await ctx.db.read(async (db) => {
    const umfrage = await findUmfrageBySlug(db, neu?.kennung ?? "");
    return umfrage ? listErgebnisse(db, umfrage.id) : [];
  });
  const tafeln = register
    .map((one) => one.inhalt)
    .filter((one) => DURCHGERECHNET.has(one.schluessel) || one.art === "kreuz");
  const kinds = tafeln
    .filter((one): one is Fragetafel => one.art === "frage")
    .flatMap((one) => one.merkmale)
    .reduce<Moeglich[]>(
      (all, one) =>
        all.flatMap((kind) =>
          [...one.codes.keys(), "ohne" as const].map((answer) => Object.assign({}, kind, { [one.schluessel]: answer })),
        ),
      [{}],
    );
  const found = await attack(kinds, 71, tafeln);
  expect(found.length).toBeGreaterThan(5);
  for (const { zelle, min, max } of found) expect(max - min, zelle).toBeGreaterThanOrEqual(2);
});
