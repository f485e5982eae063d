import type { Sprache } from "../../rules/sprachen.ts";
import type { Lesen } from "./lesen.tsx";
import { languageNames } from "./sprachnamen.ts";

/** What somebody shows at the counter who cannot say it: why they came, what they ask, and which language they speak. */
export function kartenSatz(titel: string, sprache: Sprache, { text, um }: Lesen): string {
  const satz = text("blatt.satz", { titel });
  if (sprache === "de" || sprache === "de-simple") return satz;
  return `${satz} ${text("blatt.sprache", { sprache: languageNames(um)([sprache]) })}`;
}
