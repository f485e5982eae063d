import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { ELEMENTARTEN } from "../../rules/manifest.ts";
import { VORGAENGE } from "../../rules/unterschiede.ts";
import type { Fortschreibung } from "../../views/intern.ts";
import { useFassungTexte } from "./texte.ts";

/** What the next Fassung would freeze, what stays outside, what is missing. */
export function Vorschau({ view }: { view: Fortschreibung }) {
  const { text, link, f } = useFassungTexte();
  const { zahlen } = view;
  const geaendert = (art: (typeof ELEMENTARTEN)[number]) =>
    zahlen ? VORGAENGE.reduce((sum, one) => sum + (one === "uebernommen" ? 0 : zahlen[art][one]), 0) : 0;
  const nothing = view.unbegruendet === 0 && view.luecken.length === 0;
  return (
    <>
      <Section id="vorschau" heading={text("intern.naechste")}>
        <CardTable
          caption={text("intern.naechste.caption")}
          captionHidden
          rows={ELEMENTARTEN}
          rowKey={(art) => art}
          columns={[
            { key: "art", header: text("vergleich.art"), rowHeader: true, cell: (art) => text(`arten.${art}`) },
            {
              key: "dabei",
              header: text("intern.dabei"),
              numeric: true,
              cell: (art) => f.number(view.anzahl[art]),
            },
            {
              key: "draussen",
              header: text("intern.draussen"),
              numeric: true,
              cell: (art) => f.number(art === "handlungsfeld" ? 0 : view.entwuerfe[art]),
            },
            ...(zahlen
              ? [
                  {
                    key: "geaendert",
                    header: text("intern.geaendert"),
                    numeric: true,
                    cell: (art: (typeof ELEMENTARTEN)[number]) => f.number(geaendert(art)),
                  },
                ]
              : []),
          ]}
        />
        {zahlen ? (
          <p className="kern-body">
            <TextLink href={link("/konzept/aenderungen")}>{text("aenderungen")}</TextLink>
          </p>
        ) : null}
      </Section>
      <Section id="fehlt" heading={text("intern.fehlt")}>
        {nothing ? <StatusMark tone="gut">{text("intern.fehlt.nichts")}</StatusMark> : null}
        {view.unbegruendet > 0 ? (
          <p className="kern-body">
            <StatusMark tone="kritisch">{text("intern.fehlt.gruende", { anzahl: view.unbegruendet })}</StatusMark>{" "}
            {view.may.adopt ? (
              <TextLink href={link("/intern/fassungen/begruenden")}>{text("intern.begruenden")}</TextLink>
            ) : null}
          </p>
        ) : null}
        {view.luecken.length > 0 ? (
          <>
            <p className="kern-body">{text("intern.fehlt.luecken")}</p>
            <PlainList
              items={view.luecken.map(({ art, anzahl }) => ({
                key: art,
                content: text(`intern.luecke.${art}`, { anzahl }),
              }))}
            />
            <p className="kern-body">
              <TextLink href={link("/intern/luecken")}>{text("intern.luecken")}</TextLink>
            </p>
          </>
        ) : null}
      </Section>
    </>
  );
}
