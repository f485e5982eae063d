import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { qrImage } from "#src/modules/zugang/index.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { hasForeignField, parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { wegweiserTexts } from "../../../texts/index.ts";
import { changeSammelmappe, endSammelmappe } from "../../commands/change-sammelmappe.ts";
import { sammelmappenTexts } from "../../texts/index.ts";
import { viewSammelmappeForm } from "../../views/sammelmappen.ts";
import {
  angabenFrom,
  SammelmappeFelder,
  sammelmappeSchema,
  useSammelmappeFields,
  useSammelmappeGruende,
} from "../teile/sammelmappe-felder.tsx";
import type { Route } from "./+types/sammelmappe";

const LIST = "/intern/wegweiser/sammelmappen";

export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await viewSammelmappeForm(context.get(ctxKey), idParam<"Sammelmappe">(params.id));
  return { ...view, qr: view.sammelmappe ? await qrImage(view.sammelmappe.adresse) : "" };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Sammelmappe">(params.id);
  const { leistungen } = await viewSammelmappeForm(ctx, id);
  const sent = await request.formData();
  if (sent.has("beenden")) {
    if (hasForeignField(sent, /^beenden$/))
      return data({ errors: { "?": "unbekannt" }, values: {}, reason: null }, 422);
    const ended = await endSammelmappe(ctx, id);
    if (!ended.ok) return data({ errors: {}, values: {}, reason: ended.reason }, 409);
    return redirect(localePath(ctx.locale, `${LIST}?ok=sammelmappe-beendet`));
  }
  const form = parseForm(sammelmappeSchema(leistungen), sent);
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await changeSammelmappe(ctx, id, form.value.rev, angabenFrom(form.value, leistungen));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${LIST}?ok=sammelmappe-gespeichert`));
}

/** One Sammelmappe: its address to hand on, and what is in it. */
export default function SammelmappeIntern({ loaderData, actionData }: Route.ComponentProps) {
  const { sammelmappe, qr } = loaderData;
  const { t, link, f } = usePage();
  const text = t(sammelmappenTexts);
  const here = `${LIST}/${sammelmappe?.id ?? ""}`;
  const state = actionData && Object.keys(actionData.values).length === 0 ? undefined : actionData;
  return (
    <FormSeite
      pfad={[
        { text: t(wegweiserTexts)("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("titel"), href: LIST },
      ]}
      title={sammelmappe?.titel ?? ""}
      action={here}
      back={LIST}
      rev={sammelmappe?.rev ?? 0}
      state={actionData}
      fields={useSammelmappeFields()}
      reasons={useSammelmappeGruende()}
      submit={text("speichern")}
      before={
        sammelmappe ? (
          <Section id="weitergeben" heading={text("weitergeben")} first>
            <p>{text(sammelmappe.offen ? "stand.offen" : "stand.beendet", { datum: f.date(sammelmappe.giltBis) })}</p>
            <p>
              <TextLink href={link(`/wegweiser/sammelmappen/${sammelmappe.code}`)}>
                <bdi dir="ltr">{sammelmappe.adresse}</bdi>
              </TextLink>
            </p>
            <img src={qr} alt={text("qr", { titel: sammelmappe.titel })} width={160} height={160} />
            {sammelmappe.offen ? (
              <Form bare action={link(here)}>
                <Button name="beenden" value="ja" variant="tertiary">
                  {text("beenden")}
                </Button>
              </Form>
            ) : null}
          </Section>
        ) : null
      }
    >
      <SammelmappeFelder state={state} view={loaderData} />
    </FormSeite>
  );
}
