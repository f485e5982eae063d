import { Deleted, Inserted } from "#src/ui/change-mark/change-mark.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Muted, Num } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import type { UnterschiedView } from "../../rules/darstellung.ts";
import type { Wortstueck } from "../../rules/wortdiff.ts";
import { useFassungTexte } from "./texte.ts";

/** Entries of a comparison, each with what reads differently and why. */
export function EintragFaden({ eintraege, level }: { eintraege: readonly UnterschiedView[]; level: 3 | 4 }) {
  const { text } = useFassungTexte();
  return (
    <Thread
      level={level}
      entries={eintraege.map((one, at) => ({
        key: String(at),
        margin: `${text(`art.${one.art}`)} ${text(`vorgang.${one.vorgang}`)}`,
        title: <Titel eintrag={one} />,
        content: <Eintrag eintrag={one} />,
      }))}
    />
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
