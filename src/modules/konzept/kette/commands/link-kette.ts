import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { mayLink } from "../rules/permissions.ts";
import { acceptZielwert, ENDEN } from "../rules/verknuepfung.ts";
import { deleteKante, findZieljahr, insertKante, type Kante, type KantenEnden, saveKante } from "../store/kanten.ts";
import { type KantenEnde, lockEnde } from "./lock-ende.ts";

/**
 * Joins two elements of the chain, with a reason where one is given. Set from either end by whoever may edit one of them.
 *
 * @throws NotFound when one of them does not exist, or the actor must not know it
 * @throws NotAllowed when the actor may edit neither
 */
export async function linkKette(ctx: Ctx, typed: Kante) {
  return ctx.db.write(async (tx) => {
    const written = await writeLink(tx, ctx, typed);
    if (!written.ok) return written;
    await record(tx, ctx, "konzept.kette.linked", written.value);
    return accept({ von: typed.von, nach: typed.nach });
  });
}

/**
 * Part of a command: joins two elements of the chain and says what the audit entry tells of it.
 *
 * @throws NotFound when one of them does not exist, or the actor must not know it
 * @throws NotAllowed when the actor may edit neither
 */
export async function writeLink(tx: Tx, ctx: Ctx, typed: Kante) {
  const [von, nach] = await lockEnden(tx, ctx, typed);
  if (von.archiviert || nach.archiviert) return refuse("ende-archiviert");
  const kante = tidy(typed);
  if (kante.art === "ziel-indikator") {
    const wert = acceptZielwert(kante, ctx.today);
    if (!wert.ok) return wert;
  }
  if (!(await insertKante(tx, kante))) return refuse("schon-verknuepft");
  await queueKonzeptPdf(tx, ctx);
  return accept(changes(kante, von, nach, null, told(kante)));
}

/**
 * Changes what is said of a link: its reason, or the value to be reached and its year.
 *
 * @throws NotFound when one end does not exist, or the actor must not know it
 * @throws NotAllowed when the actor may edit neither
 */
export async function changeLink(ctx: Ctx, typed: Kante) {
  return ctx.db.write(async (tx) => {
    const [von, nach] = await lockEnden(tx, ctx, typed);
    const kante = tidy(typed);
    if (kante.art === "ziel-indikator") {
      const bisher = await findZieljahr(tx, kante);
      const wert = acceptZielwert(kante, ctx.today, bisher);
      if (!wert.ok) return wert;
    }
    if (!(await saveKante(tx, kante))) return refuse("nicht-verknuepft");
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.kette.link-changed", changes(kante, von, nach, null, told(kante)));
    return accept({ von: kante.von, nach: kante.nach });
  });
}

/**
 * Takes the link between two elements away; both stay.
 *
 * @throws NotFound when one of them does not exist, or the actor must not know it
 * @throws NotAllowed when the actor may edit neither
 */
export async function unlinkKette(ctx: Ctx, kante: KantenEnden) {
  return ctx.db.write(async (tx) => {
    const [von, nach] = await lockEnden(tx, ctx, kante);
    if (!(await deleteKante(tx, kante))) return refuse("nicht-verknuepft");
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.kette.unlinked", changes(kante, von, nach, {}, null));
    return accept({ von: kante.von, nach: kante.nach });
  });
}

async function lockEnden(tx: Tx, ctx: Ctx, kante: KantenEnden): Promise<readonly [KantenEnde, KantenEnde]> {
  const arten = ENDEN[kante.art];
  const von = await lockEnde(tx, ctx, arten.von, kante.von);
  const nach = await lockEnde(tx, ctx, arten.nach, kante.nach);
  const felder = [von, nach].flatMap((ende) =>
    ende.handlungsfeldId ? [{ handlungsfeldId: ende.handlungsfeldId }] : [],
  );
  if (!mayLink(ctx.actor, felder)) throw new NotAllowed();
  return [von, nach];
}

function tidy(kante: Kante): Kante {
  return kante.art === "ziel-indikator" ? kante : { ...kante, grund: kante.grund.trim().replace(/\s+/gu, " ") };
}

function told(kante: Kante): Record<string, unknown> {
  if (kante.art !== "ziel-indikator") return kante.grund === "" ? {} : { grund: kante.grund };
  return { zielwert: kante.zielwert, zieljahr: kante.zieljahr };
}

type Side = Record<string, unknown> | null;

/** One change at each end, so that the history of both tells of it. */
function changes({ art, von, nach }: KantenEnden, oben: KantenEnde, unten: KantenEnde, before: Side, after: Side) {
  const arten = ENDEN[art];
  const side = (other: KantenEnde, said: Side) => (said ? { verknuepft: other.label, ...said } : null);
  return [
    { kind: arten.von, id: von, before: side(unten, before), after: side(unten, after) },
    { kind: arten.nach, id: nach, before: side(oben, before), after: side(oben, after) },
  ];
}
