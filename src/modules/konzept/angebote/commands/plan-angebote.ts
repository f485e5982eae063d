import { createHash } from "node:crypto";
import {
  type AngebotId,
  BERATUNGSSPRACHEN,
  listAngebotRows,
  listGemeinden,
  listPlanungsregionen,
  listStellenForMatching,
  mayPublishAngebote,
  nenntPerson,
  OHNE_ANGABEN,
  sprachName,
} from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Tabelle } from "../../mappe/rules/plan.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { listZielgruppen } from "../../store/themen.ts";
import { type AngebotNamen, type AngebotPlan, namenOf, planAngebote, schluesselOf } from "../rules/angebot-tabelle.ts";
import { type AngebotEingabe, angabenOf } from "./change-angebot.ts";
import { listEinordnungen } from "../store/einordnung.ts";

export const LEER = { ...OHNE_ANGABEN, handlungsfeldIds: [], zielgruppeIds: [] };
const SPRACHEN = BERATUNGSSPRACHEN.map((id) => ({
  id: id as string,
  namen: [id, ...["de", "en", "ar"].map((locale) => sprachName(id, locale))],
}));

/** @throws SignInNeeded, NotAllowed for everybody but the Fachstelle and the machine */
export function requireAngebotImport(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayPublishAngebote(ctx.actor)) throw new NotAllowed();
}

/** Names of places, read before a transaction begins. */
export async function readOrte(ctx: Ctx) {
  return { gemeinden: await listGemeinden(ctx), regionen: await listPlanungsregionen(ctx) };
}
export type Orte = Awaited<ReturnType<typeof readOrte>>;

/** What a table would change now, and a sum by which two such plans are the same. */
export async function planTabelle(db: Db, ctx: Ctx, orte: Orte, tabelle: Tabelle) {
  const named = <Key>(rows: readonly { readonly id: Key; readonly name: string }[]) =>
    namenOf(rows.map(({ id, name }) => ({ id, namen: [name] })));
  const stellen = await listStellenForMatching(db);
  const namen: AngebotNamen = {
    stelle: namenOf(
      stellen.map(({ id, name, kurzname, namen: weitere }) => ({ id, namen: [name, kurzname, ...weitere] })),
    ),
    zielgruppen: named(await listZielgruppen(db)),
    handlungsfelder: named(await listHandlungsfelder(db)),
    gemeinden: named(orte.gemeinden),
    regionen: named(orte.regionen),
    sprachen: namenOf(SPRACHEN),
    nenntPerson,
  };
  const rows = await listAngebotRows(db, { sicht: "intern", heute: ctx.today });
  const einordnungen = await listEinordnungen(
    db,
    rows.map((one) => one.id),
  );
  const eingaben = new Map(
    rows.map((row): [AngebotId, AngebotEingabe] => [
      row.id,
      { ...angabenOf(row), ...(einordnungen.get(row.id) ?? { handlungsfeldIds: [], zielgruppeIds: [] }) },
    ]),
  );
  const da = rows.flatMap(({ id, rev }) => {
    const felder = eingaben.get(id);
    return felder ? [[schluesselOf(felder), { id, rev, felder }] as const] : [];
  });
  const plan: AngebotPlan = planAngebote(tabelle, namen, new Map(da));
  return { plan, eingaben, pruefsumme: createHash("sha256").update(JSON.stringify(plan)).digest("hex") };
}

/** What a table would change. Writes nothing. @throws SignInNeeded, NotAllowed for everybody but the Fachstelle */
export async function viewAngebotPlan(ctx: Ctx, tabelle: Tabelle) {
  requireAngebotImport(ctx);
  const orte = await readOrte(ctx);
  return ctx.db.read((db) => planTabelle(db, ctx, orte, tabelle));
}
