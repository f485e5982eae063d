import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import type { Belegsumme as Summe } from "../../rules/summe.ts";
import { formatSumme } from "../../views/summe-worte.ts";
import { useBelegTexte } from "./texte.ts";

/** The sum of what is known of an element, what speaks for and against it apart. */
export function Belegsumme({ summe }: { summe: Summe }) {
  const lines = formatSumme(summe, useBelegTexte());
  if (lines.length === 0) return null;
  return <PlainList items={lines.map((line) => ({ key: line, content: line }))} />;
}

/** The sum under a heading of its own, where the Belege themselves stand elsewhere; nothing where there is nothing. */
export function BueroSumme({ summe }: { summe: Summe | null }) {
  const text = useBelegTexte();
  if (!summe || formatSumme(summe, text).length === 0) return null;
  return (
    <Section id="belegsumme" heading={text("summe.titel")} close>
      <Belegsumme summe={summe} />
    </Section>
  );
}
