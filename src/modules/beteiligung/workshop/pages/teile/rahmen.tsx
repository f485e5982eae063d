import type { ReactNode } from "react";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { useWorkshopTexte } from "./texte.ts";

/** The frame of the public pages about workshops. */
export function WorkshopRahmen(props: {
  kurz: string;
  /** Whether `kurz` is what the office wrote, in German. */
  deutsch?: boolean;
  titel: ReactNode;
  art?: ReactNode;
  vorspann?: ReactNode;
  unter?: boolean;
  failed?: boolean;
  before?: ReactNode;
  children: ReactNode;
}) {
  const { text, link, lang } = useWorkshopTexte();
  const last = props.deutsch ? <span lang={lang}>{props.kurz}</span> : props.kurz;
  return (
    <>
      <DocumentTitle title={props.kurz} failed={props.failed} />
      <Breadcrumb
        label={text("pfad")}
        items={[...(props.unter ? [{ text: text("titel"), href: link("/workshops") }] : []), { text: last }]}
      />
      <Main voice="serif">
        {props.before}
        <PageTitle kind={props.art ?? text("titel")} title={props.titel} lead={props.vorspann} />
        {props.children}
      </Main>
    </>
  );
}
