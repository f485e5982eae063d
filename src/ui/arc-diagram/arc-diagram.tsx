/** From one line to another, with the number under which the list beside the drawing tells of it. */
export type Arc = { from: string; to: string; text: string };

const LINE = 40;
const NAMES = 208;
const LONGEST = 24;
const LETTER = 16;

const short = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

/**
 * Things below one another and arrows between them. As large as its text, so that it is read on a telephone as well; all
 * is drawn in the colour of the text. A list beside it must say the same in words.
 */
export function ArcDiagram(props: {
  id: string;
  caption: string;
  description: string;
  nodes: readonly { key: string; text: string }[];
  arcs: readonly Arc[];
  lang?: string | undefined;
}) {
  const { id, nodes } = props;
  const yOf = (key: string) => nodes.findIndex((one) => one.key === key) * LINE + LINE / 2;
  return (
    <figure className="wk-diagramm">
      <figcaption>{props.caption}</figcaption>
      <svg role="img" height={nodes.length * LINE} aria-labelledby={`${id}-d`}>
        <desc id={`${id}-d`}>{props.description}</desc>
        <g fill="currentColor" direction="ltr" lang={props.lang}>
          {nodes.map((node) => (
            <text key={node.key} x={0} y={yOf(node.key) + LETTER / 3}>
              {short(node.text)}
            </text>
          ))}
          {props.arcs.map((arc) => {
            const [from, to] = [yOf(arc.from) + 5, yOf(arc.to) - 5];
            const bow = NAMES + Math.min(96, 8 + (Math.abs(to - from) / LINE) * 32);
            const beside = to > from ? -LETTER / 2 : LETTER / 2;
            return (
              <g key={arc.text}>
                <path
                  d={`M${NAMES} ${from}C${bow} ${from} ${bow} ${to} ${NAMES + 8} ${to}`}
                  fill="none"
                  stroke="currentColor"
                  strokeWidth={2}
                />
                <path d={`M${NAMES} ${to}l10-5v10z`} />
                <text x={(NAMES + bow * 3) / 4 + 4} y={(from + to) / 2 + LETTER / 3 + beside} fontWeight={700}>
                  {arc.text}
                </text>
              </g>
            );
          })}
        </g>
      </svg>
    </figure>
  );
}
