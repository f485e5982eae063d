import { Fragment } from "react";

/** Plain text as paragraphs: an empty line starts a new one, a line break stays a line break. Nothing in it is markup. */
export function TextBlock(props: { text: string; lang?: string | undefined; dir?: "ltr" | "rtl" | undefined }) {
  const paragraphs = props.text
    .replace(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter(Boolean);
  return (
    <div className="wk-prosa" lang={props.lang} dir={props.dir}>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>
          {paragraph.split("\n").map((line, place) => (
            <Fragment key={place}>
              {place > 0 ? <br /> : null}
              {line}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}
