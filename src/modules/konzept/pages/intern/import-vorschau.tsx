import { data, redirect } from "react-router";
import type { Ctx } from "#src/platform/ctx.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { applyImport } from "../../commands/apply-import.ts";
import { decideImport } from "../../commands/decide-import.ts";
import { discardImport } from "../../commands/discard-import.ts";
import { suggestionsOf } from "../../rules/import-stand.ts";
import type { ImportId } from "../../rules/massnahme.ts";
import { viewImport } from "../../views/import-vorschau.ts";
import { type ImportFormular, readImportFormular } from "../teile/import-formular.ts";
import { ImportErgebnis, ImportVerworfen } from "../teile/import-ergebnis.tsx";
import { ImportSeite } from "../teile/import-seite.tsx";
import type { Route } from "./+types/import-vorschau";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const seite = Number(url.searchParams.get("zeilen") ?? 1) || 1;
  return { view: await viewImport(context.get(ctxKey), idParam<"Import">(params.id)), seite: Math.max(1, seite) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Import">(params.id);
  const form = readImportFormular(await request.formData());
  if (!form) return data({ grund: "unbekannt" as const }, 422);
  const to = (path: string) => redirect(localePath(ctx.locale, path));
  if (form.absicht === "verwerfen") {
    const outcome = await discardImport(ctx, id);
    if (!outcome.ok) return data({ grund: outcome.reason }, 409);
    throw to("/intern/massnahmen/import?ok=import-verworfen");
  }
  const decided = await decideImport(ctx, id, form);
  if (!decided.ok) return data({ grund: decided.reason }, 409);
  if (form.absicht === "vorschlaege") await takeSuggestions(ctx, id, form);
  if (form.absicht === "pruefen" || form.absicht === "vorschlaege")
    throw to(`/intern/massnahmen/import/${id}#entscheiden`);
  const { fingerprint, veroeffentlichen } = form;
  const applied = await applyImport(ctx, id, { fingerprint, veroeffentlichen });
  if (!applied.ok) return data({ grund: applied.reason }, 409);
  throw to(`/intern/massnahmen/import/${id}?ok=import-uebernommen`);
}

/** Decides every open question as proposed, because somebody pressed the button that says so. */
async function takeSuggestions(ctx: Ctx, id: ImportId, form: ImportFormular): Promise<void> {
  const view = await viewImport(ctx, id);
  if (view.zustand !== "vorschau" || !view.vorschau.ok) return;
  await decideImport(ctx, id, { ...form, entscheidungen: suggestionsOf(view.vorschau.plan) });
}

/** Steps 2 and 3: what the table would do, and what it did. */
export default function ImportVorschau({ loaderData, actionData }: Route.ComponentProps) {
  const { view } = loaderData;
  if (view.zustand === "uebernommen") return <ImportErgebnis view={view} />;
  if (view.zustand === "verworfen") return <ImportVerworfen />;
  return <ImportSeite view={view} seite={loaderData.seite} grund={actionData?.grund ?? null} />;
}
