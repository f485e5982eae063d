import { usePage } from "#src/platform/http/page.tsx";
import { EBENEN, type Ebene } from "../../rules/gremium.ts";
import { wrapWords } from "../../rules/umbruch.ts";
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
  const bands = bandsOf(gremien.map((one) => ({ id: one.id, ebene: one.ebene, name: nameOf(one).text })));
  const last = bands.at(-1);
  return (
    <figure className="wk-diagramm">
      <figcaption>{text("bild.titel")}</figcaption>
      <svg role="img" height={last ? last.y + last.height : 0} aria-labelledby="ebenen-bild-d">
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

type Body = { readonly id: string; readonly ebene: Ebene; readonly name: string };

/** Where every band begins, and where each line of its bodies stands. */
function bandsOf(bodies: readonly Body[]) {
  const bands = [];
  let y = 0;
  for (const ebene of EBENEN) {
    const own = bodies.filter((one) => one.ebene === ebene);
    const entries = [];
    let line = y + HEAD + PAD;
    for (const { id, name } of own) {
      const lines = wrapWords(name, WIDTH);
      entries.push({ key: id, lines, at: line });
      line += lines.length * LINE + PAD / 2;
    }
    bands.push({ ebene, y, height: line - y + PAD / 2, entries, anzahl: own.length });
    y = line + PAD / 2 + GAP;
  }
  return bands;
}
