import { Client } from "pg";
import { openInstallation } from "../../src/app/installation.ts";
import { createGremium } from "../../src/modules/gremien/commands/change-gremium.ts";
import { aGremium } from "../../src/modules/gremien/test/fixtures.ts";
import { adoptFassung } from "../../src/modules/konzept/fassung/commands/adopt-fassung.ts";
import { viewAenderungen } from "../../src/modules/konzept/fassung/views/aenderungen.ts";
import { viewFassungDaten } from "../../src/modules/konzept/fassung/views/fassung-daten.ts";
import { viewFortschreibung } from "../../src/modules/konzept/fassung/views/intern.ts";
import { readConfig } from "../../src/platform/config.ts";
import type { Ctx } from "../../src/platform/ctx.ts";
import { createLog } from "../../src/platform/log.ts";
import type { Id } from "../../src/shared/id.ts";
import { openCounty } from "./county.ts";
import { fillChain } from "./fill-chain.ts";
import { median } from "./machine.ts";
import type { Line } from "./table.ts";

const KEY = "fassungen";
const ROUNDS = 7;
const ALLES = { art: null, vorgang: null, seite: 1 };

/** 2,000 elements, Handlungsfelder included, and 4,000 links. */
const KONZEPT = { felder: 10, bedarfe: 590, ziele: 590, massnahmen: 810, bedarfZiele: 1_600, zielMassnahmen: 2_400 };

/** Adopting a Konzept of 2,000 elements again and again with a third reworded, and comparing two of its Fassungen. */
export async function measureFassungDatabase(env: Record<string, string>): Promise<Line[]> {
  const installation = await openInstallation(readConfig({ ...process.env, ...env }), createLog("silent"));
  const db = new Client({ connectionString: installation.adminUrl });
  await db.connect();
  try {
    const ctx = await openCounty(installation, KEY, "99994");
    await fillChain(db, ctx.mandant.id, KONZEPT);
    await describe(db, ctx.mandant.id);
    const kreistag = await createGremium(ctx, aGremium({ name: "Kreistag" }));
    if (!kreistag.ok) throw new Error(kreistag.reason);
    const [adopted, compared, living, read]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      await reword(db, ctx.mandant.id, round);
      const first = await adopt(ctx, kreistag.value, round);
      if (round === 0) continue;
      adopted.push(first);
      const [von, bis] = [`messung-${round - 1}`, `messung-${round}`];
      compared.push(await timed(() => compare(ctx, von, bis)));
      living.push(await timed(() => compare(ctx, von, "heute")));
      read.push(await timed(() => viewFassungDaten(ctx, bis)));
    }
    const reference = median(read);
    const line = (what: string, times: readonly number[], budget: number): Line => ({
      what,
      measured: `${Math.round(median(times))} ms`,
      reference: `eine Fassung lesen und als Daten ordnen ${Math.round(reference)} ms`,
      ratio: median(times) / reference,
      budget: `unter ${budget.toLocaleString("de")} ms`,
      held: median(times) < budget,
    });
    return [
      line("Zwei Fassungen mit 2.000 Teilen aus der Datenbank vergleichen", compared, 1_000),
      line("Eine Fassung mit heute vergleichen", living, 1_000),
      line("Eine Fassung mit 2.000 Teilen beschließen", adopted, 2_000),
    ];
  } finally {
    await db.end();
    await installation.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function compare(ctx: Ctx, von: string, bis: string) {
  const found = await viewAenderungen(ctx, { von, bis }, ALLES);
  if (!("vergleich" in found) || found.vergleich.gesamt < 600) throw new Error(`${von} and ${bis} do not differ.`);
}

/** As long as people write: about forty words with everything. */
async function describe(db: Client, tenantId: string) {
  const words =
    "'Kurse in jeder Gemeinde, die von Trägern der Beratung und von Vereinen begleitet werden, damit Wohnung, Arbeit, Bildung und Ehrenamt zusammenfinden. '";
  await db.query(
    `update konzept_massnahmen set beschreibung = repeat(${words} || kennung || ' ', 3) where tenant_id = $1`,
    [tenantId],
  );
  await db.query(
    `update konzept_bedarfe set beschreibung = repeat(${words} || kennung || ' ', 3) where tenant_id = $1`,
    [tenantId],
  );
}

/** Another third of the Konzept each time. */
async function reword(db: Client, tenantId: string, round: number) {
  for (const [table, column] of [
    ["massnahmen", "beschreibung"],
    ["bedarfe", "beschreibung"],
    ["wirkungsziele", "aussage"],
  ]) {
    await db.query(
      `update konzept_${table} set ${column} = ${column} || ' Runde ${round}.', rev = rev + 1
        where tenant_id = $1 and substr(kennung, 2)::int % 3 = $2`,
      [tenantId, round % 3],
    );
  }
}

/** How long writing the Fassung down takes, without the preview that names its state. */
async function adopt(ctx: Ctx, gremiumId: Id<"Gremium">, round: number): Promise<number> {
  const { stand } = await viewFortschreibung(ctx);
  return timed(async () => {
    const done = await adoptFassung(ctx, {
      bezeichnung: `Messung ${round}`,
      beschlossenAm: ctx.today,
      beschluss: "Der Kreistag beschließt das Konzept.",
      gremiumId,
      stand,
      ohneFreigabe: "",
    });
    if (!done.ok) throw new Error(done.reason);
  });
}
