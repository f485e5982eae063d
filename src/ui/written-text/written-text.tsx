import { Fragment } from "react";
import { parseTextform, type Textblock, type Textteil } from "#src/shared/textform.ts";
import { TextLink } from "../text-link/text-link.tsx";

/** A longer text in the notation of shared/textform.ts: headings, paragraphs, lists, links. */
export function WrittenText(props: {
  text: string;
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
  /** Makes an address of our own the one in the reader's language. */
  link?: ((path: string) => string) | undefined;
}) {
  return (
    <div className="wk-prosa" lang={props.lang} dir={props.dir}>
      {parseTextform(props.text).map((block, place) => (
        <Block key={place} block={block} link={props.link ?? ((path) => path)} />
      ))}
    </div>
  );
}

type Link = (path: string) => string;

function Block({ block, link }: { block: Textblock; link: Link }) {
  const { art, zeilen } = block;
  const lines = zeilen.map((teile, place) => <Line key={place} teile={teile} link={link} />);
  if (art === "kopf") return <h2>{lines}</h2>;
  if (art === "unterkopf") return <h3>{lines}</h3>;
  const entries = lines.map((line, place) => <li key={place}>{line}</li>);
  if (art === "liste") return <ul>{entries}</ul>;
  if (art === "zahlen") return <ol>{entries}</ol>;
  return (
    <p>
      {lines.map((line, place) => (
        <Fragment key={place}>
          {place > 0 ? <br /> : null}
          {line}
        </Fragment>
      ))}
    </p>
  );
}

function Line({ teile, link }: { teile: readonly Textteil[]; link: Link }) {
  return (
    <>
      {teile.map(({ text, href }, place) =>
        href === null ? (
          <Fragment key={place}>{text}</Fragment>
        ) : (
          <TextLink key={place} href={href.startsWith("/") ? link(href) : href}>
            {text}
          </TextLink>
        ),
      )}
    </>
  );
}
