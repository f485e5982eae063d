import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { revField, wholeBetween } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { changeFarben } from "../../commands/change-profil.ts";
import { FARBEN_GRENZEN, FARBEN_VORGABE, type Farben, farbenKey } from "../../rules/farben.ts";
import { landkreisTexts } from "../../texts/index.ts";
import { viewEinstellungen } from "../../views/einstellungen.ts";
import { FARBEN_PFAD } from "../../rules/pfade.ts";
import { useFieldMessage } from "../form-problems.tsx";
import type { Route } from "./+types/farben";
import { EinstellungSeite } from "./einstellung-seite.tsx";

const NAMES = ["farbton", "buntheit", "papierton"] as const;
const between = (name: (typeof NAMES)[number]) => wholeBetween(FARBEN_GRENZEN[name].min, FARBEN_GRENZEN[name].max);
const colours = { farbton: between("farbton"), buntheit: between("buntheit"), papierton: between("papierton") };
const farbenSchema = z.strictObject({ rev: revField(), vorschau: z.string().optional(), ...colours });
const probeSchema = z.object(colours);

/** Starting points; every value between is as readable. */
const VORSCHLAEGE: readonly { key: "see" | "wald" | "moos" | "ziegel" | "beere" | "schiefer"; farben: Farben }[] = [
  { key: "see", farben: FARBEN_VORGABE },
  { key: "wald", farben: { farbton: 155, buntheit: 60, papierton: 100 } },
  { key: "moos", farben: { farbton: 125, buntheit: 70, papierton: 95 } },
  { key: "ziegel", farben: { farbton: 35, buntheit: 80, papierton: 70 } },
  { key: "beere", farben: { farbton: 350, buntheit: 80, papierton: 60 } },
  { key: "schiefer", farben: { farbton: 250, buntheit: 20, papierton: 240 } },
];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { landkreis } = await viewEinstellungen(context.get(ctxKey));
  const probe = probeSchema.safeParse(Object.fromEntries(url.searchParams));
  return { landkreis, probe: probe.success ? probe.data : null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(farbenSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, vorschau, ...farben } = form.value;
  if (vorschau) return redirect(localePath(ctx.locale, `/intern/einstellungen/farben?${query(farben)}`));
  const outcome = await changeFarben(ctx, rev, farben);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/einstellungen?ok=farben-gespeichert"));
}

function query(farben: Farben): string {
  return String(new URLSearchParams(NAMES.map((name) => [name, String(farben[name])])));
}

/** Three numbers, all safe, and a preview that colours the whole page without saving. */
export default function FarbenSeite({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(landkreisTexts);
  const message = useFieldMessage(actionData, { "zahl-falsch": text("farben.ausserhalb") });
  const { landkreis, probe } = loaderData;
  const shown = probe ?? landkreis;
  return (
    <>
      {probe ? <link rel="stylesheet" href={`${FARBEN_PFAD}?probe=${farbenKey(probe)}`} precedence="probe" /> : null}
      <EinstellungSeite
        title={text("farben.titel")}
        lead={text("farben.vorspann")}
        path="/intern/einstellungen/farben"
        rev={landkreis.rev}
        state={actionData}
        fields={NAMES.map((name) => ({ name, label: text(`farben.${name}`), current: String(landkreis[name]) }))}
        reasons={{ "farbe-ausserhalb": text("farben.ausserhalb") }}
        messages={{ "zahl-falsch": text("farben.ausserhalb") }}
        submit={text("farben.speichern")}
        buttons={
          <Button name="vorschau" value="ja">
            {text("farben.vorschau")}
          </Button>
        }
        before={
          probe ? (
            <Notice title={text("farben.probe.titel")}>
              <p>{text("farben.probe.text")}</p>
            </Notice>
          ) : null
        }
        after={
          <Section id="vorschlaege" heading={text("farben.vorschlaege")} close>
            <PlainList
              items={VORSCHLAEGE.map(({ key, farben }) => ({
                key,
                content: (
                  <TextLink href={link(`/intern/einstellungen/farben?${query(farben)}`)}>
                    {text(`farben.vorschlag.${key}`)}
                  </TextLink>
                ),
              }))}
            />
          </Section>
        }
      >
        {NAMES.map((name) => (
          <TextField
            key={name}
            name={name}
            label={text(`farben.${name}`)}
            hint={text(`farben.${name}.hinweis`, FARBEN_GRENZEN[name])}
            value={actionData?.values[name] ?? String(shown[name])}
            error={message(name)}
            inputMode="numeric"
            dir="ltr"
          />
        ))}
      </EinstellungSeite>
    </>
  );
}
