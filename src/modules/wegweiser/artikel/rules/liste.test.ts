import { describe, expect, it, test } from "vitest";
import { anId } from "../../../../../test/an-id.ts";
import { artikelFilterSchema, artikelPfad, passtZu, planSammeltat, type Sammeltat } from "./liste.ts";

const [amt, verein] = [
  anId<"Stelle">("00000000-0000-4000-8000-0000000000a1"),
  anId<"Stelle">("00000000-0000-4000-8000-0000000000a2"),
];
const [oben, unten, frei] = ([1, 2, 3] as const).map((last) =>
  anId<"Artikel">(`00000000-0000-4000-8000-00000000000${last}`),
) as [ReturnType<typeof anId<"Artikel">>, ReturnType<typeof anId<"Artikel">>, ReturnType<typeof anId<"Artikel">>];
const row = (
  id: typeof oben,
  ueberId: typeof oben | null,
  veroeffentlichtAm: string | null,
  verantwortlichId: typeof amt | null,
) => ({
  id,
  ueberId,
  veroeffentlichtAm,
  verantwortlichId,
});
const entwurf = row(oben, null, null, null);
const darunter = row(unten, oben, null, amt);
const gezeigt = row(frei, null, "2026-11-01", amt);
const alle = [entwurf, darunter, gezeigt];

describe("W83 one deed for many Artikel", () => {
  it.each<[string, Sammeltat, typeof alle, readonly (typeof oben)[] | string]>([
    ["shows the drafts among them", { art: "zeigen" }, alle, [oben, unten]],
    ["all are shown", { art: "zeigen" }, [gezeigt], "schon-so"],
    ["takes back what is shown", { art: "zuruecknehmen" }, alle, [frei]],
    ["nothing to take back", { art: "zuruecknehmen" }, [entwurf], "schon-so"],
    ["gives a keeper to those who have another", { art: "zustaendig", stelleId: amt }, alle, [oben]],
    ["all have this keeper", { art: "zustaendig", stelleId: amt }, [gezeigt], "schon-so"],
    ["gives back to the Fachstelle", { art: "zustaendig", stelleId: null }, alle, [unten, frei]],
    ["removes drafts with all below them", { art: "entfernen" }, [entwurf, darunter], [oben, unten]],
    ["removes what stands below alone", { art: "entfernen" }, [darunter], [unten]],
    ["leaves nothing without what was above it", { art: "entfernen" }, [entwurf], "hat-unterseiten"],
    ["removes nothing that is public", { art: "entfernen" }, alle, "noch-oeffentlich"],
  ])("%s", (_, tat, gewaehlt, expected) => {
    const plan = planSammeltat(tat, gewaehlt, alle);
    expect("grund" in plan ? plan.grund : plan.betroffen.map(({ id }) => id)).toEqual(expected);
  });
});

describe("the filter of the list", () => {
  test.each([
    ["", "/intern/wegweiser/artikel"],
    ["zeige=entwurf&herkunft=eingelesen", "/intern/wegweiser/artikel?zeige=entwurf&herkunft=eingelesen"],
    [`stelle=${amt}&seite=3`, `/intern/wegweiser/artikel?stelle=${amt}&seite=3`],
    ["zeige=quatsch&stelle=x&seite=-1&herkunft=", "/intern/wegweiser/artikel"],
  ])("%j leads to %s", (query, pfad) => {
    const read = artikelFilterSchema.parse({ seite: 1, ...Object.fromEntries(new URLSearchParams(query)) });
    expect(artikelPfad(read)).toBe(pfad);
  });

  const kopf = { stand: "entwurf", leer: true, eingelesen: true, verantwortlichId: amt } as const;
  test.each([
    ["", true],
    ["zeige=entwurf", true],
    ["zeige=veroeffentlicht", false],
    ["zeige=ueberschrift", true],
    ["herkunft=eingelesen", true],
    ["herkunft=hier", false],
    [`stelle=${amt}`, true],
    [`stelle=${verein}`, false],
  ])("a heading that was read in, a draft of the Amt, under %j: %s", (query, there) => {
    expect(passtZu(artikelFilterSchema.parse(Object.fromEntries(new URLSearchParams(query))), kopf)).toBe(there);
  });
});
