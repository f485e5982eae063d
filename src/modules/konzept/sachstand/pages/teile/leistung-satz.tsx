import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { Leistung } from "../../rules/sachstand.ts";

/** "Kursplätze: 28 von 40 Plätze", or that nobody has counted yet. */
export function LeistungSatz({ leistung }: { leistung: Leistung }) {
  const { text, f } = useTexte();
  const inhalt = useInhaltSprache();
  const { name, einheit, soll, ist } = leistung;
  const mit = (zahl: number) => [f.number(zahl), einheit].filter(Boolean).join(" ");
  const satz =
    ist === null
      ? text("sachstand.leistung.nicht-gezaehlt", { name, soll: soll === null ? "–" : mit(soll) })
      : soll === null
        ? text("sachstand.leistung.ohne-soll", { name, ist: mit(ist) })
        : text("sachstand.leistung", { name, ist: f.number(ist), soll: mit(soll) });
  return <span {...inhalt}>{satz}</span>;
}
