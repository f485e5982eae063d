import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText } from "#src/platform/http/form.ts";
import { ownPath } from "#src/platform/http/own-path.ts";
import { localePath } from "#src/shared/locale.ts";
import type { Route } from "./+types/darstellung";

const COOKIES: Record<string, string> = {
  light: "wk-thema=hell; Max-Age=31536000",
  dark: "wk-thema=dunkel; Max-Age=31536000",
  auto: "wk-thema=; Max-Age=0",
};

/** Light, dark or as the device says: the only cookie a visitor ever gets, and only after asking for it. */
export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = await request.formData();
  const back = localePath(ctx.locale, ownPath(fieldText(form, "zurueck")));
  const cookie = COOKIES[fieldText(form, "darstellung")];
  const secure = ctx.mandant.origin.startsWith("https:") ? "; Secure" : "";
  return redirect(
    back,
    cookie ? { headers: { "set-cookie": `${cookie}; Path=/; SameSite=Lax; HttpOnly${secure}` } } : {},
  );
}

export function loader({ context }: Route.LoaderArgs) {
  return redirect(localePath(context.get(ctxKey).locale, "/"));
}
