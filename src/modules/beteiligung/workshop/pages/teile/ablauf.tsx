import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { formatRaumcode } from "../../rules/raumcode.ts";
import { folgendeStaende, SCHRITTE } from "../../rules/workshop.ts";
import type { WorkshopInternView } from "../../views/intern.ts";
import { useWorkshopTexte } from "./texte.ts";

type Props = { readonly view: WorkshopInternView };

/** What comes next, and what one can go back to. */
export function StandSection({ view: { workshop } }: Props) {
  const { text } = useWorkshopTexte();
  return (
    <Section first={workshop.stand !== "laeuft"} close id="stand" heading={text("ablauf")}>
      <p className="kern-body">{text(`ablauf.${workshop.stand}`)}</p>
      {folgendeStaende(workshop.stand).map((nach) => (
        <Form key={nach}>
          <HiddenField name="aktion" value="stand" />
          <HiddenField name="rev" value={String(workshop.rev)} />
          {nach === "dokumentiert" ? (
            <TextField
              name="teilnehmende"
              label={text("intern.feld.teilnehmende")}
              hint={text("intern.feld.teilnehmende.hinweis")}
              inputMode="numeric"
            />
          ) : (
            <HiddenField name="teilnehmende" value="" />
          )}
          <ActionRow>
            <Button
              variant={nach === "geplant" || workshop.stand === "dokumentiert" ? "tertiary" : "primary"}
              name="nach"
              value={nach}
            >
              {text(workshop.stand === "dokumentiert" ? "nach.zurueck" : `nach.${nach}`)}
            </Button>
          </ActionRow>
        </Form>
      ))}
    </Section>
  );
}

/** The code on the wall, and which step the room is in. */
export function SchrittSection({ view: { workshop }, raum, qr }: Props & { raum: string; qr: string }) {
  const { text, link } = useWorkshopTexte();
  const code = formatRaumcode(workshop.code);
  return (
    <Section id="raum" heading={text("raum.titel", { code })}>
      <p className="kern-body">
        {text("raum.adresse")} <bdi dir="ltr">{raum}</bdi>
      </p>
      <img src={qr} alt={text("raum.qr", { code })} width={180} height={180} />
      <ActionRow>
        <ButtonLink href={`${link(`/workshop/${workshop.code}`)}?ansicht=pinnwand`}>{text("raum.pinnwand")}</ButtonLink>
      </ActionRow>
      <p className="kern-body">
        {text("schritt.jetzt")} <strong>{text(`schritt.${workshop.schritt}`)}</strong>
      </p>
      <Form bare>
        <HiddenField name="aktion" value="schritt" />
        <HiddenField name="rev" value={String(workshop.rev)} />
        <ActionRow>
          {SCHRITTE.filter((one) => one !== workshop.schritt).map((one) => (
            <Button key={one} small name="schritt" value={one}>
              {text(`schritt.oeffnen.${one}`)}
            </Button>
          ))}
        </ActionRow>
      </Form>
      <SmallPrint>{text("schritt.hinweis")}</SmallPrint>
    </Section>
  );
}
