import { describe, expect, test } from "vitest";
import { OEFFENTLICH, ROLLEN } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import { antwortMail } from "./antwort-mail.ts";
import {
  istOffen,
  loeschtagNachAntwort,
  loeschtagOhneAntwort,
  mayAnswerRueckmeldung,
  mayReadRueckmeldungen,
  RUECKMELDESTAENDE,
} from "./rueckmeldung.ts";
import { wegweiser } from "../../routes.ts";
import { formatZiel, parseZiel, pathOfZiel, zielOfPath } from "./ziel.ts";

describe("the page that a message is about", () => {
  test.each([
    ["/wegweiser", "start"],
    ["/wegweiser?q=kita", "start"],
    ["/wegweiser/zustaendig?ort=x", "zustaendig"],
    ["/wegweiser/lebenslagen/wohnen", "lebenslage/wohnen"],
    ["/wegweiser/leistungen/wohngeld?papier=eu", "leistung/wohngeld"],
    ["/wegweiser/artikel/ankommen", "artikel/ankommen"],
    ["/wegweiser/artikel", "verzeichnis"],
    ["/wegweiser/fragen", "fragen"],
    ["/wegweiser/orte?ort=x", "orte"],
    ["/wegweiser/termine", "termine"],
    ["/wegweiser/mitnehmen", "mitnehmen"],
  ])("%s is %s and leads back there", (path, written) => {
    const ziel = zielOfPath(path);
    expect(ziel && formatZiel(ziel)).toBe(written);
    expect(parseZiel(written)).toEqual(ziel);
    expect(ziel && pathOfZiel(ziel)).toBe(path.split("?")[0]);
  });

  // Not: the page that is kept without a network, and forms, one of them behind a secret.
  const OHNE = new Set([
    "wegweiser/mitnehmen/alles",
    "wegweiser/pruefen/:token",
    "wegweiser/gegenlesen/:token",
    "wegweiser/rueckmeldung",
  ]);
  test.each(wegweiser.map(({ path = "" }) => [path, !OHNE.has(path)] as const))("%s is one: %s", (path, one) => {
    expect(zielOfPath(`/${path.replaceAll(/:\w+/g, "beispiel")}`) !== null).toBe(one);
  });

  test("a sheet is its Leistung; the address of a Sammelmappe is written nowhere", () => {
    expect(zielOfPath("/wegweiser/leistungen/wohngeld/laufzettel")).toEqual({ art: "leistung", slug: "wohngeld" });
    const mappe = zielOfPath("/wegweiser/sammelmappen/abcdefghjkmn");
    expect(mappe).toEqual({ art: "sammelmappe", slug: "" });
    expect(mappe && pathOfZiel(mappe)).toBe("/wegweiser");
  });

  test.each([
    "/",
    "/wegweiserlein",
    "/wegweiser/rueckmeldung",
    "/wegweiser/termine/extra",
    "/wegweiser/mitnehmen/alles",
    "/wegweiser/artikel/ankommen/laufzettel",
    "/wegweiser/leistungen/%2e%2e",
    "/intern/wegweiser",
  ])("%s is none", (path) => expect(zielOfPath(path)).toBeNull());

  test.each(["", "leistung", "leistung/", "leistung/A b", "start/x", "lebenslage/a/b", "amt/x", "artikel", "fragen/x"])(
    "%j is written by no form",
    (text) => expect(parseZiel(text)).toBeNull(),
  );
});

test.each([
  ["30 days after it was dealt with", loeschtagNachAntwort("2026-11-21" as Datum), "2026-12-21"],
  ["180 days after it came, without an answer", loeschtagOhneAntwort("2026-11-21" as Datum), "2027-05-20"],
])("what belongs to the sender goes %s", (_, tag, erwartet) => expect(tag).toBe(erwartet));

test.each(RUECKMELDESTAENDE.map((stand) => [stand, stand === "neu" || stand === "in-arbeit"] as const))(
  "%s can be worked on: %s",
  (stand, offen) => expect(istOffen(stand)).toBe(offen),
);

const stelle = "22222222-2222-4222-8222-222222222222" as never;
const leistung = { verantwortlichId: stelle, anbieterId: null };
test.each(
  ROLLEN.map((rolle) => [rolle, rolle === "fachstelle", rolle === "fachstelle" || rolle === "zustaendige"] as const),
)("%s answers what is about the county: %s, about the own Leistung: %s", (rolle, kreis, eigene) => {
  const id = "11111111-1111-4111-8111-111111111111" as never;
  const who = {
    kind: "benutzer",
    id,
    name: "Testkonto",
    rollen: [{ rolle, bezugId: stelle }],
    zweiterFaktor: true,
  } as const;
  expect([mayAnswerRueckmeldung(who, null), mayAnswerRueckmeldung(who, leistung)]).toEqual([kreis, eigene]);
  expect(mayReadRueckmeldungen(who)).toBe(eigene);
  expect(mayReadRueckmeldungen(OEFFENTLICH)).toBe(false);
});

test("the answer names the page, what was changed and when the address goes", () => {
  const mail = antwortMail({
    seite: "Wohngeld",
    antwort: "Der Link stimmt.",
    adresse: "https://kreis.example/x",
    landkreis: "Landkreis X",
  });
  expect(mail.subject).toBe("Ihre Rückmeldung zu „Wohngeld“");
  expect(mail.text.split("\n\n")).toHaveLength(6);
  expect(mail.text).toContain("Der Link stimmt.");
  expect(mail.text).toContain("30 Tage");
});
