import { findByName, listOrtRows, listStellenForMatching, viewVerzeichnisDaten } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { requireWegweiserPflege, viewLeistungWahl } from "../../views/intern.ts";
import { listAnlaufstellen } from "../../views/anlaufstellen.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import { type Fremdbestand, type Fremdformat, type Fremdproblem, type Namen, namenOf } from "../rules/fremd.ts";
import { type BekannteStelle, findKontakte } from "../rules/kontakte.ts";
import { countPlan, type Importplan } from "../rules/plan.ts";
import { fingerprintOf, readPlan } from "../store/bekannt.ts";
import { findVorschau, listImporte } from "../store/importe.ts";

/** What files would change now, what is open about it, and what stands for all of it. */
export function viewImportplan(ctx: Ctx, format: Fremdformat, bestand: Fremdbestand) {
  return ctx.db.read(async (db) => {
    const plan = await readPlan(db, format, bestand, await listNamen(db));
    return { plan, fingerprint: fingerprintOf(plan), probleme: await listImportProbleme(db, bestand, plan) };
  });
}

async function listNamen(db: Db): Promise<Namen> {
  return namenOf(await listStellenForMatching(db), await listOrtRows(db));
}

/** Everything that is wrong or open in a file and its plan. */
async function listImportProbleme(db: Db, bestand: Fremdbestand, plan: Importplan): Promise<Fremdproblem[]> {
  const stellen = await listStellenForMatching(db);
  const orte = new Set((await listAnlaufstellen(db)).map(({ name }) => suchtext(name)));
  const open = plan.eintraege.filter(({ stand }) => stand !== "unveraendert");
  const unknown = (
    grund: Fremdproblem["grund"],
    names: readonly (string | undefined)[],
    known: (name: string) => boolean,
  ) => [...new Set(names)].flatMap((wo): Fremdproblem[] => (wo && !known(wo) ? [{ grund, wo }] : []));
  const felder = open.map(({ eintrag }) => eintrag.texte.de?.felder ?? {});
  return [
    ...bestand.probleme,
    ...open
      .filter(({ hierGeaendert }) => hierGeaendert)
      .map(({ titel }): Fremdproblem => ({ grund: "hier-geaendert", wo: titel })),
    ...unknown(
      "anbieter-unbekannt",
      felder.map(({ anbieter }) => anbieter),
      (name) => findByName(stellen, name) !== null,
    ),
    ...unknown(
      "ort-unbekannt",
      felder.map(({ ort }) => ort),
      (name) => orte.has(suchtext(name)),
    ),
  ];
}

/** What lets Stellen of the directory be recognised. */
async function listBekannteStellen(ctx: Ctx): Promise<BekannteStelle[]> {
  return (await viewVerzeichnisDaten(ctx)).map(({ id, name, email, telefon }) => ({ id, name, email, telefon }));
}

const BISHER = 20;

/**
 * The page of imports: the Vorschau that waits, if one does, and what was taken over before.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function viewWegweiserImport(ctx: Ctx) {
  requireWegweiserPflege(ctx);
  const { stellen, lagen } = await viewLeistungWahl(ctx);
  const bekannte = await listBekannteStellen(ctx);
  return ctx.db.read(async (db) => {
    const offen = await findVorschau(db);
    return {
      wahl: { stellen, lagen },
      vorschau: offen?.bestand ? await presentVorschau(db, offen.format, offen.dateien, offen.bestand, bekannte) : null,
      bisher: (await listImporte(db, BISHER)).flatMap(({ id, format, dateien, ergebnis, uebernommenAm }) =>
        uebernommenAm && ergebnis ? [{ id, format, dateien, ergebnis, am: uebernommenAm.getTime() }] : [],
      ),
    };
  });
}
export type WegweiserImportView = Awaited<ReturnType<typeof viewWegweiserImport>>;

async function presentVorschau(
  db: Db,
  format: Fremdformat,
  dateien: readonly string[],
  bestand: Fremdbestand,
  bekannte: readonly BekannteStelle[],
) {
  const plan = await readPlan(db, format, bestand, await listNamen(db));
  const titel = new Map(plan.eintraege.map((one) => [one.eintrag.schluessel, one.titel]));
  return {
    format,
    dateien,
    fingerprint: fingerprintOf(plan),
    zahlen: countPlan(plan),
    eintraege: plan.eintraege
      .filter(({ stand }) => stand !== "unveraendert")
      .map(({ eintrag, titel: name, stand, hierGeaendert, texte }) => ({
        schluessel: eintrag.schluessel,
        titel: name,
        stand,
        hierGeaendert,
        entfernt: eintrag.entfernt,
        /** New pages are named only; what is proposed, and what changes, is shown field by field. */
        texte: texte
          .filter((one) => one.stand !== "unveraendert")
          .map(({ sprache, aenderungen }) => ({
            sprache,
            aenderungen: stand === "neu" && format === "integreat" ? [] : aenderungen,
          })),
      })),
    entfallen: plan.entfallen.map(({ titel: name }) => name),
    bilder: bestand.eintraege.flatMap(({ schluessel, bilder }) => {
      const ohne = bilder.filter(({ alt }) => alt === null);
      return ohne.length > 0
        ? [{ schluessel, titel: titel.get(schluessel) ?? "", anzahl: ohne.length, quelle: ohne[0]?.quelle ?? "" }]
        : [];
    }),
    bilderGesamt: bestand.eintraege.reduce((sum, { bilder }) => sum + bilder.length, 0),
    kontakte: findKontakte(bestand.eintraege, bekannte).map((one) => ({
      ...one,
      seiten: one.schluessel.map((key) => titel.get(key) ?? key),
    })),
    probleme: await listImportProbleme(db, bestand, plan),
  };
}
export type Vorschau = NonNullable<WegweiserImportView["vorschau"]>;
