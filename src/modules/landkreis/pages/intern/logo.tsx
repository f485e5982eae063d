import { data, redirect } from "react-router";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { hasForeignField } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { removeLogo, uploadLogo } from "../../commands/change-logo.ts";
import { LOGO_MAX_BYTES, LOGO_TYPES } from "../../rules/logo.ts";
import { LOGO_PFAD } from "../../rules/pfade.ts";
import { landkreisTexts } from "../../texts/index.ts";
import { viewEinstellungen } from "../../views/einstellungen.ts";
import { type FormState, useFieldMessage } from "../form-problems.tsx";
import type { Route } from "./+types/logo";
import { EinstellungSeite } from "./einstellung-seite.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { landkreis } = await viewEinstellungen(context.get(ctxKey));
  return { rev: landkreis.rev, name: landkreis.name, logo: landkreis.logoDateiId };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = await request.formData();
  const rev = Number(form.get("rev"));
  const failed = (errors: FormState["errors"], reason: string | null): FormState => ({ errors, values: {}, reason });
  if (hasForeignField(form, /^(rev|bild|entfernen)$/)) return data(failed({ "?": "unbekannt" }, null), 422);
  if (form.get("entfernen") === "ja") {
    const outcome = await removeLogo(ctx, rev);
    if (!outcome.ok) return data(failed({}, outcome.reason), 409);
    return redirect(localePath(ctx.locale, "/intern/einstellungen?ok=logo-entfernt"));
  }
  const file = form.get("bild");
  if (!(file instanceof File) || file.size === 0) return data(failed({ bild: "fehlt" }, null), 422);
  if (file.size > LOGO_MAX_BYTES) return data(failed({ bild: "zu-gross" }, null), 422);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const outcome = await uploadLogo(ctx, context.get(machineKey).files, rev, { name: file.name, bytes });
  if (!outcome.ok) {
    const own = outcome.reason === "inzwischen-geaendert" ? null : outcome.reason;
    return own ? data(failed({ bild: own }, null), 422) : data(failed({}, outcome.reason), 409);
  }
  return redirect(localePath(ctx.locale, "/intern/einstellungen?ok=logo-gespeichert"));
}

/** Logo or coat of arms, shown 44 pixels high in the head of every page. */
export default function Logo({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(landkreisTexts);
  const messages = {
    fehlt: text("logo.fehlt"),
    "zu-gross": text("logo.zu-gross"),
    "kein-bild": text("logo.kein-bild"),
  };
  const message = useFieldMessage(actionData, messages);
  return (
    <EinstellungSeite
      title={text("logo.titel")}
      lead={text("logo.vorspann")}
      path="/intern/einstellungen/logo"
      rev={loaderData.rev}
      state={actionData}
      fields={[{ name: "bild", label: text("logo.bild") }]}
      messages={messages}
      submit={text("logo.speichern")}
      multipart
      defaultSubmit={{}}
      before={
        loaderData.logo ? (
          <p>
            <img
              src={`${LOGO_PFAD}?v=${loaderData.logo}`}
              alt={text("logo.alt", { name: loaderData.name })}
              height={44}
            />
          </p>
        ) : null
      }
      buttons={
        loaderData.logo ? (
          <Button name="entfernen" value="ja" icon="delete">
            {text("logo.entfernen")}
          </Button>
        ) : null
      }
    >
      <FileField
        name="bild"
        label={text("logo.bild")}
        hint={text("logo.hinweis")}
        accept={LOGO_TYPES.join(",")}
        error={message("bild")}
      />
    </EinstellungSeite>
  );
}
