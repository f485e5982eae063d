import { data, redirect } from "react-router";
import type { FormState } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField, parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { wegweiserTexts } from "../../../texts/index.ts";
import { changeVeranstaltung, publishVeranstaltung } from "../../commands/change-veranstaltung.ts";
import type { VeranstaltungId } from "../../rules/veranstaltung.ts";
import { termineTexts } from "../../texts/index.ts";
import { viewTerminForm } from "../../views/termine.ts";
import type { Route } from "./+types/termin";
import { TerminFelder, useTerminFields, useTerminMessages } from "./termin-felder.tsx";
import { angabenFrom, terminSchema, useTerminGruende } from "./termin-form.ts";

const LIST = "/intern/wegweiser/termine";

export function loader({ context, params }: Route.LoaderArgs) {
  return viewTerminForm(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Veranstaltung">(params.id) as VeranstaltungId;
  const view = await viewTerminForm(ctx, id);
  const sent = await request.formData();
  const done = (tat: string) => redirect(localePath(ctx.locale, `${LIST}/${id}?ok=termin-${tat}`));
  if (!sent.has("tat")) {
    const form = parseForm(terminSchema(view), sent);
    if (!form.ok) return data<FormState>({ errors: form.errors, values: form.values, reason: null }, 422);
    const outcome = await changeVeranstaltung(ctx, id, form.value.rev, angabenFrom(form.value));
    if (!outcome.ok) return data<FormState>({ errors: {}, values: form.values, reason: outcome.reason }, 409);
    return done("gespeichert");
  }
  const [tat, revText] = [fieldText(sent, "tat"), fieldText(sent, "rev")];
  const rev = /^\d{1,9}$/.test(revText) ? Number(revText) : -1;
  const outcome =
    !hasForeignField(sent, /^(tat|rev)$/) && (tat === "veroeffentlicht" || tat === "zurueckgezogen")
      ? await publishVeranstaltung(ctx, id, rev, tat === "veroeffentlicht")
      : ({ ok: false, reason: "unlesbar" } as const);
  if (outcome.ok) return done(tat);
  const reason = outcome.reason === "inzwischen-geaendert" ? "veraltet" : outcome.reason;
  return data<FormState>({ errors: {}, values: {}, reason }, outcome.reason === "unlesbar" ? 422 : 409);
}

/** One Veranstaltung in the office. */
export default function TerminIntern({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(termineTexts);
  const guide = t(wegweiserTexts);
  const fields = useTerminFields(loaderData);
  const reasons = useTerminGruende();
  const messages = useTerminMessages();
  const { termin } = loaderData;
  if (!termin) return null;
  const here = `${LIST}/${termin.id}`;
  const entwurf = termin.veroeffentlichtAm === null;
  const typed = actionData && Object.keys(actionData.values).length > 0 ? actionData : undefined;
  return (
    <FormSeite
      pfad={[
        { text: guide("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("titel"), href: LIST },
      ]}
      title={termin.titel.de ?? ""}
      lead={guide(`leistung.stand.${entwurf ? "entwurf" : "veroeffentlicht"}`)}
      action={here}
      back={LIST}
      rev={termin.rev}
      state={actionData}
      fields={fields}
      reasons={reasons}
      messages={messages}
      submit={text("speichern")}
      before={
        <Form bare action={link(here)}>
          <HiddenField name="rev" value={String(termin.rev)} />
          <ActionRow>
            <Button name="tat" value={entwurf ? "veroeffentlicht" : "zurueckgezogen"}>
              {text(entwurf ? "veroeffentlichen" : "zurueckziehen")}
            </Button>
          </ActionRow>
        </Form>
      }
    >
      <TerminFelder state={typed} view={loaderData} />
    </FormSeite>
  );
}
