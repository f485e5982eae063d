import type { Datum } from "#src/shared/datum.ts";
import { PlainTable } from "#src/ui/card-table/card-table.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { KonzeptView } from "../../views/konzept.ts";
import { FinanzierungBalken } from "./finanzierung.tsx";
import { useTexte } from "./sprache.ts";

/** How often each kind of statement on money occurs: bars, and the same as a table that leads on (R100). */
export function GeldAbschnitt({ zahlen, today }: { zahlen: KonzeptView["finanzierung"]; today: Datum }) {
  const { text, link, f, woerter } = useTexte();
  if (zahlen.length === 0) return null;
  return (
    <Section id="geld" heading={text("konzept.geld")}>
      <p className="kern-body">{text("konzept.geld.text")}</p>
      <FinanzierungBalken zahlen={zahlen} />
      <Disclosure summary={text("konzept.geld.tabelle")}>
        <PlainTable
          caption={text("konzept.geld.caption")}
          captionHidden
          rows={zahlen}
          rowKey={(zeile) => zeile.art}
          columns={[
            {
              key: "art",
              header: text("konzept.geld.art"),
              rowHeader: true,
              cell: (zeile) => (
                <TextLink href={link(`/konzept/massnahmen?finanzierung=${zeile.art}`)}>
                  {text(`finanzierung.art.${zeile.art}`)}
                </TextLink>
              ),
            },
            { key: "anzahl", header: woerter.massnahmen, numeric: true, cell: (zeile) => f.number(zeile.anzahl) },
          ]}
        />
      </Disclosure>
      <Origin>{text("konzept.geld.herkunft", { datum: f.date(today) })}</Origin>
    </Section>
  );
}

/** What ends in which year (R040). */
export function AuslaufendAbschnitt({ zeilen }: { zeilen: KonzeptView["auslaufend"] }) {
  const { text, link, f, woerter } = useTexte();
  if (zeilen.length === 0) return null;
  return (
    <Section id="auslaufend" heading={text("konzept.auslaufend")}>
      <p className="kern-body">{text("konzept.auslaufend.text")}</p>
      <PlainTable
        caption={text("konzept.auslaufend.caption")}
        captionHidden
        rows={zeilen}
        rowKey={(zeile) => String(zeile.jahr)}
        columns={[
          {
            key: "jahr",
            header: text("konzept.auslaufend.jahr"),
            rowHeader: true,
            cell: (zeile) => (
              <TextLink href={link(`/konzept/massnahmen?laeuft-aus=${zeile.jahr}`)}>
                {text("konzept.auslaufend.in", { jahr: String(zeile.jahr) })}
              </TextLink>
            ),
          },
          { key: "anzahl", header: woerter.massnahmen, numeric: true, cell: (zeile) => f.number(zeile.anzahl) },
        ]}
      />
    </Section>
  );
}
