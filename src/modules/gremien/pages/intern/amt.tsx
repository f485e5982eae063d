import { data, redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { optionalDatum, requiredDatum, revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { replaceHolder } from "../../commands/change-funktion.ts";
import type { FunktionId } from "../../rules/ids.ts";
import { gremienTexts } from "../../texts/index.ts";
import { viewFunktion } from "../../views/intern.ts";
import type { Route } from "./+types/amt";
import { useFunktionReasons } from "./funktion-form.tsx";

const FIELDS = ["von", "personName", "einwilligungAm", "nameBis"] as const;
const schema = z.strictObject({
  rev: revField(),
  von: requiredDatum(),
  personName: textField(120).transform((text) => text || null),
  einwilligungAm: optionalDatum(),
  nameBis: optionalDatum(),
});

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { funktion, sitze, may } = await viewFunktion(ctx, idParam(params.id));
  if (!may.manage) throw new NotAllowed();
  return { funktion, sitze: sitze.length, heute: ctx.today };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Funktion">(params.id) as FunktionId;
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, personName, ...value } = form.value;
  const neu = personName === null ? { ...value, einwilligungAm: null, nameBis: null } : value;
  const outcome = await replaceHolder(ctx, id, rev, { ...neu, personName });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/gremien/funktionen/${id}?ok=amt-gewechselt`));
}

/** Somebody else holds the office; all its seats go on (R011). */
export default function Amt({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f } = usePage();
  const text = t(gremienTexts);
  const { funktion, sitze, heute } = loaderData;
  const here = `/intern/gremien/funktionen/${funktion.id}`;
  const message = useFieldMessage(actionData);
  const day = (name: "von" | "einwilligungAm" | "nameBis") => (
    <DateField
      name={name}
      label={text(`amt.${name}`)}
      hint={text(name === "nameBis" ? "amt.nameBis.hinweis" : "datum.hinweis")}
      value={actionData?.values[name] ?? (name === "von" ? f.date(heute) : "")}
      error={message(name)}
    />
  );
  return (
    <FormSeite
      pfad={[
        { text: text("funktionen.titel"), href: "/intern/gremien/funktionen" },
        { text: funktion.titel, href: here },
      ]}
      title={text("amt.titel", { titel: funktion.titel })}
      lead={text("amt.vorspann", { anzahl: sitze })}
      action={`${here}/amt`}
      back={here}
      rev={funktion.rev}
      state={actionData}
      fields={FIELDS.map((name) => ({ name, label: text(`amt.${name}`) }))}
      reasons={useFunktionReasons()}
      submit={text("amt.wechseln")}
    >
      {day("von")}
      <Fieldset
        name="gruppe-name"
        legend={text("amt.gruppe")}
        optional={text("freiwillig")}
        hint={text("amt.gruppe.hinweis")}
        look="fields"
      >
        <TextField
          name="personName"
          label={text("amt.personName")}
          value={actionData?.values["personName"] ?? ""}
          error={message("personName")}
          autoComplete="off"
        />
        {day("einwilligungAm")}
        {day("nameBis")}
      </Fieldset>
    </FormSeite>
  );
}
