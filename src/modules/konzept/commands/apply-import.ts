import { listFoerderprogramme, listGemeinden, listStellenForMatching, viewNamen } from "#src/modules/netzwerk/index.ts";
import { type Change, difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { mayApply } from "../rules/import-rights.ts";
import { type Ergebnis, fingerprintOf, readVorschau } from "../rules/import-stand.ts";
import { geaenderterInhalt, type NeueBezuege, neuerInhalt } from "../rules/import-uebernahme.ts";
import type { ImportPlan, PlanZeile } from "../rules/import/plan-typen.ts";
import type { ImportId, KonzeptId, MassnahmeId } from "../rules/massnahme.ts";
import { auditOf } from "../rules/massnahme-audit.ts";
import {
  acceptInhalt,
  hasFederfuehrung,
  type InhaltReason,
  type MassnahmeInhalt,
  suchtextOf,
} from "../rules/massnahme-inhalt.ts";
import { giveKennung } from "../rules/kennung.ts";
import { readScope } from "../rules/permissions.ts";
import { isGliederungFest } from "../redaktion/store/redaktion.ts";
import { insertHerkunft } from "../store/herkunft.ts";
import { loadGrundlage } from "../store/import-grundlage.ts";
import { blankZelle, deleteOtherZeilen, saveImport } from "../store/importe.ts";
import { lockKonzept, saveLetzteNummer } from "../store/konzepte.ts";
import { type MassnahmeToSave, type Massnahme, saveMassnahmen } from "../store/massnahmen.ts";
import { loadAlleKennungen } from "../store/massnahmen-suche.ts";
import { lockVorschau } from "./lock-vorschau.ts";
import { makeNeue } from "./make-neue.ts";
import { queueKonzeptPdf } from "./request-konzept-pdf.ts";

export type ApplyOptions = {
  /** What the person saw; something else is refused. Null: whatever the plan says now (command line). */
  readonly fingerprint: string | null;
  /** New Maßnahmen go to the public pages at once, if somebody leads them. */
  readonly veroeffentlichen: boolean;
};

export type ApplyReason =
  | "schon-uebernommen"
  | "verworfen"
  | "spalten-unklar"
  | "offene-entscheidungen"
  | "handlungsfeld-noetig"
  | "vorschau-veraltet"
  | "fremdes-handlungsfeld"
  | "gliederung-fest"
  | "nichts-zu-tun"
  | "name-vergeben"
  | InhaltReason;

/**
 * Takes a table over into the Konzept: all or nothing, in one transaction, with one audit entry that holds a change per
 * record.
 *
 * @throws NotAllowed for everybody but Fachstelle and Fachredaktion
 * @throws NotFound when there is no such import, or it is somebody else's
 */
export async function applyImport(ctx: Ctx, id: ImportId, options: ApplyOptions) {
  const gemeinden = await listGemeinden(ctx);
  const programme = await listFoerderprogramme(ctx);
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx): Promise<Outcome<{ id: ImportId; ergebnis: Ergebnis }, ApplyReason>> => {
    const konzept = await lockKonzept(tx, ctx);
    const one = await lockVorschau(tx, ctx, id);
    if (one.uebernommenAm) return refuse("schon-uebernommen");
    if (one.verworfenAm) return refuse("verworfen");
    const grundlage = await loadGrundlage(tx, one, readScope(ctx.actor), namen);
    const vorschau = readVorschau({
      ...grundlage,
      abgelehnt: grundlage.blatt.abgelehnt,
      bekannt: {
        felder: grundlage.felder,
        zielgruppen: grundlage.zielgruppen,
        querschnittsthemen: grundlage.querschnittsthemen,
        stellen: await listStellenForMatching(tx),
        gemeinden,
        programme: programme.map(({ id: programmId, name, weitereNamen }) => ({
          id: programmId,
          name,
          namen: weitereNamen,
        })),
      },
    });
    if (!vorschau.ok) return refuse("spalten-unklar");
    const { plan } = vorschau;
    if (plan.brauchtHandlungsfeld) return refuse("handlungsfeld-noetig");
    if (plan.summen.offen > 0 || plan.summen.problem > 0) return refuse("offene-entscheidungen");
    if (options.fingerprint !== null && options.fingerprint !== fingerprintOf(plan)) return refuse("vorschau-veraltet");
    const byId = new Map<string, Massnahme>(grundlage.massnahmen.map((massnahme) => [massnahme.id, massnahme]));
    if (!mayApply(ctx.actor, plan, (massnahmeId) => byId.get(massnahmeId)?.inhalt.handlungsfeldId ?? null)) {
      return refuse("fremdes-handlungsfeld");
    }
    // R038: a settled outline takes no new Handlungsfeld, whatever way it comes.
    if (plan.neueHandlungsfelder.length > 0 && (await isGliederungFest(tx))) return refuse("gliederung-fest");
    const made = await makeNeue(tx, konzept.id, plan, namen);
    if (!made.ok) return made;
    const written = await writeRows(tx, ctx, { konzept, plan, byId, neu: made.value.neu, options });
    if (!written.ok) return written;
    const { ergebnis, changes, herkunft } = written.value;
    await insertHerkunft(
      tx,
      herkunft.map((row) => ({ ...row, importId: id, blatt: one.blatt })),
    );
    await keepOnlyTraced(tx, id, one.blatt, plan, herkunft);
    await saveImport(tx, id, { uebernommenAm: new Date(ctx.now), loeschenAm: null, ergebnis });
    const self: Change = { kind: "import", id, after: { ...ergebnis, sha256: one.sha256 } };
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.import.applied", [self, ...made.value.changes, ...changes]);
    return accept({ id, ergebnis });
  });
}

/**
 * Of the file stay the rows that something came from. Names of persons that somebody took out go from these as well
 * (R178).
 */
async function keepOnlyTraced(
  tx: Tx,
  id: ImportId,
  blatt: string,
  plan: ImportPlan,
  herkunft: Written["herkunft"],
): Promise<void> {
  await deleteOtherZeilen(
    tx,
    id,
    blatt,
    herkunft.map(({ zeile }) => zeile),
  );
  for (const { zeile, probleme } of plan.zeilen) {
    const spalten = probleme.flatMap(({ code, gewaehlt, spalte }) =>
      code === "person-genannt" && gewaehlt === "ohne-person" && spalte !== null ? [spalte] : [],
    );
    for (const spalte of spalten) await blankZelle(tx, id, blatt, zeile, spalte);
  }
}

type Zutaten = {
  readonly konzept: { readonly id: KonzeptId; readonly letzteNummer: number };
  readonly plan: ImportPlan;
  readonly byId: ReadonlyMap<string, Massnahme>;
  readonly neu: NeueBezuege;
  readonly options: ApplyOptions;
};

type Written = {
  readonly ergebnis: Ergebnis;
  readonly changes: readonly Change[];
  readonly herkunft: readonly { readonly massnahmeId: MassnahmeId; readonly zeile: number }[];
};

async function writeRows(tx: Tx, ctx: Ctx, zutaten: Zutaten): Promise<Outcome<Written, InhaltReason>> {
  const { konzept, plan, byId, neu, options } = zutaten;
  const now = new Date(ctx.now);
  const kennungen = giveKennung(konzept.letzteNummer, await loadAlleKennungen(tx));
  const toSave = new Map<MassnahmeId, MassnahmeToSave>();
  const before = new Map<MassnahmeId, MassnahmeInhalt>();
  const herkunft: { massnahmeId: MassnahmeId; zeile: number }[] = [];
  let veroeffentlicht = 0;

  const put = (zeile: PlanZeile, massnahme: Omit<MassnahmeToSave, "suchtext">): InhaltReason | null => {
    const accepted = acceptInhalt(massnahme.inhalt, { federfuehrungDarfFehlen: true });
    if (!accepted.ok) return accepted.reason;
    const inhalt = accepted.value;
    toSave.set(massnahme.id, { ...massnahme, inhalt, suchtext: suchtextOf(massnahme.kennung, inhalt) });
    herkunft.push({ massnahmeId: massnahme.id, zeile: zeile.zeile });
    return null;
  };

  for (const zeile of plan.zeilen) {
    if (zeile.art === "neu") {
      const inhalt = neuerInhalt(zeile.entwurf, neu);
      const isPublic = options.veroeffentlichen && hasFederfuehrung(inhalt.zustaendigkeiten);
      if (isPublic) veroeffentlicht += 1;
      const kennung = kennungen.next(zeile.entwurf.kennung);
      const veroeffentlichtAm = isPublic ? now : null;
      const wrong = put(zeile, { id: newId<"Massnahme">(), konzeptId: konzept.id, kennung, inhalt, veroeffentlichtAm });
      if (wrong) return refuse(wrong);
    } else if (zeile.art === "geaendert" && zeile.massnahmeId) {
      const known = byId.get(zeile.massnahmeId);
      if (!known) throw new Error("The plan changes a Maßnahme that was not loaded.");
      const { id, konzeptId, kennung, veroeffentlichtAm } = known;
      before.set(id, known.inhalt);
      const inhalt = geaenderterInhalt(toSave.get(id)?.inhalt ?? known.inhalt, zeile, neu);
      const wrong = put(zeile, { id, konzeptId, kennung, veroeffentlichtAm, inhalt });
      if (wrong) return refuse(wrong);
    }
  }
  await saveMassnahmen(tx, [...toSave.values()]);
  await saveLetzteNummer(tx, konzept.id, kennungen.letzteNummer());
  return accept({
    herkunft,
    changes: [...toSave.values()].map(({ id, kennung, inhalt }): Change => {
      const old = before.get(id);
      if (old) return { kind: "massnahme", id, ...difference(auditOf(old), auditOf(inhalt)) };
      return { kind: "massnahme", id, after: { kennung, ...auditOf(inhalt) } };
    }),
    ergebnis: {
      neu: plan.summen.neu,
      geaendert: plan.summen.geaendert,
      unveraendert: plan.summen.unveraendert,
      weggelassen: plan.summen.weggelassen,
      veroeffentlicht,
    },
  });
}
