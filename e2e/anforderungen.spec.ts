import type { County } from "./support/county.ts";
import { expect, test } from "./support/ground.ts";

// What the requirements name as their example in the demo county, found on the page where anybody finds it.

let county: County;
test.beforeAll(async ({ ground }) => {
  county = await ground.demo();
});

/** The words between header and footer, as a reader gets them. */
async function wordsOf(path: string): Promise<string> {
  const { status, body } = await county.call(path);
  expect(status, path).toBe(200);
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? "";
  return main
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&#x27;", "'")
    .replaceAll(/\s+/g, " ");
}

const FOUND: readonly (readonly [string, string, readonly (string | RegExp)[]])[] = [
  ["R003 a goal beyond this Konzept", "/konzept/ziele/W20", ["2030"]],
  ["R005 the decision behind a responsibility", "/mandate", ["17.02.2025", "Kreistag"]],
  [
    "R006 territory and administration apart",
    "/konzept/ebenen",
    ["36 Maßnahmen für den Landkreis, 10 für die Verwaltung"],
  ],
  [
    "R008 fifteen bodies on four levels",
    "/gremien",
    ["15 Gremien", "Politisch · 2", "Steuernd · 1", "Intern · 1", "Extern · 11"],
  ],
  ["R017 when and why a body was founded", "/gremien/steuerungsgruppe-integration", ["Gegründet 2025", "Anlass:"]],
  ["R026 offices without a measure", "/konzept/beteiligung-der-aemter", ["5 von 19 Ämtern", "Fahrerlaubnisbehörde"]],
  ["R036 members by function", "/gremien/steuerungsgruppe-integration", ["12 stimmberechtigte Funktionen"]],
  ["R040 what ends in 2027", "/konzept/massnahmen?laeuft-aus=2027", ["16 Maßnahmen"]],
  ["R041 an idea that was not chosen, with the reason", "/konzept/ideen", ["Nicht ausgewählt"]],
  ["R043 the whole population as a Zielgruppe", "/konzept/massnahmen/M37", ["Gesamte Bevölkerung"]],
  ["R044 what a municipality lacks", "/konzept/gemeinden/dornhag", ["3 Bedarfe nennen Dornhag", "B13", "B19", "B29"]],
  ["R045 what presses, and why", "/konzept/bedarfe", ["30 Bedarfe", "17 von 30 haben hohen Vorrang"]],
  ["R046 the plan of three years", "/konzept/zeitplan", ["2026 bis 2028"]],
  ["R050 led by others, supported by the county", "/konzept/massnahmen/M13", [/Federführung Frauennetz/]],
  ["R031 a guideline over all", "/konzept", ["Leitbeschluss", "Ehrenamtliche ergänzen, was der Landkreis tut."]],
  ["R031 a guideline where it touches", "/konzept/querschnittsthemen/ehrenamt", ["Leitbeschluss"]],
  [
    "R023 what is being worked on",
    "/konzept/woran-wir-arbeiten",
    ["6 Vorhaben sind noch nicht fertig, 2 davon ruhen", "Bus zur Frühschicht"],
  ],
  ["R057 asking to join a group", "/konzept/prozess", ["Mitmachen anfragen"]],
  ["R061 a goal without a measure in step 3", "/konzept/ziele-und-massnahmen", [/keine Maßnahme/i]],
  ["R066 a topic everywhere", "/konzept/querschnittsthemen", ["5 Querschnittsthemen", "Interkulturelle Öffnung"]],
  ["R069 three texts of a field", "/konzept/handlungsfelder/wohnen-und-mobilitaet", ["Aktuelle Situation", "Trend"]],
  ["R088 groups that are not added", "/konzept/zielgruppen", ["8 Zielgruppen", "nicht addieren", "4.210"]],
  ["R089 whom and where a Bedarf concerns", "/konzept/bedarfe/B13", ["Dornhag", "Tannried"]],
  ["R090 a Bedarf without a goal", "/konzept/bedarfe/B30", [/noch kein Wirkungsziel/i]],
  ["R090 a goal without a measure", "/konzept/ziele/W15", [/noch keine Maßnahme/i]],
  ["R091 what was agreed", "/konzept/ziele/W26", ["vereinbart", "03.03.2026"]],
  ["R092 structures of the regions", "/konzept/strukturen", ["20 von 20", "Psychosoziale Sprechstunde"]],
  ["R093 Bedarfe of a municipality", "/konzept/gemeinden/tannried", ["B13", "B19", "B27", "B29"]],
  ["R097 one lead and partners", "/konzept/massnahmen/M23", ["Federführung Sozialamt", "Mitwirkung"]],
  ["R098 an unnamed group takes part", "/konzept/massnahmen/M40", [/verschiedene Akteure/i]],
  ["R099 how far each municipality is", "/konzept/massnahmen/M38", ["71 abgedruckte Beiträge in 15 von 20 Gemeinden"]],
  ["R100 paid from what is there", "/konzept/finanzierung", ["22 von 46 Maßnahmen"]],
  ["R101 an application that was refused", "/konzept/massnahmen/M30", ["abgelehnt", "kritisch"]],
  ["R102 several kinds of money", "/konzept/massnahmen/M34", [/projektbezogene/]],
  [
    "R114 what was made is not what changed",
    "/konzept/massnahmen/M41",
    [/27 von 60 Haushalte/, "nicht, ob M41 erfolgreich ist"],
  ],
  ["R139 everybody who takes part", "/netzwerk?wer=organisationen", ["66 Stellen"]],
];

for (const [requirement, path, words] of FOUND) {
  test(`${requirement}: ${path}`, async () => {
    const text = await wordsOf(path);
    for (const word of words) expect(text).toMatch(typeof word === "string" ? new RegExp(escape(word)) : word);
  });
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

test("R007 from a Bedarf to its Indikator and back in four clicks", async ({ page }) => {
  await page.goto(`${county.origin}/konzept/bedarfe/B26`);
  await page.locator("main").getByRole("link", { name: /W26/ }).first().click();
  await expect(page.locator("h1")).toContainText("eigenen Wohnraum");
  await page.locator("main").getByRole("link", { name: /M41/ }).first().click();
  await expect(page.locator("h1")).toContainText("Wohnlotsen");
  await page.locator("main").getByRole("link", { name: "Auszugsberechtigte in Unterkünften" }).click();
  await expect(page.locator("h1")).toContainText("Auszugsberechtigte");
  await page
    .locator("main")
    .getByRole("link", { name: /eigenen Wohnraum/ })
    .first()
    .click();
  await page.locator("main").getByRole("link", { name: /B26/ }).first().click();
  await expect(page).toHaveURL(/\/konzept\/bedarfe\/B26$/);
});
