import { flaechenOf } from "#src/modules/netzwerk/ui.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { AreaMap } from "#src/ui/area-map/area-map.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Amtlich, type Lesen } from "../../../pages/teile/lesen.tsx";
import { orteTexts } from "../../texts/index.ts";
import type { GemeindeWahl } from "../../views/orte.ts";

/** All municipalities, on the map and in a list: whoever cannot use the one has the other. */
export function GemeindeKarteWahl({ wahl, lesen }: { wahl: GemeindeWahl; lesen: Lesen }) {
  const text = translator(orteTexts, lesen.um);
  const way = ({ slug }: { slug: string }) => lesen.weg(`/wegweiser/orte?ort=${slug}`);
  const { karte, gemeinden } = wahl;
  const liste = (
    <PlainList
      items={gemeinden.map((one) => ({
        key: one.slug,
        content: (
          <TextLink href={way(one)}>
            <Amtlich name={one.name} um={lesen.um} />
          </TextLink>
        ),
      }))}
    />
  );
  if (!karte) return liste;
  return (
    <SplitLayout sideLabel={text("liste")} side={[{ heading: text("liste"), content: liste }]} headingLevel={3} first>
      <AreaMap
        id="gemeinden"
        caption={text("waehlen")}
        captionHidden
        description={text("karte.text")}
        width={karte.breite}
        height={karte.hoehe}
        areas={flaechenOf(karte, null, way)}
        lang={lesen.um === "de" ? undefined : "de"}
      />
    </SplitLayout>
  );
}
