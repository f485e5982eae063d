import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Muted } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { EinschaetzungZeichen } from "../../../sachstand/pages/teile/stand-zeichen.tsx";
import { EINSCHAETZUNGEN, UMSETZUNGEN } from "../../../sachstand/rules/sachstand.ts";
import type { LeistungStand } from "../../../sachstand/views/stand.ts";
import type { Entwurf } from "./rueckmeldung-eingabe.ts";

/** The six fields (R104): judgement, what happened, what was counted, reason, new date, state. No script, one column. */
export function RueckmeldungFormular(props: {
  values: Entwurf;
  fehler: Readonly<Record<string, string>>;
  leistungen: readonly LeistungStand[];
  rev: number;
}) {
  const { text, f } = useTexte();
  const { values, fehler } = props;
  const field = (name: string) => ({ name, value: values[name], error: meldung(fehler[name], text) });
  const zahl = (wert: number | null, einheit: string) =>
    wert === null ? "keine" : [f.number(wert), einheit].filter(Boolean).join(" ");
  return (
    <Form defaultSubmit={{ name: "aktion", value: "pruefen" }}>
      <HiddenField name="rev" value={String(props.rev)} />
      <RadioGroup
        {...field("einschaetzung")}
        label={text("sachstand.frage.einschaetzung")}
        hint={text("sachstand.frage.einschaetzung.hinweis")}
        choices={EINSCHAETZUNGEN.map((one) => ({
          value: one,
          label: (
            <>
              <EinschaetzungZeichen einschaetzung={one} />{" "}
              <Muted>{text(`sachstand.einschaetzung.${one}.heisst`)}</Muted>
            </>
          ),
        }))}
      />
      <TextArea
        {...field("bericht")}
        label={text("sachstand.frage.bericht")}
        hint={text("abfrage.feld.bericht.hinweis")}
        rows={4}
        required
        lang="de"
        maxLength={4000}
      />
      {props.leistungen.map((one) => (
        <TextField
          key={one.id}
          {...field(`leistung.${one.id}`)}
          label={text("sachstand.frage.leistung", { name: one.name })}
          hint={text("sachstand.frage.leistung.hinweis", {
            soll: zahl(one.soll, one.einheit),
            ist: zahl(one.ist, one.einheit),
          })}
          inputMode="decimal"
          maxLength={20}
          dir="ltr"
        />
      ))}
      <TextArea
        {...field("grund")}
        label={text("sachstand.frage.grund")}
        hint={text("sachstand.frage.grund.hinweis")}
        rows={2}
        lang="de"
        maxLength={1000}
      />
      <DateField
        {...field("neuerTermin")}
        label={text("sachstand.frage.termin")}
        hint={text("sachstand.frage.termin.hinweis")}
      />
      <RadioGroup
        {...field("umsetzung")}
        label={text("sachstand.frage.umsetzung")}
        required
        choices={UMSETZUNGEN.map((one) => ({ value: one, label: text(`sachstand.umsetzung.${one}`) }))}
      />
      <ActionRow>
        <Button variant="primary" name="aktion" value="pruefen">
          {text("abfrage.pruefen")}
        </Button>
        <Button name="aktion" value="entwurf">
          {text("abfrage.entwurf.speichern")}
        </Button>
      </ActionRow>
    </Form>
  );
}
