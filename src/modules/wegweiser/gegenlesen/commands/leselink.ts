import { newToken, tokenHash } from "#src/modules/zugang/index.ts";
import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { addDays } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { requireManage } from "../../commands/require-manage.ts";
import { linkOeffnet } from "../../pflege/rules/erinnerung.ts";
import type { LeistungId } from "../../rules/ids.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { type Quelltext, standOf } from "../../rules/uebersetzung.ts";
import { findLeistung, listLeistungRows } from "../../store/leistungen.ts";
import { listUebersetzungen } from "../../store/uebersetzungen.ts";
import { replaceVorschlag } from "../../uebersetzen/store/vorschlaege.ts";
import {
  istUnveraendert,
  LESELINK_NOTIZ_MAX,
  LESELINK_TAGE,
  type LeselinkId,
  type LeseUmfang,
  listZuLesen,
} from "../rules/leselink.ts";
import {
  deleteLeselinksBefore,
  findLeselink,
  insertLeselink,
  lockLeselink,
  revokeLeselink,
} from "../store/leselinks.ts";

/** Links that ended leave after so many days; until then they answer like any other wrong link. */
const LINKS_BEHALTEN_TAGE = 30;

/**
 * Makes a link for native speakers about what is open in a language. The token is told once and kept nowhere.
 *
 * @param fuer who was asked, as a group
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export function createLeselink(
  ctx: Ctx,
  neu: { readonly sprache: Exclude<Sprache, "de">; readonly umfang: LeseUmfang; readonly fuer: string },
): Promise<Outcome<{ readonly token: string; readonly texte: number }, "nichts-zu-lesen">> {
  return ctx.db.write(async (tx) => {
    requireManage(ctx);
    const { sprache, fuer } = neu;
    const texts = new Map((await listUebersetzungen(tx, { sprache })).map((one) => [one.leistungId, one]));
    const rows = await listLeistungRows(tx, "oeffentlich");
    const leistungIds = listZuLesen(
      rows.map(({ id, risiko, textstand }) => ({ id, risiko, stand: standOf(texts.get(id) ?? null, textstand) })),
      neu.umfang,
    );
    if (leistungIds.length === 0) return refuse("nichts-zu-lesen");
    await deleteLeselinksBefore(tx, addDays(ctx.today, -LINKS_BEHALTEN_TAGE));
    const token = newToken();
    const gueltigBis = addDays(ctx.today, LESELINK_TAGE);
    const id = await insertLeselink(tx, { tokenHash: tokenHash(token), fuer, sprache, leistungIds, gueltigBis });
    await recordUnseen(tx, ctx, "wegweiser.leselink.created", [
      { kind: "leselink", id, before: null, after: { sprache, fuer, texte: leistungIds.length, gueltigBis } },
    ]);
    return accept({ token, texte: leistungIds.length });
  });
}

/**
 * Ends a link: it went to the wrong people.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle, NotFound
 */
export function withdrawLeselink(ctx: Ctx, id: LeselinkId): Promise<Outcome<null, "schon-beendet">> {
  return ctx.db.write(async (tx) => {
    requireManage(ctx);
    const row = await lockLeselink(tx, id);
    if (!row) throw new NotFound();
    if (!linkOeffnet(row, ctx.today)) return refuse("schon-beendet");
    await revokeLeselink(tx, id, ctx.today);
    await recordUnseen(tx, ctx, "wegweiser.leselink.withdrawn", [
      { kind: "leselink", id, before: { widerrufenAm: null }, after: { widerrufenAm: ctx.today } },
    ]);
    return accept(null);
  });
}

export type Gelesen = {
  readonly leistungId: LeistungId;
  /** Of the translation that the page showed; 0: there was none. */
  readonly rev: number;
  /** Of the German text that stood beside it. */
  readonly textstand: number;
  readonly texte: Quelltext;
  readonly notiz: string;
  /** Whether somebody says to have read all of it: never chosen beforehand. */
  readonly gelesen: boolean;
};

export type GelesenRefusal =
  | "link-ungueltig"
  | "nicht-gelesen"
  | "titel-fehlt"
  | "schritte-zahl"
  | "zu-lang"
  | "inzwischen-geaendert";

/**
 * What a native speaker says of a translation through a link: a proposal that waits for the office. Nobody without an
 * account changes what the public reads.
 */
export function answerLeselink(
  ctx: Ctx,
  token: string,
  { leistungId, rev, textstand, texte, notiz, gelesen }: Gelesen,
): Promise<Outcome<{ readonly bestaetigt: boolean }, GelesenRefusal>> {
  return ctx.db.write(async (tx) => {
    const link = await findLeselink(tx, tokenHash(token));
    if (!link || !linkOeffnet(link, ctx.today)) return refuse("link-ungueltig");
    const leistung = link.leistungIds.includes(leistungId) ? await findLeistung(tx, leistungId) : null;
    if (!leistung?.veroeffentlichtAm) return refuse("link-ungueltig");
    if (!gelesen) return refuse("nicht-gelesen");
    const { sprache } = link;
    const [vorher = null] = await listUebersetzungen(tx, { leistungId, sprache });
    if ((vorher?.rev ?? 0) !== rev || leistung.textstand !== textstand) return refuse("inzwischen-geaendert");
    if (texte.titel === "") return refuse("titel-fehlt");
    if (notiz.length > LESELINK_NOTIZ_MAX) return refuse("zu-lang");
    const uneven = texte.schritte.length > 0 && texte.schritte.length !== leistung.schritte.length;
    if (uneven && sprache !== "de-simple") return refuse("schritte-zahl");
    const bestaetigt = istUnveraendert(vorher, texte);
    await replaceVorschlag(tx, {
      ...texte,
      schritte: [...texte.schritte],
      leistungId,
      sprache,
      herkunft: "muttersprache",
      stand: "offen",
      ausTextstand: textstand,
      am: ctx.today,
      notiz,
      bestaetigt,
    });
    await recordUnseen(tx, ctx, "wegweiser.leselink.answered", [
      { kind: "leistung", id: leistungId, before: null, after: { sprache, bestaetigt } },
    ]);
    return accept({ bestaetigt });
  });
}
