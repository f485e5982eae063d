import type { ReactNode } from "react";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { fehlerText, useFassungTexte } from "./texte.ts";

type Pfad = readonly { readonly text: ReactNode; readonly href: string }[];

const DATEIEN = ["pdf", "csv", "json"] as const;

/** The frame of the public pages about Fassungen: path, title, files with the same data, where the words come from. */
export function OeffentlicherRahmen(props: {
  kurz: string;
  titel: ReactNode;
  vorspann?: ReactNode;
  pfad?: Pfad;
  failed?: boolean;
  dateien?: { readonly base: string; readonly query?: string; readonly pdf?: boolean } | undefined;
  herkunft?: ReactNode;
  children: ReactNode;
}) {
  const { text, link } = useFassungTexte();
  return (
    <>
      <DocumentTitle title={props.kurz} failed={props.failed} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("konzept"), href: link("/konzept") }, ...(props.pfad ?? []), { text: props.kurz }]}
      />
      <Main voice="serif">
        <PageTitle kind={text("konzept")} title={props.titel} lead={props.vorspann} />
        {props.children}
        <Section close>
          {props.dateien ? (
            <Row noPrint>
              {DATEIEN.filter((ending) => ending !== "pdf" || props.dateien?.pdf).map((ending) => (
                <TextLink key={ending} href={link(`${props.dateien?.base}.${ending}${props.dateien?.query ?? ""}`)}>
                  {text(`herunterladen.${ending}`)}
                </TextLink>
              ))}
            </Row>
          ) : null}
          {props.herkunft ? <Origin>{props.herkunft}</Origin> : null}
        </Section>
      </Main>
    </>
  );
}

/** What has to be corrected, with links to the fields, and what a rule refused. */
export function Fehler(props: { fehler?: Readonly<Record<string, string>>; grund?: string | null | undefined }) {
  const { text } = useFassungTexte();
  const fields = Object.entries(props.fehler ?? {});
  if (fields.length === 0 && !props.grund) return null;
  return (
    <ErrorSummary
      title={text("fehler.titel", { anzahl: fields.length + (props.grund ? 1 : 0) })}
      errors={[
        ...(props.grund ? [{ message: fehlerText(props.grund, text) }] : []),
        ...fields.map(([name, code]) => ({ name, message: fehlerText(code, text) })),
      ]}
    />
  );
}
