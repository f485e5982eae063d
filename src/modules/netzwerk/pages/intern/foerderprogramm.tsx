import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/landkreis/ui.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { changeFoerderprogramm } from "../../commands/change-foerderprogramm.ts";
import type { FoerderprogrammId } from "../../rules/ids.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewFoerderprogrammForm } from "../../views/intern.ts";
import { VerlaufListe } from "../verlauf.tsx";
import type { Route } from "./+types/foerderprogramm";
import {
  PROGRAMM_FIELDS,
  ProgrammFelder,
  presentProgramm,
  programmSchema,
  toProgramm,
  useProgrammReasons,
} from "./programm-form.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { programm, stellen, verlauf } = await viewFoerderprogrammForm(context.get(ctxKey), idParam(params.id));
  if (!programm) throw new NotFound();
  return { programm, stellen, verlauf };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Foerderprogramm">(params.id) as FoerderprogrammId;
  const form = parseForm(programmSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, archiviert, ...value } = form.value;
  const outcome = await changeFoerderprogramm(ctx, id, rev, { ...toProgramm(value), archiviert });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/foerderprogramme?ok=programm-gespeichert"));
}

export default function Foerderprogramm({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f } = usePage();
  const text = t(netzwerkTexts);
  const { programm, stellen, verlauf } = loaderData;
  const stored = presentProgramm(programm, f.date);
  return (
    <FormSeite
      pfad={[{ text: text("programme.titel"), href: "/intern/foerderprogramme" }]}
      title={text("programm.aendern", { name: programm.name })}
      action={`/intern/foerderprogramme/${programm.id}`}
      back="/intern/foerderprogramme"
      rev={programm.rev}
      state={actionData}
      fields={PROGRAMM_FIELDS.map((name) => ({ name, label: text(`programm.${name}`), current: stored[name] }))}
      reasons={useProgrammReasons()}
      submit={text("programm.speichern")}
      after={<VerlaufListe verlauf={verlauf} />}
    >
      <ProgrammFelder state={actionData} stored={stored} stellen={stellen} />
      <Checkbox
        name="archiviert"
        label={text("programm.archivieren")}
        hint={text("programm.archivieren.hinweis")}
        checked={actionData ? actionData.values.archiviert !== undefined : programm.archiviertAm !== null}
      />
    </FormSeite>
  );
}
