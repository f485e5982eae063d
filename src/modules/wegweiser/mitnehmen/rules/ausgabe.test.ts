import { describe, expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { ausgabeOf, seiteAus, tagOf, teilOf } from "./ausgabe.ts";

const day = (text: string) => text as Datum;

describe("which part of the kept guide answers an address", () => {
  it.each([
    ["/wegweiser", "", "start"],
    ["/ar/wegweiser", "", "start"],
    ["/wegweiser", "?sprache=uk", "start"],
    ["/ar/wegweiser", "?q=%D8%B3%D9%83%D9%86", "suche"],
    ["/wegweiser", "?q=&sprache=uk", "start"],
    ["/en/wegweiser/leistungen/wohngeld", "", "leistungen/wohngeld"],
    ["/wegweiser/leistungen/wohngeld/laufzettel", "", "leistungen/wohngeld"],
    ["/wegweiser/lebenslagen/geld", "", "lebenslagen/geld"],
    ["/ar/wegweiser/artikel", "", "artikel"],
    ["/wegweiser/artikel/ankommen", "?sprache=uk", "artikel/ankommen"],
    ["/wegweiser/fragen", "", "fragen"],
    ["/wegweiser/termine", "", "termine"],
    ["/wegweiser/termine.ics", "", "fehlt"],
    ["/wegweiser/zustaendig", "", "fehlt"],
    ["/wegweiser/leistungen/wohngeld/daten.json", "", "fehlt"],
    // What belongs to one reader or to the office is left to the browser.
    ["/wegweiser/pruefen/geheim", "", null],
    ["/wegweiser/gegenlesen/geheim", "?text=1", null],
    ["/wegweiser/sammelmappen/geheim", "", null],
    ["/wegweiser/rueckmeldung", "", null],
    ["/wegweiserei", "", null],
    ["/wegweiser.json", "", null],
    ["/intern/wegweiser", "", null],
    ["/konto", "", null],
  ])("%s%s: %s", (path, search, teil) => {
    expect(teilOf(path, search)).toBe(teil);
  });
});

const DOKUMENT = `<!doctype html><html lang="ar"><head><title>alles</title></head><body><header>Kopf</header><main>
<div data-ausgabe="ab12" data-tag="2026-11-22">Stand</div><div data-alt="" hidden="">alt</div>
<article data-teil="start" data-titel="Anfang"><h1>Anfang</h1></article>
<article data-teil="leistungen/geld" data-titel="Geld &amp; mehr"><h2 lang="ar">Geld</h2><h2>zweite</h2><p data-bis="2026-11-30">Der Aufzug steht.</p><p data-bis="2027-01-31">Maske</p></article>
<article data-teil="suche" data-titel="Suche" hidden=""><h2>Suche</h2><div data-modul="/assets/suche-1.js"></div></article>
<article data-teil="fehlt" data-titel="Fehlt" hidden=""><h2>Nicht gespeichert</h2></article></main><footer>Fuß</footer></body></html>`;

describe("a page cut out of the kept guide", () => {
  it("has head, foot, its own title and one h1", () => {
    const page = seiteAus(DOKUMENT, "leistungen/geld", day("2026-11-23")) ?? "";
    expect(page).toContain("<title>Geld &amp; mehr</title>");
    expect(page).toContain('<h1 lang="ar">Geld</h1><h2>zweite</h2>');
    expect(page).toContain("Kopf");
    expect(page).toContain("Fuß");
    expect(page).not.toContain("Anfang");
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  it.each([
    ["on its last day", "2026-11-30", true],
    ["the day after", "2026-12-01", false],
  ])("shows a notice %s: %s", (_, heute, shown) => {
    expect(seiteAus(DOKUMENT, "leistungen/geld", day(heute))?.includes("Der Aufzug steht.")).toBe(shown);
  });

  it.each([
    ["after 30 days", "2026-12-22", 'data-alt="" hidden=""'],
    ["after 31 days", "2026-12-23", 'data-alt="">'],
  ])("says %s whether it is old", (_, heute, html) => {
    expect(seiteAus(DOKUMENT, "start", day(heute))).toContain(html);
  });

  it("shows what is hidden in the whole, and says what is missing", () => {
    expect(seiteAus(DOKUMENT, "suche", day("2026-11-23"))).toContain('data-titel="Suche"><h1>');
    expect(seiteAus(DOKUMENT, "suche", day("2026-11-23"))).toContain('<script type="module" src="/assets/suche-1.js">');
    expect(seiteAus(DOKUMENT, "start", day("2026-11-23"))).not.toContain("<script");
    expect(seiteAus(DOKUMENT, "leistungen/unbekannt", day("2026-11-23"))).toContain("<h1>Nicht gespeichert</h1>");
    expect(seiteAus("<html></html>", "start", day("2026-11-23"))).toBeNull();
  });

  it("knows its edition and its day", () => {
    expect([ausgabeOf(DOKUMENT), tagOf(DOKUMENT)]).toEqual(["ab12", "2026-11-22"]);
  });
});
