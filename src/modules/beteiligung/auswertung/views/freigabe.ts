import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import { umfragePhase } from "../../umfrage/rules/umfrage.ts";
import { findUmfrage } from "../../umfrage/store/umfragen.ts";
import { requireUmfragen } from "../../umfrage/views/umfragen.ts";
import type { Auswertungsfrage } from "../rules/merkmale.ts";
import { isAbgeschlossen } from "../rules/freigabe.ts";
import { nameOf, titelOf, type Worte } from "../rules/nennen.ts";
import { kreuzOf, kreuzSchluessel } from "../rules/tafel.ts";
import { findMerkmal } from "../rules/zaehlen.ts";
import { hashTafeln, listErgebnisse, listFreitexte } from "../store/ergebnisse.ts";
import { readDatensatz } from "../store/daten.ts";
import { drawTafeln } from "./ergebnis-bild.ts";
import { planFreigabe } from "../rules/freigabe-plan.ts";
import { listTextantworten } from "../store/texte.ts";
import { worteFor } from "./worte.ts";

export type Freigabewahl = {
  readonly fragen: readonly string[];
  /** Both Merkmale of one cross table; empty for none. */
  readonly zeile: string;
  readonly spalte: string;
};

function nameOfTafel(fragen: readonly Auswertungsfrage[], schluessel: string, worte: Worte): string {
  const nameOfMerkmal = (key: string) => {
    const found = findMerkmal({ fragen }, key);
    if (!found) return key;
    const own = titelOf(found.frage.titel, worte).text;
    return found.merkmal.name ? `${own} – ${nameOf(found.merkmal.name, worte).text}` : own;
  };
  const kreuz = kreuzOf(schluessel);
  if (kreuz) return `${nameOfMerkmal(kreuz.zeile)} × ${nameOfMerkmal(kreuz.spalte)}`;
  const frage = fragen.find((one) => one.schluessel === schluessel);
  return frage ? titelOf(frage.titel, worte).text : nameOfMerkmal(schluessel);
}

/**
 * What of a survey is public, what could be, exactly what would go out, and the answers in words that wait to be read.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export async function viewFreigabe(ctx: Ctx, id: UmfrageId, wahl: Freigabewahl) {
  requireUmfragen(ctx);
  const found = await ctx.db.read(async (db) => {
    const umfrage = await findUmfrage(db, id);
    return (
      umfrage && {
        umfrage,
        ...(await readDatensatz(db, umfrage)),
        register: await listErgebnisse(db, id),
        kept: await listFreitexte(db, id),
      }
    );
  });
  if (!found) throw new NotFound();
  const { umfrage, daten, zeilen, register, kept } = found;
  const { definition } = umfrage;
  const { worte } = worteFor(ctx.locale, definition.grundsprache);
  const { fragen } = daten;
  const kreuz = wahl.zeile !== "" && wahl.spalte !== "" ? [kreuzSchluessel(wahl.zeile, wahl.spalte)] : [];
  const schluessel = [...wahl.fragen, ...kreuz];
  const plan = schluessel.length > 0 ? planFreigabe(definition, daten, register, schluessel) : null;
  const shown = register.filter((one) => one.zurueckgezogenAm === null);
  const isShown = new Set(shown.map((one) => one.schluessel));
  const texte = listTextantworten(daten, zeilen, kept);
  return {
    id,
    titel: umfrage.titel,
    kennung: umfrage.slug,
    sprache: definition.grundsprache,
    abgeschlossen: isAbgeschlossen(umfrage, ctx.today),
    phase: umfragePhase(umfrage, ctx.today),
    regel: definition.veroeffentlichung,
    wahl,
    waehlbar: fragen
      .filter((one) => one.zeigen !== "nie" && one.gruppe === null && !isShown.has(one.schluessel))
      .map((one) => ({ value: one.schluessel, label: titelOf(one.titel, worte).text })),
    kreuzwahl: fragen.flatMap((one) =>
      one.gruppe === null && one.zeigen !== "nie"
        ? one.merkmale
            .filter((merkmal) => merkmal.art === "teilung" && merkmal.kategorien.length > 0)
            .map((merkmal) => ({ value: merkmal.schluessel, label: nameOfTafel(fragen, merkmal.schluessel, worte) }))
        : [],
    ),
    gezeigt: shown.map((one) => ({
      schluessel: one.schluessel,
      name: nameOfTafel(fragen, one.schluessel, worte),
      am: one.freigegebenAm,
    })),
    vorschau: plan && {
      schluessel,
      pruefsumme: hashTafeln(plan.tafeln),
      bilder: drawTafeln(fragen, plan.tafeln, [...shown.map((one) => one.inhalt), ...plan.tafeln], worte),
      abgelehnt: plan.abgelehnt.map((one) => ({ ...one, name: nameOfTafel(fragen, one.schluessel, worte) })),
    },
    texte: texte.map((one) => ({ ...one, titel: titelOf(one.titel, worte) })),
  };
}
export type Freigabe = Awaited<ReturnType<typeof viewFreigabe>>;
