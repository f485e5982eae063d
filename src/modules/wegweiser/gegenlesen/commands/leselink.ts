import { listOrtRows } from "#src/modules/netzwerk/index.ts";
import { newToken, tokenHash } from "#src/modules/zugang/index.ts";
import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { addDays } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { requireManage } from "../../commands/require-manage.ts";
import { noteEingaenge } from "../../eingang/store/eingaenge.ts";
import { linkOeffnet } from "../../pflege/rules/erinnerung.ts";
import { findTextfehler, sindGleich, type Teile, type TextArt, type Ziel } from "../../uebersetzen/rules/text.ts";
import { kennungOf, listTexte } from "../../uebersetzen/store/texte.ts";
import { replaceVorschlag } from "../../uebersetzen/store/vorschlaege.ts";
import { LESELINK_NOTIZ_MAX, LESELINK_TAGE, type LeselinkId, type LeseUmfang, listZuLesen } from "../rules/leselink.ts";
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
  neu: {
    readonly sprache: Ziel;
    readonly umfang: LeseUmfang;
    readonly fuer: string;
    /** Empty: every kind. */
    readonly arten: readonly TextArt[];
  },
): Promise<Outcome<{ readonly token: string; readonly texte: number }, "nichts-zu-lesen">> {
  return ctx.db.write(async (tx) => {
    requireManage(ctx);
    const { sprache, fuer } = neu;
    const textIds = listZuLesen(
      await listTexte(tx, ctx, "oeffentlich", await listOrtRows(tx)),
      sprache,
      neu.umfang,
      neu.arten,
    );
    if (textIds.length === 0) return refuse("nichts-zu-lesen");
    await deleteLeselinksBefore(tx, addDays(ctx.today, -LINKS_BEHALTEN_TAGE));
    const token = newToken();
    const gueltigBis = addDays(ctx.today, LESELINK_TAGE);
    const id = await insertLeselink(tx, { tokenHash: tokenHash(token), fuer, sprache, textIds, gueltigBis });
    await recordUnseen(tx, ctx, "wegweiser.leselink.created", [
      { kind: "leselink", id, before: null, after: { sprache, fuer, texte: textIds.length, gueltigBis } },
    ]);
    return accept({ token, texte: textIds.length });
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
  readonly textId: string;
  /** Of the words of both languages that the page showed. */
  readonly kennung: string;
  readonly teile: Teile;
  readonly notiz: string;
  /** Somebody said that all was read. */
  readonly gelesen: boolean;
};

export type GelesenRefusal =
  | "link-ungueltig"
  | "nicht-gelesen"
  | "zu-lang"
  | "zu-viele"
  | "inzwischen-geaendert"
  | NonNullable<ReturnType<typeof findTextfehler>>;

/**
 * What a native speaker says of a translation through a link: a proposal that waits for the office. Nobody without an
 * account changes what the public reads.
 */
export function answerLeselink(
  ctx: Ctx,
  token: string,
  { textId, kennung, teile, notiz, gelesen }: Gelesen,
): Promise<Outcome<{ readonly bestaetigt: boolean }, GelesenRefusal>> {
  return ctx.db.write(async (tx) => {
    const link = await findLeselink(tx, tokenHash(token));
    if (!link || !linkOeffnet(link, ctx.today)) return refuse("link-ungueltig");
    const text = (await listTexte(tx, ctx, "oeffentlich", await listOrtRows(tx))).find(({ id }) => id === textId);
    if (!text || !link.textIds.includes(text.id)) return refuse("link-ungueltig");
    if (!gelesen) return refuse("nicht-gelesen");
    const { sprache } = link;
    if (kennungOf(text, sprache) !== kennung) return refuse("inzwischen-geaendert");
    const fehler = findTextfehler(text, teile, sprache);
    if (fehler) return refuse(fehler);
    if (notiz.length > LESELINK_NOTIZ_MAX) return refuse("zu-lang");
    if (!(await noteEingaenge(tx, ctx, "gegenlesen", [{}]))) return refuse("zu-viele");
    const vorher = text.fassungen.get(sprache);
    const bestaetigt = vorher !== undefined && sindGleich(text.art, vorher.teile, teile);
    await replaceVorschlag(tx, {
      teile,
      eintragId: text.id,
      sprache,
      herkunft: "muttersprache",
      stand: "offen",
      ausTextstand: text.textstand,
      am: ctx.today,
      notiz,
      bestaetigt,
    });
    await recordUnseen(tx, ctx, "wegweiser.leselink.answered", [
      { kind: text.art, id: text.id, before: null, after: { sprache, bestaetigt } },
    ]);
    return accept({ bestaetigt });
  });
}
