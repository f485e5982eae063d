import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { saveGeprueft } from "../../pflege/store/pflege-staende.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";
import { keepSprachstaende } from "../../uebersetzen/store/sprachstaende.ts";
import { findFehler, type VeranstaltungAngaben, type VeranstaltungId } from "../rules/veranstaltung.ts";
import { insertVeranstaltung, lockVeranstaltung, updateVeranstaltung } from "../store/veranstaltungen.ts";

type Fehler = NonNullable<ReturnType<typeof findFehler>>;

/** Writes down a new Veranstaltung as a draft. @throws NotAllowed for everybody but the Fachstelle */
export async function createVeranstaltung(
  ctx: Ctx,
  neu: VeranstaltungAngaben,
): Promise<Outcome<VeranstaltungId, Fehler>> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const wrong = findFehler(neu);
    if (wrong) return refuse(wrong);
    const id = newId<"Veranstaltung">();
    await insertVeranstaltung(tx, id, neu);
    await saveGeprueft(tx, { art: "veranstaltung", id }, ctx.today);
    await record(tx, ctx, "wegweiser.veranstaltung.created", [
      { kind: "veranstaltung", id, before: null, after: { ...neu } },
    ]);
    return accept(id);
  });
}

/** Changes a Veranstaltung. @throws NotFound, NotAllowed for everybody but the Fachstelle */
export async function changeVeranstaltung(
  ctx: Ctx,
  id: VeranstaltungId,
  rev: number,
  neu: VeranstaltungAngaben,
): Promise<Outcome<null, "inzwischen-geaendert" | Fehler>> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const row = await lockVeranstaltung(tx, id);
    if (!row) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const wrong = findFehler(neu);
    if (wrong) return refuse(wrong);
    await updateVeranstaltung(tx, id, neu);
    await keepSprachstaende(tx, { art: "veranstaltung", id }, { titel: row.titel }, { titel: neu.titel });
    const before: VeranstaltungAngaben = without(row, "id", "slug", "veroeffentlichtAm", "rev", "updatedAt");
    await record(tx, ctx, "wegweiser.veranstaltung.changed", [
      { kind: "veranstaltung", id, ...difference(before, neu) },
    ]);
    return accept(null);
  });
}

/** Shows it to everybody, or takes it back into the drafts. @throws NotFound, NotAllowed for everybody but the Fachstelle */
export async function publishVeranstaltung(
  ctx: Ctx,
  id: VeranstaltungId,
  rev: number,
  zeigen: boolean,
): Promise<Outcome<null, "inzwischen-geaendert" | "schon-so">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const row = await lockVeranstaltung(tx, id);
    if (!row) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if ((row.veroeffentlichtAm !== null) === zeigen) return refuse("schon-so");
    const after = { veroeffentlichtAm: zeigen ? ctx.today : null };
    await updateVeranstaltung(tx, id, after);
    const change = { kind: "veranstaltung", id, before: { veroeffentlichtAm: row.veroeffentlichtAm }, after };
    if (zeigen) await record(tx, ctx, "wegweiser.veranstaltung.published", [change]);
    else await record(tx, ctx, "wegweiser.veranstaltung.withdrawn", [change]);
    return accept(null);
  });
}
