import { usePage } from "#src/platform/http/page.tsx";
import { monitoringTexts } from "../../texts/index.ts";

/** The county's content is German; on a page in another language it says so. */
export function useInhaltSprache(): { lang?: "de"; dir?: "ltr" } {
  return usePage().locale === "de" ? {} : { lang: "de", dir: "ltr" };
}

/** The strings of this module with the county's own words ready for them. */
export function useMonitoringTexte() {
  const page = usePage();
  const { handlungsfeld, massnahme } = page.landkreis.woerter;
  const woerter = { feld: handlungsfeld.einzahl, massnahme: massnahme.einzahl, massnahmen: massnahme.mehrzahl };
  const text = page.t(monitoringTexts);
  const t: typeof text = (key, values) => text(key, { ...woerter, ...values });
  return { ...page, text: t, woerter };
}

export type MonitoringText = ReturnType<typeof useMonitoringTexte>["text"];
