import type { ReactNode } from "react";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import type { FormStand } from "../../../pages/teile/form-fehler.ts";
import { fehlerSatz, useAuswahlTexte } from "./texte.ts";

/** The frame of the office's pages about a round: path, what went wrong, title. */
export function InternRahmen(props: {
  kurz: string;
  titel: ReactNode;
  art?: ReactNode;
  vorspann?: ReactNode;
  pfad?: readonly { readonly text: ReactNode; readonly href: string }[];
  stand?: FormStand | undefined;
  children: ReactNode;
}) {
  const { text, link } = useAuswahlTexte();
  const { stand } = props;
  const wrong = stand !== undefined && (stand.grund !== null || Object.keys(stand.fehler).length > 0);
  return (
    <>
      <DocumentTitle title={props.kurz} failed={wrong} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("intern"), href: link("/intern") },
          { text: text("runden"), href: link("/intern/auswahl") },
          ...(props.pfad ?? []),
          { text: props.kurz },
        ]}
      />
      <Main>
        {wrong ? <Fehler stand={stand} /> : null}
        <PageTitle glyph="massnahme" kind={props.art ?? text("runden")} title={props.titel} lead={props.vorspann} />
        {props.children}
      </Main>
    </>
  );
}

function Fehler({ stand: { fehler, grund } }: { stand: FormStand }) {
  const { text } = useAuswahlTexte();
  const fields = Object.entries(fehler);
  return (
    <ErrorSummary
      title={text("fehler.titel", { anzahl: fields.length + (grund === null ? 0 : 1) })}
      errors={[
        ...(grund === null ? [] : [{ message: fehlerSatz(grund, text) }]),
        ...fields.map(([name, code]) => ({ name, message: fehlerSatz(code, text) })),
      ]}
    />
  );
}
