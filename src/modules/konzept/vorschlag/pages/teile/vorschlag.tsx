import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Num, Section, SubHeading } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { BedarfAngebote } from "../../../angebote/pages/teile/bedarf-angebote.tsx";
import { leadAbsicht } from "../../../pages/teile/eingabe.ts";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import type { Vorschlag } from "../../views/vorschlag.ts";
import { useVorschlagTexte } from "./texte.ts";

/** Leads from a Bedarf to a Maßnahme for it. */
export function VorschlagenLink({ bedarfId }: { bedarfId: string }) {
  const { text, link } = useVorschlagTexte();
  return (
    <ActionRow above>
      <ButtonLink small icon="add" href={link(`/intern/massnahmen/neu?bedarf=${bedarfId}`)}>
        {text("vorschlagen")}
      </ButtonLink>
    </ActionRow>
  );
}

/** What the new Maßnahme is proposed from, and what it will be linked with. */
export function VorschlagHerkunft({ vorschlag, bedarfId }: { vorschlag: Vorschlag; bedarfId: string | null }) {
  const { text, link } = useVorschlagTexte();
  const inhalt = useInhaltSprache();
  const { bedarf, ziel } = vorschlag;
  if (bedarf && bedarfId) {
    const ohne = bedarf.zielIds.length === 0;
    return (
      <Notice title={text("aus.bedarf", { kennung: bedarf.kennung })}>
        <p {...inhalt}>{bedarf.titel}</p>
        <p>{text(ohne ? "aus.bedarf.ohne-ziel" : "aus.bedarf.ziele")}</p>
        {ohne ? (
          <TextLink href={link(`/intern/wirkungsziele/neu?bedarf=${bedarfId}`)}>
            {text("aus.bedarf.ziel-anlegen")}
          </TextLink>
        ) : null}
      </Notice>
    );
  }
  if (!ziel) return null;
  return (
    <Notice title={text("aus.ziel", { kennung: ziel.kennung })}>
      <p {...inhalt}>{ziel.titel}</p>
    </Notice>
  );
}

/** What is done already for the same Wirkungsziel or Bedarf, before somebody writes the same once more (AS1). */
export function SchonDa({ vorschlag }: { vorschlag: Vorschlag }) {
  const { text, link } = useVorschlagTexte();
  const inhalt = useInhaltSprache();
  const { schonDa, angebote, bedarf, ziel } = vorschlag;
  if (schonDa.length + angebote.length === 0) return null;
  return (
    <>
      {schonDa.length > 0 ? (
        <Section
          id="schon-da"
          heading={text(bedarf ? "schon-da.bedarf" : "schon-da.ziel", { kennung: (bedarf ?? ziel)?.kennung ?? "" })}
          close
        >
          <p>{text("schon-da.text")}</p>
          <PlainList
            items={schonDa.map((one) => ({
              key: one.id,
              content: (
                <>
                  <Num>{one.kennung}</Num>{" "}
                  <TextLink href={link(`/intern/massnahmen/${one.id}`)} {...inhalt}>
                    {one.titel}
                  </TextLink>
                  {", "}
                  {text(one.naehe === "wirkungsziel" ? "schon-da.wirkungsziel" : "schon-da.naehe-bedarf")}
                  {one.federfuehrung ? `. ${text("schon-da.fuehrt", { wer: one.federfuehrung })}` : ""}
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
      <BedarfAngebote angebote={angebote} intern />
    </>
  );
}

/** Who could lead, with the reason. Each button puts one of them into the form. */
export function FederfuehrungVorschlaege({ vorschlag }: { vorschlag: Vorschlag }) {
  const { text, f } = useVorschlagTexte();
  const inhalt = useInhaltSprache();
  const { federfuehrung } = vorschlag;
  if (federfuehrung.length === 0) return null;
  return (
    <div id="federfuehrung-vorschlaege">
      <SubHeading>{text("lead.titel")}</SubHeading>
      <p>{text("lead.text")}</p>
      <Thread
        entries={federfuehrung.map(({ wer, naehe, namen }) => ({
          key: leadAbsicht(wer),
          title: <span {...inhalt}>{wer.wer}</span>,
          content: <p>{text(`lead.${naehe}`, { namen: f.list(namen) })}</p>,
          action: (
            <Button small name="absicht" value={leadAbsicht(wer)} hidden={wer.wer}>
              {text("lead.eintragen")}
            </Button>
          ),
        }))}
      />
    </div>
  );
}
