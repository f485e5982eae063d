import { listSuchdokumente as listGremien } from "#src/modules/gremien/index.ts";
import { listSuchdokumente as listKonzept } from "#src/modules/konzept/index.ts";
import { listSuchdokumente as listNetzwerk } from "#src/modules/netzwerk/index.ts";
import { listSuchdokumente as listWegweiser } from "#src/modules/wegweiser/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import {
  buildIndex,
  type IndexStore,
  type Suchdokument,
  type Suchergebnis,
  search,
} from "#src/platform/suche/index.ts";
import { SYNONYME } from "#src/shared/synonyme.ts";
import { listBegriffe } from "../rules/begriffe.ts";
import { JE_GRUPPE, JE_SEITE, type Suchfrage } from "../rules/suche/frage.ts";

const NICHTS: Suchergebnis = { anzahl: 0, gruppen: [], gemeint: null };

/** Finds what anybody may read. */
export async function viewSuche(ctx: Ctx, suche: IndexStore, frage: Suchfrage): Promise<Suchergebnis> {
  return find(ctx, suche, frage, "oeffentlich", "oeffentlich");
}

/**
 * Finds what this actor may read in the office, drafts included. People who may read the same share an index; nothing
 * that one of them may not read is in it, so that neither finds nor suggestions can tell of it (T04).
 *
 * @throws SignInNeeded for everybody outside the office
 */
export async function viewInterneSuche(ctx: Ctx, suche: IndexStore, frage: Suchfrage): Promise<Suchergebnis> {
  requireIntern(ctx);
  const rollen = ctx.actor.rollen.map(({ rolle, bezugId }) => `${rolle}:${bezugId ?? ""}`).toSorted();
  return find(ctx, suche, frage, "intern", `intern ${ctx.actor.kind} ${rollen.join(" ")}`);
}

async function find(
  ctx: Ctx,
  suche: IndexStore,
  frage: Suchfrage,
  blick: "oeffentlich" | "intern",
  sicht: string,
): Promise<Suchergebnis> {
  if (frage.q === "") return NICHTS;
  const index = await suche.get(ctx.mandant.id, `${ctx.locale} ${sicht}`, async () =>
    buildIndex(await listAlles(ctx, blick), { synonyms: SYNONYME, locale: ctx.locale, pause }),
  );
  return frage.art
    ? search(index, frage.q, { art: frage.art, jeGruppe: JE_SEITE, ab: (frage.seite - 1) * JE_SEITE })
    : search(index, frage.q, { jeGruppe: JE_GRUPPE });
}

/** Lets other requests be answered while an index is read. */
const pause = () =>
  new Promise<void>((resolve) => {
    setImmediate(resolve);
  });

/** What all modules deliver. A new module adds its line here. */
async function listAlles(ctx: Ctx, blick: "oeffentlich" | "intern"): Promise<Suchdokument[]> {
  const delivered = await Promise.all(
    [listKonzept, listWegweiser, listNetzwerk, listGremien].map((list) => list(ctx, blick)),
  );
  const begriffe = listBegriffe(ctx.locale).map((begriff) => ({
    art: "begriff",
    id: begriff.key,
    titel: begriff.wort,
    zusammenfassung: begriff.erklaerung,
    text: "",
    adresse: `/begriffe#${begriff.key}`,
    gewicht: 0.5,
    sprache: ctx.locale === "en" ? "en" : "de",
  }));
  return [...delivered.flat(), ...begriffe];
}
