import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { type Auswertungsfrage, listAuswertungsfragen } from "../../auswertung/rules/merkmale.ts";
import { nameOf, titelOf, type Worte } from "../../auswertung/rules/nennen.ts";
import { worteFor } from "../../auswertung/views/worte.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import { findUmfrage } from "../../umfrage/store/umfragen.ts";
import { requireUmfragen } from "../../umfrage/views/umfragen.ts";
import { bauartOf, listZuordenbare, pairEntschieden, proposeKarte } from "../rules/entscheidung.ts";
import { listWellen, type Welle } from "../store/wellen.ts";

/** Which question is open, and which earlier one somebody wants to match it with; empty texts for none. */
export type Wellenwahl = { readonly frage: string; readonly partner: string };

/**
 * What equals what between a survey and the wave before: as lasting names say, and as the office decided.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such survey, or it is no later wave
 */
export async function viewWellen(ctx: Ctx, id: UmfrageId, wahl: Wellenwahl) {
  requireUmfragen(ctx);
  const found = await ctx.db.read(async (db) => {
    const heute = await findUmfrage(db, id);
    const frueher = heute?.vorherigeId ? await findUmfrage(db, heute.vorherigeId) : null;
    return heute && frueher ? { heute, frueher, wellen: await listWellen(db, id) } : null;
  });
  if (!found) throw new NotFound();
  const { heute, frueher, wellen } = found;
  const { worte } = worteFor(ctx.locale, heute.definition.grundsprache);
  const decided = new Map(wellen.map((one) => [one.frage, one]));
  const paare = new Map(
    pairEntschieden(frueher.definition, heute.definition, wellen).map((one) => [one.heute.schluessel, one]),
  );
  const before = listAuswertungsfragen(frueher.definition).filter((one) => bauartOf(one) !== null);
  const fragen = listAuswertungsfragen(heute.definition).filter(
    (one) => bauartOf(one) !== null || paare.has(one.schluessel),
  );
  const open = fragen.find((one) => one.schluessel === wahl.frage);
  return {
    id,
    titel: heute.titel,
    sprache: heute.definition.grundsprache,
    frueher: frueher.welle || frueher.titel,
    fragen: fragen.map((one) => {
      const paar = paare.get(one.schluessel);
      return {
        schluessel: one.schluessel,
        titel: titelOf(one.titel, worte),
        partner: paar ? titelOf(paar.frueher.titel, worte) : null,
        urteil: paar?.urteil ?? null,
        entschieden: decided.get(one.schluessel)?.grund ?? null,
      };
    }),
    offen: open
      ? openOf(open, before, {
          wahl: wahl.partner || (paare.get(open.schluessel)?.frueher.schluessel ?? ""),
          welle: decided.get(open.schluessel) ?? null,
          worte,
        })
      : null,
  };
}
export type Wellenansicht = Awaited<ReturnType<typeof viewWellen>>;

function openOf(
  heute: Auswertungsfrage,
  before: readonly Auswertungsfrage[],
  { wahl, welle, worte }: { readonly wahl: string; readonly welle: Welle | null; readonly worte: Worte },
) {
  const like = before.filter((one) => bauartOf(one) === bauartOf(heute));
  const partner = like.find((one) => one.schluessel === (wahl || welle?.partner));
  const karte = partner && (welle?.partner === partner.schluessel ? welle.karte : proposeKarte(partner, heute));
  const label = (one: Auswertungsfrage) => titelOf(one.titel, worte).text;
  return {
    schluessel: heute.schluessel,
    titel: titelOf(heute.titel, worte),
    rev: welle?.rev ?? 0,
    grund: welle?.grund ?? "",
    vergleichbar: welle === null || welle.partner !== null,
    partnerwahl: like.map((one) => ({ value: one.schluessel, label: label(one) })),
    partner: partner ? { schluessel: partner.schluessel, titel: titelOf(partner.titel, worte) } : null,
    frueher: partner
      ? listZuordenbare(partner).map(({ konzept, name }) => ({
          konzept,
          name: name ? nameOf(name, worte) : { text: konzept, lang: "" },
          wert: karte?.[konzept] ?? "",
        }))
      : [],
    heute: listZuordenbare(heute).map(({ konzept, name }) => ({
      value: konzept,
      label: name ? nameOf(name, worte).text : konzept,
    })),
  };
}
