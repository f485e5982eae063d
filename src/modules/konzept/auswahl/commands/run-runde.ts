import { listStimmberechtigte } from "#src/modules/gremien/index.ts";
import { listBenutzerLabels } from "#src/modules/zugang/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { type AuswahlrundeId, nimmtStimmzettel, type SitzId, type VorschlagId } from "../rules/runde.ts";
import { updateRunde } from "../store/runden.ts";
import { geltendeZettel, insertSitze, listSitze, listStimmzettel, updateSitz } from "../store/sitze.ts";
import { listVorschlaege, saveAus } from "../store/vorschlaege.ts";
import { lockForAuswahl } from "./lock-runde.ts";

/**
 * Sets another last day while the round is open; not one that is over (AW6).
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function changeFrist(ctx: Ctx, id: AuswahlrundeId, rev: number, fristAm: Datum) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForAuswahl(tx, ctx, id, rev, "offen");
    if (!locked.ok) return locked;
    if (fristAm < ctx.today) return refuse("frist-vorbei");
    await updateRunde(tx, id, { fristAm });
    await record(tx, ctx, "konzept.auswahl.rescheduled", [
      { kind: "auswahlrunde", id, before: { fristAm: locked.value.fristAm }, after: { fristAm } },
    ]);
    return accept({ id });
  });
}

/**
 * Takes a candidate out of the rating. It stays in the list with its reason; what was rated of it does not count any more
 * (AW3).
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function withdrawVorschlag(
  ctx: Ctx,
  id: AuswahlrundeId,
  rev: number,
  vorschlagId: VorschlagId,
  grund: string,
) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForAuswahl(tx, ctx, id, rev, "offen");
    if (!locked.ok) return locked;
    const ausGrund = grund.trim();
    if (ausGrund === "") return refuse("ohne-grund");
    const vorschlag = (await listVorschlaege(tx, [id])).find((one) => one.id === vorschlagId);
    if (!vorschlag || vorschlag.ausGrund !== "") return refuse("vorschlag-unbekannt");
    await saveAus(tx, vorschlagId, ausGrund);
    await updateRunde(tx, id, {});
    await record(tx, ctx, "konzept.auswahl.withdrawn", [
      { kind: "vorschlag", id: vorschlagId, before: { ausGrund: "" }, after: { kennung: vorschlag.kennung, ausGrund } },
    ]);
    return accept({ id });
  });
}

export type Konten = {
  readonly benutzerId: Id<"Benutzer"> | null;
  readonly vertretungBenutzerId: Id<"Benutzer"> | null;
};

/**
 * Says which account fills in the ballot of which seat, and which one may step in (AW4). One account is the member of one
 * seat; it may step in for others.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function assignSitze(ctx: Ctx, id: AuswahlrundeId, rev: number, konten: ReadonlyMap<SitzId, Konten>) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForAuswahl(tx, ctx, id, rev, "offen");
    if (!locked.ok) return locked;
    const sitze = await listSitze(tx, [id]);
    const known = new Set((await listBenutzerLabels(tx)).map((one) => one.id));
    const next = sitze.map((sitz) => ({ sitz, ...(konten.get(sitz.id) ?? sitz) }));
    const named = next.flatMap((one) => [one.benutzerId, one.vertretungBenutzerId]).filter((one) => one !== null);
    if (named.some((one) => !known.has(one))) return refuse("konto-unbekannt");
    const members = next.flatMap((one) => one.benutzerId ?? []);
    if (new Set(members).size < members.length) return refuse("konto-doppelt");
    if (next.some((one) => one.benutzerId !== null && one.benutzerId === one.vertretungBenutzerId))
      return refuse("vertritt-sich-selbst");
    const changed = next.filter(
      ({ sitz, benutzerId, vertretungBenutzerId }) =>
        sitz.benutzerId !== benutzerId || sitz.vertretungBenutzerId !== vertretungBenutzerId,
    );
    for (const { sitz, benutzerId, vertretungBenutzerId } of changed)
      await updateSitz(tx, sitz.id, { benutzerId, vertretungBenutzerId });
    await updateRunde(tx, id, {});
    await record(
      tx,
      ctx,
      "konzept.auswahl.assigned",
      changed.map(({ sitz, benutzerId, vertretungBenutzerId }) => ({
        kind: "sitz",
        id: sitz.id,
        before: { konto: sitz.benutzerId !== null, vertretung: sitz.vertretungBenutzerId !== null },
        after: { sitz: sitz.name, konto: benutzerId !== null, vertretung: vertretungBenutzerId !== null },
      })),
    );
    return accept({ id, geaendert: changed.length });
  });
}

/**
 * Compares the seats of an open round with the body today (AW4): who joined gets a ballot; who left keeps the one that is
 * in, loses the one that was only begun, and does not count as missing; who came back goes on.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function syncSitze(ctx: Ctx, id: AuswahlrundeId, rev: number) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForAuswahl(tx, ctx, id, rev, "offen");
    if (!locked.ok) return locked;
    const sitze = await listSitze(tx, [id]);
    const abgegeben = geltendeZettel(
      await listStimmzettel(
        tx,
        sitze.map((one) => one.id),
      ),
    );
    const heute = await listStimmberechtigte(tx, locked.value.gremiumId, ctx.today);
    const today = new Set(heute.map((one) => one.mitgliedschaftId));
    const before = new Map(sitze.map((one) => [one.mitgliedschaftId, one]));
    const neu = nimmtStimmzettel(locked.value, ctx.today)
      ? heute.filter((one) => !before.has(one.mitgliedschaftId))
      : [];
    const weg = sitze.filter((one) => one.ausgeschiedenAm === null && !today.has(one.mitgliedschaftId));
    const zurueck = sitze.filter((one) => one.ausgeschiedenAm !== null && today.has(one.mitgliedschaftId));
    for (const one of weg) {
      const keeps = abgegeben.has(one.id);
      await updateSitz(tx, one.id, { ausgeschiedenAm: ctx.today, ...(keeps ? {} : { entwurf: {}, geaendert: false }) });
    }
    for (const one of zurueck) await updateSitz(tx, one.id, { ausgeschiedenAm: null });
    await insertSitze(
      tx,
      id,
      neu.map((one) => ({ ...one, benutzerId: null, vertretungBenutzerId: null })),
      sitze.length + 1,
    );
    await updateRunde(tx, id, {});
    await record(tx, ctx, "konzept.auswahl.synced", [
      {
        kind: "auswahlrunde",
        id,
        after: {
          neu: neu.map((one) => one.name),
          ausgeschieden: weg.map((one) => one.name),
          zurueck: zurueck.map((one) => one.name),
        },
      },
    ]);
    return accept({ id, neu: neu.length, ausgeschieden: weg.length, zurueck: zurueck.length });
  });
}
