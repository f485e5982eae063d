import type { County, Person } from "./support/county.ts";
import { wordsOf } from "./support/eyes.ts";
import { findForms } from "./support/forms.ts";
import { expect, test } from "./support/ground.ts";
import type { Answer } from "./support/http.ts";
import { DRAFT, FOREIGN, makeStrange, plantThings, plantWords } from "./support/planted.ts";

let county: County;
let office: Person;
let draft: { id: string; kennung: string };

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ ground }) => {
  county = await ground.county("einblick", "demo");
  const neighbour = await ground.county("einblick-nebenan", "demo");
  await makeStrange(ground.admin, neighbour);
  for (const one of [county, neighbour]) await plantThings(ground.admin, one);
  office = await county.person("fachstelle");
  draft = await plantWords(ground.admin, county, neighbour);
});

/** The word that was asked for stands in the search field and in the addresses of the page itself. */
async function told(answer: Answer, word: string): Promise<boolean> {
  const text = await wordsOf(answer);
  return text.replaceAll(`value="${word}"`, "").replaceAll(`suche=${word}`, "").includes(word);
}

/** Every address as such is walked in matrix.spec.ts; here it is asked for the word. */
test("T04 T05 no search of the public finds a draft or a thing of another county", async () => {
  const shown: string[] = [];
  const lists = ["/konzept/massnahmen", "/konzept/massnahmen.csv", "/konzept/massnahmen.json", "/netzwerk"];
  for (const word of [DRAFT, FOREIGN]) {
    for (const list of lists) {
      for (const prefix of ["", "/en"]) {
        const path = `${prefix}${list}?suche=${word}`;
        const answer = await county.call(path);
        expect(answer.status, path).toBe(200);
        if (await told(answer, word)) shown.push(path);
      }
    }
    expect((await county.call(`/suche?q=${word}`)).body).not.toContain("/konzept/massnahmen/");
  }
  expect(shown).toEqual([]);
  for (const ending of ["", ".json"]) {
    expect((await county.call(`/konzept/massnahmen/${draft.kennung}${ending}`)).status).toBe(404);
  }
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
