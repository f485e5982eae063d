import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import type { BedarfId } from "../../../kette/rules/kette.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { changeOertlicherBedarf } from "../../commands/oertlich.ts";
import { viewOertlicherBedarf } from "../../views/oertlich.ts";
import type { Route } from "./+types/oertlicher-bedarf";
import {
  OERTLICHE_FELDER,
  OertlicherBedarfFelder,
  oertlicherBedarfSchema,
  useOertlicheGruende,
} from "./oertlicher-bedarf-form.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const id: BedarfId = idParam(params.id);
  return viewOertlicherBedarf(context.get(ctxKey), id);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id: BedarfId = idParam(params.id);
  const form = parseForm(oertlicherBedarfSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, ...typed } = form.value;
  const outcome = await changeOertlicherBedarf(ctx, id, rev, typed);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  const { gemeinde } = await viewOertlicherBedarf(ctx, id);
  return redirect(localePath(ctx.locale, `/intern/gemeinden/${gemeinde.id}/konzept?ok=oertlich-gespeichert`));
}

export default function OertlicherBedarf({ loaderData, actionData }: Route.ComponentProps) {
  const { text, woerter } = useTexte();
  const { bedarf, gemeinde, felder } = loaderData;
  const here = `/intern/gemeinden/${gemeinde.id}/konzept`;
  const stored = {
    titel: bedarf.titel,
    beschreibung: bedarf.beschreibung,
    handlungsfeldId: bedarf.handlungsfeldId,
    oeffentlich: bedarf.oeffentlich ? "ja" : "",
  };
  return (
    <FormSeite
      pfad={[
        { text: gemeinde.name, href: `/intern/gemeinden/${gemeinde.id}` },
        { text: text("oertlich.kurz"), href: here },
      ]}
      title={text("oertlich.bedarf.aendern", { titel: bedarf.titel })}
      action={`/intern/oertliche-bedarfe/${bedarf.id}`}
      back={here}
      rev={bedarf.rev}
      state={actionData}
      fields={OERTLICHE_FELDER.map((name) => ({
        name,
        label: name === "handlungsfeldId" ? woerter.feld : text(`oertlich.bedarf.${name}`),
        current: stored[name],
      }))}
      reasons={useOertlicheGruende()}
      submit={text("oertlich.bedarf.speichern")}
    >
      <OertlicherBedarfFelder state={actionData} stored={stored} felder={felder} />
      <Checkbox
        name="archiviert"
        label={text("oertlich.bedarf.archiviert")}
        hint={text("oertlich.bedarf.archiviert.hinweis")}
        checked={actionData ? actionData.values.archiviert !== undefined : bedarf.archiviert}
      />
    </FormSeite>
  );
}
