import { expect, it } from "vitest";
import { documentsIn } from "./weiteres.ts";

const frage = {
  art: "haeufige-frage" as const,
  id: "1",
  adresse: "/wegweiser/fragen#frage-1",
  titel: { de: "Kostet das etwas?", uk: "Це коштує?" },
  text: { de: "Nein.", uk: "Ні." },
};

it.each([
  ["de", ["1 de"]],
  ["uk", ["1 uk", "1 de"]],
  ["ar", ["1 de"]],
] as const)("a question is found by its words in %s and always by the German ones", (sprache, ids) => {
  const documents = documentsIn([frage], sprache);
  expect(documents.map((one) => one.id)).toEqual(ids);
  expect(documents.at(-1)).toMatchObject({ titel: "Kostet das etwas?", text: "Nein.", sprache: "de" });
});
