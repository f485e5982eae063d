import { createHash } from "node:crypto";
import {
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
import { suchtext } from "#src/shared/suchtext.ts";
import type { Tabelle } from "../../mappe/rules/plan.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { listZielgruppen } from "../../store/themen.ts";
import { ANGEBOT_SPALTEN } from "../rules/angebot-spalten.ts";
import {
  type AngebotNamen,
  type AngebotPlan,
  namenOf,
  planAngebote,
  schluesselOf,
  type Vorhandenes,
} from "../rules/angebot-tabelle.ts";
import { angabenOf } from "../store/angaben.ts";
import { listEinordnungen } from "../store/einordnung.ts";
import { angeboteTexts } from "../texts/index.ts";

const { de, en, ar } = angeboteTexts.messages;
/** A head in any language of ours. */
const SPALTEN = new Map(
  ANGEBOT_SPALTEN.flatMap((spalte) =>
    [spalte, ...[de, en, ar].map((words) => words?.[`spalte.${spalte}`] ?? "")].map(
      (head) => [suchtext(head), spalte] as const,
    ),
  ),
);
const LEER = { ...OHNE_ANGABEN, handlungsfeldIds: [], zielgruppeIds: [] };
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
  const da = new Map(
    rows.map((row): [string, Vorhandenes] => {
      const eingabe = {
        ...angabenOf(row),
        ...(einordnungen.get(row.id) ?? { handlungsfeldIds: [], zielgruppeIds: [] }),
      };
      return [schluesselOf(eingabe), { id: row.id, rev: row.rev, eingabe }];
    }),
  );
  const plan: AngebotPlan = planAngebote(tabelle, SPALTEN, namen, da, LEER);
  return { plan, pruefsumme: createHash("sha256").update(JSON.stringify(plan)).digest("hex") };
}

/** What a table would change. Writes nothing. @throws SignInNeeded, NotAllowed for everybody but the Fachstelle */
export async function viewAngebotPlan(ctx: Ctx, tabelle: Tabelle) {
  requireAngebotImport(ctx);
  const orte = await readOrte(ctx);
  return ctx.db.read((db) => planTabelle(db, ctx, orte, tabelle));
}
