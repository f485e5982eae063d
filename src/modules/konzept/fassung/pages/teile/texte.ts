import { useTexte } from "../../../pages/teile/sprache.ts";
import { fassungTexts } from "../../texts/index.ts";

/** The strings of the Fassungen with the county's own words ready for them. */
export function useFassungTexte() {
  const page = useTexte();
  const text = page.t(fassungTexts);
  const t: typeof text = (key, values) => text(key, { ...page.woerter, ...values });
  return { ...page, text: t };
}

export type FassungText = ReturnType<typeof useFassungTexte>["text"];

/** The sentence for a code that a form or a rule gave. */
export function fehlerText(code: string | undefined, text: FassungText): string | undefined {
  return code === undefined ? undefined : text(`fehler.${code}` as Parameters<FassungText>[0]);
}
