import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import type { LeistungId } from "../../rules/ids.ts";
import { UebergabenDerLage } from "../../uebergaben/pages/teile/uebergaben-der-lage.tsx";
import type { UebergabeView } from "../../uebergaben/views/uebergaben.ts";
import type { LeistungKarte } from "../../views/lesen.ts";
import type { Reise } from "../../views/reise.ts";
import { type Lesen, Text } from "./lesen.tsx";
import { PapiereListe } from "./papiere-liste.tsx";

/** For the person: what to take along for all steps together. */
export function ReisePapiere({ reise, lesen }: { reise: Reise; lesen: Lesen }) {
  if (reise.papiere.length === 0) return null;
  return (
    <Section id="papiere" heading={lesen.text("papiere.titel")}>
      <p>{lesen.text("lage.papiere.text")}</p>
      <PapiereListe papiere={reise.papiere} lesen={lesen} />
      <p className="wk-leise wk-kein-druck">{lesen.text("blatt.drucken")}</p>
    </Section>
  );
}

/** For those who stand beside her, apart from everything else: what goes wrong, and who hands over to whom. */
export function ReiseHelfende(props: {
  reise: Reise;
  leistungen: readonly (LeistungKarte & { readonly id: LeistungId })[];
  uebergaben: readonly UebergabeView[];
  lesen: Lesen;
}) {
  const { reise, leistungen, uebergaben, lesen } = props;
  const { text, um } = lesen;
  if (reise.helfende.length + uebergaben.length === 0) return null;
  return (
    <Section id="helfende" heading={text("helfende.titel")}>
      <p>{text("helfende.text")}</p>
      {reise.helfende.map((one) => {
        const leistung = leistungen.find(({ id }) => id === one.id);
        return leistung ? (
          <Disclosure key={one.id} summary={<Text t={leistung.titel} um={um} />}>
            <TextBlock text={one.text} {...(um === "de" ? {} : { lang: "de" as const, dir: "ltr" as const })} />
          </Disclosure>
        ) : null;
      })}
      <UebergabenDerLage uebergaben={uebergaben} leistungen={leistungen} lesen={lesen} />
    </Section>
  );
}
