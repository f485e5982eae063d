import type { ReactNode } from "react";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import type { GlyphName } from "#src/ui/glyph/glyph.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { FehlerListe } from "../../../../pages/teile/fehler-liste.tsx";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import type { SeitenStand } from "./seiten-stand.ts";

/** The frame of writing a new thing of the chain; paths come without language. */
export function NeuSeite(props: {
  glyph?: GlyphName;
  titel: string;
  vorspann: string;
  liste: { readonly text: string; readonly path: string };
  stand: SeitenStand<unknown> | undefined;
  children: ReactNode;
}) {
  const { text, link } = useTexte();
  const { titel, liste, stand } = props;
  return (
    <>
      <DocumentTitle title={titel} failed={stand !== undefined} />
      <Breadcrumb label={text("pfad")} items={[{ text: liste.text, href: link(liste.path) }, { text: titel }]} />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={stand?.fehler ?? {}} grund={stand?.grund} />
          <PageTitle {...(props.glyph ? { glyph: props.glyph } : {})} title={titel} lead={props.vorspann} />
          {props.children}
        </NarrowColumn>
      </Main>
    </>
  );
}

/** From which Bedarf the new thing comes. */
export function ZuBedarf({ titel }: { titel: string | null | undefined }) {
  const { text } = useTexte();
  return titel ? (
    <Notice title={text("kette.neu.zu-bedarf")}>
      <p lang="de">{titel}</p>
    </Notice>
  ) : null;
}
