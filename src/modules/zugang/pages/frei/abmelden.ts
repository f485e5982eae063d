import { redirect } from "react-router";
import { localePath } from "#src/shared/locale.ts";
import { signOut } from "../../commands/sign-in.ts";
import { atWork, setCookies } from "../request.ts";
import type { Route } from "./+types/abmelden";

/** Opening the address changes nothing: signing out is a button. */
export function loader({ context, request }: Route.LoaderArgs) {
  return redirect(localePath(atWork(context, request).ctx.locale, "/konto"));
}

export async function action({ context, request }: Route.ActionArgs) {
  const { ctx, identity, at } = atWork(context, request);
  const headers = setCookies(await signOut(ctx, identity, at.headers));
  // What the browser kept of internal pages goes too; the choice of light or dark stays.
  headers.set("clear-site-data", '"cache"');
  return redirect(localePath(ctx.locale, "/anmelden?ok=abgemeldet"), { headers });
}
