import { describe, expect, test } from "vitest";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import type { HandlungsfeldId } from "../../rules/massnahme.ts";
import { aHandlungsfeld, anInhalt, FACHSTELLE, valueOf } from "../../test/fixtures.ts";
import { createBedarf } from "../commands/create-bedarf.ts";
import { changeBeleg, createBeleg } from "../commands/change-belege.ts";
import { archiveGlied, publishGlied, withdrawGlied } from "../commands/change-glied-stand.ts";
import { createZiel } from "../commands/create-ziel.ts";
import { linkKette } from "../commands/link-kette.ts";
import { exportMassnahme } from "../exchange/massnahme-daten.ts";
import type { BedarfId } from "../rules/kette.ts";
import { aBedarfInhalt, aBelegInhalt, aZielInhalt } from "../test/fixtures.ts";
import { viewBedarfSeite } from "./bedarf-seite.ts";
import { viewMassnahmeSeite } from "./massnahme-seite.ts";

const database = testDatabase();

async function aLandkreis() {
  const mandant = await database.aMandant();
  const office = database.ctxFor(mandant, FACHSTELLE);
  return { mandant, office, citizen: database.ctxFor(mandant), feld: await aHandlungsfeld(office) };
}

async function aBedarf(ctx: Ctx, feld: HandlungsfeldId, titel = "Anerkannte finden keine Wohnung") {
  const made = valueOf(await createBedarf(ctx, aBedarfInhalt(feld, { titel })));
  valueOf(await publishGlied(ctx, { art: "bedarf", id: made.id }));
  return made;
}

/** As the outline writes it when elements are merged, split or replaced. */
async function descends(ctx: Ctx, vonId: BedarfId, nachId: BedarfId, vorgang: string) {
  await database.admin.query(
    "insert into konzept_abstammungen (tenant_id, id, art, von_id, nach_id, vorgang) values ($1, $2, 'bedarf', $3, $4, $5)",
    [ctx.mandant.id, newId(), vonId, nachId, vorgang],
  );
}

describe("what became of a public address", () => {
  test("a draft, a withdrawn one and nothing at all are not known", async () => {
    const { office, citizen, feld } = await aLandkreis();
    const draft = valueOf(await createBedarf(office, aBedarfInhalt(feld)));
    const withdrawn = await aBedarf(office, feld);
    valueOf(await withdrawGlied(office, { art: "bedarf", id: withdrawn.id }));
    for (const kennung of [draft.kennung, withdrawn.kennung, "B99"]) {
      await expect(viewBedarfSeite(citizen, kennung)).rejects.toBeInstanceOf(NotFound);
      await expect(viewBedarfSeite(office, kennung)).rejects.toBeInstanceOf(NotFound);
    }
  });

  test("archived: gone, with its title; merged: led on; split: offered; over two steps and round in a ring", async () => {
    const { office, citizen, feld } = await aLandkreis();
    const [a, b, c, d] = [
      await aBedarf(office, feld),
      await aBedarf(office, feld),
      await aBedarf(office, feld),
      await aBedarf(office, feld),
    ];
    const archive = async (one: { id: BedarfId }) =>
      valueOf(await archiveGlied(office, { art: "bedarf", id: one.id }, "Zusammengelegt"));
    await archive(a);
    expect(await viewBedarfSeite(citizen, a.kennung)).toEqual({
      art: "fort",
      titel: `${a.kennung} Anerkannte finden keine Wohnung`,
      nachfolger: [],
    });
    await descends(office, a.id, b.id, "zusammengefuehrt");
    expect(await viewBedarfSeite(citizen, a.kennung)).toEqual({ art: "weiter", pfad: `/konzept/bedarfe/${b.kennung}` });
    await archive(b);
    await descends(office, b.id, c.id, "ersetzt");
    await descends(office, b.id, a.id, "ersetzt");
    expect(await viewBedarfSeite(citizen, a.kennung)).toEqual({ art: "weiter", pfad: `/konzept/bedarfe/${c.kennung}` });
    await descends(office, b.id, d.id, "geteilt");
    const split = await viewBedarfSeite(citizen, a.kennung);
    expect(split.art === "fort" ? split.nachfolger.map((one) => one.name) : split).toEqual([c.kennung, d.kennung]);
  });

  test("another county knows nothing of it", async () => {
    const { office, feld } = await aLandkreis();
    const made = await aBedarf(office, feld);
    const elsewhere = await aLandkreis();
    await expect(viewBedarfSeite(elsewhere.citizen, made.kennung)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("what leaves the house", () => {
  test("an internal Beleg never does, an anonymised one without its source; the page says how many stay", async () => {
    const { office, citizen, feld } = await aLandkreis();
    const { id, kennung } = await aBedarf(office, feld);
    valueOf(await createBeleg(office, aBelegInhalt({ aussage: "Nur für uns." }), id));
    const anonymous = aBelegInhalt({ aussage: "Ohne Namen.", fundstelle: "Blatt 3", freigabe: "anonymisiert" });
    const shown = valueOf(await createBeleg(office, anonymous, id));
    const page = async () => {
      const treffer = await viewBedarfSeite(citizen, kennung);
      if (treffer.art !== "da") throw new Error(treffer.art);
      return treffer.seite;
    };
    const before = await page();
    expect(before.belege).toHaveLength(1);
    expect(before.belege[0]).toMatchObject({ aussage: "Ohne Namen.", quelle: "", fundstelle: "", woertlich: false });
    expect(before.zurueckgehalten).toBe(1);
    expect(JSON.stringify(before)).not.toMatch(/Nur für uns|Beratungsstelle|Blatt 3/);
    valueOf(await changeBeleg(office, shown.id, 1, { ...anonymous, freigabe: "intern" }));
    expect(await page()).toMatchObject({ belege: [], zurueckgehalten: 2, kette: { belege: [] } });
  });

  test("unpublished neighbours are not in the chain, and drafts have no data for programs, whoever asks", async () => {
    const { office, citizen, feld } = await aLandkreis();
    const bedarf = await aBedarf(office, feld);
    const ziel = valueOf(await createZiel(office, aZielInhalt(feld), bedarf.id));
    const massnahme = valueOf(await createMassnahme(office, anInhalt(feld)));
    valueOf(await linkKette(office, { art: "ziel-massnahme", von: ziel.id, nach: massnahme.id, grund: "Weil." }));
    const kette = async () => {
      const treffer = await viewBedarfSeite(citizen, bedarf.kennung);
      return treffer.art === "da" ? [treffer.seite.kette.ziele.length, treffer.seite.kette.massnahmen.length] : [];
    };
    expect(await kette()).toEqual([0, 0]);
    valueOf(await publishGlied(office, { art: "wirkungsziel", id: ziel.id }));
    expect(await kette()).toEqual([1, 0]);
    await expect(exportMassnahme(office, massnahme.kennung)).rejects.toBeInstanceOf(NotFound);
    await expect(viewMassnahmeSeite(citizen, massnahme.kennung)).rejects.toBeInstanceOf(NotFound);
    expect((await viewMassnahmeSeite(office, massnahme.kennung)).art).toBe("da");
    valueOf(await publishMassnahme(office, massnahme.id));
    expect(await kette()).toEqual([1, 1]);
    const seite = await viewMassnahmeSeite(citizen, massnahme.kennung);
    expect(seite.art === "da" ? seite.seite.kette.ziele : []).toMatchObject([
      { kennung: ziel.kennung, grund: "Weil." },
    ]);
  });
});
