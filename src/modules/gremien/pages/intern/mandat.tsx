import { data, redirect } from "react-router";
import { z } from "zod";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { changeMandat, removeMandat } from "../../commands/change-mandat.ts";
import type { MandatId } from "../../rules/ids.ts";
import { gremienTexts } from "../../texts/index.ts";
import { viewMandatForm } from "../../views/mandate.ts";
import type { Route } from "./+types/mandat";
import { isDateiform, MandatDatei } from "./mandat-datei.tsx";
import { runDateiform } from "./mandat-dateiform.ts";
import {
  felderShape,
  MANDAT_FIELDS,
  MandatFelder,
  mandatShape,
  presentMandat,
  toMandat,
  useMandatReasons,
} from "./mandat-form.tsx";

const tatShape = { rev: revField(), tat: z.enum(["speichern", "entfernen"], { error: "unbekannt" }) };

export async function loader({ context, params }: Route.LoaderArgs) {
  const { mandat, ...rest } = await viewMandatForm(context.get(ctxKey), idParam<"Mandat">(params.id));
  if (!mandat) throw new NotFound();
  return { mandat, ...rest };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Mandat">(params.id) as MandatId;
  const { felder } = await viewMandatForm(ctx, id);
  const sent = await request.formData();
  const done = (ok: string) => redirect(localePath(ctx.locale, ok));
  const datei = await runDateiform(ctx, context.get(machineKey).files, id, sent);
  if (datei) {
    if (!datei.ok) return data({ errors: datei.errors, values: datei.values, reason: null }, 422);
    const { outcome, values } = datei;
    if (!outcome.ok) return data({ errors: {}, values, reason: outcome.reason }, 409);
    return done(`/intern/mandate/${id}?ok=mandat-datei-gespeichert`);
  }
  const schema = z.strictObject({ ...felderShape(felder), ...tatShape, ...mandatShape });
  const form = parseForm(schema, sent);
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, tat } = form.value;
  const outcome =
    tat === "entfernen"
      ? await removeMandat(ctx, id, rev)
      : await changeMandat(ctx, id, rev, toMandat(form.value, form.values, felder));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return done(`/intern/mandate?ok=mandat-${tat === "entfernen" ? "entfernt" : "gespeichert"}`);
}

export default function MandatIntern({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, link } = usePage();
  const text = t(gremienTexts);
  const { mandat, datei } = loaderData;
  const dateiform = isDateiform(actionData?.values);
  const stored = presentMandat(mandat, f.date);
  return (
    <FormSeite
      pfad={[{ text: text("mandate.titel"), href: "/intern/mandate" }]}
      title={text("mandat.aendern", { titel: mandat.titel })}
      action={`/intern/mandate/${mandat.id}`}
      back="/intern/mandate"
      rev={mandat.rev}
      state={actionData}
      fields={MANDAT_FIELDS.map((name) => ({ name, label: text(`mandat.${name}`), current: stored[name] }))}
      reasons={useMandatReasons()}
      defaultSubmit={{ name: "tat", value: "speichern" }}
      submit={text("speichern")}
      buttons={
        <Button name="tat" value="entfernen" variant="tertiary" icon="delete">
          {text("mandat.entfernen")}
        </Button>
      }
      before={
        <p>
          <TextLink href={link(`/mandate/${mandat.slug}`)}>{text("mandat.oeffentlich")}</TextLink>
        </p>
      }
      after={<MandatDatei mandat={mandat} datei={datei} state={dateiform ? actionData : undefined} />}
    >
      <MandatFelder state={dateiform ? undefined : actionData} stored={stored} {...loaderData} />
    </FormSeite>
  );
}
