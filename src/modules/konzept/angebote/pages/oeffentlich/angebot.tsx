import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import { viewOeffentlichesAngebot } from "../../views/oeffentlich.ts";
import { AngebotFakten } from "../teile/angebot-fakten.tsx";
import { useAngebotTexte } from "../teile/texte.ts";
import type { Route } from "./+types/angebot";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewOeffentlichesAngebot(context.get(ctxKey), idParam<"Angebot">(params.id));
}

/** One Angebot: what, for whom, where and when, and whom to ask. */
export default function Angebot({ loaderData: angebot }: Route.ComponentProps) {
  const { text, konzept, link, f } = useAngebotTexte();
  const inhalt = useInhaltSprache();
  const { titel, stelle, beschreibung } = angebot;
  return (
    <>
      <DocumentTitle title={titel} />
      {beschreibung ? <meta name="description" content={beschreibung.slice(0, 200)} /> : null}
      <Breadcrumb
        label={konzept("pfad")}
        items={[{ text: text("liste.kurz"), href: link("/angebote") }, { text: <span {...inhalt}>{titel}</span> }]}
      />
      <Main>
        <PageTitle
          kind={text("seite.art")}
          title={<span {...inhalt}>{titel}</span>}
          lead={
            <TextLink href={link(`/netzwerk/${stelle.slug}`)} {...inhalt}>
              {stelle.name}
            </TextLink>
          }
        />
        <Section first close id="angaben">
          {beschreibung ? <TextBlock text={beschreibung} {...inhalt} /> : null}
          <AngebotFakten angebot={angebot} />
        </Section>
        <Origin>
          {angebot.bestaetigtAm ? `${text("seite.bestaetigt", { datum: f.date(angebot.bestaetigtAm) })} ` : null}
          {text("herkunft")}
        </Origin>
      </Main>
    </>
  );
}
