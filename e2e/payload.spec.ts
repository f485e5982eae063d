import type { Pool } from "pg";
import type { County, Person } from "./support/county.ts";
import { findForms } from "./support/forms.ts";
import { expect, test } from "./support/ground.ts";
import type { Answer } from "./support/http.ts";
import { plantThings } from "./support/planted.ts";
import { changedTables, rowsOf } from "./support/rows.ts";

/** Each would call `wkRun` if any page took it for more than words. */
const PAYLOADS = [
  "<script>wkRun(1)</script>Skript",
  '"><img src=x onerror=wkRun(2)>Bild',
  "<svg/onload=wkRun(3)></svg>Zeichnung",
  "javascript:wkRun(4)",
  "</title><script>wkRun(5)</script>",
  "Rechnung \u202Egnp.exe",
  "../../../etc/passwd",
  '#read("/etc/passwd")',
  "{{7*7}} ${7*7} <%= 7*7 %>",
  '=HYPERLINK("javascript:wkRun(6)")',
  `Lang ${"sehr ".repeat(55)}lang`,
  "Zalgo Z\u0336\u0336\u0336a\u0337\u0337l\u0334g\u0335o",
];

let county: County;
let office: Person;

test.describe.configure({ mode: "serial", timeout: 240_000 });

test.beforeAll(async ({ ground }) => {
  county = await ground.county("schadtext", "demo");
  await plantThings(ground.admin, county);
  office = await county.person("fachstelle");
});

/** Brings a pasted table as far as its Vorschau. */
async function bring(rows: readonly (readonly string[])[]): Promise<{ page: string; vorschau: Answer }> {
  const text = rows.map((row) => row.map((cell) => cell.replaceAll(/[\t\n]/g, " ")).join("\t")).join("\n");
  const answer = await county.post("/intern/massnahmen/import", { text }, office.cookie);
  if (answer.status !== 302) throw new Error(`Not taken: ${answer.status}`);
  const page = (answer.headers.location ?? "").replace(/[?#].*$/, "");
  return { page, vorschau: await county.call(page, { cookie: office.cookie }) };
}

/** Confirms what a Vorschau shows, as it stands there. */
async function take(page: string, vorschau: Answer, changes: Record<string, string> = {}): Promise<Answer> {
  const form = findForms(vorschau.body, page).find((one) =>
    one.fields.some(([name, value]) => name === "absicht" && value === "uebernehmen"),
  );
  if (!form) throw new Error(`The Vorschau cannot be taken over: ${plainWords(vorschau.body).slice(0, 2_000)}`);
  return county.post(form.action, { ...Object.fromEntries(form.fields), ...changes }, office.cookie);
}

function plainWords(html: string): string {
  return html
    .replace(/^[\s\S]*<main/, "")
    .replaceAll(/<option[\s\S]*?<\/option>|<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
}

async function massnahmen(admin: Pool) {
  const { rows } = await admin.query<{ id: string; titel: string }>(
    "select id, titel from konzept_massnahmen where tenant_id = $1",
    [county.mandant.id],
  );
  return rows;
}

test("T69 T73 a table full of markup becomes words, and its columns set no id, county or owner", async ({ ground }) => {
  const foreignId = "00000000-0000-4000-8000-00000000beef";
  const before = await massnahmen(ground.admin);
  const { page, vorschau } = await bring([
    ["Handlungsfeld", "Maßnahme", "Zuständigkeit", "Aussagen zur Finanzierung", "objectId", "tenant_id", "rev"],
    ...PAYLOADS.map((payload, place) => [
      "Öffentlichkeitsarbeit der Prüfung",
      `${payload} ${place}`,
      "Landkreis, Städte und Gemeinden",
      `noch offen ${payload}`,
      foreignId,
      foreignId,
      "99",
    ]),
  ]);
  expect(vorschau.status).toBe(200);
  const taken = await take(page, vorschau, { veroeffentlichen: "ja" });
  expect(taken.status).toBe(302);
  const fresh = (await massnahmen(ground.admin)).filter(({ id }) => !before.some((old) => old.id === id));
  expect(fresh.length).toBe(PAYLOADS.length);
  for (const { id, titel } of fresh) {
    expect(id).not.toBe(foreignId);
    expect(titel).not.toMatch(/<script|onerror|onload|<img|<svg/i);
  }
  const { rows } = await ground.admin.query("select 1 from konzept_massnahmen where tenant_id = $1 or id = $1", [
    foreignId,
  ]);
  expect(rows).toEqual([]);
});

test("T72 a table is taken over as it was shown, or not at all", async ({ ground }) => {
  const { page, vorschau } = await bring([
    ["Handlungsfeld", "Maßnahme", "Zuständigkeit", "Aussagen zur Finanzierung"],
    ["Öffentlichkeitsarbeit der Prüfung", "Sprechstunde im Rathaus", "Landkreis, Städte und Gemeinden", "offen"],
    ["Öffentlichkeitsarbeit der Prüfung", "Lotsen für den Arztbesuch", "Landkreis, Städte und Gemeinden", "offen"],
  ]);
  const before = await rowsOf(ground.admin, county.mandant.id);
  const refused = await take(page, vorschau, { fingerprint: "nicht-was-gezeigt-wurde" });
  expect([409, 422]).toContain(refused.status);
  const changed = changedTables(before, await rowsOf(ground.admin, county.mandant.id));
  expect(changed.filter((name) => /massnahmen|finanzierungen|zustaendigkeiten|herkunft/.test(name))).toEqual([]);
});
