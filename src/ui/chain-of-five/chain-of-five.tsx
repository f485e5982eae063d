import { Fragment, type ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Glyph, type GlyphName } from "../glyph/glyph.tsx";
import type { LinkItem } from "../text-link/text-link.tsx";

/** The order is the meaning: it never changes, and a missing link keeps its place. */
const ORDER = ["beleg", "bedarf", "ziel", "massnahme", "stand"] as const satisfies readonly GlyphName[];

/** More than this many items in one place are cut to two and a link to all. */
const ITEMS_SHOWN = 3;

/** One record in a place, with what is said of it, such as a state or why it is linked. */
export type ChainItem = LinkItem & { after?: ReactNode };

/**
 * One place of the chain.
 * - `kind` names it, with a count where the chain counts ("5 …")
 * - `items` link to records; with more than three, two and `more` are shown
 * - `content` is free text instead of or after the items
 * - `gap` marks a missing link; say in `content` what is missing and offer one action
 * - `current` marks the page itself
 */
export type ChainPlace = {
  kind: ReactNode;
  items?: ChainItem[] | undefined;
  more?: LinkItem | undefined;
  content?: ReactNode;
  gap?: boolean | undefined;
  current?: boolean | undefined;
};

export type ChainPlaces = readonly [ChainPlace, ChainPlace, ChainPlace, ChainPlace, ChainPlace];

/** The chain of five as navigation. `flat` lies from 62rem on; without it the chain always stands upright. */
export function ChainOfFive(props: {
  id: string;
  heading: ReactNode;
  headingHidden?: boolean | undefined;
  /** Words of the mark at the current place; needed when a place is `current`. */
  hereLabel?: string | undefined;
  /** What the chain is, in one sentence, for those who meet it here first. */
  hint?: ReactNode;
  places: ChainPlaces;
  flat?: boolean | undefined;
}) {
  return (
    <nav className={classNames("wk-kette", (props.flat ?? true) && "wk-kette--quer")} aria-labelledby={props.id}>
      <h2 id={props.id} className={props.headingHidden ? "wk-vorlesen" : undefined}>
        {props.heading}
      </h2>
      {props.hint ? <p className="wk-kette__hinweis">{props.hint}</p> : null}
      <ol>
        {ORDER.map((glyph, place) => (
          <Place key={glyph} glyph={glyph} place={props.places[place] as ChainPlace} hereLabel={props.hereLabel} />
        ))}
      </ol>
    </nav>
  );
}

function Place({ glyph, place, hereLabel }: { glyph: GlyphName; place: ChainPlace; hereLabel: string | undefined }) {
  const items = place.items ?? [];
  const shown: ChainItem[] = items.length > ITEMS_SHOWN && place.more ? [...items.slice(0, 2), place.more] : items;
  return (
    <li
      className={classNames(place.current && "wk-kette__hier", place.gap && "wk-kette__luecke")}
      aria-current={place.current ? "page" : undefined}
    >
      <Glyph name={place.gap ? "luecke" : glyph} />
      <span className="wk-kette__art" data-hier={place.current ? hereLabel : undefined}>
        {place.kind}
      </span>
      {shown.length > 0 ? (
        <ul>
          {shown.map((item, index) => (
            <li key={index}>
              <a href={item.href} lang={item.lang} dir={item.dir}>
                {item.text}
              </a>
              {item.after ? <> {item.after}</> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {place.content ? <p>{place.content}</p> : null}
    </li>
  );
}

/** Lines inside one place, such as a status with its count. */
export function ChainLines({ lines }: { lines: ReactNode[] }) {
  return lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 ? <br /> : null}
      {line}
    </Fragment>
  ));
}
