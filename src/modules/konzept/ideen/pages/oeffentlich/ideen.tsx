import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Muted, Row, Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { type IdeeOeffentlich, viewIdeenOeffentlich } from "../../views/ideen.ts";
import { IdeenstandZeichen } from "../teile/ideenstand.tsx";
import type { Route } from "./+types/ideen";

export async function loader({ context }: Route.LoaderArgs) {
  return { ideen: await viewIdeenOeffentlich(context.get(ctxKey)) };
}

/** What people proposed, and what became of it, with the answer. */
export default function Ideen({ loaderData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  const { ideen } = loaderData;
  const offen = ideen.filter((one) => one.stand === "eingegangen" || one.stand === "in-pruefung").length;
  return (
    <>
      <DocumentTitle title={text("idee.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("konzept.kurz"), href: link("/konzept") }, { text: text("idee.titel") }]}
      />
      <Main voice="serif">
        <PageTitle
          kind={text("idee.titel")}
          title={text("idee.stand.titel", { anzahl: ideen.length, offen })}
          lead={text("idee.vorspann")}
        />
        <ActionRow above>
          <ButtonLink variant="primary" icon="add" href={link("/konzept/ideen/neu")}>
            {text("idee.einreichen")}
          </ButtonLink>
        </ActionRow>
        <Section id="liste" close>
          {ideen.length === 0 ? (
            <EmptyState title={text("idee.leer")}>{text("idee.leer.text")}</EmptyState>
          ) : (
            <Thread
              level={2}
              entries={ideen.map((one) => ({
                key: String(one.nummer),
                margin: text("idee.nummer", { nummer: one.nummer }),
                title: <span {...inhalt}>{one.titel}</span>,
                content: <Idee idee={one} />,
              }))}
            />
          )}
        </Section>
        <Origin>
          <Row noPrint>
            <TextLink href={link("/konzept/ideen.csv")}>{text("herunterladen.csv")}</TextLink>
            <TextLink href={link("/konzept/ideen.json")}>{text("herunterladen.json")}</TextLink>
          </Row>
        </Origin>
      </Main>
    </>
  );
}

function Idee({ idee }: { idee: IdeeOeffentlich }) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <>
      <Row>
        <IdeenstandZeichen stand={idee.stand} />
        {idee.massnahme ? (
          idee.massnahme.oeffentlich ? (
            <TextLink href={link(`/konzept/massnahmen/${idee.massnahme.kennung}`)}>{idee.massnahme.kennung}</TextLink>
          ) : (
            <span>{idee.massnahme.kennung}</span>
          )
        ) : null}
      </Row>
      <TextBlock text={idee.kurzfassung} {...inhalt} />
      {idee.von ? <p>{text("idee.von", { wer: idee.von })}</p> : null}
      {idee.antwort ? (
        <>
          <p>
            <strong>
              {text("idee.antwort")}
              {idee.beantwortetAm ? <Muted> ({f.date(idee.beantwortetAm)})</Muted> : null}
            </strong>
          </p>
          <TextBlock text={idee.antwort} {...inhalt} />
        </>
      ) : null}
    </>
  );
}
