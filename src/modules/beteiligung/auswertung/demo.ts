import type { Ctx } from "#src/platform/ctx.ts";
import { addDays } from "#src/shared/datum.ts";
import datei from "../../../../demo/beteiligung/umfrage-rueckmeldung.json" with { type: "json" };
import { createUmfrage, openUmfrage } from "../umfrage/commands/umfragen.ts";

import type { UmfrageId } from "../umfrage/rules/definition.ts";
import { parseDefinition } from "../umfrage/rules/pruefung.ts";
import { viewUmfragen } from "../umfrage/views/umfragen.ts";
import { decideWelle } from "../wellen/commands/decide-welle.ts";
import { releaseErgebnisse } from "./commands/ergebnisse.ts";
import { reviewFreitext } from "./commands/freitexte.ts";
import { AUSLASSUNG } from "./rules/freitext.ts";
import { viewErgebnisliste } from "./views/ergebnis.ts";
import { viewFreigabe } from "./views/freigabe.ts";
import { must } from "#src/shared/result.ts";

const OFFEN_SEIT = 5;
const OFFEN_TAGE = 60;
/** How far institutions of every sector are with opening up. */
const KREUZ = { zeile: "q01", spalte: "q21" };
/** What could be ticked in 2022 could be in 2025 as well, and one thing more. */
const HUERDEN = {
  frage: "q17",
  partner: "q17",
  karte: Object.fromEntries(
    ["childcare", "transport", "language", "time", "unknown", "cost", "status"].map((one) => [one, one]),
  ),
  grund: "2025 kam nur „fehlendes Vertrauen“ dazu; die übrigen Hürden standen schon 2022 so zur Wahl.",
};
const OHNE_KREUZ = { zeile: "", spalte: "" };
/** From here on questions wait to be released. */
const LETZTE = "q28";
/** What is read and released; the others wait. */
const GELESEN = 4;

/**
 * What came of the surveys of 2022 and 2025, the latter released but for its last pages, with a few answers in words; and a
 * short anonymous survey that anybody can try. Leaves a county alone whose surveys show results.
 */
export async function loadErgebnisse(ctx: Ctx): Promise<void> {
  const [umfrage, frueher] = (await viewUmfragen(ctx)).filter((one) => one.stand === "geschlossen");
  if (!umfrage || !frueher || (await viewErgebnisliste(ctx)).length > 0) return;
  await release(ctx, frueher.id, OHNE_KREUZ);
  await release(ctx, umfrage.id, KREUZ);
  await reviewSome(ctx, umfrage.id);
  must(await decideWelle(ctx, umfrage.id, 0, HUERDEN));
  const read = parseDefinition(datei.umfrage);
  if (!read.ok) throw new Error(`Demo: ${JSON.stringify(read.fehler)}`);
  const made = must(await createUmfrage(ctx, { definition: read.umfrage }));
  const von = addDays(ctx.today, -OFFEN_SEIT);
  must(await openUmfrage(ctx, made.id, 1, { von, bis: addDays(von, OFFEN_TAGE - 1) }));
}

async function release(ctx: Ctx, id: UmfrageId, kreuz: typeof KREUZ): Promise<void> {
  const { waehlbar } = await viewFreigabe(ctx, id, { fragen: [], ...OHNE_KREUZ });
  const fragen = waehlbar.map((one) => one.value).filter((one) => one < LETZTE);
  const { vorschau } = await viewFreigabe(ctx, id, { fragen, ...kreuz });
  must(await releaseErgebnisse(ctx, id, vorschau?.schluessel ?? [], vorschau?.pruefsumme ?? ""));
}

async function reviewSome(ctx: Ctx, id: UmfrageId): Promise<void> {
  const { texte } = await viewFreigabe(ctx, id, { fragen: [], ...OHNE_KREUZ });
  const some = texte.filter((one) => one.frage === "q18" && one.zeigbar).slice(0, GELESEN);
  for (const [at, { schluessel, rev, text }] of some.entries()) {
    const isShort = at === GELESEN - 2;
    const first = text.split(" ").slice(0, -2).join(" ");
    const stand = at === GELESEN - 1 ? "zurueckgehalten" : isShort ? "gekuerzt" : "frei";
    must(await reviewFreitext(ctx, id, { schluessel, rev, stand, text: `${first} ${AUSLASSUNG}` }));
  }
}
