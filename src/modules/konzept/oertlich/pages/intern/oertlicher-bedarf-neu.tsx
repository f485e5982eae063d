import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import type { Id } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { createOertlicherBedarf } from "../../commands/oertlich.ts";
import { viewOertlichesIntern } from "../../views/oertlich.ts";
import type { Route } from "./+types/oertlicher-bedarf-neu";
import {
  newBedarfSchema,
  OERTLICHE_FELDER,
  OertlicherBedarfFelder,
  useOertlicheGruende,
} from "./oertlicher-bedarf-form.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const id: Id<"Gemeinde"> = idParam(params.id);
  const { gemeinde, konzept, felder } = await viewOertlichesIntern(context.get(ctxKey), id);
  if (!konzept) throw new NotFound();
  return { gemeinde, felder };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id: Id<"Gemeinde"> = idParam(params.id);
  const form = parseForm(newBedarfSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createOertlicherBedarf(ctx, id, { ...form.value, archiviert: false });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/gemeinden/${id}/konzept?ok=oertlich-gespeichert`));
}

export default function OertlicherBedarfNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text, woerter } = useTexte();
  const { gemeinde, felder } = loaderData;
  const here = `/intern/gemeinden/${gemeinde.id}/konzept`;
  return (
    <FormSeite
      pfad={[
        { text: gemeinde.name, href: `/intern/gemeinden/${gemeinde.id}` },
        { text: text("oertlich.kurz"), href: here },
      ]}
      title={text("oertlich.bedarf.anlegen")}
      action={`${here}/bedarf`}
      back={here}
      rev={null}
      state={actionData}
      fields={OERTLICHE_FELDER.map((name) => ({
        name,
        label: name === "handlungsfeldId" ? woerter.feld : text(`oertlich.bedarf.${name}`),
      }))}
      reasons={useOertlicheGruende()}
      submit={text("oertlich.bedarf.anlegen")}
    >
      <OertlicherBedarfFelder
        state={actionData}
        stored={{ titel: "", beschreibung: "", handlungsfeldId: "", oeffentlich: "ja" }}
        felder={felder}
      />
    </FormSeite>
  );
}
