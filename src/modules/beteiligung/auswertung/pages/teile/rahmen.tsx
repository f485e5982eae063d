import type { ReactNode } from "react";
import { FormProblems, type FormState } from "#src/modules/landkreis/ui.ts";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { useAuswertung } from "./bild.tsx";

/** The frame of the office's pages about one survey's results. */
export function InternRahmen(props: {
  umfrage: { readonly id: string; readonly titel: string; readonly sprache: string };
  kurz: string;
  titel: ReactNode;
  vorspann: ReactNode;
  problem?: { state: FormState | undefined; reasons: Readonly<Record<string, string>> };
  children: ReactNode;
}) {
  const { text } = useAuswertung();
  const { umfrage, problem } = props;
  return (
    <>
      <DocumentTitle title={props.kurz} failed={problem?.state !== undefined} />
      <InternPfad
        items={[
          { text: text("umfragen"), href: "/intern/umfragen" },
          { text: umfrage.titel, href: `/intern/umfragen/${umfrage.id}` },
          { text: props.kurz },
        ]}
      />
      <Main>
        {problem ? <FormProblems state={problem.state} fields={[]} reasons={problem.reasons} /> : null}
        <PageTitle
          kind={<span lang={umfrage.sprache}>{umfrage.titel}</span>}
          title={props.titel}
          lead={props.vorspann}
        />
        {props.children}
      </Main>
    </>
  );
}
