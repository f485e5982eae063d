import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { startApp } from "../e2e/support/running-app.ts";
import { readDemoZugaenge } from "../src/modules/zugang/demo.ts";
import { currentTotpCode } from "../src/modules/zugang/index.ts";
import { openBrowser } from "./browser.ts";

// Takes the pictures of README.md and docs/bilder from the demo county, and beside them the drawn pages where they are.
const FOLDER = join(import.meta.dirname, "../docs/bilder");
const DRAWN = process.env.WK_DRAWN ?? join(import.meta.dirname, "../../shared/design/shots");
/** A third of what PNG takes in every clone of the project; letters stay clear. */
const PICTURE = { type: "webp", quality: 70, fullPage: true } as const;
/** Numbers of pictures to take; none: all. */
const ONLY = process.argv.slice(2);
const SLOW_MS = 120_000;

type Shot = {
  readonly name: string;
  readonly path: string;
  readonly width?: number;
  readonly dark?: boolean;
  readonly intern?: boolean;
  /** File name of the drawn page to stand beside. */
  readonly drawn?: string;
  /** Uploads a table first, so that there is a Vorschau to show. */
  readonly vorschau?: boolean;
};

const SHOTS: readonly Shot[] = [
  { name: "01-start", path: "/", drawn: "01-start-1280.png" },
  { name: "02-start-telefon", path: "/", width: 360, drawn: "01-start-360.png" },
  { name: "03-start-arabisch", path: "/ar", width: 360 },
  {
    name: "04-handlungsfeld",
    path: "/konzept/handlungsfelder/wohnen-und-mobilitaet",
    drawn: "02-handlungsfeld-1280.png",
  },
  {
    name: "05-handlungsfeld-telefon",
    path: "/konzept/handlungsfelder/wohnen-und-mobilitaet",
    width: 360,
    drawn: "02-handlungsfeld-360.png",
  },
  { name: "06-massnahme", path: "/konzept/massnahmen/M41", drawn: "03-massnahme-1280.png" },
  { name: "07-massnahme-dunkel", path: "/konzept/massnahmen/M41", dark: true, drawn: "03-massnahme-1280-dunkel.png" },
  { name: "08-massnahmen-suche", path: "/konzept/massnahmen?suche=kurs" },
  { name: "09-fachstelle", path: "/fachstelle" },
  { name: "10-intern-start", path: "/intern", intern: true, drawn: "08-intern-start-1280.png" },
  {
    name: "11-vorschau",
    path: "/intern/massnahmen/import",
    intern: true,
    vorschau: true,
    drawn: "10-intern-import-1280.png",
  },
  { name: "12-massnahme-bearbeiten", path: "/intern/massnahmen", intern: true },
  { name: "13-massnahmen-arabisch", path: "/ar/konzept/massnahmen" },
  { name: "14-konzept", path: "/konzept" },
  { name: "15-bedarf", path: "/konzept/bedarfe/B01", drawn: "04-bedarf-1280.png" },
  { name: "16-bedarf-arabisch", path: "/ar/konzept/bedarfe/B01", width: 360 },
  { name: "17-ganze-kette", path: "/intern/kette", intern: true, drawn: "09-intern-kette-1280.png" },
  { name: "18-aemter-dunkel", path: "/konzept/beteiligung-der-aemter", dark: true },
  { name: "19-zeitplan", path: "/konzept/zeitplan" },
  { name: "20-gremien", path: "/gremien" },
  { name: "21-gemeinde-telefon", path: "/konzept/gemeinden/dornhag", width: 360 },
  { name: "22-suche", path: "/suche?q=wohnungslotse" },
  { name: "23-wegweiser-arabisch", path: "/ar/wegweiser", width: 360, drawn: "05-wegweiser-ar-360.png" },
  { name: "24-aenderungen", path: "/konzept/aenderungen", drawn: "13-aenderungen-1280.png" },
  { name: "25-abfragen", path: "/intern/abfragen", intern: true },
  {
    name: "26-wegweiser-ukrainisch",
    path: "/wegweiser/leistungen/grundsicherung-fuer-arbeitsuchende?sprache=uk",
    width: 360,
  },
  { name: "27-wegweiser-leicht", path: "/wegweiser?sprache=de-simple" },
  { name: "28-mitnehmen-arabisch", path: "/ar/wegweiser/mitnehmen", width: 360 },
  { name: "29-woran-wir-arbeiten", path: "/konzept/woran-wir-arbeiten" },
  { name: "30-woran-wir-arbeiten-arabisch", path: "/ar/konzept/woran-wir-arbeiten", width: 360 },
  { name: "31-prozess-telefon", path: "/konzept/prozess", width: 360 },
  { name: "32-kampagne", path: "/konzept/massnahmen/M45" },
  { name: "33-controlling", path: "/intern/controlling", intern: true },
  { name: "34-beschluesse", path: "/intern/beschluesse", intern: true },
  { name: "35-auswahl", path: "/intern/auswahl", intern: true },
  { name: "36-auswahl-oeffentlich", path: "/konzept/auswahl/2026" },
  { name: "37-vorlagen", path: "/konzept/vorlagen" },
  { name: "38-berichte", path: "/berichte" },
  { name: "39-umfrage-ergebnis", path: "/umfragen/bestand-und-bedarf-befragung-der-einrichtungen/ergebnis" },
  { name: "40-umfrage-arabisch", path: "/ar/umfrage/wie-kommen-sie-im-landkreis-zurecht", width: 360 },
  { name: "41-workshop-telefon", path: "/workshops/arbeitsgruppen-runde-1-zielgruppen-und-bedarfe", width: 360 },
  { name: "42-angebote", path: "/angebote" },
  { name: "43-interviews", path: "/intern/interviews", intern: true },
  { name: "44-orte-dunkel", path: "/wegweiser/orte?ort=erlenbrueck", dark: true },
  { name: "45-pflege", path: "/intern/wegweiser/pflege", intern: true },
  { name: "46-zustaendig-ukrainisch", path: "/wegweiser/zustaendig?sprache=uk", width: 360 },
  { name: "47-bedarf-buero", path: "/intern/bedarfe", intern: true },
  {
    name: "48-leistung-arabisch",
    path: "/ar/wegweiser/leistungen/grundsicherung-fuer-arbeitsuchende",
    width: 360,
    drawn: "06-leistung-ar-360.png",
  },
];

const TABLE = [
  "Handlungsfeld\tMaßnahme\tZuständigkeit\tAussagen zur Finanzierung\tAnsprechpartner",
  "Wohnen und Mobilität\tWohnlotsen und Telefon für Vermietende\tDiakonisches Werk in Zusammenarbeit mit SG Unterbringung und Wohnen; verschiedenen Akteuren\tbeantragt über Richtlinie integrative Maßnahmen\tFrau Muster",
  "Wohnen und Mobilität\tAbgleich von Fahrplan und Kurszeiten im Winter\tSG ÖPNV\taus vorhandenen Ressourcen\tHerr Beispiel",
  "Öffentlichkeitsarbeit\tMehr Beiträge in Amtsblättern\tLandkreis, Städte und Gemeinden\taus vorhandenen Ressourcen\tFrau Muster",
  "Öffentlichkeitsarbeit\tBefragung der Vereine\tSG Integration in Zusammenarbeit mit dem Kreisjugendring\twird noch besprochen\t",
].join("\n");

mkdirSync(join(FOLDER, "neben-entwurf"), { recursive: true });
const app = await startApp({ LOG_LEVEL: "silent", FIXED_TODAY: "2026-11-21" });
const browser = await openBrowser();
try {
  const base = `http://localhost:${app.port}`;
  const session = await signIn(browser, base);
  const wanted = SHOTS.filter(({ name }) => ONLY.length === 0 || ONLY.some((number) => name.startsWith(number)));
  for (const shot of wanted) await take(shot, base, session);
} finally {
  await browser.close();
  await app.stop();
}

async function signIn(on: Browser, base: string) {
  const [zugang] = readDemoZugaenge({ mode: "demo", dataDir: app.dataDir });
  if (!zugang) throw new Error("The demo has no accounts.");
  const page = await on.newPage();
  await page.goto(`${base}/anmelden`);
  await page.locator("input[name=email]").fill(zugang.email);
  await page.locator("input[name=passwort]").fill(zugang.passwort);
  await page.locator("main form:has(input[name=passwort]) button[type=submit]").click();
  await page.locator("input[name=code]").fill(currentTotpCode(zugang.geheimnis, Date.now()));
  await page.locator("main form:has(input[name=code]) button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/anmelden"));
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}

async function take(shot: Shot, base: string, session: Awaited<ReturnType<typeof signIn>>) {
  const context = await browser.newContext({
    viewport: { width: shot.width ?? 1280, height: 900 },
    colorScheme: shot.dark ? "dark" : "light",
    ...(shot.intern ? { storageState: session } : {}),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(SLOW_MS);
  await page.goto(base + shot.path);
  if (shot.vorschau) await openVorschau(page);
  const file = join(FOLDER, `${shot.name}.webp`);
  await showAll(page);
  await page.screenshot({ path: file, ...PICTURE });
  await context.close();
  if (shot.drawn && existsSync(join(DRAWN, shot.drawn))) await beside(file, join(DRAWN, shot.drawn), shot.name);
}

/** A window as high as the page: what lies below is painted only when it comes into view. */
async function showAll(page: Page) {
  const { width } = page.viewportSize() ?? { width: 1280 };
  const fit = async () =>
    page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  // First by guessed heights, then by those of what came into view.
  await fit();
  await fit();
}

async function openVorschau(page: Page) {
  await page.locator("textarea").first().fill(TABLE);
  await page.locator("main form:has(textarea) button[type=submit]").last().click();
  await page.waitForURL(/\/intern\/massnahmen\/import\/.+/, { timeout: SLOW_MS });
}

/** Ours on the left, the drawing on the right, both 640 wide. */
async function beside(ours: string, drawn: string, name: string) {
  const data = (file: string) => `data:image/${extname(file).slice(1)};base64,${readFileSync(file).toString("base64")}`;
  const page = await browser.newPage({ viewport: { width: 1320, height: 400 } });
  const picture = (file: string, title: string) =>
    `<td valign="top"><p><b>${title}</b></p><img width="640" src="${data(file)}"></td>`;
  await page.setContent(`<table><tr>${picture(ours, "gebaut")}${picture(drawn, "gezeichnet")}</tr></table>`);
  await page.screenshot({ path: join(FOLDER, "neben-entwurf", `${name}.webp`), ...PICTURE });
  await page.close();
}
