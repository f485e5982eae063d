import { translator } from "#src/platform/i18n/texts.ts";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { type Lesen, Text } from "../../../pages/teile/lesen.tsx";
import type { LeistungId } from "../../../rules/ids.ts";
import type { LeistungKarte } from "../../../views/lesen.ts";
import { uebergabenTexts } from "../../texts/index.ts";
import type { UebergabeView } from "../../views/uebergaben.ts";
import { UebergabenTeil } from "./uebergaben-teil.tsx";

/** All handovers of several Leistungen, closed: people who look for help do not need them. */
export function UebergabenDerLage(props: {
  uebergaben: readonly UebergabeView[];
  leistungen: readonly (LeistungKarte & { readonly id: LeistungId })[];
  lesen: Lesen;
}) {
  const { uebergaben, lesen } = props;
  if (uebergaben.length === 0) return null;
  const leistungen = new Map(props.leistungen.map((one) => [one.id, one]));
  return (
    <Disclosure summary={translator(uebergabenTexts, lesen.um)("helfende")}>
      <UebergabenTeil
        id="uebergaben"
        uebergaben={uebergaben}
        lesen={lesen}
        leistungOf={({ leistungId }) => {
          const leistung = leistungen.get(leistungId);
          return leistung ? (
            <TextLink href={lesen.weg(`/wegweiser/leistungen/${leistung.slug}`)}>
              <Text t={leistung.titel} um={lesen.um} />
            </TextLink>
          ) : null;
        }}
      />
    </Disclosure>
  );
}
