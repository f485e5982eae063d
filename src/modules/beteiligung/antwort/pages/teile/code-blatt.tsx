import { DocumentTitle } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import type { Teilnahme } from "../../views/teilnahme.ts";
import { useAntwortTexte } from "./texte.ts";

/** The codes that were just made. This page is the only place where they stand. */
export function CodeBlatt(props: { view: Teilnahme; codes: readonly string[]; bereich: string }) {
  const { text, link } = useAntwortTexte();
  const { view, codes, bereich } = props;
  const title = text("blatt.titel", { anzahl: codes.length });
  return (
    <>
      <DocumentTitle title={title} />
      <Main>
        <PageTitle kind={<span lang="de">{view.titel}</span>} title={title} lead={bereich} />
        <Notice tone="warning" title={text("blatt.jetzt")}>
          <p>{text("blatt.jetzt.text")}</p>
        </Notice>
        <Section first close id="codes" heading={text("blatt.codes")}>
          <p className="kern-body">{text("blatt.adresse", { pfad: link(`/umfrage/${view.kennung}`) })}</p>
          <PlainList items={codes.map((code) => ({ key: code, content: <bdi dir="ltr">{code}</bdi> }))} />
          <ActionRow>
            <ButtonLink href={link(`/intern/umfragen/${view.id}/teilnahme`)}>{text("blatt.zurueck")}</ButtonLink>
          </ActionRow>
        </Section>
      </Main>
    </>
  );
}
