import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Deleted, Inserted } from "#src/ui/change-mark/change-mark.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Muted, Num, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import { ELEMENTARTEN } from "../../rules/manifest.ts";
import { VORGAENGE } from "../../rules/unterschiede.ts";
import type { Wortstueck } from "../../rules/wortdiff.ts";
import type { UnterschiedView, VerbindungView, Vergleich } from "../../views/aenderungen.ts";
import { useFassungTexte } from "./texte.ts";

/** More links than this stand in the files. */
const LINKS_HOECHSTENS = 100;

/** How many elements of each kind were taken over, reworded, moved and so on. */
export function Ueberblick({ vergleich }: { vergleich: Vergleich }) {
  const { text, f } = useFassungTexte();
  return (
    <Section id="ueberblick" heading={text("vergleich.uebersicht")}>
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
    </Section>
  );
}

/** Every entry that was asked for, with what reads differently and why. */
export function Eintraege({ vergleich }: { vergleich: Vergleich }) {
  const { text } = useFassungTexte();
  return (
    <Section id="eintraege" heading={text("vergleich.eintraege", { anzahl: vergleich.gesamt })}>
      {vergleich.eintraege.length === 0 ? (
        <p className="kern-body">{text("vergleich.eintraege.leer")}</p>
      ) : (
        <Thread
          level={3}
          entries={vergleich.eintraege.map((one, at) => ({
            key: String(at),
            margin: `${text(`art.${one.art}`)} ${text(`vorgang.${one.vorgang}`)}`,
            title: <Titel eintrag={one} />,
            content: <Eintrag eintrag={one} />,
          }))}
        />
      )}
    </Section>
  );
}

function Titel({ eintrag }: { eintrag: UnterschiedView }) {
  const { link } = useFassungTexte();
  const inhalt = useInhaltSprache();
  const [now] = eintrag.nachher;
  const [old] = eintrag.vorher;
  const shown = now ?? old;
  if (!shown) return null;
  const name = <span {...inhalt}>{shown.titel}</span>;
  return (
    <>
      {shown.kennung ? <Num>{shown.kennung}</Num> : null}{" "}
      {now?.pfad ? <TextLink href={link(now.pfad)}>{name}</TextLink> : name}
    </>
  );
}

function Eintrag({ eintrag }: { eintrag: UnterschiedView }) {
  const { text, link } = useFassungTexte();
  const inhalt = useInhaltSprache();
  const { umzug } = eintrag;
  const group = eintrag.vorher.length + eintrag.nachher.length > 2 || eintrag.vorgang === "ersetzt";
  const names = (parts: readonly { kennung: string; titel: string; pfad?: string | null }[]) =>
    parts.map((one, at) => (
      <span key={one.kennung || one.titel}>
        {at > 0 ? "; " : ""}
        {one.pfad ? (
          <TextLink href={link(one.pfad)} {...inhalt}>
            {`${one.kennung} ${one.titel}`.trim()}
          </TextLink>
        ) : (
          <span {...inhalt}>{`${one.kennung} ${one.titel}`.trim()}</span>
        )}
      </span>
    ));
  const lines = [
    ...(group && eintrag.vorher.length > 0
      ? [
          {
            key: "vorher",
            content: (
              <>
                {text("aenderung.vorher")} {names(eintrag.vorher)}
              </>
            ),
          },
        ]
      : []),
    ...(group && eintrag.nachher.length > 0
      ? [
          {
            key: "nachher",
            content: (
              <>
                {text("aenderung.jetzt")} {names(eintrag.nachher)}
              </>
            ),
          },
        ]
      : []),
    ...(umzug ? [{ key: "umzug", content: <span {...inhalt}>{text("vergleich.umzug", umzug)}</span> }] : []),
    ...eintrag.texte.map(({ feld, worte }) => ({
      key: feld,
      content: (
        <>
          <Muted>{text(`feld.${feld}`)}:</Muted>{" "}
          <span {...inhalt}>
            <Worte worte={worte} />
          </span>
        </>
      ),
    })),
    ...(eintrag.gruende.length > 0 || eintrag.vorgang === "entfallen"
      ? [
          {
            key: "grund",
            content: (
              <Muted>
                {eintrag.gruende.length > 0 ? (
                  <>
                    {text("vergleich.warum")} <span {...inhalt}>{eintrag.gruende.join(" ")}</span>
                  </>
                ) : (
                  text("vergleich.ohne-grund")
                )}
              </Muted>
            ),
          },
        ]
      : []),
  ];
  return lines.length > 0 ? <PlainList items={lines} /> : null;
}

/** The words of both as one text: struck ones, then what stands in their place, each said aloud. */
function Worte({ worte }: { worte: readonly Wortstueck[] }) {
  const { text } = useFassungTexte();
  return worte.map((one, at) => {
    if (one.art === "gleich") return <span key={at}>{one.text}</span>;
    return one.art === "neu" ? (
      <Inserted key={at} word={text("vergleich.neu")}>
        {one.text}
      </Inserted>
    ) : (
      <span key={at}>
        <Deleted word={text("vergleich.gestrichen")}>{one.text}</Deleted>
        {worte[at + 1]?.art === "neu" ? " " : null}
      </span>
    );
  });
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
            rowKey={(row) => `${row.von.kennung}-${row.nach.kennung}`}
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
