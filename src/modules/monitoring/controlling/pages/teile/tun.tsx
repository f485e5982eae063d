import { Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { useMonitoringTexte } from "../../../pages/teile/texte.ts";
import type { Massnahme } from "../../rules/eingang.ts";
import type { ControllingFilter } from "../../rules/filter.ts";
import type { Handlung } from "../../rules/handlung.ts";
import { controllingPfad } from "./adresse.ts";

const PFADE = {
  eskalieren: (one: Massnahme) => `/intern/aufgaben/neu?zu=${one.kennung}`,
  melden: (one: Massnahme) => `/intern/massnahmen/${one.id}/sachstand#melden`,
  oeffnen: (one: Massnahme) => `/intern/massnahmen/${one.id}`,
} as const;

/** The one thing to do about a line. */
export function Tun(props: { massnahme: Massnahme; handlung: Handlung; filter: ControllingFilter }) {
  const { massnahme, handlung } = props;
  const { text, link } = useMonitoringTexte();
  const word = text(`tun.${handlung}`);
  if (handlung === "erinnern" || handlung === "anfordern") {
    return (
      <Form bare action={link(controllingPfad(props.filter, { seite: props.filter.seite }))}>
        <HiddenField name="massnahme" value={massnahme.id} />
        <Button small name="tat" value={handlung} hidden={massnahme.kennung}>
          {word}
        </Button>
      </Form>
    );
  }
  return (
    <ButtonLink small href={link(PFADE[handlung](massnahme))} hidden={massnahme.kennung}>
      {word}
    </ButtonLink>
  );
}
