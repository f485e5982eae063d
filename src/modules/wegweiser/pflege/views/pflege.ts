import { listErreichbar } from "#src/modules/netzwerk/index.ts";
import { tokenHash } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { emailSchema } from "#src/shared/email.ts";
import type { StelleId } from "../../rules/bezug.ts";
import { mayEditLeistung, mayManageWegweiser } from "../../rules/permissions.ts";
import { alterOf } from "../../rules/pruefung.ts";
import { listLeistungRows } from "../../store/leistungen.ts";
import { adressenOf, istWeg } from "../rules/adressen.ts";
import { linkOeffnet, planPflegeEskalation, VORLAUF_TAGE } from "../rules/erinnerung.ts";
import type { PflegeMailId } from "../rules/pflege.ts";
import {
  findPflegeLink,
  findPflegeMail,
  listAdressstaende,
  listLetztePflegeMails,
  listOffeneAntworten,
  listZuPruefen,
} from "../store/pflege.ts";

/**
 * The care of the guide: whose entries are due, what partners reported by link, which web addresses are gone.
 *
 * @throws SignInNeeded, NotAllowed for everybody who keeps no entry
 */
export async function viewPflege(ctx: Ctx) {
  requireIntern(ctx);
  const manage = mayManageWegweiser(ctx.actor);
  if (!manage && !ctx.actor.rollen.some(({ rolle }) => rolle === "zustaendige")) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const mine = <T extends { readonly stelleId: StelleId; readonly anbieterId: StelleId | null }>(
      rows: readonly T[],
    ) =>
      rows.filter((row) => mayEditLeistung(ctx.actor, { verantwortlichId: row.stelleId, anbieterId: row.anbieterId }));
    const due = mine(await listZuPruefen(db, addDays(ctx.today, VORLAUF_TAGE)));
    const byStelle = Map.groupBy(due, (row) => row.stelleId);
    const erreichbar = await listErreichbar(db, [...byStelle.keys()], []);
    const zuletzt = await listLetztePflegeMails(db);
    const staende = await listAdressstaende(db);
    const rows = (await listLeistungRows(db, "oeffentlich")).filter((row) => mayEditLeistung(ctx.actor, row));
    return {
      stellen: [...byStelle].map(([id, of]) => {
        const wer = erreichbar.get(id);
        return {
          id,
          name: wer?.name ?? "–",
          erreichbar: emailSchema.safeParse(wer?.email).success,
          telefon: wer?.telefon ?? "",
          letzteMail: zuletzt.get(id) ?? null,
          eintraege: of.map(({ leistungId, titel, pruefenBis, geprueftAm }) => ({
            id: leistungId,
            titel,
            pruefenBis,
            geprueftAm,
            alter: alterOf(pruefenBis, ctx.today),
          })),
        };
      }),
      anzahl: due.length,
      antworten: mine(await listOffeneAntworten(db)).map(({ id, leistungId, titel, art, nachricht, am }) => ({
        id,
        leistungId,
        titel,
        art,
        nachricht,
        am,
      })),
      adressen: rows.flatMap((row) =>
        adressenOf(row).flatMap((adresse) => {
          const stand = staende.get(adresse);
          return stand && istWeg(stand) ? [{ adresse, ...stand, id: row.id, titel: row.titel }] : [];
        }),
      ),
      may: { manage },
    };
  });
}

/** What a link opens: everything that its Stelle has to check. Null: it opens nothing, whatever the reason. Looking changes nothing. */
export async function viewDurchLink(ctx: Ctx, token: string) {
  return ctx.db.read(async (db) => {
    const link = await findPflegeLink(db, tokenHash(token));
    // The same number of questions to the database for every link that opens nothing.
    const due = link ? await listZuPruefen(db, addDays(ctx.today, VORLAUF_TAGE), link.stelleId) : [];
    const namen = await listErreichbar(db, link ? [link.stelleId] : [], []);
    if (!link || !linkOeffnet(link, ctx.today)) return null;
    return {
      stelle: namen.get(link.stelleId)?.name ?? "",
      gueltigBis: link.gueltigBis,
      eintraege: due.map(({ leistungId, slug, titel, kurz, geprueftAm, pruefenBis, rev }) => ({
        id: leistungId,
        slug,
        titel,
        kurz,
        geprueftAm,
        pruefenBis,
        rev,
      })),
    };
  });
}

/**
 * What the Fachstelle is told of. Null when the mail has left already, or goes to somebody else.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function viewPflegeEskalation(
  ctx: Ctx,
  mailId: PflegeMailId,
): Promise<readonly { readonly titel: string; readonly pruefenBis: Datum }[] | null> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const mail = await findPflegeMail(db, mailId);
    if (!mail || mail.ergebnis || mail.stelleId !== null) return null;
    const due = await listZuPruefen(db, mail.tag);
    const spaet = new Set(planPflegeEskalation(due, mail.tag));
    return due
      .filter(({ leistungId }) => spaet.has(leistungId))
      .map(({ titel, pruefenBis }) => ({ titel, pruefenBis }));
  });
}
