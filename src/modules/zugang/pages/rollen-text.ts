import type { Translate } from "#src/platform/i18n/texts.ts";
import type { zugangTexts } from "../texts/index.ts";
import type { RolleMitName } from "../views/benutzer.ts";

type Keys = keyof (typeof zugangTexts)["messages"]["de"];

/** `Fachredaktion: Sprache` */
export function rolleText(text: Translate<Keys>, one: RolleMitName): string {
  const rolle = text(`rolle.${one.rolle}`);
  if (one.bezug === undefined) return rolle;
  return text("rolle.mit-bezug", { rolle, bezug: one.bezug ?? text("rolle.bezug-weg") });
}
