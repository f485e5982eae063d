import { data, redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText } from "#src/platform/http/form.ts";
import { optionalWhole, revField, wholeBetween } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { changeLebenslage } from "../../commands/change-lebenslage.ts";
import type { LebenslageId } from "../../rules/ids.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewLebenslageForm } from "../../views/intern-orte.ts";
import type { Route } from "./+types/lebenslage";
import { SprachtexteFelder, sprachtexteOf, sprachtexteShape } from "./felder.tsx";
import { useGruende } from "./gruende.ts";

const LIST = "/intern/wegweiser/lebenslagen";

export function loader({ context, params }: Route.LoaderArgs) {
  return viewLebenslageForm(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Lebenslage">(params.id) as LebenslageId;
  const { lage, leistungen } = await viewLebenslageForm(ctx, id);
  const places = Object.fromEntries(leistungen.map((one) => [`platz-${one.id}`, wholeBetween(1, 999)]));
  const deadlines = Object.fromEntries(leistungen.map((one) => [`frist-${one.id}`, optionalWhole(999)]));
  const schema = z.strictObject({
    rev: revField(),
    de: requiredText(80),
    position: wholeBetween(1, 99),
    ...sprachtexteShape(80),
    ...places,
    ...deadlines,
  });
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const typed = form.value as Readonly<Record<string, unknown>>;
  const namen = sprachtexteOf(typed, form.value.de);
  const ordnung = leistungen.map((one) => ({
    leistungId: one.id,
    position: Number(typed[`platz-${one.id}`]),
    fristTage: (typed[`frist-${one.id}`] ?? null) as number | null,
  }));
  const { rev, position } = form.value;
  const outcome = await changeLebenslage(ctx, id, rev, { namen, zeichen: lage.zeichen, position }, ordnung);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${LIST}?ok=lebenslage-gespeichert`));
}

/** The names of a situation, its place on the first page, and the order of what it holds. */
export default function Lebenslage({ loaderData, actionData }: Route.ComponentProps) {
  const { lage, leistungen } = loaderData;
  const text = usePage().t(wegweiserTexts);
  const message = useFieldMessage(actionData);
  const field = (name: string, label: string, stored: string) => (
    <TextField
      key={name}
      name={name}
      label={label}
      value={actionData ? (actionData.values[name] ?? "") : stored}
      error={message(name)}
    />
  );
  const rows = leistungen.flatMap((one, place) => [
    { name: `platz-${one.id}`, label: text("lage.ordnung.position", { titel: one.titel }), current: String(place + 1) },
    {
      name: `frist-${one.id}`,
      label: text("lage.ordnung.frist", { titel: one.titel }),
      current: one.fristTage === null ? "" : String(one.fristTage),
    },
  ]);
  return (
    <FormSeite
      pfad={[
        { text: text("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("lagen.titel"), href: LIST },
      ]}
      title={text("lage.aendern")}
      lead={lage.namen.de ?? ""}
      action={`${LIST}/${lage.id}`}
      back={LIST}
      rev={lage.rev}
      state={actionData}
      fields={[
        { name: "de", label: text("lage.name"), current: lage.namen.de },
        { name: "position", label: text("lage.position"), current: String(lage.position) },
        ...rows,
      ]}
      reasons={useGruende()}
      submit={text("lage.speichern")}
    >
      {field("de", text("lage.name"), lage.namen.de ?? "")}
      {field("position", text("lage.position"), String(lage.position))}
      <Fieldset name="gruppe-sprachen" legend={text("sprachen.gruppe")} look="fields">
        <SprachtexteFelder state={actionData} stored={lage.namen} />
      </Fieldset>
      {leistungen.length > 0 ? (
        <Fieldset name="gruppe-ordnung" legend={text("lage.ordnung")} look="fields">
          {rows.map(({ name, label, current }) => field(name, label, current))}
        </Fieldset>
      ) : null}
    </FormSeite>
  );
}
