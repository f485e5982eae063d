import type { ReactNode } from "react";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { Gliedart } from "../../rules/ordnung.ts";
import { gliedPath } from "../../rules/pfade.ts";
import type { GliedKopf } from "../../views/einordnen.ts";

const GLYPHS = { handlungsfeld: undefined, bedarf: "bedarf", wirkungsziel: "ziel", massnahme: "massnahme" } as const;

/** Around moving, merging and splitting: way back, what was refused, which element it is about. */
export function OrdnenRahmen(props: {
  art: Gliedart;
  glied: GliedKopf;
  schritt: "einordnen" | "zusammenfuehren" | "teilen";
  grund: string | null | undefined;
  children: ReactNode;
}) {
  const { text, link } = useTexte();
  const { art, glied, schritt } = props;
  const title = text(`gliederung.${schritt}.titel`, { name: glied.kennung || glied.titel });
  return (
    <>
      <DocumentTitle title={title} failed={Boolean(props.grund)} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("gliederung.titel"), href: link("/intern/kette") },
          { text: <span lang="de">{glied.kennung || glied.titel}</span>, href: link(gliedPath(art, glied.id)) },
          ...(schritt === "einordnen"
            ? []
            : [{ text: text("gliederung.einordnen"), href: link(`/intern/kette/${art}/${glied.id}`) }]),
          { text: text(`gliederung.${schritt}`) },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={{}} grund={props.grund} />
          <PageTitle
            glyph={GLYPHS[art]}
            kind={<span lang="de">{glied.name}</span>}
            title={title}
            lead={text(`gliederung.${schritt}.vorspann`)}
          />
          {glied.archiviert ? (
            <Notice tone="warning" title={text("gliederung.archiviert")}>
              <p>{text("gliederung.archiviert.text")}</p>
            </Notice>
          ) : (
            props.children
          )}
        </NarrowColumn>
      </Main>
    </>
  );
}

/** What was typed, carried through the preview so that nothing has to be typed twice. */
export function Getragen({ werte }: { werte: Readonly<Record<string, string>> }) {
  return Object.entries(werte)
    .filter(([name]) => name !== "handlung")
    .map(([name, value]) => <HiddenField key={name} name={name} value={value} />);
}
