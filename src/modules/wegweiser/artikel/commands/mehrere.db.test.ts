import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createStelle } from "#src/modules/netzwerk/index.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aProfil, benutzer, FACHSTELLE, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { anAmt } from "../../../netzwerk/test/fixtures.ts";
import { valueOf } from "../../test/fixtures.ts";
import { artikelFilterSchema } from "../rules/liste.ts";
import { viewArtikelVerzeichnis } from "../views/artikel.ts";
import { viewArtikelListe } from "../views/liste.ts";
import { createArtikel } from "./change-artikel.ts";
import { changeMehrereArtikel } from "./change-mehrere.ts";

const database = testDatabase();

it("many Artikel are shown, given a keeper, taken back and removed in one step each, all or none", async () => {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  const office = database.ctxFor(mandant, FACHSTELLE);
  const stelleId = valueOf(await createStelle(office, anAmt()));
  const owner = database.ctxFor(mandant, benutzer({ rolle: "zustaendige", bezugId: stelleId }));
  const visitor = database.ctxFor(mandant);
  const neu = { text: "", lebenslageId: null, verantwortlichId: null, risiko: "niedrig", stelleIds: [] } as const;
  const oben = valueOf(await createArtikel(office, { ...neu, titel: "Ankommen", ueberId: null }));
  await createArtikel(office, { ...neu, titel: "Post", text: "Lesen.", ueberId: oben });
  await createArtikel(office, { ...neu, titel: "Müll", text: "Trennen.", ueberId: oben });
  const liste = (zeige: string) => viewArtikelListe(office, artikelFilterSchema.parse({ zeige, seite: 1 }));
  const wahl = async (zeige = "alle") => new Map((await liste(zeige)).gefunden.map(({ id, rev }) => [id, rev]));
  const vorher = await wahl();

  await expect(changeMehrereArtikel(owner, vorher, { art: "zeigen" })).rejects.toBeInstanceOf(NotAllowed);
  expect((await changeMehrereArtikel(office, new Map(), { art: "zeigen" })).ok).toBe(false);
  expect(valueOf(await changeMehrereArtikel(office, await wahl("ueberschrift"), { art: "zeigen" }))).toBe(1);
  // One of them has another revision now: nothing happens to the others either.
  expect(await changeMehrereArtikel(office, vorher, { art: "zeigen" })).toMatchObject({
    reason: "inzwischen-geaendert",
  });
  expect((await viewArtikelVerzeichnis(visitor, "de")).map(({ titel }) => titel.text)).toEqual(["Ankommen"]);

  expect(valueOf(await changeMehrereArtikel(office, await wahl(), { art: "zustaendig", stelleId }))).toBe(3);
  expect(valueOf(await changeMehrereArtikel(office, await wahl(), { art: "zeigen" }))).toBe(2);
  expect(await viewArtikelVerzeichnis(visitor, "de")).toHaveLength(3);
  expect(await changeMehrereArtikel(office, await wahl(), { art: "entfernen" })).toMatchObject({
    reason: "noch-oeffentlich",
  });
  expect(valueOf(await changeMehrereArtikel(office, await wahl(), { art: "zuruecknehmen" }))).toBe(3);
  expect(await changeMehrereArtikel(office, await wahl("ueberschrift"), { art: "entfernen" })).toMatchObject({
    reason: "hat-unterseiten",
  });
  expect(valueOf(await changeMehrereArtikel(office, await wahl(), { art: "entfernen" }))).toBe(3);
  expect((await liste("alle")).gesamt).toBe(0);

  const log = await database.admin.query<{ verb: string; zahl: number }>(
    `select e.verb, count(*)::int as zahl from platform_audit_events e join platform_audit_changes c on c.event_id = e.id
     where e.tenant_id = $1 and e.verb like 'wegweiser.artikel.%' and e.verb <> 'wegweiser.artikel.created'
     group by e.id, e.verb, e.at order by e.at`,
    [mandant.id],
  );
  expect(log.rows.map(({ verb, zahl }) => `${verb.slice("wegweiser.artikel.".length)} ${String(zahl)}`)).toEqual([
    "published 1",
    "assigned 3",
    "published 2",
    "withdrawn 3",
    "removed 3",
  ]);
});
