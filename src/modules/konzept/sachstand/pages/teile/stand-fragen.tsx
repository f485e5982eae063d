import { DateField } from "#src/ui/date-field/date-field.tsx";
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

/** What a form shows: as typed, or as it begins, and what is wrong with it. */
type Eingaben = { readonly values: Readonly<Record<string, string>>; readonly fehler: EingabeFehler };

/** Name, value and message of a field of a report. */
export function useStandFeld({ values, fehler }: Eingaben) {
  const { text } = useTexte();
  return (name: string) => ({ name, value: values[name], error: meldung(fehler[name], text) });
}

/** How far a Maßnahme is: the one question that nobody can leave open. */
export function UmsetzungFrage(props: Eingaben) {
  const { text } = useTexte();
  const field = useStandFeld(props);
  return (
    <RadioGroup
      {...field("umsetzung")}
      label={text("sachstand.frage.umsetzung")}
      required
      choices={UMSETZUNGEN.map((one) => ({ value: one, label: text(`sachstand.umsetzung.${one}`) }))}
    />
  );
}

/**
 * What every report says of a Maßnahme, with an account or by a link (R104): judgement, what happened, what was
 * counted, why it is not well and until when.
 *
 * @param props.berichtHinweis under the question what happened
 */
export function StandFragen(
  props: Eingaben & { readonly leistungen: readonly LeistungStand[]; readonly berichtHinweis: string },
) {
  const { text, f } = useTexte();
  const field = useStandFeld(props);
  const zahl = (wert: number | null, einheit: string) =>
    wert === null ? "keine" : [f.number(wert), einheit].filter(Boolean).join(" ");
  return (
    <>
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
        hint={props.berichtHinweis}
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
    </>
  );
}
