import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { changeStelle } from "../../commands/change-stelle.ts";
import type { StelleId } from "../../rules/ids.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewStelleAuswahl, viewStelleIntern } from "../../views/intern.ts";
import type { Route } from "./+types/stelle-aendern";
import { StelleFelder, useStelleReasons } from "./stelle-felder.tsx";
import { presentStelle, STELLE_FIELDS, stelleSchema, toAngaben } from "./stelle-form.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const auswahl = await viewStelleAuswahl(ctx);
  const { stelle, weitereNamen } = await viewStelleIntern(ctx, idParam(params.id));
  return { auswahl, stelle, weitereNamen };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Stelle">(params.id) as StelleId;
  const form = parseForm(stelleSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, ...value } = form.value;
  const outcome = await changeStelle(ctx, id, rev, toAngaben(value, form.values));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/netzwerk/${id}?ok=stelle-gespeichert`));
}

export default function StelleAendern({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f } = usePage();
  const text = t(netzwerkTexts);
  const { stelle, weitereNamen, auswahl } = loaderData;
  const stored = presentStelle({ ...stelle, weitereNamen }, f.date);
  const here = `/intern/netzwerk/${stelle.id}`;
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((one) => one.id === id)?.name ?? "";
  const shown = {
    ...stored,
    art: text(`art.${stelle.art}`),
    sphaere: text(`sphaere.${stelle.sphaere}`),
    ueber: nameOf(auswahl.einheiten, stored.ueber),
    gemeinde: nameOf(auswahl.gemeinden, stored.gemeinde),
  };
  return (
    <FormSeite
      pfad={[
        { text: text("netzwerk.titel"), href: "/intern/netzwerk" },
        { text: stelle.name, href: here },
      ]}
      title={text("stelle.aendern.titel", { name: stelle.name })}
      action={`${here}/aendern`}
      back={here}
      rev={stelle.rev}
      state={actionData}
      fields={STELLE_FIELDS.map((name) => ({
        name,
        label: text(`stelle.${name}`),
        current: sameChoice(actionData?.values[name], stored[name]) ? actionData?.values[name] : shown[name],
      }))}
      reasons={useStelleReasons()}
      messages={{ "sprache-falsch": text("stelle.sprache-falsch") }}
      submit={text("stelle.speichern")}
    >
      <StelleFelder
        state={actionData}
        stored={stored}
        sprachen={stelle.sprachen}
        auswahl={auswahl}
        selbst={stelle.id}
      />
    </FormSeite>
  );
}

/** A choice is compared by its value but shown by its words. */
function sameChoice(typed: string | undefined, stored: string): boolean {
  return (typed ?? "") === stored;
}
