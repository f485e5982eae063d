import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { line, paragraphs } from "./texte.ts";

export type KapitelInhalt = {
  readonly titel: string;
  readonly text: string;
  /** The Handlungsfelder are printed in this chapter; one at most. */
  readonly enthaeltFelder: boolean;
};

/** Decides whether a chapter can be kept: it needs a title. */
export function acceptKapitel(typed: KapitelInhalt): Outcome<KapitelInhalt, "ohne-titel"> {
  const inhalt = { ...typed, titel: line(typed.titel), text: paragraphs(typed.text) };
  return inhalt.titel === "" ? refuse("ohne-titel") : accept(inhalt);
}
