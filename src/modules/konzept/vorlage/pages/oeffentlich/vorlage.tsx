import { ctxKey } from "#src/platform/http/context.ts";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { OeffentlicherRahmen } from "../../../fassung/pages/teile/fassung-rahmen.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import { viewVorlageOeffentlich } from "../../views/vorlagen.ts";
import { Dateien } from "../teile/dateien.tsx";
import { VorlagenstandZeichen } from "../teile/stand.tsx";
import { useVorlageTexte } from "../teile/texte.ts";
import { Beratungsfolge, VorlageInhalt } from "../teile/vorlage-inhalt.tsx";
import type { Route } from "./+types/vorlage";

export async function loader({ context, params }: Route.LoaderArgs) {
  return { vorlage: await viewVorlageOeffentlich(context.get(ctxKey), params.slug) };
}

/** One paper as the public may read it. */
export default function VorlageSeite({ loaderData: { vorlage } }: Route.ComponentProps) {
  const { text, link, f } = useVorlageTexte();
  const inhalt = useInhaltSprache();
  return (
    <OeffentlicherRahmen
      kurz={text("nummer", { nummer: vorlage.nummer })}
      titel={<span {...inhalt}>{vorlage.titel}</span>}
      vorspann={
        vorlage.eingebrachtAm
          ? text("seite.vorspann", { nummer: vorlage.nummer, datum: f.date(vorlage.eingebrachtAm) })
          : undefined
      }
      pfad={[{ text: text("titel"), href: link("/konzept/vorlagen") }]}
      dateien={{ base: `/konzept/vorlagen/${vorlage.slug}` }}
      herkunft={text("seite.herkunft")}
    >
      <Section id="stand" first>
        <p className="kern-body">
          <VorlagenstandZeichen stand={vorlage.stand} />{" "}
          <TextLink href={link(`/konzept/vorlagen/${vorlage.slug}.pdf`)}>{text("seite.pdf")}</TextLink>
        </p>
      </Section>
      {vorlage.unveraendert === false ? (
        <Notice tone="error" title={text("seite.unecht")}>
          <p>{text("seite.unecht.text")}</p>
        </Notice>
      ) : null}
      <VorlageInhalt vorlage={vorlage} folge={<Beratungsfolge beratungen={vorlage.beratungen} />} />
      <Dateien vorlage={vorlage} />
    </OeffentlicherRahmen>
  );
}
