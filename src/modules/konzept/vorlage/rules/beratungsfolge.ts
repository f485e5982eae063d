import type { Id } from "#src/shared/id.ts";
import type { BeratungAngaben } from "./vorlage.ts";

/** A body, as far as a proposal needs to know it. */
export type Gremiumkern = {
  readonly id: Id<"Gremium">;
  readonly art: string;
  readonly stand: string;
  readonly rechte: readonly string[];
  readonly sitzungenOeffentlich: boolean;
};

/**
 * Who would speak to a paper, as a proposal: the steering group and the committees that may advise, then the council
 * that may decide. Bodies that rest, are being founded or were dissolved speak to nothing.
 */
export function draftBeratungsfolge(gremien: readonly Gremiumkern[]): BeratungAngaben[] {
  const active = gremien.filter((one) => one.stand === "aktiv");
  const council = active.find((one) => one.art === "vertretung" && one.rechte.includes("entscheiden"));
  const prepare = ["steuerungsgruppe", "ausschuss"].flatMap((art) =>
    active.filter((one) => one.art === art && one.id !== council?.id),
  );
  const row = (one: Gremiumkern, rolle: BeratungAngaben["rolle"]): BeratungAngaben => ({
    gremiumId: one.id,
    rolle,
    am: null,
    oeffentlich: one.sitzungenOeffentlich,
  });
  return [...prepare.map((one) => row(one, "vorberatend")), ...(council ? [row(council, "beschliessend")] : [])];
}
