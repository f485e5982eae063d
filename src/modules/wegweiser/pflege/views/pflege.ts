import { listErreichbar, listOrtRows, listStellen } from "#src/modules/netzwerk/index.ts";
import { tokenHash } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Datum } from "#src/shared/datum.ts";
import { emailSchema } from "#src/shared/email.ts";
import { plainText } from "#src/shared/textform.ts";
import { anfang } from "../../artikel/views/artikel.ts";
import type { StelleId } from "../../rules/bezug.ts";
import { lesbarkeitOf } from "../../rules/lesbarkeit.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";
import { requireWegweiserPflege } from "../../views/intern.ts";
import { adressenIn, istWeg } from "../rules/adressen.ts";
import { type Eintrag, listFaellige, mayCareFor, pflegeAlterOf } from "../rules/eintrag.ts";
import { linkOeffnet, planPflegeEskalation } from "../rules/erinnerung.ts";
import type { PflegeFilter } from "../rules/filter.ts";
import type { PflegeMailId } from "../rules/pflege.ts";
import { listEintraege } from "../store/eintraege.ts";
import {
  findPflegeLink,
  findPflegeMail,
  listAdressstaende,
  listLetztePflegeMails,
  listOffeneAntworten,
} from "../store/pflege.ts";

const JE_SEITE = 30;
/** So much of an entry tells the partner which one it is. */
const KURZ = 400;

type Namen = Awaited<ReturnType<typeof listErreichbar>>;

function presentEintrag(eintrag: Eintrag, namen: Namen, heute: Datum) {
  const { id, art, titel, intern, seite, stelleId, pflege, rev, worte } = eintrag;
  return {
    id,
    art,
    titel,
    intern,
    seite,
    rev,
    stelle: stelleId ? (namen.get(stelleId)?.name ?? "–") : null,
    alter: pflegeAlterOf(pflege, heute),
    geprueftAm: pflege.geprueftAm,
    pruefenBis: pflege.pruefenBis,
    risiko: pflege.risiko,
    lesbarkeit: lesbarkeitOf(worte.map(plainText)),
  };
}
export type EintragZeile = ReturnType<typeof presentEintrag>;

/**
 * The care of the guide: every entry that this actor answers for, who is to be asked, what partners reported by link, and
 * which web addresses are gone.
 *
 * @throws SignInNeeded, NotAllowed for everybody who keeps no entry
 */
export async function viewPflege(ctx: Ctx, filter: PflegeFilter) {
  requireIntern(ctx);
  const manage = mayManageWegweiser(ctx.actor);
  if (!manage && !ctx.actor.rollen.some(({ rolle }) => rolle === "zustaendige")) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const all = await listEintraege(db, ctx.today, await listOrtRows(db));
    const mine = all.filter((one) => mayCareFor(ctx.actor, one));
    const byId = new Map<string, Eintrag>(mine.map((one) => [one.id, one]));
    const due = listFaellige(mine, ctx.today);
    const never = mine.filter(({ pflege }) => pflege.geprueftAm === null);
    const keepers = [...new Set(mine.flatMap(({ stelleId }) => stelleId ?? []))];
    const namen = await listErreichbar(db, keepers, []);
    const staende = await listAdressstaende(db);
    const chosen = { faellig: due, nie: never, alle: mine }[filter.zeige].filter(
      (one) => (filter.art === null || one.art === filter.art) && (!filter.stelle || one.stelleId === filter.stelle),
    );
    return {
      eintraege: chosen
        .slice((filter.seite - 1) * JE_SEITE, filter.seite * JE_SEITE)
        .map((one) => presentEintrag(one, namen, ctx.today)),
      gesamt: chosen.length,
      seiten: Math.max(1, Math.ceil(chosen.length / JE_SEITE)),
      zahlen: { faellig: due.length, nie: never.length, alle: mine.length },
      stellenWahl: keepers
        .map((id) => ({ id, name: namen.get(id)?.name ?? "–" }))
        .toSorted((a, b) => a.name.localeCompare(b.name, "de")),
      stellen: presentStellen(due, namen, await listLetztePflegeMails(db)),
      antworten: (await listOffeneAntworten(db)).flatMap(({ eintragId, ...antwort }) => {
        const eintrag = byId.get(eintragId);
        return eintrag ? [{ ...antwort, titel: eintrag.titel, intern: eintrag.intern }] : [];
      }),
      adressen: mine.flatMap(({ id, titel, intern, worte }) =>
        adressenIn(worte).flatMap((adresse) => {
          const stand = staende.get(adresse);
          return stand && istWeg(stand) ? [{ adresse, ...stand, id, titel, intern }] : [];
        }),
      ),
      may: { manage },
    };
  });
}

export type PflegeView = Awaited<ReturnType<typeof viewPflege>>;

/** The Stellen with something due, and how they can be asked. */
function presentStellen(due: readonly Eintrag[], namen: Namen, zuletzt: ReadonlyMap<StelleId | null, Datum>) {
  const byStelle = Map.groupBy(due, ({ stelleId }) => stelleId);
  return [...byStelle].flatMap(([id, of]) => {
    if (id === null) return [];
    const wer = namen.get(id);
    return [
      {
        id,
        name: wer?.name ?? "–",
        erreichbar: emailSchema.safeParse(wer?.email).success,
        telefon: wer?.telefon ?? "",
        letzteMail: zuletzt.get(id) ?? null,
        anzahl: of.length,
      },
    ];
  });
}

/**
 * One entry of any kind with who keeps it and when it was checked.
 *
 * @throws SignInNeeded, NotFound, NotAllowed for everybody but the Fachstelle
 */
export async function viewPflegeForm(ctx: Ctx, id: string) {
  requireWegweiserPflege(ctx);
  const stellen = (await listStellen(ctx)).map((one) => ({ id: one.id, name: one.name }));
  return ctx.db.read(async (db) => {
    const all = await listEintraege(db, ctx.today, await listOrtRows(db));
    const eintrag = all.find((one) => one.id === id);
    if (!eintrag) throw new NotFound();
    const { stelleId, pflege } = eintrag;
    const namen = await listErreichbar(db, stelleId ? [stelleId] : [], []);
    return { ...presentEintrag(eintrag, namen, ctx.today), verantwortlichId: pflege.verantwortlichId, stellen };
  });
}

/** What a link opens: everything that its Stelle has to check. Null: it opens nothing, whatever the reason. Looking changes nothing. */
export async function viewDurchLink(ctx: Ctx, token: string) {
  return ctx.db.read(async (db) => {
    const link = await findPflegeLink(db, tokenHash(token));
    // The same number of questions to the database for every link that opens nothing.
    const all = await listEintraege(db, ctx.today, await listOrtRows(db));
    const namen = await listErreichbar(db, link ? [link.stelleId] : [], []);
    if (!link || !linkOeffnet(link, ctx.today)) return null;
    return {
      stelle: namen.get(link.stelleId)?.name ?? "",
      gueltigBis: link.gueltigBis,
      eintraege: listFaellige(all, ctx.today, link.stelleId).map(
        ({ id, art, titel, worte, zeiten, pflege, rev, seite }) => ({
          id,
          art,
          titel,
          kurz: anfang(worte.filter(Boolean).join(" · "), KURZ),
          zeiten,
          geprueftAm: pflege.geprueftAm,
          pruefenBis: pflege.pruefenBis,
          rev,
          seite,
        }),
      ),
    };
  });
}

type Genannt = { readonly titel: string; readonly pruefenBis: Datum | null };
const nennen = ({ titel, pflege }: Eintrag): Genannt => ({ titel, pruefenBis: pflege.pruefenBis });

/**
 * What the Fachstelle is told of: what itself has to check, and what is long overdue elsewhere. Null when the mail has
 * left already, or goes to somebody else.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function viewFuerFachstelle(
  ctx: Ctx,
  mailId: PflegeMailId,
): Promise<{ readonly eigene: readonly Genannt[]; readonly spaet: readonly Genannt[] } | null> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const mail = await findPflegeMail(db, mailId);
    if (!mail || mail.ergebnis || mail.stelleId !== null) return null;
    const due = listFaellige(await listEintraege(db, mail.tag, await listOrtRows(db)), mail.tag);
    return {
      eigene: due.filter(({ stelleId }) => stelleId === null).map(nennen),
      spaet: planPflegeEskalation(due, mail.tag).map(nennen),
    };
  });
}
