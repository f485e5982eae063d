/** An area: what is shown of it, and where it leads. */
export type MapArea = {
  key: string;
  /** `d` of an SVG path. */
  path: string;
  x: number;
  y: number;
  name: string;
  href?: string | undefined;
  current?: boolean | undefined;
};
/** A place, drawn as a number that the list beside the map repeats. */
export type MapPoint = { x: number; y: number; text: string };

const NAME = 24;
const LETTER = 12;

/**
 * Areas seen from above, north up in every writing direction. Each that leads somewhere is a link with its name. All is
 * drawn in the colour of the text, so that forced colours, dark pages and paper need nothing of their own. A list
 * beside it must say the same in words.
 */
export function AreaMap(props: {
  id: string;
  caption: string;
  captionHidden?: boolean | undefined;
  description: string;
  width: number;
  height: number;
  areas: readonly MapArea[];
  points?: readonly MapPoint[] | undefined;
  /** Language of the names, where it is another than the page's. */
  lang?: string | undefined;
}) {
  const { id, points = [] } = props;
  return (
    <figure className="wk-diagramm">
      <figcaption className={props.captionHidden ? "wk-vorlesen" : undefined}>{props.caption}</figcaption>
      <svg viewBox={`0 0 ${props.width} ${props.height}`} role="group" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{props.caption}</title>
        <desc id={`${id}-d`}>{props.description}</desc>
        <clipPath id={`${id}-r`}>
          <rect width={props.width} height={props.height} />
        </clipPath>
        <g
          fill="currentColor"
          fontSize={NAME}
          textAnchor="middle"
          direction="ltr"
          lang={props.lang}
          clipPath={`url(#${id}-r)`}
        >
          {props.areas.map((area) => {
            const drawn = (
              <>
                <path
                  d={area.path}
                  fillOpacity={area.current ? 0.2 : 0.04}
                  fillRule="evenodd"
                  stroke="currentColor"
                  strokeWidth={area.current ? 5 : 1.5}
                  strokeLinejoin="round"
                />
                <text x={area.x} y={area.y + NAME / 3} fontWeight={area.current ? 700 : undefined}>
                  {area.name}
                </text>
              </>
            );
            return area.href ? (
              <a
                key={area.key}
                href={area.href}
                aria-label={area.name}
                aria-current={area.current ? "page" : undefined}
              >
                {drawn}
              </a>
            ) : (
              <g key={area.key}>{drawn}</g>
            );
          })}
          {points.map((point) => (
            <g key={point.text}>
              <rect
                x={point.x - NAME - (point.text.length * LETTER) / 2}
                y={point.y - NAME}
                width={2 * NAME + point.text.length * LETTER}
                height={2 * NAME}
                rx={NAME}
                fillOpacity={0}
                stroke="currentColor"
                strokeWidth={3}
              />
              <text x={point.x} y={point.y + NAME / 3} fontWeight={700}>
                {point.text}
              </text>
            </g>
          ))}
        </g>
      </svg>
    </figure>
  );
}
