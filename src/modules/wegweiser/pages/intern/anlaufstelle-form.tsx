import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { textField } from "#src/platform/http/form.ts";
import { revField, tick } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import type { Datum } from "#src/shared/datum.ts";
import { ButtonLink } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { MERKMALE, type Merkmal } from "../../orte/rules/filter.ts";
import { orteTexts } from "../../orte/texts/index.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { AnlaufstelleId } from "../../rules/ids.ts";
import {
  formatAusnahmen,
  formatOeffnungszeiten,
  parseAusnahmen,
  parseOeffnungszeiten,
} from "../../rules/zeiten-eingabe.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import type { AnlaufstelleForm } from "../../views/intern-orte.ts";
import { oneOf, optionsOf, SprachtexteFelder, sprachtexteOf, sprachtexteShape } from "./felder.tsx";

const NAMES = ["stelleId", "gehoertZuId", "zeiten", "ausnahmen"] as const;
type Name = (typeof NAMES)[number];

const merkmalField = (merkmal: Merkmal) => `merkmal-${merkmal}` as const;
const merkmaleShape = Object.fromEntries(MERKMALE.map((one) => [merkmalField(one), tick()])) as Record<
  ReturnType<typeof merkmalField>,
  ReturnType<typeof tick>
>;

/** Reads lines by a rule; what cannot be read is an error at the field. */
const lines = <Value,>(read: (text: string) => { ok: true; value: Value } | { ok: false }, message: string) =>
  textField(4_000).transform((typed, check): Value => {
    const found = read(typed);
    if (found.ok) return found.value;
    check.addIssue({ code: "custom", message });
    return z.NEVER;
  });

export function anlaufstelleSchema(wahl: AnlaufstelleForm) {
  return z.strictObject({
    rev: revField(),
    stelleId: oneOf(wahl.stellen),
    gehoertZuId: oneOf(wahl.haeuser),
    zeiten: lines(parseOeffnungszeiten, "zeiten-falsch"),
    ausnahmen: lines(parseAusnahmen, "ausnahmen-falsch"),
    ...merkmaleShape,
    ...sprachtexteShape(120),
  });
}

/** Of a new one also which place of the directory it is. */
export function neueAnlaufstelleSchema(wahl: AnlaufstelleForm) {
  return anlaufstelleSchema(wahl)
    .omit({ rev: true })
    .extend({
      ort: z.enum(
        wahl.orte.map(({ id }) => id),
        { error: "auswahl-fehlt" },
      ),
    });
}

/** What was typed, as the command takes it. */
export function angabenFrom(typed: Omit<z.infer<ReturnType<typeof anlaufstelleSchema>>, "rev">) {
  const { zeiten, ausnahmen } = typed;
  return {
    zeiten,
    ausnahmen,
    stelleId: (typed.stelleId || null) as StelleId | null,
    gehoertZuId: (typed.gehoertZuId || null) as AnlaufstelleId | null,
    merkmale: MERKMALE.filter((one) => typed[merkmalField(one)]),
    namen: sprachtexteOf(typed),
  };
}

/** What stands in the form before anybody typed. */
export function presentAnlaufstelle(
  row: AnlaufstelleForm["anlaufstelle"],
  date: (datum: Datum) => string,
): Record<Name, string> {
  return {
    stelleId: row?.stelleId ?? "",
    gehoertZuId: row?.gehoertZuId ?? "",
    zeiten: row ? formatOeffnungszeiten(row.zeiten) : "",
    ausnahmen: row ? formatAusnahmen(row.ausnahmen, date) : "",
  };
}

export function useAnlaufstelleMessages() {
  const text = usePage().t(wegweiserTexts);
  return {
    "zeiten-falsch": text("anlaufstelle.zeiten.falsch"),
    "ausnahmen-falsch": text("anlaufstelle.ausnahmen.falsch"),
  };
}

export function useAnlaufstelleFields(stored: Record<Name, string> | null) {
  const text = usePage().t(wegweiserTexts);
  return NAMES.map((name) => ({ name, label: text(`anlaufstelle.${name}`), current: stored?.[name] }));
}

/** Hours of a place, and its name in other languages. */
export function AnlaufstelleFelder({ state, wahl }: { state: FormState | undefined; wahl: AnlaufstelleForm }) {
  const { t, f, link } = usePage();
  const text = t(wegweiserTexts);
  const message = useFieldMessage(state, useAnlaufstelleMessages());
  const stored = presentAnlaufstelle(wahl.anlaufstelle, f.date);
  const value = (name: Name) => (state ? (state.values[name] ?? "") : stored[name]);
  const choice = (name: "stelleId" | "gehoertZuId", rows: readonly { id: string; name: string }[]) => (
    <SelectField
      name={name}
      label={text(`anlaufstelle.${name}`)}
      hint={name === "gehoertZuId" ? text("anlaufstelle.gehoertZuId.hinweis") : undefined}
      value={value(name)}
      error={message(name)}
      empty={text("keine")}
      options={optionsOf(rows)}
    />
  );
  const area = (name: "zeiten" | "ausnahmen") => (
    <TextArea
      name={name}
      label={text(`anlaufstelle.${name}`)}
      hint={text(`anlaufstelle.${name}.hinweis`)}
      rows={name === "zeiten" ? 6 : 3}
      value={value(name)}
      error={message(name)}
    />
  );
  return (
    <>
      {wahl.anlaufstelle ? null : wahl.orte.length === 0 ? (
        <EmptyState
          title={text("anlaufstelle.ort.keiner")}
          action={<ButtonLink href={link("/intern/orte/neu")}>{text("anlaufstelle.ort.anlegen")}</ButtonLink>}
        />
      ) : (
        <SelectField
          name="ort"
          label={text("anlaufstelle.ort")}
          hint={text("anlaufstelle.ort.hinweis")}
          value={state?.values.ort}
          error={message("ort")}
          empty={text("zustaendig.thema.waehlen")}
          options={optionsOf(wahl.orte)}
        />
      )}
      {area("zeiten")}
      {area("ausnahmen")}
      {choice("stelleId", wahl.stellen)}
      {choice("gehoertZuId", wahl.haeuser)}
      <Fieldset name="gruppe-merkmale" legend={t(orteTexts)("merkmale")} hint={text("anlaufstelle.merkmale.hinweis")}>
        {MERKMALE.map((one) => (
          <Checkbox
            key={one}
            name={merkmalField(one)}
            label={t(orteTexts)(`mit.${one}`)}
            checked={state ? Boolean(state.values[merkmalField(one)]) : wahl.anlaufstelle?.merkmale.includes(one)}
          />
        ))}
      </Fieldset>
      <Fieldset name="gruppe-sprachen" legend={text("sprachen.gruppe")} look="fields">
        <SprachtexteFelder state={state} stored={wahl.anlaufstelle?.namen ?? {}} />
      </Fieldset>
    </>
  );
}
