import { listOrtRows, listStellenForMatching, type StelleId } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import { checksum } from "#src/platform/checksum.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import {
  canonicalFelder,
  namenOf,
  type Fremdbestand,
  type Fremdformat,
  type ImportAngaben,
  type ImportErgebnis,
  type WegweiserImportId,
} from "../rules/fremd.ts";
import { stellenByEintrag } from "../rules/abgleich.ts";
import { countPlan, type Eintragplan } from "../rules/plan.ts";
import { fingerprintOf, readPlan, readStand, standKey } from "../store/bekannt.ts";
import {
  discardVorschauen,
  type FremdschluesselRow,
  insertImport,
  listFremdschluessel,
  lockVorschau,
  saveFremdschluessel,
  updateImport,
} from "../store/importe.ts";
import { readAbgleich } from "../store/kontakte.ts";
import { listBekannteKontakte } from "./bekannte-kontakte.ts";
import { nameStellen } from "./name-stellen.ts";
import { writeArtikel } from "./write-artikel.ts";
import { writeLeistungen } from "./write-leistungen.ts";

/** Days after which an abandoned Vorschau is discarded. */
const VORSCHAU_TAGE = 30;
const TAG_MS = 24 * 60 * 60 * 1000;

export type NeuerImport = {
  readonly format: Fremdformat;
  readonly dateien: readonly string[];
  readonly sha256: string;
  readonly angaben: ImportAngaben;
  readonly bestand: Fremdbestand;
};

/**
 * Keeps what was read for a Vorschau, in place of one that still waits. Nothing of the guide changes.
 *
 * @throws NotAllowed for everybody but the Fachstelle and the machine
 */
export function startWegweiserImport(ctx: Ctx, neu: NeuerImport): Promise<Outcome<WegweiserImportId, "leer">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    if (neu.bestand.eintraege.length === 0) return refuse("leer");
    const id = newId<"WegweiserImport">();
    await discardVorschauen(tx, new Date(ctx.now));
    const { bestand, angaben, dateien, format, sha256 } = neu;
    const erstelltVon = ctx.actor.kind === "benutzer" ? ctx.actor.id : null;
    await insertImport(tx, { id, format, dateien: [...dateien], sha256, angaben, bestand, erstelltVon });
    await record(tx, ctx, "wegweiser.import.started", [
      { kind: "wegweiser-import", id, before: null, after: { format, sha256, eintraege: bestand.eintraege.length } },
    ]);
    return accept(id);
  });
}

export type Auswahl = {
  /** Of the Vorschau that was shown. */
  readonly fingerprint: string;
  /** Keys of entries that somebody chose. */
  readonly schluessel: ReadonlySet<string>;
};

/**
 * Takes over what was chosen of the Vorschau, all in one transaction. What was not chosen stays as it is and comes again
 * with the next file.
 *
 * @throws NotFound when none waits, NotAllowed for everybody but the Fachstelle and the machine
 */
export function applyWegweiserImport(
  ctx: Ctx,
  auswahl: Auswahl,
): Promise<Outcome<ImportErgebnis, "inzwischen-geaendert" | "nichts-gewaehlt" | "keine-stelle">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const one = await lockVorschau(tx);
    if (!one?.bestand) throw new NotFound();
    const plan = await readPlan(tx, one.format, one.bestand, await listNamen(tx));
    if (fingerprintOf(plan) !== auswahl.fingerprint) return refuse("inzwischen-geaendert");
    const chosen = plan.eintraege.filter(
      ({ stand, eintrag }) => stand !== "unveraendert" && auswahl.schluessel.has(eintrag.schluessel),
    );
    if (chosen.length === 0) return refuse("nichts-gewaehlt");
    const known = await listFremdschluessel(tx, one.format);
    const artikelIds = new Map(
      known.flatMap((row) => (row.artikelId ? [[row.schluessel, row.artikelId] as const] : [])),
    );
    const pages = chosen.filter(({ eintrag }) => eintrag.art === "artikel");
    const services = chosen.filter(({ eintrag }) => eintrag.art === "leistung");
    const keeper = services.length > 0 ? await keeperOf(tx, one.angaben) : null;
    if (services.length > 0 && keeper === null) return refuse("keine-stelle");
    const written = await writeArtikel(tx, ctx, pages, artikelIds, one.angaben);
    const done = keeper ? await writeLeistungen(tx, ctx, services, one.angaben, keeper) : null;
    const neue = new Set(pages.flatMap(({ eintrag, zielId }) => (zielId === null ? [eintrag.schluessel] : [])));
    const abgleich = await readAbgleich(tx, one.format, one.bestand, await listBekannteKontakte(tx));
    const stellen = await nameStellen(tx, written.ids, stellenByEintrag(abgleich, one.bestand, neue));
    await noteKeys(tx, one.format, chosen, (eintrag) => ({
      artikelId: eintrag.art === "artikel" ? (written.ids.get(eintrag.schluessel) ?? null) : null,
      leistungId: done?.ids.get(eintrag.schluessel) ?? null,
    }));
    const { unveraendert } = countPlan(plan);
    const ergebnis = { ...countPlan({ ...plan, eintraege: chosen }), unveraendert };
    await updateImport(tx, one.id, { uebernommenAm: new Date(ctx.now), ergebnis, bestand: null });
    await record(tx, ctx, "wegweiser.import.applied", [
      { kind: "wegweiser-import", id: one.id, before: null, after: ergebnis },
      ...written.changes,
      ...(done?.changes ?? []),
      ...stellen,
    ]);
    return accept(ergebnis);
  });
}

/** @throws NotFound when none waits, NotAllowed for everybody but the Fachstelle */
export function discardWegweiserImport(ctx: Ctx): Promise<Outcome<null, never>> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const ids = await discardVorschauen(tx, new Date(ctx.now));
    if (ids.length === 0) throw new NotFound();
    await record(tx, ctx, "wegweiser.import.discarded", gone(ids));
    return accept(null);
  });
}

/** For the nightly run: a Vorschau that nobody took over is forgotten with everything in it. */
export function discardOldWegweiserImporte(ctx: Ctx): Promise<Outcome<number, "nichts-faellig">> {
  return ctx.db.write(async (tx) => {
    if (ctx.actor.kind !== "system") throw new NotAllowed();
    const ids = await discardVorschauen(tx, new Date(ctx.now), new Date(ctx.now - VORSCHAU_TAGE * TAG_MS));
    if (ids.length === 0) return refuse("nichts-faellig");
    await record(tx, ctx, "wegweiser.import.discarded", gone(ids));
    return accept(ids.length);
  });
}

const gone = (ids: readonly WegweiserImportId[]) =>
  ids.map((id) => ({ kind: "wegweiser-import", id, before: {}, after: null }));

async function listNamen(tx: Tx) {
  return namenOf(await listStellenForMatching(tx), await listOrtRows(tx));
}

/** A Leistung is always kept by somebody: whom the person named, or else the first Stelle of the county. */
async function keeperOf(tx: Tx, angaben: ImportAngaben): Promise<StelleId | null> {
  if (angaben.verantwortlichId) return angaben.verantwortlichId;
  return (await listStellenForMatching(tx))[0]?.id ?? null;
}

/** Remembers how each text came and how it was written, so that the next run knows what has changed where. */
async function noteKeys(
  tx: Tx,
  system: Fremdformat,
  chosen: readonly Eintragplan[],
  idsOf: (eintrag: Eintragplan["eintrag"]) => Pick<FremdschluesselRow, "artikelId" | "leistungId">,
): Promise<void> {
  const all = chosen.map((one) => ({ one, ids: idsOf(one.eintrag) }));
  const known = await listFremdschluessel(tx, system);
  const fresh = all.map(({ one, ids }) => ({ schluessel: one.eintrag.schluessel, artikelId: ids.artikelId }));
  const stand = await readStand(tx, [...known, ...fresh], await listNamen(tx));
  const rows = all.flatMap(({ one, ids }) =>
    Object.entries(one.eintrag.texte).flatMap(([key, text]): FremdschluesselRow[] => {
      const sprache = key as Sprache;
      const zielId = ids.artikelId ?? ids.leistungId;
      const same = one.texte.find((text_) => text_.sprache === sprache)?.stand === "unveraendert";
      if (!zielId || same) return [];
      const eigenHash = checksum(canonicalFelder(stand.get(standKey(zielId, sprache)) ?? {}));
      return [{ system, schluessel: one.eintrag.schluessel, sprache, ...ids, fremdHash: text.hash, eigenHash }];
    }),
  );
  await saveFremdschluessel(tx, rows);
}
