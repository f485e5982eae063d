import { usePage } from "#src/platform/http/page.tsx";
import { EBENEN, type FachstelleEbene } from "../../rules/fachstelle.ts";
import { netzwerkTexts } from "../../texts/index.ts";

const BAND = 52;
const GAP = 24;

/** The levels from top to bottom with the Fachstelle between steering and work; the table beside it says the same in words. */
export function EbenenBild({ ebenen, name }: { ebenen: readonly FachstelleEbene[]; name: string }) {
  const { t } = usePage();
  const text = t(netzwerkTexts);
  const bands = EBENEN.map((ebene) => ({
    key: ebene,
    label: text("ebene.zahl", {
      ebene: text(`ebene.${ebene}`),
      anzahl: ebenen.filter((one) => one.ebene === ebene).length,
    }),
    strong: false,
  }));
  const all = [...bands.slice(0, 2), { key: "fachstelle", label: name, strong: true }, ...bands.slice(2)];
  const height = all.length * BAND + (all.length - 1) * GAP;
  return (
    <figure className="wk-diagramm">
      <figcaption>{text("fachstelle.bild")}</figcaption>
      <svg role="img" height={height} aria-labelledby="ebenen-bild-d">
        <desc id="ebenen-bild-d">{text("fachstelle.bild.text", { name })}</desc>
        {all.map((band, place) => {
          const y = place * (BAND + GAP);
          return (
            <g key={band.key}>
              {place > 0 ? <line className="wk-d-linie" x1="50%" x2="50%" y1={y - GAP} y2={y} strokeWidth="2" /> : null}
              <rect
                className={band.strong ? "wk-d-grund wk-d-linie" : "wk-d-grund"}
                x={band.strong ? "2%" : "8%"}
                y={y}
                width={band.strong ? "96%" : "84%"}
                height={BAND}
                strokeWidth={band.strong ? 3 : 0}
              />
              <text x="50%" y={y + BAND / 2 + 6} textAnchor="middle" fontWeight={band.strong ? 700 : 400}>
                {band.label}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
