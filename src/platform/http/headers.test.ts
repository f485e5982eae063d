import { expect, test } from "vitest";
import { areaOf, isAnswering, secureHeaders } from "./headers.ts";

test.each([
  ["/", "oeffentlich"],
  ["/konzept/massnahmen/M01", "oeffentlich"],
  ["/internes", "oeffentlich"],
  ["/intern", "intern"],
  ["/intern/massnahmen", "intern"],
  ["/Intern/massnahmen", "intern"],
  ["/%69ntern/massnahmen", "intern"],
  ["/INTERN%2Fmassnahmen", "intern"],
  ["/anmelden", "intern"],
  ["/api/auth/session", "intern"],
  ["/api/v3", "intern"],
  ["/api/v3/regions", "oeffentlich"],
  ["/einladung/abc", "link"],
  ["/rueckmeldung/abc/def", "link"],
  ["/wegweiser/pruefen/abc", "link"],
  ["/wegweiser/gegenlesen/abc", "link"],
  ["/angebote/bestaetigen/abc", "link"],
  ["/angebote/bestaetigen", "oeffentlich"],
  ["/wegweiser/sammelmappen/abc", "link"],
  ["/wegweiser/pruefen", "oeffentlich"],
  ["/%65inladung/abc", "link"],
  ["/%e0%a4%a", "oeffentlich"],
] as const)("T57 %s stands under the rules of %s", (path, area) => {
  expect(areaOf(path)).toBe(area);
});

test.each([
  ["/umfrage/jahresumfrage", true],
  ["/UMFRAGE/jahresumfrage/einladung", true],
  ["/%75mfrage/jahresumfrage", true],
  ["/umfragen", false],
  ["/intern/umfragen", false],
  ["/", false],
])("T33 no session is looked at, and no line is logged, on %s: %s", (path, answering) => {
  expect(isAnswering(path)).toBe(answering);
});

test.each(["intern", "link"] as const)(
  "nothing of %s is ever kept, indexed or told to another site, whatever a page says",
  (area) => {
    const headers = new Headers({ "cache-control": "public, s-maxage=60" });
    secureHeaders(headers, area, false);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-robots-tag")).toBe("noindex, nofollow");
  },
);

test("a public page keeps its own cache rule and says nothing of what serves it", () => {
  const headers = new Headers({ "cache-control": "public, s-maxage=60", server: "x", "x-powered-by": "y" });
  secureHeaders(headers, "oeffentlich", true);
  expect(headers.get("cache-control")).toBe("public, s-maxage=60");
  expect([headers.get("server"), headers.get("x-powered-by")]).toEqual([null, null]);
  expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
});
