import { expect, test } from "vitest";
import { formatZiel } from "../rules/ziel.ts";
import { parseClientForm } from "./client-form.ts";

const read = (art: string, fields: Readonly<Record<string, string | Blob>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const sent = parseClientForm(art, form);
  return sent && [sent.ziele.map(formatZiel).join(" "), sent.urteil, sent.nachricht];
};

const NIEMAND = "    Kontaktadresse: Keine Angabe";
test.each<[string, Record<string, string>, readonly unknown[]]>([
  [
    "page",
    { slug: "wohngeld", category: "Inhalte", comment: `Die Nummer fehlt.${NIEMAND}` },
    ["leistung/wohngeld artikel/wohngeld lebenslage/wohngeld", null, "Die Nummer fehlt."],
  ],
  [
    "page",
    { slug: "post", rating: "up", comment: NIEMAND },
    ["leistung/post artikel/post lebenslage/post", "geholfen", ""],
  ],
  [
    "categories",
    { rating: "down", comment: `So.    Kontaktadresse: a@kreis.example` },
    ["start", "nicht-geholfen", "So."],
  ],
  ["search", { query: "kita", comment: `Fehlt${NIEMAND}` }, ["start", null, "Fehlt (kita)"]],
  ["search", { query: "kita", comment: NIEMAND }, ["start", null, "(kita)"]],
  ["imprint-page", { comment: "x" }, ["start", null, "x"]],
  ["events", { rating: "up" }, ["termine", "geholfen", ""]],
  ["event", { slug: "sprachcafe", rating: "up" }, ["termine", "geholfen", ""]],
  ["map", { comment: "x" }, ["orte", null, "x"]],
  ["poi", { slug: "haus-a", comment: "x" }, ["orte", null, "x"]],
])("%s %j is understood", (art, fields, expected) => expect(read(art, fields)).toEqual(expected));

test.each<[string, Record<string, string | Blob>]>([
  ["nichts", { comment: "x" }],
  ["toString", { comment: "x" }],
  ["page", { comment: "x" }],
  ["page", { slug: "../intern", comment: "x" }],
  ["categories", { comment: NIEMAND }],
  ["categories", { rating: "sideways", comment: "x" }],
  ["categories", { comment: "x".repeat(2_001) }],
  ["categories", { comment: new Blob(["x"]) }],
])("%s %j is sent by no client", (art, fields) => expect(read(art, fields)).toBeNull());
