import { redirect } from "react-router";
import { z } from "zod";
import { parseForm } from "#src/platform/http/form.ts";
import { localePath } from "#src/shared/locale.ts";
import { signInWithPasskey } from "../../commands/sign-in.ts";
import { passkeyAnmeldungSchema } from "../../rules/passkey.ts";
import { atWork, destination, setCookies } from "../request.ts";
import type { Route } from "./+types/passkey-anmelden";

const schema = z.strictObject({ antwort: passkeyAnmeldungSchema, weiter: z.string().max(500).optional() });

export function loader({ context, request }: Route.LoaderArgs) {
  return redirect(localePath(atWork(context, request).ctx.locale, "/anmelden"));
}

/** Takes the device's answer from the form of the sign-in page. */
export async function action({ context, request }: Route.ActionArgs) {
  const { ctx, identity, at } = atWork(context, request);
  const form = parseForm(schema, await request.formData());
  const again = localePath(ctx.locale, "/anmelden?fehler=passkey");
  if (!form.ok) return redirect(again);
  const step = await signInWithPasskey(ctx, identity, at, form.value.antwort);
  if (!step.ok)
    return redirect(step.reason === "zu-viele" ? localePath(ctx.locale, "/anmelden?fehler=dienst-zu-viele") : again);
  return redirect(destination(ctx, form.value.weiter), { headers: setCookies(step.value.cookies) });
}
