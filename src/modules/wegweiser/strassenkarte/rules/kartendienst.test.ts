import { describe, expect, it } from "vitest";
import { findKartendienstFehler, kachelAdresse } from "./kartendienst.ts";

describe("W93 the address of a map service", () => {
  it.each([
    ["https://karten.example/{z}/{x}/{y}.png", null],
    ["https://karten.example/wmts/GLOBAL_WEBMERCATOR/{z}/{y}/{x}.png", null],
    ["https://karten.example/?SERVICE=WMTS&TILEMATRIX={z}&TILECOL={x}&TILEROW={y}", null],
    ["http://karten.intern:8080/{z}/{x}/{y}.png", null],
    ["http://geo.intern:9000/{z}/{x}/{y}.png", null],
    ["http://karten.example/{z}/{x}/{y}.png", "unverschluesselt"],
    ["http://karten.intern/{z}/{x}/{y}.png", "unverschluesselt"],
    ["karten.example/{z}/{x}/{y}.png", "adresse-falsch"],
    ["ftp://karten.example/{z}/{x}/{y}.png", "adresse-falsch"],
    ["file:///etc/{z}/{x}/{y}", "adresse-falsch"],
    ["", "adresse-falsch"],
    ["https://karten.example/style.json", "platzhalter-falsch"],
    ["https://karten.example/{z}/{x}.png", "platzhalter-falsch"],
    ["https://karten.example/{z}/{x}/{y}/{y}.png", "platzhalter-falsch"],
    ["https://{s}.karten.example/{z}/{x}/{y}.png", "platzhalter-falsch"],
    ["https://karten.example/{s}/{z}/{x}/{y}.png", "platzhalter-falsch"],
    ["https://k{z}.example/{x}/{y}.png", "platzhalter-falsch"],
    ["https://karten.example:{z}/{x}/{y}.png", "platzhalter-falsch"],
    ["https://ich:geheim@karten.example/{z}/{x}/{y}.png", "schluessel-in-adresse"],
    ["https://karten.example/{z}/{x}/{y}.png?apikey=1234", "schluessel-in-adresse"],
    ["https://karten.example/{z}/{x}/{y}.png?access_token=1234", "schluessel-in-adresse"],
  ])("%s: %s", (adresse, fehler) => {
    expect(findKartendienstFehler(adresse, ["karten.intern:8080", "geo.intern"])).toBe(fehler);
  });

  it("names one picture", () => {
    const wmts = "https://karten.example/?m={z}&c={x}&r={y}";
    expect(kachelAdresse(wmts, { z: 3, x: 5, y: 7 })).toBe("https://karten.example/?m=3&c=5&r=7");
  });
});
