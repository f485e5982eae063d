import { expect, test } from "vitest";
import { decideVerbleib } from "./verbleib.ts";

const archived = { veroeffentlicht: true, archiviert: true };
const to = (adresse: string, vorgang = "zusammengefuehrt") => ({ vorgang, adresse });

test.each<[string, Parameters<typeof decideVerbleib<string>>, ReturnType<typeof decideVerbleib<string>>]>([
  ["nothing of that name", [null, []], { art: "unbekannt" }],
  [
    "never published: nobody learns of it",
    [{ veroeffentlicht: false, archiviert: true }, [to("B02")]],
    { art: "unbekannt" },
  ],
  ["still there, so nothing to lead on to", [{ veroeffentlicht: true, archiviert: false }, []], { art: "unbekannt" }],
  ["archived without a successor", [archived, []], { art: "fort", nachfolger: [] }],
  ["merged into another leads on", [archived, [to("B02")]], { art: "weiter", adresse: "B02" }],
  ["replaced by another leads on", [archived, [to("B02", "ersetzt")]], { art: "weiter", adresse: "B02" }],
  [
    "split: the reader chooses",
    [archived, [to("B02", "geteilt"), to("B03", "geteilt")]],
    { art: "fort", nachfolger: ["B02", "B03"] },
  ],
  [
    "split with one part left: still only a part",
    [archived, [to("B02", "geteilt")]],
    { art: "fort", nachfolger: ["B02"] },
  ],
])("%s", (_, [fund, nachfolger], expected) => {
  expect(decideVerbleib(fund, nachfolger)).toEqual(expected);
});
