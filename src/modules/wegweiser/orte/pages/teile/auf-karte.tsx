import { translator } from "#src/platform/i18n/texts.ts";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { Lesen } from "../../../pages/teile/lesen.tsx";
import { orteTexts } from "../../texts/index.ts";

/** Leads to a place on the map of its municipality. */
export function AufKarte({ id, gemeinde, lesen }: { id: string; gemeinde: string; lesen: Lesen }) {
  const href = lesen.weg(`/wegweiser/orte?ort=${encodeURIComponent(gemeinde)}#ort-${id}`);
  return (
    <p>
      <TextLink href={href}>{translator(orteTexts, lesen.um)("karte.zeigen")}</TextLink>
    </p>
  );
}
