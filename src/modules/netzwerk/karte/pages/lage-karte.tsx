import { usePage } from "#src/platform/http/page.tsx";
import { AreaMap } from "#src/ui/area-map/area-map.tsx";
import { useGerman } from "../../pages/parts.tsx";
import { karteTexts } from "../texts/index.ts";
import type { Karte } from "../views/karte.ts";
import { flaechenOf } from "./flaechen.ts";

/** Where a municipality lies in its county; the others lead to their pages. */
export function LageKarte({ karte, gemeinde }: { karte: Karte; gemeinde: { name: string; slug: string } }) {
  const { t, link } = usePage();
  const text = t(karteTexts);
  return (
    <AreaMap
      id="lage"
      caption={text("lage")}
      description={text("lage.text", { gemeinde: gemeinde.name })}
      width={karte.breite}
      height={karte.hoehe}
      areas={flaechenOf(karte, gemeinde.slug, ({ slug }) => link(`/gemeinden/${slug}`))}
      lang={useGerman()}
    />
  );
}
