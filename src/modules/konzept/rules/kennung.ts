import { formatKennung, numberOfKennung } from "./massnahme-inhalt.ts";

/** What can stand in an address and be read aloud: `M41`, `2.3`, `WM-07`. */
const BRAUCHBAR = /^[A-Za-zÄÖÜäöü0-9](?:[A-Za-zÄÖÜäöü0-9.-]{0,18}[A-Za-zÄÖÜäöü0-9])?$/;

/**
 * Gives out Kennungen for new Maßnahmen: the county's own where it is usable and free, otherwise the next number. None is
 * given twice, and none that was ever given.
 *
 * @param taken every Kennung of the Konzept, archived ones included
 */
export function giveKennung(letzteNummer: number, taken: ReadonlySet<string>) {
  const used = new Set([...taken].map((kennung) => kennung.toLowerCase()));
  let highest = letzteNummer;
  const take = (kennung: string) => {
    used.add(kennung.toLowerCase());
    highest = Math.max(highest, numberOfKennung(kennung) ?? 0);
    return kennung;
  };
  return {
    next: (wanted: string | null): string => {
      const own = wanted?.trim().replace(/\s+/g, "-") ?? "";
      if (BRAUCHBAR.test(own) && !used.has(own.toLowerCase())) return take(own);
      let number = highest + 1;
      while (used.has(formatKennung(number).toLowerCase())) number += 1;
      return take(formatKennung(number));
    },
    letzteNummer: () => highest,
  };
}
