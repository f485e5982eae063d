import { data, redirect } from "react-router";
import type { Ctx } from "#src/platform/ctx.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { localePath } from "#src/shared/locale.ts";
import { createKontakt } from "../../commands/change-kontakt.ts";
import type { viewKontaktOwner } from "../../views/intern.ts";
import { newKontaktSchema, toKontakt } from "./kontakt-form.tsx";

/** Adds a contact to a Stelle or a municipality and leads back to its page; `here` without language. */
export async function addKontakt(
  ctx: Ctx,
  request: Request,
  owner: Parameters<typeof viewKontaktOwner>[1],
  here: string,
) {
  const form = parseForm(newKontaktSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createKontakt(ctx, owner, toKontakt(form.value, form.values));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${here}?ok=kontakt-gespeichert`));
}
