import { data, redirect } from "react-router";
import { z } from "zod";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Notice } from "#src/ui/notice/notice.tsx";
import { changeVorlage } from "../../commands/change-vorlage.ts";
import { requireVorlagenWriting, viewVorlageZumSchreiben } from "../../views/vorlagen.ts";
import { useVorlageTexte } from "../teile/texte.ts";
import { LANGE_FELDER, useGruende, useMeldungen, VorlageFelder, vorlageFelder } from "./vorlage-form.tsx";
import type { Route } from "./+types/vorlage-text";

const schema = z.strictObject({ ...vorlageFelder, kennungen: vorlageFelder.kennungen.default([]), rev: revField() });

export async function loader({ context, params }: Route.LoaderArgs) {
  const { id, nummer, rev, art, stand, titel, kennungen, oeffentlich, mitAenderungen, mitTabellen, ...rest } =
    await viewVorlageZumSchreiben(context.get(ctxKey), idParam<"Vorlage">(params.id));
  const tick = (on: boolean) => (on ? "ja" : "");
  const { sachverhalt, vorschlag, finanzen, vertraulich } = rest;
  return {
    vorlage: { id, nummer, rev, art, stand },
    stored: {
      titel,
      sachverhalt,
      vorschlag,
      finanzen,
      vertraulich,
      kennungen: kennungen.join(", "),
      oeffentlich: tick(oeffentlich),
      mitAenderungen: tick(mitAenderungen),
      mitTabellen: tick(mitTabellen),
    },
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireVorlagenWriting(ctx);
  const id = idParam<"Vorlage">(params.id);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, ...angaben } = form.value;
  const outcome = await changeVorlage(ctx, id, rev, angaben);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/vorlagen/${id}?ok=vorlage-gespeichert`));
}

/** The text of a paper, as long as it is a draft. */
export default function VorlageText({ loaderData: { vorlage, stored }, actionData }: Route.ComponentProps) {
  const { text } = useVorlageTexte();
  const here = `/intern/vorlagen/${vorlage.id}`;
  const nummer = text("nummer", { nummer: vorlage.nummer });
  return (
    <FormSeite
      pfad={[
        { text: text("titel"), href: "/intern/vorlagen" },
        { text: nummer, href: here },
      ]}
      title={text("text.titel", { nummer: vorlage.nummer })}
      lead={text("text.vorspann")}
      action={`${here}/text`}
      back={here}
      rev={vorlage.rev}
      state={actionData}
      fields={(["titel", ...LANGE_FELDER, "kennungen"] as const).map((name) => ({
        name,
        label: text(`feld.${name}`),
        current: stored[name],
      }))}
      reasons={useGruende()}
      messages={useMeldungen()}
      submit={text("text.speichern")}
      before={
        vorlage.stand === "entwurf" ? null : (
          <Notice tone="warning">
            <p>{text("grund.stand-passt-nicht")}</p>
          </Notice>
        )
      }
    >
      <VorlageFelder state={actionData} stored={stored} fassung={vorlage.art === "fassung"} />
    </FormSeite>
  );
}
