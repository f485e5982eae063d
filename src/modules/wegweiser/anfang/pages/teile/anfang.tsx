import { type FormState, Schritte, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { optionsOf } from "../../../pages/intern/felder.tsx";
import { ANFANG, type AnfangSchritt } from "../../rules/anfang.ts";
import { anfangTexts } from "../../texts/index.ts";
import type { AnfangView } from "../../views/anfang.ts";

const ZIELE: Record<AnfangSchritt, string> = {
  stellen: "/intern/netzwerk/neu",
  leistungen: "/intern/wegweiser#vorlage",
  gemeinden: "/intern/gemeinden#liste",
  orte: "/intern/orte/neu",
  feiertage: "/intern/wegweiser/anlaufstellen?feiertage=gesetzlich#feiertage-teil",
  oeffnen: "/intern/wegweiser?zeige=entwurf",
  sprachen: "/intern/wegweiser/uebersetzen",
};

/** What the Fachstelle of a county without a guide does next, and the usual Leistungen to begin with. */
export function Anfang({ anfang, state }: { anfang: AnfangView; state: FormState | undefined }) {
  const text = usePage().t(anfangTexts);
  const { erledigt, vorlage, stellen, orteOhneZeiten } = anfang;
  return (
    <>
      <Section id="anfang" heading={text("titel")} first>
        <p>{text("text", { erledigt: erledigt.length, alle: ANFANG.length })}</p>
        <Schritte
          schritte={ANFANG.map((schritt) => {
            const zeiten = schritt === "orte" && orteOhneZeiten;
            return {
              key: schritt,
              title: text(schritt),
              text: text(`${schritt}.text`),
              href: zeiten ? "/intern/wegweiser/anlaufstellen/neu" : ZIELE[schritt],
              tun: text(zeiten ? "orte.zeiten" : `${schritt}.tun`),
              done: erledigt.includes(schritt),
            };
          })}
        />
      </Section>
      {vorlage > 0 ? <Vorlage anzahl={vorlage} stellen={stellen} state={state} /> : null}
    </>
  );
}

function Vorlage(props: { anzahl: number; stellen: AnfangView["stellen"]; state: FormState | undefined }) {
  const { t, link } = usePage();
  const text = t(anfangTexts);
  const message = useFieldMessage(props.state);
  const { anzahl, stellen, state } = props;
  return (
    <Section id="vorlage" heading={text("vorlage.titel")}>
      <p>{text("vorlage.text", { anzahl })}</p>
      {stellen.length === 0 ? (
        <EmptyState
          title={text("vorlage.ohne-stelle")}
          action={<ButtonLink href={link(ZIELE.stellen)}>{text("stellen.tun")}</ButtonLink>}
        />
      ) : (
        <Form action={link("/intern/wegweiser")}>
          <SelectField
            name="verantwortlichId"
            label={text("vorlage.stelle")}
            hint={text("vorlage.stelle.hinweis")}
            value={state?.values.verantwortlichId ?? (stellen.length === 1 ? stellen[0]?.id : "")}
            error={message("verantwortlichId")}
            empty={text("waehlen")}
            options={optionsOf(stellen)}
          />
          <ActionRow>
            <Button>{text("vorlage.tun")}</Button>
          </ActionRow>
        </Form>
      )}
    </Section>
  );
}
