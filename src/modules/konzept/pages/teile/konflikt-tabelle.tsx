import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { konzeptTexts } from "../../texts/index.ts";
import { useTexte } from "./sprache.ts";

type Unterschied = { readonly feld: string; readonly vorher: string; readonly nachher: string };

/**
 * Two people at once: what is saved now beside what this person typed. Nothing is lost until she decides.
 *
 * @param path where what is saved stands, without language
 */
export function KonfliktTabelle(props: { konflikt: { readonly unterschiede: readonly Unterschied[] }; path: string }) {
  const { text, link } = useTexte();
  const { unterschiede } = props.konflikt;
  const name = (feld: string) => {
    const key = `feld.${feld}`;
    return key in konzeptTexts.messages.de ? text(key as Parameters<typeof text>[0]) : feld;
  };
  return (
    <Section id="konflikt" heading={text("konflikt.titel")} close>
      <p className="kern-body">{text("konflikt.text")}</p>
      {unterschiede.length === 0 ? (
        <p className="kern-body">{text("konflikt.gleich")}</p>
      ) : (
        <CardTable
          caption={text("konflikt.caption")}
          captionHidden
          rows={unterschiede}
          rowKey={(one) => one.feld}
          columns={[
            { key: "feld", header: text("konflikt.feld"), rowHeader: true, cell: (one) => name(one.feld) },
            {
              key: "jetzt",
              header: text("konflikt.jetzt"),
              cell: (one) => <span lang="de">{one.vorher || text("keine-angabe")}</span>,
            },
            {
              key: "mein",
              header: text("konflikt.mein"),
              cell: (one) => <span lang="de">{one.nachher || text("keine-angabe")}</span>,
            },
          ]}
        />
      )}
      <p className="kern-body">
        <TextLink href={link(props.path)}>{text("konflikt.verwerfen")}</TextLink>
      </p>
    </Section>
  );
}
