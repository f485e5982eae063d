import { useTexte } from "../../../pages/teile/sprache.ts";
import { auswahlTexts } from "../../texts/index.ts";

/** The strings of the yearly choice with the county's own words, and how its numbers are written. */
export function useAuswahlTexte() {
  const page = useTexte();
  const own = page.t(auswahlTexts);
  const text: typeof own = (key, values) => own(key, { ...page.woerter, ...values });
  return {
    ...page,
    text,
    /** `4,50` */
    punkte: (hundertstel: number) => text("punkte", { punkte: hundertstel / 100 }),
    /** `1,5 Stellen` */
    stellen: (hundertstel: number) => text("stellen", { stellen: hundertstel / 100 }),
    /** What a candidate asks: `62.000 €, 0,5 Stellen`. */
    fordert: (one: { readonly betragCent: number | null; readonly stellenHundertstel: number | null }) =>
      [
        one.betragCent === null ? text("ohne-betrag") : page.f.money(one.betragCent),
        one.stellenHundertstel ? text("stellen", { stellen: one.stellenHundertstel / 100 }) : null,
      ]
        .filter((part) => part !== null)
        .join(", "),
  };
}

export type AuswahlText = ReturnType<typeof useAuswahlTexte>["text"];

/** The sentence for a code that a form or a rule gave. */
export function fehlerSatz(code: string | undefined, text: AuswahlText): string | undefined {
  return code === undefined ? undefined : text(`fehler.${code}` as Parameters<AuswahlText>[0]);
}
