import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Muted } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { EingabeFehler } from "../../../rules/massnahme-eingabe.ts";
import { EINSCHAETZUNGEN, UMSETZUNGEN } from "../../rules/sachstand.ts";
import type { LeistungStand } from "../../views/stand.ts";
import { EinschaetzungZeichen } from "./stand-zeichen.tsx";

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
  const { text, f } = useTexte();
  const { values, fehler, berichtigung } = props;
  const field = (name: string) => ({ name, value: values[name], error: meldung(fehler[name], text) });
  const zahl = (wert: number | null, einheit: string) =>
    wert === null ? "keine" : [f.number(wert), einheit].filter(Boolean).join(" ");
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
      <RadioGroup
        {...field("umsetzung")}
        label={text("sachstand.frage.umsetzung")}
        required
        choices={UMSETZUNGEN.map((one) => ({ value: one, label: text(`sachstand.umsetzung.${one}`) }))}
      />
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
        hint={text("sachstand.frage.bericht.hinweis")}
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
