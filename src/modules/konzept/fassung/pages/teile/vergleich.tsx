import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Deleted, Inserted } from "#src/ui/change-mark/change-mark.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Num, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import { ELEMENTARTEN } from "../../rules/manifest.ts";
import { VORGAENGE } from "../../rules/unterschiede.ts";
import type { VerbindungView, Vergleich } from "../../views/aenderungen.ts";
import { useFassungTexte } from "./texte.ts";

/** More links than this stand in the files. */
const LINKS_HOECHSTENS = 100;

/** How many elements of each kind were taken over, reworded, moved and so on. */
export function Ueberblick({ vergleich }: { vergleich: Vergleich }) {
  const { text, f } = useFassungTexte();
  return (
    <Section id="ueberblick" heading={text("vergleich.uebersicht")}>
      <Disclosure summary={text("vergleich.uebersicht.zeigen")}>
        <CardTable
          caption={text("vergleich.uebersicht.caption")}
          captionHidden
          rows={ELEMENTARTEN}
          rowKey={(art) => art}
          columns={[
            { key: "art", header: text("vergleich.art"), rowHeader: true, cell: (art) => text(`arten.${art}`) },
            ...VORGAENGE.map((vorgang) => ({
              key: vorgang,
              header: text(`vorgang.${vorgang}`),
              numeric: true,
              cell: (art: (typeof ELEMENTARTEN)[number]) => f.number(vergleich.zahlen[art][vorgang]),
            })),
          ]}
        />
      </Disclosure>
    </Section>
  );
}

/** Links that came, went or stand with another reason. */
export function Verknuepfungen({ vergleich }: { vergleich: Vergleich }) {
  const { text } = useFassungTexte();
  const inhalt = useInhaltSprache();
  const all = vergleich.verbindungen;
  const teil = ({ kennung, titel }: VerbindungView["von"]) => (
    <>
      <Num>{kennung}</Num> <span {...inhalt}>{titel}</span>
    </>
  );
  return (
    <Section id="verknuepfungen" heading={text("vergleich.links")}>
      <p className="kern-body">{text("vergleich.links.text", vergleich.verbindungszahlen)}</p>
      {all.length > 0 ? (
        <Disclosure summary={text("vergleich.links.zeigen", { anzahl: all.length })}>
          {all.length > LINKS_HOECHSTENS ? (
            <SmallPrint>{text("vergleich.links.mehr", { anzahl: LINKS_HOECHSTENS, gesamt: all.length })}</SmallPrint>
          ) : null}
          <CardTable
            caption={text("vergleich.links.caption")}
            captionHidden
            rows={all.slice(0, LINKS_HOECHSTENS)}
            rowKey={(row) => `${row.von.kennung}-${row.nach.kennung}-${row.nach.titel}`}
            columns={[
              {
                key: "was",
                header: text("vergleich.links.was"),
                rowHeader: true,
                cell: (row) => text(`vorgang.${row.vorgang}`),
              },
              { key: "von", header: text("vergleich.links.von"), cell: (row) => teil(row.von) },
              { key: "nach", header: text("vergleich.links.nach"), cell: (row) => teil(row.nach) },
              { key: "grund", header: text("vergleich.links.grund"), cell: (row) => <Grund link={row} /> },
            ]}
          />
        </Disclosure>
      ) : null}
    </Section>
  );
}

function Grund({ link }: { link: VerbindungView }) {
  const { text } = useFassungTexte();
  const inhalt = useInhaltSprache();
  if (link.vorgang === "umformuliert") {
    return (
      <span {...inhalt}>
        {link.grundVorher ? <Deleted word={text("vergleich.gestrichen")}>{link.grundVorher}</Deleted> : null}{" "}
        {link.grundNachher ? <Inserted word={text("vergleich.neu")}>{link.grundNachher}</Inserted> : null}
      </span>
    );
  }
  const words = link.vorgang === "neu" ? link.grundNachher : link.grundVorher;
  const because = link.weil ? text(`vergleich.links.weil.${link.weil.vorgang}`, { kennung: link.weil.kennung }) : "";
  return <span {...inhalt}>{[because, link.weil?.grund, words].filter(Boolean).join(". ")}</span>;
}
