import type { ReactNode } from "react";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import type { Ausgesprochen } from "../../views/umfrage.ts";
import { useAntwortTexte } from "./texte.ts";

/** The frame of every page on which somebody answers. */
export function UmfrageRahmen(props: {
  umfrage: Ausgesprochen;
  titel: ReactNode;
  /** For the window, where the title is more than a text. */
  fenster: string;
  vorspann?: ReactNode;
  davor?: ReactNode;
  fehler?: ReactNode;
  children: ReactNode;
}) {
  const { sprache } = useAntwortTexte();
  return (
    <Main>
      <DocumentTitle title={`${props.fenster} – ${props.umfrage.text}`} failed={Boolean(props.fehler)} />
      <NarrowColumn>
        {props.fehler}
        <PageTitle
          before={props.davor}
          kind={props.davor ? undefined : <span {...sprache(props.umfrage)}>{props.umfrage.text}</span>}
          title={props.titel}
          lead={props.vorspann}
        />
        {props.children}
      </NarrowColumn>
    </Main>
  );
}
