import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { optionsOf, SprachtexteFelder } from "../../../pages/intern/felder.tsx";
import { SCHALTERSPRACHEN } from "../../../pages/intern/leistung-form.ts";
import { languageNames } from "../../../pages/teile/sprachnamen.ts";
import { WOCHENTAGE } from "../../../rules/zeiten.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { TAKTE } from "../../rules/wiederholung.ts";
import { termineTexts } from "../../texts/index.ts";
import type { TerminForm } from "../../views/termine.ts";
import { presentTermin } from "./termin-form.ts";

const NAMED = [
  "de",
  "text",
  "beginn",
  "von",
  "bis",
  "takt",
  "abstand",
  "endet",
  "ausfaelle",
  "ortId",
  "ortText",
] as const;
const MORE = ["online", "veranstalterId", "kosten", "anmeldung"] as const;

export function useTerminFields(view: TerminForm) {
  const { t, f } = usePage();
  const text = t(termineTexts);
  const stored = presentTermin(view.termin, f.date);
  return [...NAMED, ...MORE].map((name) => ({
    name,
    label: text(name === "de" ? "feld.titel" : `feld.${name}`),
    current: stored[name],
  }));
}

export const useTerminMessages = () => ({ "zeit-falsch": usePage().t(termineTexts)("fehler.zeit-falsch") });

/** Everything people write about a Veranstaltung. */
export function TerminFelder({ state, view }: { state: FormState | undefined; view: TerminForm }) {
  const { t, f, locale } = usePage();
  const text = t(termineTexts);
  const guide = t(wegweiserTexts);
  const message = useFieldMessage(state, useTerminMessages());
  const stored = presentTermin(view.termin, f.date);
  const value = (name: string) => (state ? (state.values[name] ?? "") : (stored[name] ?? ""));
  const names = languageNames(locale);
  const field = (name: "von" | "bis" | "abstand" | "ortText" | "online" | "kosten" | "anmeldung", hint?: string) => (
    <TextField name={name} label={text(`feld.${name}`)} hint={hint} value={value(name)} error={message(name)} />
  );
  const day = (name: "beginn" | "endet") => (
    <DateField
      name={name}
      label={text(`feld.${name}`)}
      hint={text("datum.hinweis")}
      optional={name === "endet" ? text("freiwillig") : undefined}
      value={value(name)}
      error={message(name)}
    />
  );
  const tick = (name: string, label: string) => (
    <Checkbox key={name} name={name} label={label} checked={value(name) !== ""} />
  );
  return (
    <>
      <TextField name="de" label={text("feld.titel")} value={value("de")} error={message("de")} />
      <TextArea name="text" label={text("feld.text")} rows={5} value={value("text")} error={message("text")} />
      <Fieldset name="gruppe-wann" legend={text("wann")} look="fields">
        {day("beginn")}
        {field("von", text("feld.von.hinweis"))}
        {field("bis")}
        <RadioGroup
          name="takt"
          label={text("feld.takt")}
          value={value("takt")}
          error={message("takt")}
          choices={TAKTE.map((one) => ({ value: one, label: text(`takt.${one}`) }))}
        />
        {field("abstand", text("feld.abstand.hinweis"))}
        <Fieldset name="gruppe-tage" legend={text("feld.tage")} hint={text("feld.tage.hinweis")}>
          {WOCHENTAGE.map((tag) => tick(`tag-${tag}`, guide(`tag.${tag}`)))}
        </Fieldset>
        {day("endet")}
        <TextArea
          name="ausfaelle"
          label={text("feld.ausfaelle")}
          hint={text("feld.ausfaelle.hinweis")}
          rows={3}
          value={value("ausfaelle")}
          error={message("ausfaelle")}
        />
      </Fieldset>
      <Fieldset name="gruppe-wo" legend={text("wo")} look="fields">
        <SelectField
          name="ortId"
          label={text("feld.ortId")}
          value={value("ortId")}
          error={message("ortId")}
          empty={guide("keine")}
          options={optionsOf(view.wahl.orte)}
        />
        {field("ortText")}
        {field("online")}
      </Fieldset>
      <SelectField
        name="veranstalterId"
        label={text("feld.veranstalterId")}
        value={value("veranstalterId")}
        error={message("veranstalterId")}
        empty={guide("keine")}
        options={optionsOf(view.wahl.stellen)}
      />
      {field("kosten")}
      {field("anmeldung")}
      {tick("kinderbetreuung", text("kinderbetreuung"))}
      <Fieldset name="gruppe-spricht" legend={text("sprachen")}>
        {SCHALTERSPRACHEN.map((one) => tick(`spricht-${one}`, names([one])))}
      </Fieldset>
      <Fieldset name="gruppe-sprachen" legend={text("feld.titel-sprachen")} look="fields">
        <SprachtexteFelder state={state} stored={view.termin?.titel ?? {}} />
      </Fieldset>
    </>
  );
}
