import { usePage } from "#src/platform/http/page.tsx";
import { belegTexts } from "../../texts/index.ts";

/** The strings of Belege with the county's own words ready for them. */
export function useBelegTexte() {
  const { t, landkreis } = usePage();
  const text = t(belegTexts);
  const { massnahme } = landkreis.woerter;
  const worte: typeof text = (key, values) => text(key, { massnahme: massnahme.einzahl, ...values });
  return worte;
}
