import { z } from "zod";
import { listGremien } from "#src/modules/gremien/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { newId } from "#src/platform/id.ts";
import { datumSchema } from "#src/shared/datum.ts";
import datei from "../../../../demo/konzept/fassung-2019.json" with { type: "json" };
import { explainAenderungen } from "./commands/explain-aenderungen.ts";
import { importFassung } from "./commands/import-fassung.ts";
import { placeElemente } from "./rules/elemente.ts";
import { type Element, ELEMENTARTEN, type Manifest } from "./rules/manifest.ts";
import { viewArbeitsstand } from "./views/arbeitsstand.ts";
import { viewBegruendungen } from "./views/intern.ts";

const schema = z.strictObject({
  hinweis: z.string(),
  bezeichnung: z.string(),
  beschlossenAm: datumSchema,
  gremium: z.string(),
  beschluss: z.string(),
  kapitel: z.array(
    z.strictObject({
      titel: z.string(),
      text: z.string(),
      lebt: z.string().optional(),
      wird: z.strictObject({ vorgang: z.enum(["zusammengefuehrt", "ersetzt"]), kapitel: z.string() }).optional(),
    }),
  ),
  handlungsfelder: z.array(
    z.strictObject({
      lebt: z.string(),
      titel: z.string().optional(),
      zusammenfassung: z.string().optional(),
      teil: z.string().optional(),
    }),
  ),
  elemente: z.array(
    z.strictObject({
      kennung: z.string(),
      titel: z.string().optional(),
      beschreibung: z.string().optional(),
      feld: z.string().optional(),
    }),
  ),
  entfallen: z.array(
    z.strictObject({
      art: z.enum(["bedarf", "wirkungsziel", "massnahme"]),
      kennung: z.string(),
      feld: z.string(),
      titel: z.string(),
      beschreibung: z.string(),
      grund: z.string(),
    }),
  ),
  gruende: z.array(z.strictObject({ kennung: z.string(), grund: z.string() })),
});
type Datei = z.infer<typeof schema>;

/**
 * The Konzept of Landkreis Erlengrund as its Kreistag adopted it in 2019, and why the living one differs from it. All
 * invented. Leaves a county alone that has a Fassung already. Comes after everything that is public.
 */
export async function loadFassungen(ctx: Ctx): Promise<void> {
  const demo = schema.parse(datei);
  const heute = await viewArbeitsstand(ctx);
  const gremium = (await listGremien(ctx)).find((one) => one.name === demo.gremium);
  const { manifest, abstammungen } = frueher(demo, heute);
  const { bezeichnung, beschlossenAm, beschluss } = demo;
  const outcome = await importFassung(ctx, {
    bezeichnung,
    beschlossenAm,
    beschluss,
    gremium: demo.gremium,
    gremiumId: gremium?.id ?? null,
    manifest,
    abstammungen,
  });
  if (!outcome.ok) {
    if (outcome.reason === "hat-fassungen") return;
    throw new Error(`Demo: ${outcome.reason}`);
  }
  const { begruendungen, stand } = await viewBegruendungen(ctx);
  const ids = new Map([...manifest.elemente, ...heute.elemente].map((one) => [one.kennung, one.id]));
  const known = new Set(begruendungen.map((one) => one.id));
  const gruende = [...demo.gruende, ...demo.entfallen].map(
    ({ kennung, grund }) => [idOf(ids, kennung), grund] as const,
  );
  const explained = await explainAenderungen(ctx, new Map(gruende.filter(([id]) => known.has(id))), stand);
  if (!explained.ok) throw new Error(`Demo: ${explained.reason}`);
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo files name ${key}, which does not exist.`);
  return id;
}

/** What the file says differently about elements that live on, and the ones that do not. */
function frueher(demo: Datei, heute: Manifest) {
  const ids = new Map(heute.elemente.map((one) => [one.kennung, one.id]));
  const living = new Map(heute.elemente.map((one) => [one.kennung, one]));
  const alive = (kennung: string, changes: Partial<Pick<Element, "titel" | "inhalt" | "ort">> = {}): Element => {
    const found = living.get(kennung);
    if (!found) throw new Error(`The demo files name ${kennung}, which does not exist.`);
    const { inhalt = {}, titel = found.titel, ort = found.ort } = changes;
    return { ...found, titel, ort, rev: 1, inhalt: { ...found.inhalt, ...inhalt } };
  };
  const kapitel = demo.kapitel.map((one): { element: Element; wird: Datei["kapitel"][number]["wird"] } => ({
    element: one.lebt
      ? alive(one.lebt, { titel: one.titel, inhalt: { text: one.text } })
      : {
          art: "kapitel",
          id: newId(),
          kennung: one.titel.toLowerCase(),
          titel: one.titel,
          inhalt: { text: one.text },
          ort: null,
          position: 0,
          rev: 1,
        },
    wird: one.wird,
  }));
  const felder = demo.handlungsfelder.map(({ lebt, titel, zusammenfassung }) =>
    alive(lebt, { ...(titel ? { titel } : {}), ...(zusammenfassung ? { inhalt: { zusammenfassung } } : {}) }),
  );
  const elemente = demo.elemente.map(({ kennung, titel, beschreibung, feld }) =>
    alive(kennung, {
      ...(titel ? { titel } : {}),
      ...(beschreibung ? { inhalt: { beschreibung } } : {}),
      ...(feld ? { ort: idOf(ids, feld) } : {}),
    }),
  );
  const entfallen = demo.entfallen.map(
    ({ art, kennung, feld, titel, beschreibung }): Element => ({
      art,
      id: newId(),
      kennung,
      titel,
      inhalt: { beschreibung },
      ort: idOf(ids, feld),
      position: 0,
      rev: 1,
    }),
  );
  const all = [...kapitel.map((one) => one.element), ...felder, ...elemente, ...entfallen];
  return {
    manifest: {
      elemente: placeElemente(ELEMENTARTEN.map((art) => all.filter((one) => one.art === art))),
      // Belege and Indikatoren are younger than that Fassung.
      verbindungen: heute.verbindungen.filter((one) => one.worte === undefined),
    },
    abstammungen: [
      ...kapitel.flatMap(({ element, wird }) =>
        wird
          ? [{ art: "kapitel" as const, von: element.id, nach: idOf(ids, wird.kapitel), vorgang: wird.vorgang }]
          : [],
      ),
      ...demo.handlungsfelder.flatMap(({ lebt, teil }) =>
        teil
          ? [
              {
                art: "handlungsfeld" as const,
                von: idOf(ids, lebt),
                nach: idOf(ids, teil),
                vorgang: "geteilt" as const,
              },
            ]
          : [],
      ),
    ],
  };
}
