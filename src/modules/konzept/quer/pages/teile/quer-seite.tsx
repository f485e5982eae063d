import type { ReactNode } from "react";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import type { Datum } from "#src/shared/datum.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import type { GlyphName } from "#src/ui/glyph/glyph.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";

export type Datei = { readonly ending: "csv" | "json" | "xlsx"; readonly href: string };

/** The frame of every cross view: path, title that says the state, files with the same data, where the numbers come from. */
export function QuerSeite(props: {
  /** Name of the page in the window, when its title is a sentence. */
  kurz: string;
  title: ReactNode;
  lead?: ReactNode;
  kind?: string | undefined;
  glyph?: GlyphName | undefined;
  /** Between the Konzept and this page. */
  pfad?: readonly { text: ReactNode; href: string }[] | undefined;
  hier?: ReactNode;
  description?: string | undefined;
  falsch?: readonly string[] | undefined;
  dateien?: readonly Datei[] | undefined;
  /** The day of the counting; the sentence is another when `herkunft` says so. */
  today: Datum;
  herkunft?: ReactNode;
  before?: ReactNode;
  children: ReactNode;
}) {
  const { text, link, f } = useTexte();
  const falsch = props.falsch ?? [];
  return (
    <>
      <DocumentTitle title={props.kurz} failed={falsch.length > 0} />
      {props.description ? <meta name="description" content={props.description} /> : null}
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("konzept.kurz"), href: link("/konzept") },
          ...(props.pfad ?? []),
          { text: props.hier ?? props.kurz },
        ]}
      />
      <Main voice="serif">
        <PageTitle
          kind={props.kind ?? text("konzept.kurz")}
          glyph={props.glyph}
          title={props.title}
          lead={props.lead}
        />
        {falsch.length > 0 ? (
          <Notice tone="error" title={text("quer.falsch")}>
            <p>{text("quer.falsch.text", { namen: falsch.join(", ") })}</p>
          </Notice>
        ) : null}
        {props.before}
        {falsch.length > 0 ? null : props.children}
        <Section close>
          {props.dateien && props.dateien.length > 0 && falsch.length === 0 ? (
            <Row noPrint>
              {props.dateien.map(({ ending, href }) => (
                <TextLink key={ending} href={link(href)}>
                  {text(`herunterladen.${ending}`)}
                </TextLink>
              ))}
            </Row>
          ) : null}
          <Origin>{props.herkunft ?? text("quer.herkunft", { datum: f.date(props.today) })}</Origin>
        </Section>
      </Main>
    </>
  );
}

/** Files of a page, each with the selection that the page shows. */
export function dateienOf(base: string, query: string, endings: readonly Datei["ending"][] = ["csv", "json"]): Datei[] {
  return endings.map((ending) => ({ ending, href: `${base}.${ending}${query}` }));
}
