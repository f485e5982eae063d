import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Id } from "#src/shared/id.ts";
import { accept } from "#src/shared/result.ts";
import type { Abstimmung } from "../../rules/abstimmung.ts";
import { freeSlug } from "../../rules/handlungsfeld.ts";
import type { KonzeptId } from "../../rules/massnahme.ts";
import { ARBEITSSTAND } from "../rules/auswahl.ts";
import { acceptBeschluss, type BeschlussAngaben } from "../rules/beschluss.ts";
import type { FassungKopf, Manifest, Weg } from "../rules/manifest.ts";
import type { Unterschiede } from "../rules/unterschiede.ts";
import { type FassungRow, insertFassung } from "../store/fassungen.ts";
import { hashFassung } from "../store/hash-fassung.ts";
import { clearGruende } from "../store/wege.ts";

export type Festzuhalten = {
  readonly konzeptId: KonzeptId;
  readonly gremium: { readonly id: Id<"Gremium">; readonly name: string };
  readonly angaben: BeschlussAngaben;
  /** Null when nobody counted the votes here. */
  readonly abstimmung: Abstimmung | null;
  /** Number of the paper that was decided; empty without one. */
  readonly vorlage: string;
  /** All Fassungen so far, the newest first. */
  readonly fassungen: readonly FassungRow[];
  readonly manifest: Manifest;
  readonly wege: readonly Weg[];
  /** From the newest Fassung; null for the first. */
  readonly unterschiede: Unterschiede | null;
  /** What else the log says. */
  readonly vermerk: Readonly<Record<string, unknown>>;
};

/** Writes the next Fassung, if its rules allow it, and the one entry of the log. */
export async function freezeFassung(tx: Tx, ctx: Ctx, was: Festzuhalten) {
  const { fassungen, manifest, wege, gremium, abstimmung, vorlage } = was;
  const anzahl = manifest.elemente.length;
  const accepted = acceptBeschluss(was.angaben, ctx.today, fassungen, anzahl, was.unterschiede);
  if (!accepted.ok) return accepted;
  const kopf: FassungKopf = {
    ...accepted.value,
    nummer: (fassungen[0]?.nummer ?? 0) + 1,
    gremium: gremium.name,
    vorgaengerHash: fassungen[0]?.hash ?? "",
    ...(abstimmung ? { abstimmung } : {}),
    ...(vorlage === "" ? {} : { vorlage }),
  };
  const id = newId<"Fassung">();
  const slug = freeSlug(kopf.bezeichnung, new Set([ARBEITSSTAND, ...fassungen.map((one) => one.slug)]));
  const hash = hashFassung(kopf, manifest, wege);
  const row = { ...kopf, id, konzeptId: was.konzeptId, slug, gremiumId: gremium.id, hash };
  await insertFassung(tx, row, manifest, wege);
  await clearGruende(tx, wege);
  const { nummer, bezeichnung, beschlossenAm } = kopf;
  await record(tx, ctx, "konzept.fassung.adopted", [
    {
      kind: "fassung",
      id,
      after: {
        nummer,
        bezeichnung,
        beschlossenAm,
        gremium: gremium.name,
        elemente: anzahl,
        hash,
        ...abstimmung,
        ...(vorlage === "" ? {} : { vorlage }),
        ...was.vermerk,
      },
    },
  ]);
  return accept({ id, slug });
}
