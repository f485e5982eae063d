import { describe, expect, test } from "vitest";
import { type Actor, OEFFENTLICH, ROLLEN, type Rolle } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import { antwortMail } from "./antwort-mail.ts";
import { loeschtagNachAntwort, loeschtagOhneAntwort } from "./frist.ts";
import { IDEENSTAENDE } from "./idee.ts";
import { mayDecideIdeen, mayQualifyIdeen } from "./permissions.ts";
import { findPruefluecken, istOffen } from "./pruefung.ts";
import { anId } from "../../../../../test/an-id.ts";

const actor = (rolle: Rolle): Actor => ({
  kind: "benutzer",
  id: anId("11111111-1111-4111-8111-111111111111"),
  name: "Testkonto",
  rollen: [{ rolle, bezugId: null }],
  zweiterFaktor: true,
});

test.each([
  ...ROLLEN.map(
    (rolle) =>
      [rolle, actor(rolle), rolle === "fachstelle" || rolle === "fachredaktion", rolle === "fachstelle"] as const,
  ),
  ["the public", OEFFENTLICH, false, false] as const,
])("who qualifies and who decides: %s", (_, who, qualifies, decides) => {
  expect([mayQualifyIdeen(who), mayDecideIdeen(who)]).toEqual([qualifies, decides]);
});

describe("what belongs to the sender goes", () => {
  test.each([
    ["30 days after the answer", loeschtagNachAntwort("2026-11-21" as Datum), "2026-12-21"],
    ["a year after it came, without one", loeschtagOhneAntwort("2026-11-21" as Datum), "2027-11-21"],
  ])("%s", (_, tag, erwartet) => expect(tag).toBe(erwartet));
});

const fertig = {
  kurzfassung: "Lesepaten für Grundschulen.",
  bedarfId: anId<"Bedarf">("b"),
  wirkungszielId: null,
  aufwand: "gering",
  aufwandGrund: "",
  zustaendigId: anId<"Stelle">("s"),
  vonStelleId: null,
} as const;

test.each([
  ["complete with a Bedarf", fertig, []],
  ["complete with a Wirkungsziel", { ...fertig, bedarfId: null, wirkungszielId: anId<"Wirkungsziel">("w") }, []],
  [
    "nothing yet",
    { ...fertig, kurzfassung: "", bedarfId: null, aufwand: null, zustaendigId: null },
    ["kurzfassung", "bezug", "aufwand", "zustaendig"],
  ],
  ["nobody would do it", { ...fertig, zustaendigId: null }, ["zustaendig"]],
] as const)("what is missing before an idea becomes a Maßnahme: %s", (_, idee, erwartet) => {
  expect(findPruefluecken(idee)).toEqual(erwartet);
});

test.each(IDEENSTAENDE.map((stand) => [stand, stand === "eingegangen" || stand === "in-pruefung"] as const))(
  "%s can be worked on: %s",
  (stand, erwartet) => expect(istOffen(stand)).toBe(erwartet),
);

test.each([
  [true, "", "wird eine Maßnahme"],
  [false, "Die Kosten sind zu hoch.", "wurde nicht ausgewählt"],
] as const)("the answer says what became of it and when the address goes: %s", (uebernommen, antwort, erwartet) => {
  const adresse = "https://kreis.example/konzept/ideen";
  const idee = { nummer: 7, titel: "Lesepaten", uebernommen, antwort, adresse, landkreis: "Landkreis X" };
  const mail = antwortMail("de", idee);
  const english = antwortMail("en", idee);
  expect(english.text).toContain(uebernommen ? "Your idea becomes a measure." : "Your idea was not chosen.");
  expect(english.text).toContain("30 days after this answer");
  expect(mail.subject).toContain(erwartet);
  expect(mail.text).toContain(`Idee 7 „Lesepaten“. Ihre Idee ${erwartet}`);
  expect(mail.text).toContain(antwort);
  expect(mail.text).toContain("30 Tage");
  expect(mail.text).not.toContain("\n\n\n");
});
