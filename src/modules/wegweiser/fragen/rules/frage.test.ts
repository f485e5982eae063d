import { expect, it } from "vitest";
import { findHalbeSprache } from "./frage.ts";

it.each([
  ["German alone", { de: "Wer?" }, { de: "Alle." }, null],
  ["two languages", { de: "Wer?", uk: "Хто?" }, { de: "Alle.", uk: "Усі." }, null],
  ["an answer without question", { de: "Wer?" }, { de: "Alle.", uk: "Усі." }, "uk"],
  ["a question without answer", { de: "Wer?", ar: "من؟" }, { de: "Alle." }, "ar"],
  ["empty words", { de: "Wer?", ar: "" }, { de: "Alle.", ar: "" }, null],
])("W60 %s is half in: %s", (_, fragen, antworten, half) => {
  expect(findHalbeSprache({ thema: "", fragen, antworten })).toBe(half);
});
