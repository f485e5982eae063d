import type { ReactNode } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { ArcDiagram } from "#src/ui/arc-diagram/arc-diagram.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { Amtlich, type Lesen } from "../../../pages/teile/lesen.tsx";
import { orderStellen } from "../../rules/uebergabe.ts";
import { uebergabenTexts } from "../../texts/index.ts";
import type { StelleImWeg, UebergabeView } from "../../views/uebergaben.ts";

/**
 * Who hands over to whom, drawn and in words. German as everything for helpers is.
 *
 * @param leistungOf what it is about, where the page is about several Leistungen
 */
export function UebergabenTeil(props: {
  id: string;
  uebergaben: readonly UebergabeView[];
  lesen: Lesen;
  leistungOf?: (one: UebergabeView) => ReactNode;
}) {
  const { lesen, leistungOf } = props;
  const { link } = usePage();
  const text = translator(uebergabenTexts, lesen.um);
  const stellen = new Map(props.uebergaben.flatMap(({ von, an }) => [von, an]).map((one) => [one.slug, one]));
  const order = orderStellen(props.uebergaben.map(({ von, an }) => ({ von: von.slug, an: an.slug })));
  const uebergaben = props.uebergaben.toSorted((a, b) => order.indexOf(a.von.slug) - order.indexOf(b.von.slug));
  const stelle = ({ slug, name }: StelleImWeg) => (
    <TextLink href={link(`/netzwerk/${slug}`)}>
      <Amtlich name={name} um={lesen.um} />
    </TextLink>
  );
  return (
    <>
      <ArcDiagram
        id={props.id}
        caption={text("bild")}
        description={text("bild.text")}
        nodes={order.map((slug) => ({ key: slug, text: stellen.get(slug)?.kurz ?? "" }))}
        arcs={uebergaben.map(({ von, an }, place) => ({ from: von.slug, to: an.slug, text: String(place + 1) }))}
        lang={lesen.um === "de" ? undefined : "de"}
      />
      <Thread
        level={3}
        entries={uebergaben.map((one, place) => ({
          key: one.id,
          margin: String(place + 1),
          content: (
            <>
              <p>
                <bdi dir="ltr">
                  {stelle(one.von)} → {stelle(one.an)}
                </bdi>
                {leistungOf ? (
                  <>
                    {", "}
                    {text("bei")} {leistungOf(one)}
                  </>
                ) : null}
              </p>
              <DescriptionList
                items={[
                  { term: text("wann"), details: <Amtlich name={one.wann} um={lesen.um} /> },
                  { term: text("was"), details: <Amtlich name={one.was} um={lesen.um} /> },
                  ...(one.fristTage === null
                    ? []
                    : [{ term: text("frist"), details: text("frist.tage", { tage: one.fristTage }) }]),
                  ...(one.fehler
                    ? [{ term: text("fehler"), details: <Amtlich name={one.fehler} um={lesen.um} /> }]
                    : []),
                ]}
              />
            </>
          ),
        }))}
      />
    </>
  );
}
