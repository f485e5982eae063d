import type { Belegsumme as Summe } from "../../rules/summe.ts";
import { formatSumme } from "../../views/summe-worte.ts";
import { useBelegTexte } from "./texte.ts";

/** The sum of what is known of an element, what speaks for and against it apart. */
export function Belegsumme({ summe }: { summe: Summe }) {
  const lines = formatSumme(summe, useBelegTexte());
  if (lines.length === 0) return null;
  return (
    <ul className="kern-body">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
