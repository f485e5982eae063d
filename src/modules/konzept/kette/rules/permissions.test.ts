import { describe, expect, test } from "vitest";
import { newId } from "#src/platform/id.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { benutzer } from "../../test/fixtures.ts";
import {
  mayEditBelege,
  mayEditGlied,
  mayEditIndikatoren,
  mayEditKapitel,
  mayLink,
  mayReadGlied,
  mayReadInterneBelege,
} from "./permissions.ts";

const wohnen = newId<"Handlungsfeld">();
const sprache = newId<"Handlungsfeld">();
const WER = {
  public: OEFFENTLICH,
  fachstelle: benutzer({ rolle: "fachstelle", bezugId: null }),
  "fachredaktion of this field": benutzer({ rolle: "fachredaktion", bezugId: wohnen }),
  "fachredaktion of another field": benutzer({ rolle: "fachredaktion", bezugId: sprache }),
  "fachredaktion of all fields": benutzer({ rolle: "fachredaktion", bezugId: null }),
  zustaendige: benutzer({ rolle: "zustaendige", bezugId: newId() }),
  gremienmitglied: benutzer({ rolle: "gremienmitglied", bezugId: null }),
  betreiber: benutzer({ rolle: "betreiber", bezugId: null }),
} as const;
type Wer = keyof typeof WER;

const draft = { handlungsfeldId: wohnen, oeffentlich: false, archiviert: false };
const published = { ...draft, oeffentlich: true };
const archived = { ...published, archiviert: true };
const office: readonly Wer[] = [
  "fachstelle",
  "fachredaktion of this field",
  "fachredaktion of another field",
  "fachredaktion of all fields",
];
const writers: readonly Wer[] = ["fachstelle", "fachredaktion of this field", "fachredaktion of all fields"];
const everybody = Object.keys(WER) as Wer[];

describe.each<[string, (wer: Wer) => boolean, readonly Wer[]]>([
  ["edit a Bedarf or Wirkungsziel", (wer) => mayEditGlied(WER[wer], draft), writers],
  ["read a draft (T01)", (wer) => mayReadGlied(WER[wer], draft), writers],
  ["read what is published", (wer) => mayReadGlied(WER[wer], published), everybody],
  ["read what was published and is archived", (wer) => mayReadGlied(WER[wer], archived), office],
  ["read internal Belege (MODEL 5.3 rule 13)", (wer) => mayReadInterneBelege(WER[wer]), office],
  ["keep Belege", (wer) => mayEditBelege(WER[wer]), office],
  ["define Indikatoren", (wer) => mayEditIndikatoren(WER[wer]), office],
  ["write chapters", (wer) => mayEditKapitel(WER[wer]), ["fachstelle"]],
  ["link two of one field", (wer) => mayLink(WER[wer], [published, published]), writers],
  [
    "link across fields",
    (wer) => mayLink(WER[wer], [published, { handlungsfeldId: sprache }]),
    [...writers, "fachredaktion of another field"],
  ],
  ["link nothing that stands in a field", (wer) => mayLink(WER[wer], []), []],
])("%s", (_what, may, allowed) => {
  test.each(everybody)("%s", (wer) => {
    expect(may(wer)).toBe(allowed.includes(wer));
  });
});
