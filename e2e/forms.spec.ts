import { AKTEURE, type Akteur, type Cast, castOf } from "./support/cast.ts";
import type { County } from "./support/county.ts";
import { type Examples, findExamples } from "./support/examples.ts";
import { type FoundForm, findForms } from "./support/forms.ts";
import { expect, test } from "./support/ground.ts";
import type { Answer } from "./support/http.ts";
import { plantThings } from "./support/planted.ts";
import { builtRoutes } from "./support/routes.ts";
import { changedTables, rowsOf, unfinishedWork } from "./support/rows.ts";

/**
 * Every form of the back office as it stands in its page, with the values found there: valid unless something must be
 * typed first. Sent by others than the person it was shown to, or with a field too many, it must change nothing.
 */

/** Written by whoever signs in or out, by the count of attempts, and by the worker in its own time: not what a form is about. */
const BESIDE = [
  "auth.sessions",
  "auth.versuche",
  "auth.verifications",
  "public.platform_audit_events",
  "public.platform_audit_changes",
  "public.platform_auftraege",
  "public.platform_dateien",
  "public.platform_erzeugnisse",
];
/** Where the form itself ends or renews the session that the others need, or is open to everybody by its nature. */
const ELSEWHERE = /^\/(abmelden|anmelden|darstellung|konto|passwort-vergessen|barriere-melden)(\/|$)/;

let county: County;
let cookies: ReadonlyMap<Akteur, string | undefined>;
let examples: Examples;
const shown: { pattern: string; page: string; form: FoundForm }[] = [];

test.describe.configure({ timeout: 180_000 });

test.beforeAll(async ({ ground }) => {
  // Two counties are filled, and every page of the office is opened for its forms.
  test.setTimeout(180_000);
  county = await ground.county("formular", "demo");
  const neighbour = await ground.county("formular-nebenan", "demo");
  for (const one of [county, neighbour]) await plantThings(ground.admin, one);
  const cast: Cast = await castOf(ground.admin, county);
  const opened = AKTEURE.map(async (akteur) => [akteur, await cast.cookieOf(akteur)] as const);
  cookies = new Map(await Promise.all(opened));
  const routes = builtRoutes().filter((route) => route.page && route.path.startsWith("/intern"));
  examples = await findExamples(
    ground.admin,
    routes.map((route) => route.path),
    county,
    neighbour,
  );
  // While a document is made, its page shows other forms.
  const work = () => unfinishedWork(ground.admin, county.mandant.id);
  await expect.poll(work, { message: "the worker is done", timeout: 120_000 }).toEqual([]);
  const cookie = cookies.get("fachstelle");
  for (const { path: pattern } of routes) {
    const page = examples.addressOf(pattern, "eigenes");
    const answer = await county.call(page, cookie ? { cookie } : {});
    const kinds = new Set<string>();
    for (const form of findForms(answer.body, page)) {
      // The tenth row of a list is taken away by the same button as the first.
      const kind = kindOf(form);
      if (!ELSEWHERE.test(form.action) && !kinds.has(kind)) shown.push({ pattern, page, form });
      kinds.add(kind);
    }
  }
});

function kindOf({ action, fields }: FoundForm): string {
  return `${action} ${fields.at(-1)?.join("=").replaceAll(/\d+/g, "#")}`;
}

async function kindsOn(page: string, cookie: string | undefined): Promise<ReadonlySet<string>> {
  const answer = await county.call(page, cookie ? { cookie } : {});
  return new Set(answer.status === 200 ? findForms(answer.body, page).map(kindOf) : []);
}

async function send(
  form: FoundForm,
  cookie: string | undefined,
  extra: readonly (readonly [string, string])[] = [],
): Promise<Answer> {
  const body = new URLSearchParams([...form.fields, ...extra].map(([name, value]) => [name, value])).toString();
  const headers = { origin: county.origin, "content-type": "application/x-www-form-urlencoded" };
  return county.call(form.action, { method: "POST", headers, body, ...(cookie ? { cookie } : {}) });
}

/** A preview is a page of its own: whoever may not see it is refused there. */
async function leadsNowhere(location: string | undefined, cookie: string | undefined): Promise<boolean> {
  const next = await county.call(location ?? "/", cookie ? { cookie } : {});
  return next.status === 403 || next.status === 404;
}

test("the back office has forms to look at", () => {
  expect(shown.length).toBeGreaterThan(20);
});

for (const akteur of AKTEURE.filter((one) => one !== "fachstelle")) {
  test(`a form shown to the Fachstelle changes nothing when ${akteur} sends it without the right`, async ({
    ground,
  }) => {
    const before = await rowsOf(ground.admin, county.mandant.id, BESIDE);
    const cookie = cookies.get(akteur);
    const theirs = new Map<string, ReadonlySet<string>>();
    const found: string[] = [];
    let sent = 0;
    for (const { page, form } of shown) {
      const known = theirs.get(page) ?? (await kindsOn(page, cookie));
      theirs.set(page, known);
      // What the page offers to them as well is theirs to send.
      if (known.has(kindOf(form))) continue;
      const { status, headers } = await send(form, cookie);
      sent += 1;
      const refused =
        akteur === "oeffentlich"
          ? status === 302 && headers.location?.includes("/anmelden")
          : [403, 404].includes(status) ||
            // A row more on a page that is theirs in part.
            (status === 200 && known.size > 0) ||
            (status === 302 && (await leadsNowhere(headers.location, cookie)));
      if (!refused) found.push(`${form.action} (${form.fields.at(-1)?.join("=")}): ${status}`);
    }
    expect(sent).toBeGreaterThan(20);
    expect(changedTables(before, await rowsOf(ground.admin, county.mandant.id, BESIDE))).toEqual([]);
    expect(found).toEqual([]);
  });
}

test("T17 a field that no form has is refused by every action, and nothing is written", async ({ ground }) => {
  const extras = ["tenantId", "rolle", "__proto__"];
  const before = await rowsOf(ground.admin, county.mandant.id, BESIDE);
  const found: string[] = [];
  for (const [place, { form }] of shown.entries()) {
    // All forms go through one reader; each is tried with one name, and the next with the next.
    const name = extras[place % extras.length] ?? "";
    const { status } = await send(form, cookies.get("fachstelle"), [[name, county.mandant.id]]);
    if (status >= 400 && status < 500) continue;
    found.push(`${form.action} (${form.fields.at(-1)?.join("=")}) + ${name}: ${status}`);
  }
  expect(found).toEqual([]);
  expect(changedTables(before, await rowsOf(ground.admin, county.mandant.id, BESIDE))).toEqual([]);
});

test("T17 a field sent twice ends in an answer, not in an error", async () => {
  const found: string[] = [];
  for (const { form } of shown) {
    const once = form.fields.find(([name], place) => form.fields.findIndex(([other]) => other === name) === place);
    if (!once) continue;
    const { status } = await send(form, cookies.get("fachstelle"), [once]);
    if (status >= 500) found.push(`${form.action} + ${once[0]} twice: ${status}`);
  }
  expect(found).toEqual([]);
});
