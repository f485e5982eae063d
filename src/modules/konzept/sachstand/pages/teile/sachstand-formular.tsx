import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { EingabeFehler } from "../../../rules/massnahme-eingabe.ts";
import type { LeistungStand } from "../../views/stand.ts";
import { StandFragen, UmsetzungFrage, useStandFeld } from "./stand-fragen.tsx";

/**
 * The form of a report: what everybody has to say first, the rest below. For a correction it asks why.
 *
 * @param props.values as typed, or as it begins
 */
export function SachstandFormular(props: {
  values: Readonly<Record<string, string>>;
  fehler: EingabeFehler;
  leistungen: readonly LeistungStand[];
  gesehen: string;
  zurueck: string;
  berichtigung?: boolean | undefined;
}) {
  const { text } = useTexte();
  const { values, fehler, berichtigung } = props;
  const field = useStandFeld(props);
  return (
    <Form warnUnsaved>
      <HiddenField name="gesehen" value={props.gesehen} />
      {berichtigung ? (
        <TextArea
          {...field("berichtigungGrund")}
          label={text("sachstand.berichtigen.grund")}
          hint={text("sachstand.berichtigen.grund.hinweis")}
          rows={2}
          required
          lang="de"
          maxLength={500}
        />
      ) : null}
      <UmsetzungFrage values={values} fehler={fehler} />
      <StandFragen
        values={values}
        fehler={fehler}
        leistungen={props.leistungen}
        berichtHinweis={text("sachstand.frage.bericht.hinweis")}
      />
      <TextArea
        {...field("naechsteSchritte")}
        label={text("sachstand.frage.schritte")}
        optional={text("freiwillig")}
        rows={2}
        lang="de"
        maxLength={2000}
      />
      <DateField {...field("tag")} label={text("sachstand.frage.tag")} hint={text("datum.hinweis")} required />
      <TextField
        {...field("gemeldetVon")}
        label={text("sachstand.frage.von")}
        hint={text("sachstand.frage.von.hinweis")}
        optional={text("freiwillig")}
        lang="de"
        maxLength={200}
      />
      <Checkbox
        name="oeffentlich"
        label={text("sachstand.frage.oeffentlich")}
        hint={text("sachstand.frage.oeffentlich.hinweis")}
        checked={values["oeffentlich"] === "ja"}
      />
      <ActionRow>
        <Button variant="primary">{text(berichtigung ? "sachstand.berichtigen.senden" : "sachstand.senden")}</Button>
        <ButtonLink href={props.zurueck}>{text("abbrechen")}</ButtonLink>
      </ActionRow>
    </Form>
  );
}
