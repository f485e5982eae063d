import type { ReactNode } from "react";
import { safeHref } from "./safe-href.ts";

/** A link as data. `lang`, `dir` and `hrefLang` only where they differ from the page. */
export type LinkItem = {
  text: ReactNode;
  href: string;
  current?: boolean | undefined;
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
  hrefLang?: string | undefined;
};

/** Link in running text and in lists. KERN's own link is inline-flex and would break the line. */
export function TextLink(props: {
  href: string;
  children: ReactNode;
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
  hrefLang?: string | undefined;
  download?: boolean | undefined;
  rel?: string | undefined;
}) {
  return (
    <a
      className="wk-a"
      href={safeHref(props.href)}
      lang={props.lang}
      dir={props.dir}
      hrefLang={props.hrefLang}
      download={props.download}
      rel={props.rel}
    >
      {props.children}
    </a>
  );
}
