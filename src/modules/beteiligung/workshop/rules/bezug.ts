import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { BEZUG, type Bezugsart, type GruppeAngaben, type Runde } from "./workshop.ts";

/** Something of the Konzept that a group can talk about. */
export type Bezug = {
  readonly art: Bezugsart;
  readonly id: string;
  /** With its Kennung, where it has one. */
  readonly name: string;
  /** Null for a Zielgruppe: it belongs to all of them. */
  readonly handlungsfeldId: Id<"Handlungsfeld"> | null;
};

type Thema = Pick<GruppeAngaben, "bezugId" | "thema" | "handlungsfeldId">;

/** Keeps what a group talked about before: words of earlier days, or what the Konzept does not hold any more. */
export const WIE_BISHER = "wie-bisher";

export const valueOfBezug = ({ art, id }: Bezug) => `${art}:${id}`;

/** What a form shows as chosen for a group that is there. */
export function gewaehltOf(gruppe: Thema, bezuege: readonly Bezug[]): string {
  const bezug = bezuege.find((one) => one.id === gruppe.bezugId);
  if (bezug) return valueOfBezug(bezug);
  return gruppe.thema === "" ? "" : WIE_BISHER;
}

/**
 * What a group talks about, of the kind its round is about; its Handlungsfeld is that of the topic unless another was chosen
 * (docs/fachliches/workshops.md, WS15).
 *
 * @param gewaehlt a `valueOfBezug`, `WIE_BISHER`, or empty for none
 * @param vorher what the group had; null for a new one, or where the round is another now
 */
export function acceptBezug(
  runde: Runde,
  bezuege: readonly Bezug[],
  gewaehlt: string,
  vorher: Thema | null,
  handlungsfeldId: Thema["handlungsfeldId"],
): Outcome<Thema, "auswahl-fehlt" | "bezug-passt-nicht"> {
  if (gewaehlt === "") return accept({ bezugId: null, thema: "", handlungsfeldId });
  if (gewaehlt === WIE_BISHER) {
    if (vorher === null) return refuse("bezug-passt-nicht");
    return accept({ bezugId: vorher.bezugId, thema: vorher.thema, handlungsfeldId });
  }
  const bezug = bezuege.find((one) => valueOfBezug(one) === gewaehlt);
  if (!bezug) return refuse("auswahl-fehlt");
  if (bezug.art !== BEZUG[runde]) return refuse("bezug-passt-nicht");
  return accept({ bezugId: bezug.id, thema: bezug.name, handlungsfeldId: handlungsfeldId ?? bezug.handlungsfeldId });
}
