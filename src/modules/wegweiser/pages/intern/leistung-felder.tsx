import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { DAUER_EINHEITEN, GEBIETE, TERMIN_ARTEN } from "../../rules/leistung.ts";
import { RISIKEN } from "../../rules/pruefung.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import type { LeistungWahl } from "../../views/intern.ts";
import { languageNames } from "../teile/sprachnamen.ts";
import { optionsOf } from "./felder.tsx";
import { SCHALTERSPRACHEN, VERWANDT_FELDER } from "./leistung-form.ts";

type Props = { state: FormState | undefined; stored: Record<string, string>; wahl: LeistungWahl; neu: boolean };

/** Everything people write about a Leistung: what is read, where to go, and who keeps it. */
export function LeistungFelder({ state, stored, wahl, neu }: Props) {
  const { t, locale } = usePage();
  const text = t(wegweiserTexts);
  const names = languageNames(locale);
  const message = useFieldMessage(state);
  const value = (name: string) => (state ? (state.values[name] ?? "") : (stored[name] ?? ""));
  const field = (name: "titel" | "kosten" | "raum" | "online") => (
    <TextField
      name={name}
      label={text(`feld.${name}`)}
      hint={name === "titel" ? text("feld.titel.hinweis") : undefined}
      value={value(name)}
      error={message(name)}
    />
  );
  const area = (name: "kurz" | "schritte" | "tipp" | "helfende" | "notiz", hint?: string, rows = 3) => (
    <TextArea
      name={name}
      label={text(`feld.${name}`)}
      hint={hint}
      rows={rows}
      value={value(name)}
      error={message(name)}
    />
  );
  const tick = (name: string, label: string) => (
    <Checkbox key={name} name={name} label={label} checked={value(name) !== ""} />
  );
  return (
    <>
      <Fieldset name="gruppe-text" legend={text("gruppe.text")} look="fields">
        {field("titel")}
        {area("kurz")}
        {area("schritte", text("feld.schritte.hinweis"), 6)}
        {area("tipp", text("feld.tipp.hinweis"))}
        {area("helfende", undefined, 4)}
        {neu ? null : tick("nurSchreibweise", text("feld.nurSchreibweise"))}
      </Fieldset>
      <Fieldset
        name="gruppe-lagen"
        legend={text("feld.lagen")}
        hint={wahl.lagen.length === 0 ? text("feld.lagen.keine") : undefined}
      >
        {wahl.lagen.map(({ id, name }) => tick(`lage-${id}`, name))}
      </Fieldset>
      <Fieldset
        name="gruppe-unterlagen"
        legend={text("feld.unterlagen")}
        hint={wahl.unterlagen.length === 0 ? text("feld.unterlagen.keine") : undefined}
      >
        {wahl.unterlagen.map(({ id, name }) => tick(`unterlage-${id}`, name))}
      </Fieldset>
      <Fieldset name="gruppe-wege" legend={text("gruppe.wege")} look="fields">
        <RadioGroup
          name="gebiet"
          label={text("feld.gebiet")}
          value={value("gebiet")}
          error={message("gebiet")}
          choices={GEBIETE.map((one) => ({ value: one, label: text(`gebiet.${one}`) }))}
        />
        <SelectField
          name="anlaufstelleId"
          label={text("feld.anlaufstelleId")}
          value={value("anlaufstelleId")}
          error={message("anlaufstelleId")}
          empty={text("keine")}
          options={optionsOf(wahl.anlaufstellen)}
        />
        {field("raum")}
        <SelectField
          name="anbieterId"
          label={text("feld.anbieterId")}
          value={value("anbieterId")}
          error={message("anbieterId")}
          empty={text("keine")}
          options={optionsOf(wahl.stellen)}
        />
        <RadioGroup
          name="termin"
          label={text("feld.termin")}
          value={value("termin")}
          error={message("termin")}
          choices={TERMIN_ARTEN.map((one) => ({ value: one, label: text(`termin.${one}`) }))}
        />
        {tick("kostenfrei", text("feld.kostenfrei"))}
        {field("kosten")}
        <TextField
          name="dauerVon"
          label={text("feld.dauerVon")}
          hint={text("feld.dauer.hinweis")}
          value={value("dauerVon")}
          error={message("dauerVon")}
          inputMode="numeric"
        />
        <TextField
          name="dauerBis"
          label={text("feld.dauerBis")}
          value={value("dauerBis")}
          error={message("dauerBis")}
          inputMode="numeric"
        />
        <SelectField
          name="dauerEinheit"
          label={text("feld.dauerEinheit")}
          value={value("dauerEinheit")}
          error={message("dauerEinheit")}
          options={DAUER_EINHEITEN.map((one) => ({ value: one, label: text(`einheit.${one}`) }))}
        />
        {field("online")}
      </Fieldset>
      <Fieldset name="gruppe-spricht" legend={text("feld.spricht")}>
        {SCHALTERSPRACHEN.map((tag) => tick(`spricht-${tag}`, names([tag])))}
      </Fieldset>
      <Fieldset name="gruppe-verwandt" legend={text("feld.verwandt")} look="fields">
        {VERWANDT_FELDER.map((name, place) => (
          <SelectField
            key={name}
            name={name}
            label={`${text("feld.verwandt")} ${place + 1}`}
            value={value(name)}
            error={message(name)}
            empty={text("keine")}
            options={optionsOf(wahl.leistungen)}
          />
        ))}
      </Fieldset>
      <Fieldset name="gruppe-pflege" legend={text("gruppe.pflege")} look="fields">
        <SelectField
          name="verantwortlichId"
          label={text("feld.verantwortlichId")}
          hint={wahl.stellen.length === 0 ? text("feld.stellen.keine") : undefined}
          value={value("verantwortlichId")}
          error={message("verantwortlichId")}
          empty={text("zustaendig.thema.waehlen")}
          options={optionsOf(wahl.stellen)}
        />
        <RadioGroup
          name="risiko"
          label={text("feld.risiko")}
          value={value("risiko")}
          error={message("risiko")}
          choices={RISIKEN.map((one) => ({ value: one, label: text(`risiko.${one}`) }))}
        />
        {area("notiz")}
      </Fieldset>
    </>
  );
}

const FELDER = [
  "titel",
  "kurz",
  "schritte",
  "tipp",
  "helfende",
  "anlaufstelleId",
  "raum",
  "anbieterId",
  "termin",
  "kosten",
  "dauerVon",
  "dauerBis",
  "dauerEinheit",
  "online",
  "gebiet",
  "verantwortlichId",
  "risiko",
  "notiz",
] as const;

/** The fields that an error or somebody else's change can point to. */
export function useLeistungFields(stored: Record<string, string> | null) {
  const text = usePage().t(wegweiserTexts);
  return FELDER.map((name) => ({ name, label: text(`feld.${name}`), current: stored?.[name] }));
}
