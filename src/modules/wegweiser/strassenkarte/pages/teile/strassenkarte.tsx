import { usePage } from "#src/platform/http/page.tsx";
import { Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Amtlich, type Lesen } from "../../../pages/teile/lesen.tsx";
import { type KartenDaten, type KartenOrt, LADUNG_KB } from "../../rules/karten-daten.ts";
import { strassenkarteTexts } from "../../texts/index.ts";
import type { StrassenkarteView } from "../../views/strassenkarte.ts";

/**
 * Streets around the places of a list, for whoever asks for them. Before that nothing of it is fetched but the button's
 * own few lines; without script there is nothing to see.
 */
export function Strassenkarte(props: {
  karte: StrassenkarteView | null;
  orte: readonly KartenOrt[];
  /** Name of the municipality that the page is about. */
  gemeinde: string | null;
  lesen: Lesen;
}) {
  const { karte, orte, gemeinde, lesen } = props;
  const { t, f, assets } = usePage();
  const text = t(strassenkarteTexts);
  const [knopf, zeichnen, arbeiter] = ["strassenkarte", "strassenkarte-zeichnen", "strassenkarte-arbeiter"].map(
    (name) => assets[`wegweiser-${name}`],
  );
  if (!karte || orte.length === 0 || !knopf) return null;
  const { anbieter, quelle, quelleAdresse, kacheln, umgebung, kleinsterZoom, groessterZoom } = karte;
  const daten: KartenDaten = {
    kacheln,
    umgebung,
    kleinsterZoom,
    groessterZoom,
    orte,
    worte: {
      karte: text("wort.karte"),
      naeher: text("wort.naeher"),
      weiter: text("wort.weiter"),
      zeigen: text("wort.zeigen"),
      finger: text("wort.finger"),
      rad: text("wort.rad"),
    },
  };
  const woanders = gemeinde !== null && orte.some((one) => one.hier) && orte.some((one) => !one.hier);
  return (
    <div
      hidden
      data-enhance="wegweiser-strassenkarte"
      data-zeichnen={zeichnen}
      data-arbeiter={arbeiter}
      data-karte={JSON.stringify(daten)}
    >
      <Section id="strassenkarte" heading={text("titel")} close>
        <div data-part="vorher">
          <p>{text("wer", { anbieter, kilobyte: f.number(LADUNG_KB) })}</p>
          <Button>{text("laden")}</Button>
        </div>
        <p data-part="laeuft" data-da={text("da")} role="status" hidden>
          {text("laeuft")}
        </p>
        <div data-part="fehler" role="alert" hidden>
          <Notice tone="warning" title={text("fehler.titel")}>
            <p>{text("fehler.text")}</p>
          </Notice>
        </div>
        <div data-part="karte" hidden>
          {woanders ? <Checkbox name="nur-hier" label={text("nur-hier", { gemeinde })} /> : null}
          <div data-part="bild" dir="ltr" />
          <SmallPrint>
            {text("quelle")}{" "}
            {quelleAdresse ? (
              <TextLink href={quelleAdresse}>
                <Amtlich name={quelle} um={lesen.um} />
              </TextLink>
            ) : (
              <Amtlich name={quelle} um={lesen.um} />
            )}
          </SmallPrint>
        </div>
      </Section>
      <script type="module" src={knopf} />
    </div>
  );
}
