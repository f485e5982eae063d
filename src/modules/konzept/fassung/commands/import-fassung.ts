import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { freeSlug } from "../../rules/handlungsfeld.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { ARBEITSSTAND } from "../rules/auswahl.ts";
import { acceptBeschluss, type BeschlussAngaben } from "../rules/beschluss.ts";
import { type FassungKopf, type Manifest, withoutLooseEnds } from "../rules/manifest.ts";
import { mayAdoptFassung } from "../rules/permissions.ts";
import { insertFassung, listFassungen } from "../store/fassungen.ts";
import { hashFassung } from "../store/hash-fassung.ts";
import { insertAbstammungen } from "../store/wege.ts";

/** A Konzept that was adopted before this software knew it. */
export type FruehereFassung = BeschlussAngaben & {
  readonly gremium: string;
  readonly gremiumId: Id<"Gremium"> | null;
  /** Elements that live on carry the id they have today. */
  readonly manifest: Manifest;
  /** What became of elements that do not live on under their own id. */
  readonly abstammungen: Parameters<typeof insertAbstammungen>[1];
};

/**
 * Takes over an earlier Konzept as the first Fassung, so that the next one can be compared with it.
 *
 * @returns refused as `hat-fassungen` when there is one already: no history is put before what was adopted
 * @throws NotAllowed when it is not the Fachstelle or the machine
 */
export async function importFassung(ctx: Ctx, typed: FruehereFassung) {
  if (!mayAdoptFassung(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    if ((await listFassungen(tx)).length > 0) return refuse("hat-fassungen");
    const manifest = withoutLooseEnds(typed.manifest);
    const accepted = acceptBeschluss(typed, ctx.today, [], manifest.elemente.length, null);
    if (!accepted.ok) return accepted;
    const kopf: FassungKopf = { ...accepted.value, nummer: 1, gremium: typed.gremium, vorgaengerHash: "" };
    const id = newId<"Fassung">();
    const slug = freeSlug(kopf.bezeichnung, new Set([ARBEITSSTAND]));
    const hash = hashFassung(kopf, manifest, []);
    await insertFassung(
      tx,
      { ...kopf, id, konzeptId: konzept.id, slug, gremiumId: typed.gremiumId, hash },
      manifest,
      [],
    );
    await insertAbstammungen(tx, typed.abstammungen);
    const { nummer, bezeichnung, beschlossenAm, gremium } = kopf;
    const elemente = manifest.elemente.length;
    await record(tx, ctx, "konzept.fassung.imported", [
      { kind: "fassung", id, after: { nummer, bezeichnung, beschlossenAm, gremium, elemente, hash } },
    ]);
    return accept({ id, slug });
  });
}
