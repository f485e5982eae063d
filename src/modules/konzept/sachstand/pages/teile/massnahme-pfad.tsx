import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";

/** The path of a page below one Maßnahme among the reports; `path` without language. */
export function MassnahmePfad(props: { kennung: string; path: string; hier: string }) {
  const { text, link } = useTexte();
  return (
    <Breadcrumb
      label={text("pfad")}
      items={[
        { text: text("sachstaende.titel"), href: link("/intern/sachstaende") },
        { text: props.kennung, href: link(props.path) },
        { text: props.hier },
      ]}
    />
  );
}
