import { expect, test } from "vitest";
import { parseDatum } from "#src/shared/datum.ts";
import { fragenOf } from "../definition.ts";
import { acceptOeffnung } from "../umfrage.ts";
import { umfrageOfVorlage, VORLAGEN } from "./index.ts";

const von = parseDatum("2026-11-22");
const bis = parseDatum("2026-12-22");

test.each(VORLAGEN)("UM1: %s can be read, and opened when it asks anything", (vorlage) => {
  const umfrage = umfrageOfVorlage(vorlage);
  if (!von || !bis) throw new Error("no days");
  const opened = acceptOeffnung(umfrage, { von, bis }, von);
  expect(opened).toMatchObject(vorlage === "leer" ? { reason: "ohne-fragen" } : { ok: true });
});

test("the survey of institutions asks its 35 questions, the other one collects offers", () => {
  const one = umfrageOfVorlage("bestand-und-bedarf");
  expect(one.seiten.flatMap(fragenOf)).toHaveLength(35);
  const gruppe = umfrageOfVorlage("bestandserhebung")
    .seiten.flatMap((seite) => seite.teile)
    .find((teil) => teil.typ === "gruppe");
  expect(gruppe).toMatchObject({ bildetAb: "angebot", max: 12 });
});
