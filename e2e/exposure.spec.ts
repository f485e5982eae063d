import { fromBuffer } from "yauzl";
import type { County, Person } from "./support/county.ts";
import { type Examples, findExamples } from "./support/examples.ts";
import { findForms } from "./support/forms.ts";
import { expect, test } from "./support/ground.ts";
import type { Answer } from "./support/http.ts";
import { makeStrange, plantThings } from "./support/planted.ts";
import { builtRoutes } from "./support/routes.ts";

/** Words that stand nowhere but in what the public may not see. */
const DRAFT = "Kanarienvogel";
const FOREIGN = "Nachbarspapagei";

/** What anybody may ask for, with and without parameters. */
const open = builtRoutes().filter(
  (route) =>
    (route.loader || route.page) &&
    !/^\/(intern|konto|betrieb|demo|abmelden|anmelden|darstellung)(\/|$|\.)/.test(route.path),
);

let county: County;
let office: Person;
let draft: { id: string; kennung: string };
let examples: Examples;

// Some walk over every public address there is, which are four times as many as when this began.
test.describe.configure({ mode: "serial", timeout: 180_000 });

test.beforeAll(async ({ ground }) => {
  county = await ground.county("einblick", "demo");
  const neighbour = await ground.county("einblick-nebenan", "demo");
  await makeStrange(ground.admin, neighbour);
  for (const one of [county, neighbour]) await plantThings(ground.admin, one);
  office = await county.person("fachstelle");
  const rename = async (of: County, word: string, which: string) => {
    const { rows } = await ground.admin.query<{ id: string; kennung: string }>(
      `update konzept_massnahmen set titel = $2 || ' ' || titel, beschreibung = $2, suchtext = lower($2) || ' ' || suchtext
        where tenant_id = $1 and ${which} returning id, kennung`,
      [of.mandant.id, word],
    );
    return rows;
  };
  await rename(neighbour, FOREIGN, "true");
  await rename(county, DRAFT, "archiviert_am is not null");
  const [first] = await rename(county, DRAFT, "veroeffentlicht_am is null and archiviert_am is null");
  if (!first) throw new Error("There is no draft.");
  draft = first;
  examples = await findExamples(
    ground.admin,
    open.map((route) => route.path),
    county,
    neighbour,
  );
});

/** Everything that can be read in an answer, also inside a workbook. */
async function words(answer: Answer): Promise<string> {
  if (!answer.headers["content-type"]?.includes("spreadsheet")) return answer.body;
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    fromBuffer(answer.bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("entry", (entry) => {
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken);
          stream.on("data", (part: Buffer) => parts.push(part));
          stream.on("end", () => zip.readEntry());
        });
      });
      zip.on("end", () => resolve(Buffer.concat(parts).toString("utf8")));
      zip.readEntry();
    });
  });
}

/** The word that was asked for stands in the search field and in the addresses of the page itself. */
async function told(answer: Answer, word: string): Promise<boolean> {
  const text = await words(answer);
  return text.replaceAll(`value="${word}"`, "").replaceAll(`suche=${word}`, "").includes(word);
}

/** Addresses of everything public that shows one of these words now; each is asked for once. */
async function whoShows(searched: readonly string[], cookie?: string): Promise<string[]> {
  const shown: string[] = [];
  const asked = open.flatMap(({ path }) => [examples.addressOf(path, "eigenes"), examples.addressOf(path, "andere")]);
  const extra = [
    `/konzept/massnahmen/${draft.kennung}`,
    `/konzept/massnahmen/${draft.kennung}.json`,
    ...searched.flatMap((word) => [
      `/konzept/massnahmen?suche=${word}`,
      `/konzept/massnahmen.csv?suche=${word}`,
      `/konzept/massnahmen.json?suche=${word}`,
      `/netzwerk?suche=${word}`,
    ]),
  ];
  for (const path of new Set([...asked, ...extra])) {
    for (const prefix of ["", "/en"]) {
      const answer = await county.call(prefix + path, cookie ? { cookie } : {});
      for (const word of searched) if (await told(answer, word)) shown.push(`${word}: ${prefix}${path}`);
    }
  }
  return shown;
}

test("T04 T05 T59 the public reads no draft, nothing archived and nothing of another county, by no address", async () => {
  expect(open.length).toBeGreaterThan(25);
  expect(await whoShows([DRAFT, FOREIGN])).toEqual([]);
});

test("T04 T05 the office reads nothing of another county either, by no public address", async () => {
  expect(await whoShows([FOREIGN], office.cookie)).toEqual([]);
});

test("T05 counts say nothing of drafts", async ({ ground }) => {
  const { rows } = await ground.admin.query<{ n: string }>(
    "select count(*) as n from konzept_massnahmen where tenant_id = $1 and veroeffentlicht_am is not null and archiviert_am is null",
    [county.mandant.id],
  );
  const list = JSON.parse((await county.call("/konzept/massnahmen.json")).body) as Record<string, unknown>;
  const rowsShown = Object.values(list).find((value) => Array.isArray(value)) as unknown[];
  expect(rowsShown).toHaveLength(Number(rows[0]?.n));
});

test("T04 T06 roles find no draft that they may not open, neither by list nor by search", async ({ ground }) => {
  const reader = await county.person("lesende");
  for (const path of [
    "/intern",
    "/intern/massnahmen",
    `/intern/massnahmen?suche=${DRAFT}`,
    "/intern/massnahmen.xlsx",
  ]) {
    expect(await told(await county.call(path, { cookie: reader.cookie }), DRAFT), path).toBe(false);
  }
  const { rows } = await ground.admin.query<{ id: string }>(
    "select id from konzept_handlungsfelder where tenant_id = $1 and id <> (select handlungsfeld_id from konzept_massnahmen where tenant_id = $1 and id = $2) order by position",
    [county.mandant.id, draft.id],
  );
  const editor = await county.person("fachredaktion", rows[0]?.id);
  expect((await county.call(`/intern/massnahmen/${draft.id}`, { cookie: editor.cookie })).status).toBe(404);
  expect((await county.call(`/konzept/massnahmen/${draft.kennung}`, { cookie: editor.cookie })).status).toBe(404);
});

test.describe("T10 lists take no other filter than the ones they show", () => {
  const bad = [
    "zustand=entwurf",
    "luecke=federfuehrung",
    "tenantId=1",
    "tenant_id=1",
    "suchtext=a",
    "sortierung=rev",
    "sortierung=kennung;drop",
    "sortierung=kennung&sortierung=ende",
    "seite=0",
    "seite=-1",
    "seite=1e9",
    "handlungsfeld='",
    "__proto__=1",
  ];
  for (const query of bad) {
    test(query, async () => {
      for (const ending of ["", ".csv", ".json", ".xlsx"]) {
        const answer = await county.call(`/konzept/massnahmen${ending}?${query}`);
        expect(answer.status, ending).toBe(400);
        expect(answer.body).not.toContain(DRAFT);
      }
    });
  }

  for (const search of [
    "'",
    "''",
    "\\",
    "%",
    "_",
    "a' or '1'='1",
    "');select pg_sleep(30)--",
    "a:*",
    "a & !b",
    "\u0000",
    "(",
    "*",
    "<b>",
    "'||pg_sleep(30)||'",
  ]) {
    test(`the search for ${JSON.stringify(search)} is only a search`, async () => {
      const began = performance.now();
      const answer = await county.call(`/konzept/massnahmen?suche=${encodeURIComponent(search)}`);
      expect([200, 400]).toContain(answer.status);
      expect(performance.now() - began).toBeLessThan(25_000);
      expect(answer.body).not.toContain(DRAFT);
    });
  }
});

/** Presses a button of a page as somebody who opened it just now. */
async function press(page: string, name: string, value: string): Promise<Answer> {
  const shown = await county.call(page, { cookie: office.cookie });
  const form = findForms(shown.body, page).find((one) =>
    one.fields.some(([key, what]) => key === name && what === value),
  );
  if (!form) throw new Error(`${page} (${shown.status}) has no button ${name}=${value}.`);
  return county.post(form.action, Object.fromEntries(form.fields), office.cookie);
}

/** How long after now a look around was begun that found everything as it should be. */
async function secondsUntil(look: () => Promise<string[]>, wanted: readonly string[]): Promise<number> {
  const began = performance.now();
  for (;;) {
    const looked = performance.now();
    const found = await look();
    if (found.join() === wanted.join()) return (looked - began) / 1000;
    if (looked - began > 10_000) expect(found).toEqual(wanted);
  }
}

test("T60 what is published is there within a second, and what is withdrawn is gone within a second, everywhere", async () => {
  const page = `/intern/massnahmen/${draft.id}`;
  const places = [
    `/konzept/massnahmen/${draft.kennung}`,
    `/konzept/massnahmen/${draft.kennung}.json`,
    `/konzept/massnahmen?suche=${DRAFT}`,
    "/konzept/massnahmen.csv",
    "/konzept/massnahmen.json",
    "/konzept/massnahmen.xlsx",
    `/en/konzept/massnahmen/${draft.kennung}`,
  ];
  const showing = async () => {
    const found: string[] = [];
    for (const path of places) {
      if (await told(await county.call(path), DRAFT)) found.push(path);
    }
    return found;
  };
  await showing();
  expect((await press(page, "handlung", "veroeffentlichen")).status).toBe(302);
  expect(await secondsUntil(showing, places)).toBeLessThan(1);
  expect((await county.call("/sitemap.xml")).body).toContain(`/konzept/massnahmen/${draft.kennung}<`);
  const etags = await Promise.all(places.map(async (path) => (await county.call(path)).headers.etag ?? ""));

  expect((await press(page, "handlung", "zurueckziehen")).status).toBe(302);
  expect(await secondsUntil(showing, [])).toBeLessThan(1);
  for (const [place, path] of places.entries()) {
    const again = await county.call(path, { headers: { "if-none-match": etags[place] ?? "" } });
    expect(again.status, `${path} with the old ETag`).not.toBe(304);
  }
  expect((await county.call(`/konzept/massnahmen/${draft.kennung}`)).status).toBe(404);
  expect((await county.call("/sitemap.xml")).body).not.toContain(`/konzept/massnahmen/${draft.kennung}<`);
});

test("T12 a role that was taken away is gone with the next request", async ({ ground }) => {
  const person = await county.person("fachstelle");
  expect((await county.call("/intern/einstellungen", { cookie: person.cookie })).status).toBe(200);
  await ground.admin.query("delete from zugang_rollen where tenant_id = $1 and benutzer_id = $2", [
    county.mandant.id,
    person.id,
  ]);
  expect((await county.call("/intern/einstellungen", { cookie: person.cookie })).status).toBe(403);
  expect((await county.call("/intern", { cookie: person.cookie })).status).toBe(403);
});

test("T13 a closed account is nobody with the next request", async () => {
  const person = await county.person("lesende");
  expect((await county.call("/intern", { cookie: person.cookie })).status).toBe(200);
  await press(`/intern/benutzer/${person.id}`, "absicht", "sperren");
  expect((await county.call("/intern", { cookie: person.cookie })).status).toBe(302);
  expect((await county.call("/konto", { cookie: person.cookie })).status).toBe(302);
});

test("T89 a session without second factor reads, and writes nothing", async () => {
  const person = await county.person("fachstelle");
  const step = await county.identity.signIn.open(new Headers({ origin: county.origin }), {
    benutzerId: person.id,
    zweiterFaktor: false,
  });
  expect(step).toMatchObject({ ok: true, value: { next: "code" } });
  const cookie = step.ok ? step.value.cookies.map((line) => line.split(";", 1)[0]).join("; ") : "";
  expect((await county.call("/intern", { cookie })).status).toBe(302);
});

test("cookies are for the server only, for this host only, and are sent to no other site", async () => {
  const answer = await county.post("/darstellung", { darstellung: "dark", zurueck: "/konzept" });
  expect(answer.setCookie).toHaveLength(1);
  for (const line of answer.setCookie) {
    expect(line).toMatch(/; ?HttpOnly/i);
    expect(line).toMatch(/; ?SameSite=(Lax|Strict)/i);
    expect(line).toMatch(/; ?Path=\//i);
    expect(line).not.toMatch(/Domain=/i);
  }
});
