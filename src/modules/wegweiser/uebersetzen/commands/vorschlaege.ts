import { listOrtRows } from "#src/modules/netzwerk/index.ts";
import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { enqueue } from "#src/platform/queue/enqueue.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { requireManage } from "../../commands/require-manage.ts";
import { mayCareFor } from "../../pflege/rules/eintrag.ts";
import {
  findTextfehler,
  nachRisiko,
  nenntStand,
  standIn,
  type Teile,
  type Uebersetzbar,
  type Ziel,
} from "../rules/text.ts";
import {
  MASCHINE_HOECHSTENS,
  methodeOf,
  mussGelesenWerden,
  uebernahmeOf,
  type VorschlagId,
  vorschlagAus,
} from "../rules/vorschlag.ts";
import type { XliffDatei } from "../rules/xliff.ts";
import { saveFassung } from "../store/fassungen.ts";
import { findText, kennungOf, listTexte } from "../store/texte.ts";
import { findVorschlag, listBestellt, lockVorschlag, replaceVorschlag, updateVorschlag } from "../store/vorschlaege.ts";

export const MASCHINE_KIND = "wegweiser.maschinell-uebersetzen";

export type Eingelesen = {
  readonly vorschlaege: number;
  /** Proposals with parts whose German source has changed since. */
  readonly geaendert: number;
  /** Entries of the file that are not ours, or were withdrawn. */
  readonly unbekannt: number;
};

/**
 * Takes the file of an agency as proposals: nothing that the public reads changes (docs/fachliches/wegweiser.md W40, W41).
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export function importXliff(ctx: Ctx, datei: XliffDatei): Promise<Outcome<Eingelesen, "nichts-darin">> {
  return ctx.db.write(async (tx) => {
    requireManage(ctx);
    const sprache = datei.sprache as Ziel;
    const texte = new Map(
      (await listTexte(tx, ctx, "intern", await listOrtRows(tx))).map((one) => [one.id as string, one]),
    );
    const changes: Change[] = [];
    let [geaendert, unbekannt] = [0, 0];
    for (const antwort of datei.antworten) {
      const text = texte.get(antwort.id);
      const vorschlag = text ? vorschlagAus(antwort, text) : null;
      if (!text) unbekannt += 1;
      if (!text || !vorschlag) continue;
      if (vorschlag.geaendert.length > 0) geaendert += 1;
      await replaceVorschlag(tx, {
        ...vorschlag,
        geaendert: [...vorschlag.geaendert],
        eintragId: text.id,
        sprache,
        herkunft: "datei",
        stand: "offen",
        am: ctx.today,
      });
      changes.push(changeOf(text, { sprache, geaendert: vorschlag.geaendert.length }));
    }
    if (changes.length === 0) return refuse("nichts-darin");
    await record(tx, ctx, "wegweiser.vorschlag.imported", changes);
    return accept({ vorschlaege: changes.length, geaendert, unbekannt });
  });
}

const changeOf = ({ art, id }: Pick<Uebersetzbar, "art" | "id">, after: Record<string, unknown>): Change => ({
  kind: art,
  id,
  before: null,
  after,
});

/**
 * Asks the machine for every published text that has no translation into a language, or an old one, what does most harm
 * first. It answers later, with proposals.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export function orderMaschine(ctx: Ctx, sprache: Ziel): Promise<Outcome<{ readonly anzahl: number }, "nichts-offen">> {
  return ctx.db.write(async (tx) => {
    requireManage(ctx);
    const waiting = await listBestellt(tx, sprache);
    const wanted = (await listTexte(tx, ctx, "oeffentlich", await listOrtRows(tx)))
      .filter(({ art, id }) => nenntStand(art) && !waiting.has(id))
      .filter((text) => ["fehlt", "veraltet"].includes(standIn(text, sprache)))
      .toSorted(nachRisiko)
      .slice(0, MASCHINE_HOECHSTENS);
    if (wanted.length === 0) return refuse("nichts-offen");
    for (const { id: eintragId, textstand } of wanted) {
      const vorschlagId = await replaceVorschlag(tx, {
        eintragId,
        sprache,
        herkunft: "maschine",
        stand: "bestellt",
        ausTextstand: textstand,
        am: ctx.today,
      });
      await enqueue(tx, MASCHINE_KIND, { vorschlagId });
    }
    await record(
      tx,
      ctx,
      "wegweiser.vorschlag.ordered",
      wanted.map((text) => changeOf(text, { sprache })),
    );
    return accept({ anzahl: wanted.length });
  });
}

/** What the machine is to translate; null when nobody wants it any more. */
export async function viewBestellung(ctx: Ctx, id: VorschlagId) {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const row = await findVorschlag(db, id);
    if (row?.stand !== "bestellt") return null;
    const text = (await listTexte(db, ctx, "intern", await listOrtRows(db))).find((one) => one.id === row.eintragId);
    return text ? { sprache: row.sprache, text } : null;
  });
}

/** Writes down what the machine said, or why it said nothing. */
export function saveMaschine(
  ctx: Ctx,
  id: VorschlagId,
  antwort: { readonly teile: Teile; readonly ausTextstand: number } | { readonly grund: string },
): Promise<Outcome<null, "nicht-bestellt">> {
  return ctx.db.write(async (tx) => {
    if (ctx.actor.kind !== "system") throw new NotAllowed();
    const row = await lockVorschlag(tx, id);
    if (row?.stand !== "bestellt") return refuse("nicht-bestellt");
    const failed = "grund" in antwort;
    await updateVorschlag(tx, id, { ...antwort, stand: failed ? "gescheitert" : "offen" });
    const text = await findText(tx, ctx, row.eintragId, await listOrtRows(tx));
    await record(tx, ctx, failed ? "wegweiser.vorschlag.failed" : "wegweiser.vorschlag.arrived", [
      changeOf(text, { sprache: row.sprache }),
    ]);
    return accept(null);
  });
}

export type Entscheidung =
  | { readonly tat: "abgelehnt" }
  | {
      readonly tat: "geprueft" | "ungelesen";
      readonly teile: Teile;
      /** Of the German words that stood beside them, and of what was there before. */
      readonly kennung: string;
    };
export type EntscheidungRefusal =
  | "inzwischen-geaendert"
  | "schon-erledigt"
  | "erst-lesen"
  | NonNullable<ReturnType<typeof findTextfehler>>;

/**
 * Takes a proposal over, read (`geprueft`) or not, or declines it. Words that were not read belong to the German text they
 * were made from, so an old source shows as outdated; a machine's words about deadlines and rights, and words whose page
 * cannot say that nobody has read them, are taken read or not at all (W42, W43, W48).
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle and those whose Stelle it is, NotFound
 */
export function decideVorschlag(
  ctx: Ctx,
  id: VorschlagId,
  rev: number,
  entscheidung: Entscheidung,
): Promise<Outcome<null, EntscheidungRefusal>> {
  return ctx.db.write(async (tx) => {
    requireIntern(ctx);
    const row = await lockVorschlag(tx, id);
    if (!row) throw new NotFound();
    const { sprache } = row;
    const text = await findText(tx, ctx, row.eintragId, await listOrtRows(tx));
    if (!mayCareFor(ctx.actor, text)) throw new NotAllowed();
    if (row.stand !== "offen" && !(row.stand === "gescheitert" && entscheidung.tat === "abgelehnt")) {
      return refuse("schon-erledigt");
    }
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (entscheidung.tat === "abgelehnt") {
      await updateVorschlag(tx, id, { stand: "abgelehnt", erledigtAm: ctx.today });
      await record(tx, ctx, "wegweiser.vorschlag.declined", [changeOf(text, { sprache })]);
      return accept(null);
    }
    const { teile, kennung, tat } = entscheidung;
    if (kennungOf(text, sprache) !== kennung) return refuse("inzwischen-geaendert");
    const fehler = findTextfehler(text, teile, sprache);
    if (fehler) return refuse(fehler);
    const methode = methodeOf(row.herkunft, text.fassungen.get(sprache)?.methode ?? null);
    if (tat === "ungelesen" && mussGelesenWerden(methode, text)) return refuse("erst-lesen");
    const stand = { methode, ...uebernahmeOf(row, tat === "geprueft", text.textstand, ctx.today) };
    await saveFassung(tx, text, sprache, teile, stand);
    await updateVorschlag(tx, id, { stand: "uebernommen", erledigtAm: ctx.today });
    await record(tx, ctx, "wegweiser.vorschlag.taken", [changeOf(text, { sprache, ...teile, ...stand })]);
    return accept(null);
  });
}
