import type { Ctx } from "#src/platform/ctx.ts";
import { parseUnterlagen } from "../prozess/rules/unterlagen-auswahl.ts";
import { viewProzess } from "../prozess/views/prozess.ts";
import { answerBeitritt, requestBeitritt } from "./commands/beitritte.ts";
import { viewBeitritte } from "./views/beitritte.ts";

/** Who wants to join in the demo; functions and organisations, no names of people. */
const ANFRAGEN = [
  {
    gruppe: "Arbeitsgruppe Wohnen und Mobilität",
    name: "Vorsitz Mieterverein",
    organisation: "Mieterverein Erlengrund",
    antwort: "",
  },
  {
    gruppe: "Arbeitsgruppe Sprache und Bildung",
    name: "Elternbeirat Grundschule",
    organisation: "Grundschule Steinheck",
    antwort: "Willkommen! Wir treffen uns am zweiten Dienstag im Januar um 17 Uhr im Kulturbahnhof.",
  },
] as const;

function done<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string },
): T {
  if (!outcome.ok) throw new Error(`Demo: ${outcome.reason}`);
  return outcome.value;
}

/**
 * Two requests to join a working group of Landkreis Erlengrund, one of them answered. All invented, written through the
 * commands. Leaves a county alone that has requests already.
 */
export async function loadBeitritte(ctx: Ctx): Promise<void> {
  if ((await viewBeitritte(ctx)).length > 0) return;
  const { prozess } = await viewProzess(ctx, null, parseUnterlagen({}).auswahl);
  for (const { gruppe, name, organisation, antwort } of ANFRAGEN) {
    const found = prozess?.gruppen.find((one) => one.name === gruppe);
    // A county that changed its process has its own groups.
    if (!found) continue;
    const { id } = done(
      await requestBeitritt(ctx, found.key, {
        name,
        organisation,
        email: "mitmachen@example.org",
        nachricht: "Wir möchten unsere Erfahrungen einbringen.",
        einwilligung: true,
        falle: "",
        gestartet: String(ctx.now - 60_000),
      }),
    );
    if (antwort) done(await answerBeitritt(ctx, id, 1, true, antwort));
  }
}
