import { fieldText } from "#src/platform/http/form.ts";
import type { Umfrage } from "../../rules/definition.ts";
import { GRENZE_MAX, type Quote } from "../../rules/quoten.ts";
import { readBedingung } from "./teil-lesen.ts";
import { readTexte } from "./text-felder.tsx";

/** A quota as its form says it, or what is wrong with each field. */
export function readQuote(sent: FormData, umfrage: Umfrage, before: Quote | null) {
  const wenn = readBedingung(sent, before?.wenn ?? null) ?? null;
  const typed = fieldText(sent, "grenze").trim();
  const grenze = /^\d{1,7}$/.test(typed) && Number(typed) <= GRENZE_MAX ? Number(typed) : null;
  const meldung = readTexte(sent, "meldung", umfrage.sprachen, before?.meldung ?? {});
  if (wenn !== null && grenze !== null) return { quote: { wenn, grenze, meldung }, errors: {} };
  return {
    quote: null,
    errors: {
      ...(wenn === null ? { bedingung: "bedingung-fehlt" } : {}),
      ...(grenze === null ? { grenze: "grenze-falsch" } : {}),
    },
  };
}
