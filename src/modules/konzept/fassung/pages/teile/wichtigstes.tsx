import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import type { SideBlock } from "#src/ui/split-layout/split-layout.tsx";
import { ELEMENTARTEN } from "../../rules/manifest.ts";
import { VORGAENGE } from "../../rules/unterschiede.ts";
import type { Vergleich } from "../../views/aenderungen.ts";
import { EintragFaden } from "./eintrag.tsx";
import { type FassungText, useFassungTexte } from "./texte.ts";

/** More than this many that fell away stand with their Handlungsfeld only. */
const ENTFALLENE_HOECHSTENS = 8;

/** What somebody with one minute should know: counts in words, and what there no longer is. */
export function Wichtigstes({ vergleich }: { vergleich: Vergleich }) {
  const { text, f } = useFassungTexte();
  const entfallen = vergleich.eintraege.filter((one) => one.vorgang === "entfallen");
  const lines = ELEMENTARTEN.flatMap((art) => {
    const zahlen = vergleich.zahlen[art];
    const words = VORGAENGE.flatMap((vorgang) =>
      zahlen[vorgang] > 0 ? [`${f.number(zahlen[vorgang])} ${text(`vorgang.${vorgang}`)}`] : [],
    );
    return words.length > 0 ? [{ key: art, content: `${text(`arten.${art}`)}: ${f.list(words)}` }] : [];
  });
  return (
    <>
      <Section id="wichtigstes" first heading={text("vergleich.wichtigstes")}>
        <PlainList items={lines} />
      </Section>
      {entfallen.length > 0 && entfallen.length <= ENTFALLENE_HOECHSTENS ? (
        <Section id="entfallen" heading={text("vergleich.entfallen")}>
          <EintragFaden eintraege={entfallen} level={3} />
        </Section>
      ) : null}
    </>
  );
}

/** Beside it: the Kapitel, and which Fassung holds. */
export function randOf(vergleich: Vergleich, text: FassungText): SideBlock[] {
  const kapitel = vergleich.eintraege.filter((one) => one.art === "kapitel");
  const neu = kapitel.filter((one) => one.vorgang === "neu").flatMap((one) => one.nachher);
  const weg = kapitel
    .filter((one) => one.vorgang !== "neu" && one.vorgang !== "umformuliert" && one.vorgang !== "verschoben")
    .flatMap((one) => one.vorher);
  const list = (parts: readonly { readonly titel: string }[]) => (
    <PlainList items={parts.map(({ titel }) => ({ key: titel, content: <span lang="de">{titel}</span> }))} />
  );
  const facts = [
    ...(neu.length > 0 ? [{ term: text("vergleich.kapitel.neu"), details: list(neu) }] : []),
    ...(weg.length > 0 ? [{ term: text("vergleich.kapitel.weg"), details: list(weg) }] : []),
  ];
  const gilt = vergleich.fassungen.find((one) => one.gilt);
  return [
    ...(facts.length > 0 ? [{ heading: text("arten.kapitel"), facts }] : []),
    {
      heading: text("fassungen"),
      facts: [
        ...(gilt ? [{ term: text("liste.gilt"), details: <span lang="de">{gilt.bezeichnung}</span> }] : []),
        ...(vergleich.bis === null ? [{ term: text("heute"), details: text("vergleich.heute.text") }] : []),
      ],
    },
  ];
}
