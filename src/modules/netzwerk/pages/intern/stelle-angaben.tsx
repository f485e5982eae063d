import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/landkreis/ui.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { without } from "#src/shared/without.ts";
import { changeStelleKontakt } from "../../commands/change-stelle.ts";
import type { StelleId } from "../../rules/ids.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewStelleIntern } from "../../views/intern.ts";
import type { Route } from "./+types/stelle-angaben";
import { readSprachen } from "./sprachen-felder.tsx";
import { StelleKontaktFelder, useStelleReasons } from "./stelle-felder.tsx";
import { angabenSchema, presentStelle } from "./stelle-form.ts";

const FIELDS = ["aufgabe", "telefon", "email", "website", "strasse", "plz", "ort", "raum", "sprachen-weitere"] as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { stelle, weitereNamen, may } = await viewStelleIntern(context.get(ctxKey), idParam(params.id));
  if (!may.kontakt) throw new NotAllowed();
  return { stelle, weitereNamen };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Stelle">(params.id) as StelleId;
  const form = parseForm(angabenSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, ...value } = without(form.value, "sprachen-weitere");
  const outcome = await changeStelleKontakt(ctx, id, rev, { ...value, sprachen: readSprachen(form.values) });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/netzwerk/${id}?ok=stelle-gespeichert`));
}

/** For whoever is zuständig for this Stelle: task, address, telephone, languages. */
export default function StelleKontaktForm({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f } = usePage();
  const text = t(netzwerkTexts);
  const { stelle, weitereNamen } = loaderData;
  const stored = presentStelle({ ...stelle, weitereNamen }, f.date);
  const here = `/intern/netzwerk/${stelle.id}`;
  return (
    <FormSeite
      pfad={[
        { text: text("netzwerk.titel"), href: "/intern/netzwerk" },
        { text: stelle.name, href: here },
      ]}
      title={text("stelle.aendern.titel", { name: stelle.name })}
      lead={text("stelle.angaben.vorspann")}
      action={`${here}/angaben`}
      back={here}
      rev={stelle.rev}
      state={actionData}
      fields={FIELDS.map((name) => ({ name, label: text(`stelle.${name}`), current: stored[name] }))}
      reasons={useStelleReasons()}
      messages={{ "sprache-falsch": text("stelle.sprache-falsch") }}
      submit={text("stelle.speichern")}
    >
      <StelleKontaktFelder state={actionData} stored={stored} sprachen={stelle.sprachen} />
    </FormSeite>
  );
}
