import { listKontaktwege, listOrtRows, listStellenForMatching } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { requireWegweiserPflege, viewLeistungWahl } from "../../views/intern.ts";
import { listAnlaufstelleRows } from "../../store/anlaufstellen.ts";
import { type Abgleich, pagesByKontakt } from "../rules/abgleich.ts";
import { bekannteOf } from "../rules/bekannte.ts";
import { type Fremdbestand, type Fremdformat, type Fremdproblem, type Namen, namenOf } from "../rules/fremd.ts";
import { findTextkontakte } from "../rules/kontakte.ts";
import { countPlan, type Importplan } from "../rules/plan.ts";
import { fingerprintOf, fingerprintOfAbgleich, readPlan } from "../store/bekannt.ts";
import { findVorschau, listImporte } from "../store/importe.ts";
import { readAbgleich } from "../store/kontakte.ts";

/** What files would change now, what is open about it, and what stands for all of it. */
export function viewImportplan(ctx: Ctx, format: Fremdformat, bestand: Fremdbestand) {
  return ctx.db.read(async (db) => {
    const plan = await readPlan(db, format, bestand, await listNamen(db));
    const abgleich = await readAbgleich(db, format, bestand, await listBekannteKontakte(db));
    return { plan, fingerprint: fingerprintOf(plan), probleme: listImportProbleme(bestand, plan, abgleich) };
  });
}

async function listBekannteKontakte(db: Db) {
  return bekannteOf({
    stellen: await listStellenForMatching(db),
    wege: await listKontaktwege(db),
    orte: await listOrtRows(db),
    anlaufstellen: await listAnlaufstelleRows(db),
  });
}

async function listNamen(db: Db): Promise<Namen> {
  return namenOf(await listStellenForMatching(db), await listOrtRows(db));
}

/** Everything that is wrong or open in a file and its plan. */
function listImportProbleme(bestand: Fremdbestand, plan: Importplan, abgleich: readonly Abgleich[]): Fremdproblem[] {
  const open = plan.eintraege.filter(({ stand }) => stand !== "unveraendert");
  const named = new Set(open.flatMap(({ eintrag: { bezug } }) => [`stelle ${bezug?.anbieter}`, `ort ${bezug?.ort}`]));
  const asked = new Map(abgleich.map((one) => [`${one.kontakt.art} ${one.kontakt.schluessel}`, one.entschieden]));
  return [
    ...bestand.probleme,
    ...open
      .filter(({ hierGeaendert }) => hierGeaendert)
      .map(({ titel }): Fremdproblem => ({ grund: "hier-geaendert", wo: titel })),
    ...(bestand.kontakte ?? []).flatMap(({ art, schluessel, name }): Fremdproblem[] => {
      const key = `${art} ${schluessel}`;
      if (!named.has(key)) return [];
      const said = asked.get(key);
      if (said === null) return [{ grund: "kontakt-offen", wo: name }];
      if (said && said !== "andere") return [];
      return [{ grund: art === "stelle" ? "anbieter-unbekannt" : "ort-unbekannt", wo: name }];
    }),
  ];
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
  return ctx.db.read(async (db) => {
    const offen = await findVorschau(db);
    return {
      wahl: { stellen, lagen },
      vorschau: offen?.bestand ? await presentVorschau(db, offen.format, offen.dateien, offen.bestand) : null,
      bisher: (await listImporte(db, BISHER)).flatMap(({ id, format, dateien, ergebnis, uebernommenAm }) =>
        uebernommenAm && ergebnis ? [{ id, format, dateien, ergebnis, am: uebernommenAm.getTime() }] : [],
      ),
    };
  });
}
export type WegweiserImportView = Awaited<ReturnType<typeof viewWegweiserImport>>;

async function presentVorschau(db: Db, format: Fremdformat, dateien: readonly string[], bestand: Fremdbestand) {
  const plan = await readPlan(db, format, bestand, await listNamen(db));
  const abgleich = await readAbgleich(db, format, bestand, await listBekannteKontakte(db));
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
    kontakte: presentKontakte(bestand, abgleich, titel),
    // Contacts that are open stand in the table in which they are decided.
    probleme: listImportProbleme(bestand, plan, abgleich).filter(({ grund }) => grund !== "kontakt-offen"),
  };
}

/** Contacts to be told apart, with the entries that name them, and those on several pages that nobody here has. */
function presentKontakte(bestand: Fremdbestand, abgleich: readonly Abgleich[], titel: ReadonlyMap<string, string>) {
  const inTexts = findTextkontakte(bestand.eintraege);
  const nameOf = (key: string) => titel.get(key) ?? key;
  const pages = pagesByKontakt(bestand);
  const services = (art: "stelle" | "ort", key: string) =>
    bestand.eintraege.flatMap(({ schluessel, bezug }) =>
      (art === "stelle" ? bezug?.anbieter : bezug?.ort) === key ? [schluessel] : [],
    );
  const asked = new Set(abgleich.map(({ kontakt }) => kontakt.schluessel));
  return {
    fingerprint: fingerprintOfAbgleich(abgleich),
    abgleich: abgleich.map((one, place) => ({
      ...one,
      place,
      eintraege: (pages.get(one.kontakt.schluessel) ?? services(one.kontakt.art, one.kontakt.schluessel)).map(nameOf),
    })),
    mehrfach: inTexts
      .filter(({ kontakt, eintraege }) => eintraege.length > 1 && !asked.has(kontakt.schluessel))
      .map(({ kontakt, eintraege }) => ({ wert: kontakt.email || kontakt.telefon, seiten: eintraege.map(nameOf) })),
  };
}
export type Vorschau = NonNullable<WegweiserImportView["vorschau"]>;
