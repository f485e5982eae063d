import { ctxKey } from "#src/platform/http/context.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import { viewFassungFeld } from "../../views/fassungen.ts";
import { ElementHeute, ElementTexte } from "../teile/element-heute.tsx";
import { OeffentlicherRahmen } from "../teile/fassung-rahmen.tsx";
import { useFassungTexte } from "../teile/texte.ts";
import type { Route } from "./+types/fassung-feld";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewFassungFeld(context.get(ctxKey), params.slug, params.feld);
}

/** One Handlungsfeld as it was adopted, element by element, with what is today beside it. */
export default function FassungFeld({ loaderData: { fassung, feld, unveraendert, inhalt } }: Route.ComponentProps) {
  const { text, link, f } = useFassungTexte();
  const sprache = useInhaltSprache();
  const datum = f.date(fassung.beschlossenAm);
  return (
    <OeffentlicherRahmen
      kurz={feld.titel}
      titel={<span {...sprache}>{feld.titel}</span>}
      vorspann={text("seite.vorspann", { datum: f.longDate(fassung.beschlossenAm), gremium: fassung.gremium })}
      pfad={[
        { text: text("fassungen"), href: link("/konzept/fassungen") },
        { text: <span {...sprache}>{fassung.bezeichnung}</span>, href: link(`/konzept/fassungen/${fassung.slug}`) },
      ]}
      herkunft={text("seite.herkunft", { datum })}
    >
      {unveraendert ? null : (
        <Notice tone="error" title={text("seite.unecht")}>
          <p>{text("seite.unecht.text")}</p>
        </Notice>
      )}
      <Section first id="feld">
        <ElementTexte element={feld} />
      </Section>
      <Section id="heute" heading={text("element.heute")}>
        <ElementHeute element={feld} />
      </Section>
      {(["bedarf", "wirkungsziel", "massnahme"] as const).map((art) => (
        <Section key={art} id={art} heading={text(`arten.${art}`)}>
          {inhalt[art].length === 0 ? (
            <p className="kern-body">{text("element.leer")}</p>
          ) : (
            <CardTable
              caption={text(`arten.${art}`)}
              captionHidden
              rows={inhalt[art]}
              rowKey={(row) => row.kennung}
              columns={[
                {
                  key: "element",
                  header: text(`art.${art}`),
                  rowHeader: true,
                  cell: (row) => (
                    <>
                      <Num>{row.kennung}</Num> <span {...sprache}>{row.titel}</span>
                    </>
                  ),
                },
                { key: "texte", header: text("fassung"), cell: (row) => <ElementTexte element={row} /> },
                { key: "heute", header: text("element.heute"), cell: (row) => <ElementHeute element={row} /> },
              ]}
            />
          )}
        </Section>
      ))}
    </OeffentlicherRahmen>
  );
}
