import "./compose.ts";
import { loadDemo as loadBeteiligung } from "#src/modules/beteiligung/demo.ts";
import { loadDemo as loadGremien, loadMandatdateien } from "#src/modules/gremien/demo.ts";
import { loadAufgaben } from "#src/modules/portal/demo.ts";
import { loadBeitritte } from "#src/modules/konzept/beitritt/demo.ts";
import { loadBeschluesse } from "#src/modules/konzept/beschluss/demo.ts";
import { loadAbfragen } from "#src/modules/konzept/abfrage/demo.ts";
import { assignAuswahlKonten, loadAuswahl } from "#src/modules/konzept/auswahl/demo.ts";
import { loadDemo as loadKonzept } from "#src/modules/konzept/demo.ts";
import { loadOertlich } from "#src/modules/konzept/oertlich/demo.ts";
import { loadProzess } from "#src/modules/konzept/prozess/demo.ts";
import { loadKampagne } from "#src/modules/konzept/kampagne/demo.ts";
import { loadVorhaben } from "#src/modules/konzept/vorhaben/demo.ts";
import { loadVorlagen } from "#src/modules/konzept/vorlage/demo.ts";
import { loadRedaktion } from "#src/modules/konzept/redaktion/demo.ts";
import { loadDemo as loadLandkreis } from "#src/modules/landkreis/demo.ts";
import { loadDemo as loadMonitoring } from "#src/modules/monitoring/demo.ts";
import { loadDemo as loadNetzwerk } from "#src/modules/netzwerk/demo.ts";
import { loadDemo as loadWegweiser } from "#src/modules/wegweiser/demo.ts";
import { type DemoZugang, loadDemoZugaenge, readDemoZugaenge } from "#src/modules/zugang/demo.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { listMandanten, type MandantEntry } from "#src/platform/db/mandanten.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { createCtx, mandantOf, systemActor } from "./context.ts";
import type { Installation } from "./installation.ts";
import { createMandant } from "./mandanten.ts";
import { composeZugang } from "./zugang.ts";

export const DEMO_KEY = "erlengrund";

/**
 * Makes sure that the demo county is there: Landkreis Erlengrund, invented from end to end, written through the
 * commands. What is already there stays as people left it.
 */
export async function prepareDemo(installation: Installation): Promise<{ announce(): void }> {
  const { pools, adminUrl, config, clock } = installation;
  let entry = await findDemo(installation);
  if (!entry) {
    const host = new URL(config.publicUrl).hostname;
    const hosts = [...new Set([host, "localhost", "127.0.0.1", `${DEMO_KEY}.localhost`])];
    await createMandant(adminUrl, { key: DEMO_KEY, hosts });
    entry = await findDemo(installation);
    if (!entry) throw new Error("The demo county was created but cannot be found.");
  }
  const ctx = createCtx({
    pool: pools.web,
    mandant: mandantOf(entry, config.publicUrl),
    actor: systemActor("demo"),
    now: clock(),
    today: config.fixedToday,
    requestId: "demo",
  });
  const keys = await loadDemoInhalt(ctx, installation.files);
  await loadDemoZugaenge(ctx, composeZugang(installation), config, keys);
  await assignAuswahlKonten(ctx);
  return {
    announce() {
      process.stdout.write(announcement(config.publicUrl, readDemoZugaenge(config)));
    },
  };
}

/** Everything that Landkreis Erlengrund has to show, written into any county. What is there stays. */
export async function loadDemoInhalt(ctx: Ctx, files: FileStore) {
  await loadLandkreis(ctx);
  const keys = await loadNetzwerk(ctx);
  await loadGremien(ctx);
  await loadMandatdateien(ctx, files);
  await loadKonzept(ctx, keys);
  await loadOertlich(ctx, keys);
  await loadAbfragen(ctx, files);
  await loadProzess(ctx, files);
  await loadKampagne(ctx, files);
  await loadVorhaben(ctx);
  await loadVorlagen(ctx, files);
  await loadRedaktion(ctx);
  await loadBeteiligung(ctx, files);
  await loadAuswahl(ctx);
  await loadWegweiser(ctx, keys);
  await loadBeitritte(ctx);
  await loadBeschluesse(ctx);
  await loadAufgaben(ctx);
  await loadMonitoring(ctx);
  return keys;
}

async function findDemo({ pools }: Installation): Promise<MandantEntry | undefined> {
  return (await listMandanten(pools.web)).find((one) => one.key === DEMO_KEY);
}

function announcement(publicUrl: string, zugaenge: readonly DemoZugang[]): string {
  const width = Math.max(...zugaenge.map((one) => one.email.length));
  const lines = zugaenge.map((one) => `    ${one.email.padEnd(width)}  ${one.passwort}  ${one.rolle}`);
  return [
    "",
    "  Wirkungskreis läuft mit dem erfundenen Landkreis Erlengrund.",
    `    ${publicUrl}          öffentliche Seiten`,
    `    ${publicUrl}/intern   interner Bereich`,
    "",
    "  Demo-Zugänge (nur hier, zufällige Kennwörter):",
    ...lines,
    "  Den sechsstelligen Code dazu gibt: npm run wk -- code ADRESSE",
    "",
    "",
  ].join("\n");
}
