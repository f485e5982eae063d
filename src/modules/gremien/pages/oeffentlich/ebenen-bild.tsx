import { usePage } from "#src/platform/http/page.tsx";
import { EBENEN } from "../../rules/gremium.ts";
import { umbrechen } from "../../rules/umbruch.ts";
import { gremienTexts } from "../../texts/index.ts";
import type { GremiumInList } from "../../views/liste.ts";
import { useGremiumName } from "../teile.tsx";

const LINE = 22;
const HEAD = 36;
const PAD = 12;
const GAP = 22;
/** Letters of a line that fit beside the mark on the narrowest screen. */
const WIDTH = 32;

/** The four levels from top to bottom with their bodies (R008); the table below says the same in words. */
export function EbenenBild({ gremien }: { gremien: readonly GremiumInList[] }) {
  const { t } = usePage();
  const text = t(gremienTexts);
  const nameOf = useGremiumName();
  let y = 0;
  const bands = EBENEN.map((ebene) => {
    const bodies = gremien.filter((one) => one.ebene === ebene);
    let line = y + HEAD + PAD;
    const entries = bodies.map((one) => {
      const lines = umbrechen(nameOf(one).text, WIDTH);
      const at = line;
      line += lines.length * LINE + PAD / 2;
      return { key: one.id, lines, at };
    });
    const band = { ebene, y, height: line - y + PAD / 2, entries, anzahl: bodies.length };
    y = line + PAD / 2 + GAP;
    return band;
  });
  return (
    <figure className="wk-diagramm">
      <figcaption>{text("bild.titel")}</figcaption>
      <svg role="img" height={y - GAP} aria-labelledby="ebenen-bild-d">
        <desc id="ebenen-bild-d">{text("bild.text")}</desc>
        {bands.map((band, place) => (
          <g key={band.ebene}>
            {place > 0 ? (
              <line className="wk-d-linie" x1="50%" x2="50%" y1={band.y - GAP} y2={band.y} strokeWidth="2" />
            ) : null}
            <rect className="wk-d-grund" x="0" y={band.y} width="100%" height={band.height} />
            <text x="50%" y={band.y + HEAD - 8} textAnchor="middle" fontWeight="700">
              {text("bild.ebene", { ebene: text(`ebene.${band.ebene}`), anzahl: band.anzahl })}
            </text>
            {band.entries.map((entry) =>
              entry.lines.map((line, index) => (
                <text key={`${entry.key} ${line}`} x="50%" y={entry.at + (index + 1) * LINE - 6} textAnchor="middle">
                  {line}
                </text>
              )),
            )}
          </g>
        ))}
      </svg>
    </figure>
  );
}
