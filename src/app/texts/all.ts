import { anlageTexts } from "#src/modules/beteiligung/anlage/texts/index.ts";
import { antwortTexts } from "#src/modules/beteiligung/antwort/texts/index.ts";
import { auswertungTexts } from "#src/modules/beteiligung/auswertung/texts/index.ts";
import { bestandTexts } from "#src/modules/beteiligung/bestand/texts/index.ts";
import { beteiligungTexts } from "#src/modules/beteiligung/texts/index.ts";
import { rohdatenTexts } from "#src/modules/beteiligung/rohdaten/texts/index.ts";
import { interviewTexts } from "#src/modules/beteiligung/interview/texts/index.ts";
import { wellenTexts } from "#src/modules/beteiligung/wellen/texts/index.ts";
import { wirkungTexts } from "#src/modules/beteiligung/wirkung/texts/index.ts";
import { umfrageTexts } from "#src/modules/beteiligung/umfrage/texts/index.ts";
import { fragenTexts } from "#src/modules/beteiligung/fragen/texts/index.ts";
import { workshopTexts } from "#src/modules/beteiligung/workshop/texts/index.ts";
import { gremienTexts } from "#src/modules/gremien/texts/index.ts";
import { angeboteTexts } from "#src/modules/konzept/angebote/texts/index.ts";
import { anhangTexts } from "#src/modules/konzept/anhang/texts/index.ts";
import { auswahlTexts } from "#src/modules/konzept/auswahl/texts/index.ts";
import { belegTexts } from "#src/modules/konzept/beleg/texts/index.ts";
import { fassungTexts } from "#src/modules/konzept/fassung/texts/index.ts";
import { vorschlagTexts } from "#src/modules/konzept/vorschlag/texts/index.ts";
import { vorlageTexts } from "#src/modules/konzept/vorlage/texts/index.ts";
import { konzeptTexts } from "#src/modules/konzept/texts/index.ts";
import { landkreisTexts } from "#src/modules/landkreis/texts/index.ts";
import { monitoringTexts } from "#src/modules/monitoring/texts/index.ts";
import { karteTexts } from "#src/modules/netzwerk/karte/texts/index.ts";
import { orteTexts } from "#src/modules/wegweiser/orte/texts/index.ts";
import { netzwerkTexts } from "#src/modules/netzwerk/texts/index.ts";
import { portalTexts } from "#src/modules/portal/texts/index.ts";
import { strassenkarteTexts } from "#src/modules/wegweiser/strassenkarte/texts/index.ts";
import { anfangTexts } from "#src/modules/wegweiser/anfang/texts/index.ts";
import { artikelTexts } from "#src/modules/wegweiser/artikel/texts/index.ts";
import { importTexts } from "#src/modules/wegweiser/import/texts/index.ts";
import { sammelmappenTexts } from "#src/modules/wegweiser/sammelmappen/texts/index.ts";
import { fragenTexts as haeufigeFragenTexts } from "#src/modules/wegweiser/fragen/texts/index.ts";
import { mitnehmenTexts } from "#src/modules/wegweiser/mitnehmen/texts/index.ts";
import { kalenderTexts } from "#src/modules/wegweiser/kalender/texts/index.ts";
import { gegenlesenTexts } from "#src/modules/wegweiser/gegenlesen/texts/index.ts";
import { eingangTexts } from "#src/modules/wegweiser/eingang/texts/index.ts";
import { pflegeTexts } from "#src/modules/wegweiser/pflege/texts/index.ts";
import { rueckmeldungTexts } from "#src/modules/wegweiser/rueckmeldung/texts/index.ts";
import { termineTexts } from "#src/modules/wegweiser/veranstaltungen/texts/index.ts";
import { signaleTexts } from "#src/modules/wegweiser/signale/texts/index.ts";
import { uebersetzenTexts } from "#src/modules/wegweiser/uebersetzen/texts/index.ts";
import { uebergabenTexts } from "#src/modules/wegweiser/uebergaben/texts/index.ts";
import { wegweiserTexts } from "#src/modules/wegweiser/texts/index.ts";
import { zugangTexts } from "#src/modules/zugang/texts/index.ts";
import { type Texts, translator } from "#src/platform/i18n/texts.ts";
import type { Locale } from "#src/shared/locale.ts";
import { rahmenTexts } from "./index.ts";

/** Every interface string of the product; the completeness test walks this list. */
export const ALL_TEXTS: readonly Texts[] = [
  rahmenTexts,
  portalTexts,
  landkreisTexts,
  netzwerkTexts,
  karteTexts,
  orteTexts,
  uebergabenTexts,
  zugangTexts,
  gremienTexts,
  konzeptTexts,
  angeboteTexts,
  anhangTexts,
  fassungTexts,
  belegTexts,
  vorlageTexts,
  anlageTexts,
  vorschlagTexts,
  beteiligungTexts,
  antwortTexts,
  auswertungTexts,
  bestandTexts,
  fragenTexts,
  rohdatenTexts,
  umfrageTexts,
  interviewTexts,
  wellenTexts,
  wirkungTexts,
  workshopTexts,
  auswahlTexts,
  wegweiserTexts,
  gegenlesenTexts,
  monitoringTexts,
  sammelmappenTexts,
  haeufigeFragenTexts,
  mitnehmenTexts,
  pflegeTexts,
  artikelTexts,
  importTexts,
  termineTexts,
  rueckmeldungTexts,
  signaleTexts,
  uebersetzenTexts,
  strassenkarteTexts,
  kalenderTexts,
  anfangTexts,
  eingangTexts,
] as readonly Texts[];

/**
 * The sentence behind `?ok=…` after a redirect: the key `meldung.…` of whichever module has it.
 * Null for anything else, so that an address cannot put words on our page.
 */
export function findMeldung(key: string | null, locale: Locale): string | null {
  if (key === null || !/^[a-z0-9-]{1,60}$/.test(key)) return null;
  const full = `meldung.${key}`;
  const texts = ALL_TEXTS.find((one) => full in one.messages.de);
  return texts ? translator(texts, locale)(full) : null;
}
