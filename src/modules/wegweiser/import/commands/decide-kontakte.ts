import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";
import { type Abgleich, type KontaktzielId, stellenByEintrag } from "../rules/abgleich.ts";
import { fingerprintOfAbgleich } from "../store/bekannt.ts";
import { listFremdschluessel, lockVorschau } from "../store/importe.ts";
import { readAbgleich, saveEntscheidungen } from "../store/kontakte.ts";
import { listBekannteKontakte } from "./bekannte-kontakte.ts";
import { nameStellen } from "./name-stellen.ts";

export type Kontaktwahl = {
  /** Of the contacts that were shown. */
  readonly fingerprint: string;
  /** By the place of a contact: the one of ours that is the same, or `andere` when none of those shown is. */
  readonly ziele: ReadonlyMap<number, string>;
};

/**
 * Remembers which contacts of the waiting files are ours and which are not; nobody is asked again about those pairs.
 * Artikel that are here already name the Stelle at once; what Leistungen name changes with the Vorschau.
 *
 * @returns how many contacts were decided
 * @throws NotFound when no Vorschau waits, NotAllowed for everybody but the Fachstelle
 */
export function decideKontakte(
  ctx: Ctx,
  wahl: Kontaktwahl,
): Promise<Outcome<number, "inzwischen-geaendert" | "nichts-entschieden">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const one = await lockVorschau(tx);
    if (!one?.bestand) throw new NotFound();
    const shown = await readAbgleich(tx, one.format, one.bestand, await listBekannteKontakte(tx));
    if (fingerprintOfAbgleich(shown) !== wahl.fingerprint) return refuse("inzwischen-geaendert");
    const said = shown.flatMap((abgleich, place) => {
      const ziel = zielOf(abgleich, wahl.ziele.get(place));
      return ziel === null || ziel === abgleich.entschieden ? [] : [{ abgleich, ziel }];
    });
    if (said.length === 0) return refuse("nichts-entschieden");
    await saveEntscheidungen(tx, one.format, said);

    const decided = said.map(({ abgleich, ziel }) => ({ ...abgleich, entschieden: ziel }));
    const known = await listFremdschluessel(tx, one.format);
    const ids = new Map(known.flatMap((row) => (row.artikelId ? [[row.schluessel, row.artikelId] as const] : [])));
    const named = await nameStellen(tx, ids, stellenByEintrag(decided, one.bestand, new Set(ids.keys())));
    await record(tx, ctx, "wegweiser.kontakte.decided", [
      ...said.map(({ abgleich, ziel }) => ({
        kind: "wegweiser-import",
        id: one.id,
        before: { [abgleich.kontakt.art]: abgleich.entschieden },
        after: { [abgleich.kontakt.art]: ziel },
      })),
      ...named,
    ]);
    return accept(said.length);
  });
}

function zielOf({ kandidaten }: Abgleich, sent: string | undefined): KontaktzielId | "andere" | null {
  return sent === "andere" ? sent : (kandidaten.find(({ id }) => id === sent)?.id ?? null);
}
