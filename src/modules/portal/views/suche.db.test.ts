import { afterEach, describe, expect, test } from "vitest";
import { listSuchdokumente as listKonzept } from "#src/modules/konzept/index.ts";
import { archiveMassnahme } from "#src/modules/konzept/commands/archive-massnahme.ts";
import { createMassnahme } from "#src/modules/konzept/commands/create-massnahme.ts";
import { publishMassnahme } from "#src/modules/konzept/commands/publish-massnahme.ts";
import { withdrawMassnahme } from "#src/modules/konzept/commands/withdraw-massnahme.ts";
import { aHandlungsfeld, anInhalt, benutzer, FACHSTELLE, valueOf } from "#src/modules/konzept/test/fixtures.ts";
import { listSuchdokumente as listNetzwerk } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { listenForChanges } from "#src/platform/db/changes.ts";
import { urlForRole } from "#src/platform/db/roles.ts";
import { SignInNeeded } from "#src/platform/errors.ts";
import { createLog } from "#src/platform/log.ts";
import { IndexStore } from "#src/platform/suche/index.ts";
import { testDatabase } from "../../../../test/database.ts";
import { viewInterneSuche, viewSuche } from "./suche.ts";

const database = testDatabase();

const frage = (q: string) => ({ q, art: null, seite: 1 });
const aStore = () => new IndexStore(() => 0);

async function titles(ctx: Ctx, q: string, store = aStore(), intern = false): Promise<string[]> {
  const { gruppen } = await (intern ? viewInterneSuche : viewSuche)(ctx, store, frage(q));
  return gruppen.flatMap(({ treffer }) => treffer.map(({ titel }) => titel.map(({ text }) => text).join("")));
}

async function aLandkreis() {
  const mandant = await database.aMandant();
  const office = database.ctxFor(mandant, FACHSTELLE);
  const [a, b] = [await aHandlungsfeld(office, "Wohnen"), await aHandlungsfeld(office, "Arbeit")];
  const make = async (titel: string, feld = a) => valueOf(await createMassnahme(office, anInhalt(feld, { titel }))).id;
  const ids = {
    oeffentlich: await make("Wohnlotsen für Familien"),
    entwurfA: await make("Kanarienvogel im Entwurf"),
    entwurfB: await make("Nachtigall im Entwurf", b),
  };
  valueOf(await publishMassnahme(office, ids.oeffentlich));
  const ctxOf = (...rollen: Parameters<typeof benutzer>) => database.ctxFor(mandant, benutzer(...rollen));
  return { mandant, office, citizen: database.ctxFor(mandant), ctxOf, ids, felder: { a, b } };
}

describe("who finds what", () => {
  test("T04 nobody outside finds a draft, nor is it suggested", async () => {
    const { citizen } = await aLandkreis();
    expect(await titles(citizen, "Wohnungslotse")).toContain("Wohnlotsen für Familien");
    const { anzahl, gemeint } = await viewSuche(citizen, aStore(), frage("Kanarienvogel"));
    expect([anzahl, gemeint]).toEqual([0, null]);
    expect((await viewSuche(citizen, aStore(), frage("Kanarienvogl"))).gemeint).toBeNull();
  });

  test("T01 the Fachredaktion of one Handlungsfeld finds her drafts and not those of another", async () => {
    const { ctxOf, felder, office } = await aLandkreis();
    const store = aStore();
    store.listening = true;
    const hers = ctxOf({ rolle: "fachredaktion", bezugId: felder.a });
    const reader = ctxOf({ rolle: "lesende", bezugId: null });
    expect(await titles(hers, "Kanarienvogel", store, true)).toEqual(["Kanarienvogel im Entwurf"]);
    expect(await titles(hers, "Nachtigall", store, true)).toEqual([]);
    expect(await titles(reader, "Kanarienvogel", store, true)).toEqual([]);
    expect((await viewInterneSuche(reader, store, frage("Kanarienvogl"))).gemeint).toBeNull();
    expect(await titles(office, "Nachtigall", store, true)).toEqual(["Nachtigall im Entwurf"]);
  });

  test("the search of the office asks who is there", async () => {
    const { citizen } = await aLandkreis();
    await expect(viewInterneSuche(citizen, aStore(), frage("Wohnen"))).rejects.toThrow(SignInNeeded);
  });

  test("T20 one county finds nothing of another", async () => {
    const [one, other] = [await aLandkreis(), await database.aMandant()];
    const store = aStore();
    store.listening = true;
    expect(await titles(one.citizen, "Wohnlotsen", store)).toHaveLength(1);
    expect(await titles(database.ctxFor(other), "Wohnlotsen", store)).toEqual([]);
  });
});

describe("what changes", () => {
  const open: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((end) => end()));
  });

  /** The indexes of one web process, which hears what others commit. */
  async function aProcess() {
    const store = aStore();
    let heard: () => void = () => {};
    await new Promise<void>((stands) => {
      open.push(
        listenForChanges(urlForRole(database.url, "wk_web", database.appSecret), createLog("silent"), {
          onChange(tenant) {
            store.forget(tenant);
            heard();
          },
          onLine(line) {
            store.listening = line;
            if (line) stands();
          },
        }),
      );
    });
    return { store, nextChange: () => new Promise<void>((resolve) => (heard = resolve)) };
  }

  test("T60 two processes no longer find what was withdrawn or archived, as soon as they hear of it", async () => {
    const { citizen, office, ids } = await aLandkreis();
    const processes = [await aProcess(), await aProcess()];
    for (const { store } of processes) expect(await titles(citizen, "Wohnlotsen", store)).toHaveLength(1);
    const changed = processes.map(({ nextChange }) => nextChange());
    valueOf(await withdrawMassnahme(office, ids.oeffentlich));
    await Promise.all(changed);
    for (const { store } of processes) expect(await titles(citizen, "Wohnlotsen", store)).toEqual([]);
    const again = processes.map(({ nextChange }) => nextChange());
    valueOf(await publishMassnahme(office, ids.entwurfA));
    await Promise.all(again);
    for (const { store } of processes) expect(await titles(citizen, "Kanarienvogel", store)).toHaveLength(1);
    valueOf(await archiveMassnahme(office, ids.entwurfA, "erledigt"));
    expect(await titles(citizen, "Kanarienvogel")).toEqual([]);
  });
});

describe("the demo county", () => {
  test("everything public is found first among its kind by its own title, and by its number", async () => {
    const mandant = await database.aDemoMandant();
    const citizen = database.ctxFor(mandant);
    const store = aStore();
    store.listening = true;
    const documents = [...(await listKonzept(citizen, "oeffentlich")), ...(await listNetzwerk(citizen, "oeffentlich"))];
    expect(documents.length).toBeGreaterThan(200);
    const missed: string[] = [];
    for (const { art, id, titel, nummer } of documents) {
      for (const q of nummer ? [titel, nummer, nummer.toLowerCase()] : [titel]) {
        const { gruppen } = await viewSuche(citizen, store, frage(q));
        const first = gruppen.find((gruppe) => gruppe.art === art)?.treffer[0];
        if (first?.id !== id) missed.push(`${art} ${q}`);
      }
    }
    expect(missed).toEqual([]);
  });
});
