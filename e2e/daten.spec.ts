import { ALLE_ADRESSEN } from "#src/modules/portal/exchange/api.ts";
import { newId } from "#src/platform/id.ts";
import type { County } from "./support/county.ts";
import { vorkommenOf } from "../test/read-kalender.ts";
import { expect, test } from "./support/ground.ts";

let county: County;
let addresses: readonly string[];
let region: string;

test.beforeAll(async ({ ground }) => {
  county = await ground.demo();
  const { body } = await county.call("/sitemap.xml");
  const regions = JSON.parse((await county.call("/api/v3/regions")).body) as { path: string }[];
  region = regions[0]?.path ?? "";
  addresses = [...body.matchAll(/<loc>[a-z]+:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path = ""]) => path);
});

/** Pages whose last part names the same things as the pages of another list. */
const SAME_NAMES = [
  ["/konzept/stellen/", "/netzwerk/"],
  ["/konzept/gemeinden/", "/gemeinden/"],
] as const;

/** Things of that kind in the site map, the newest first. */
function examplesOf(template: string): string[] {
  if (template.startsWith("/api/v3/"))
    return [template.replace("{region}", region).replace("{sprache}", "de").replace("{inhalt}", "pages")];
  const [before = "", after] = template.split(/\{\w+\}/);
  if (after === undefined) return [template];
  const list = SAME_NAMES.find(([from]) => from === before)?.[1] ?? before;
  // The page of a thing, or the one that shows what the file holds.
  const [shown = ""] = after.split(".");
  const names = addresses.flatMap((path) => {
    const name = path.startsWith(list) ? path.slice(list.length).replace(shown, "") : "";
    return name === "" || name.includes("/") ? [] : [name];
  });
  if (names.length === 0) throw new Error(`The site map has nothing under ${list}.`);
  return [...new Set(names)].map((name) => before + name + after);
}

for (const { path: template, mediaType, schema } of ALLE_ADRESSEN) {
  test(`${template} answers as it is described`, async () => {
    let answer = { status: 404, headers: {}, body: "" } as Awaited<ReturnType<County["call"]>>;
    // Not every thing has every file: a workshop that was not held yet has no documentation.
    for (const path of examplesOf(template)) if (answer.status === 404) answer = await county.call(path);
    // A document that is not made yet leads to the page that says so.
    if (mediaType === "application/pdf" && answer.status === 302) return;
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toContain(mediaType);
    if (mediaType === "text/calendar") expect(vorkommenOf(answer.body, "2100-01-01").length).toBeGreaterThan(0);
    if (schema) expect(schema.of.safeParse(JSON.parse(answer.body)).error?.issues ?? []).toEqual([]);
  });
}

test("clients of Integreat ask with a slash at the end, and read the answer in a browser at another address", async () => {
  for (const path of ["regions/", `regions/${region}/`, `${region}/de/pages/`, `${region}/de/locations/?on_map=1`]) {
    const answer = await county.call(`/api/v3/${path}`);
    expect(answer.status, path).toBe(200);
    expect(answer.headers["access-control-allow-origin"], path).toBe("*");
  }
  expect((await county.call("/netzwerk/")).status).toBe(308);
});

test("clients of Integreat send feedback from another address, and no other form can be sent from there", async () => {
  const send = (path: string, body: string) =>
    county.call(path, {
      method: "POST",
      headers: { origin: "https://app.example", "content-type": "application/x-www-form-urlencoded" },
      body,
    });
  const sent = await send(`/api/v3/${region}/ar/feedback/categories/`, "comment=Die+Nummer+fehlt&rating=up");
  expect([sent.status, sent.headers["access-control-allow-origin"]]).toEqual([201, "*"]);
  expect((await send(`/api/v3/${region}/de/feedback/page/`, "slug=gibt-es-nicht&comment=x")).status).toBe(404);
  expect((await send(`/api/v3/${region}/de/feedback/nichts/`, "comment=x")).status).toBe(422);
  expect((await send("/wegweiser/rueckmeldung?zu=start", "zu=start&nachricht=x")).status).toBe(403);
});

test("the description itself is for everybody and names where to ask", async () => {
  const answer = await county.call("/openapi.json");
  const document = JSON.parse(answer.body) as { openapi: string; servers: { url: string }[]; paths: object };
  expect(document.openapi).toMatch(/^3\.1/);
  expect(Object.keys(document.paths)).toHaveLength(ALLE_ADRESSEN.length);
});

test("a public Bedarf that was taken out answers 410, one that was merged leads on, on its page and as data", async ({
  ground,
}) => {
  const other = await ground.county("daten-c", "demo");
  const [gone, merged, target] = ["B30", "B29", "B28"];
  await ground.admin.query(
    "update konzept_bedarfe set archiviert_am = now() where tenant_id = $1 and kennung = any($2)",
    [other.mandant.id, [gone, merged]],
  );
  await ground.admin.query(
    `insert into konzept_abstammungen (tenant_id, id, art, von_id, nach_id, vorgang)
     select v.tenant_id, $2, 'bedarf', v.id, n.id, 'zusammengefuehrt' from konzept_bedarfe v
     join konzept_bedarfe n on n.tenant_id = v.tenant_id and n.kennung = $4
     where v.tenant_id = $1 and v.kennung = $3`,
    [other.mandant.id, newId(), merged, target],
  );
  for (const ending of ["", ".json", ".jsonld"]) {
    const fort = await other.call(`/konzept/bedarfe/${gone}${ending}`);
    expect([fort.status, ending]).toEqual([410, ending]);
    const weiter = await other.call(`/konzept/bedarfe/${merged}${ending}`);
    expect([weiter.status, weiter.headers.location]).toEqual([301, `/konzept/bedarfe/${target}${ending}`]);
  }
  expect((await other.call(`/en/konzept/bedarfe/${merged}`)).headers.location).toBe(`/en/konzept/bedarfe/${target}`);
});
