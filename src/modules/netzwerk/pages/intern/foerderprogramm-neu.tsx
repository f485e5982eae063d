import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { createFoerderprogramm } from "../../commands/change-foerderprogramm.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewFoerderprogrammForm } from "../../views/intern.ts";
import type { Route } from "./+types/foerderprogramm-neu";
import {
  newProgrammSchema,
  PROGRAMM_FIELDS,
  ProgrammFelder,
  presentProgramm,
  toProgramm,
  useProgrammReasons,
} from "./programm-form.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { stellen } = await viewFoerderprogrammForm(context.get(ctxKey), null);
  return { stellen };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(newProgrammSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createFoerderprogramm(ctx, toProgramm(form.value));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/foerderprogramme?ok=programm-angelegt"));
}

export default function FoerderprogrammNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f } = usePage();
  const text = t(netzwerkTexts);
  return (
    <FormSeite
      pfad={[{ text: text("programme.titel"), href: "/intern/foerderprogramme" }]}
      title={text("programm.anlegen")}
      action="/intern/foerderprogramme/neu"
      back="/intern/foerderprogramme"
      rev={null}
      state={actionData}
      fields={PROGRAMM_FIELDS.map((name) => ({ name, label: text(`programm.${name}`) }))}
      reasons={useProgrammReasons()}
      submit={text("programm.anlegen")}
    >
      <ProgrammFelder state={actionData} stored={presentProgramm(null, f.date)} stellen={loaderData.stellen} />
    </FormSeite>
  );
}
