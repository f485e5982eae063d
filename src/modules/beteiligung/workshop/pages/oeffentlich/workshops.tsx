import { data, redirect } from "react-router";
import { ctxKey, requestKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { localePath } from "#src/shared/locale.ts";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { noteWrongCode, triedTooOften } from "../../../antwort/pages/teile/versuche.ts";
import { RAUM_VERSUCHE } from "../../rules/raumcode.ts";
import { viewWorkshops } from "../../views/oeffentlich.ts";
import { viewRaum } from "../../views/raum.ts";
import { CodeForm } from "../teile/code-form.tsx";
import { WorkshopRahmen } from "../teile/rahmen.tsx";
import { useWorkshopTexte } from "../teile/texte.ts";
import type { Route } from "./+types/workshops";

export async function loader({ context }: Route.LoaderArgs) {
  return { workshops: await viewWorkshops(context.get(ctxKey)) };
}

/** Opens the room of a code. */
export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { network } = context.get(requestKey);
  const form = await request.formData();
  const typed = fieldText(form, "raumcode").slice(0, 40);
  if (hasForeignField(form, /^raumcode$/)) return data({ grund: "unbekannt" as const, typed }, 422);
  if (triedTooOften(network, ctx.now, RAUM_VERSUCHE)) return data({ grund: "zu-viele-versuche" as const, typed }, 429);
  const raum = await viewRaum(ctx, typed, null);
  if (raum) return redirect(localePath(ctx.locale, `/workshop/${raum.workshop.code}`));
  noteWrongCode(network, ctx.now);
  return data({ grund: "code-falsch" as const, typed }, 422);
}

/** Workshops to come and what came out of those before; the way into a room. */
export default function Workshops({ loaderData: { workshops }, actionData }: Route.ComponentProps) {
  const { text, link, lang, wann } = useWorkshopTexte();
  const offen = workshops.filter((one) => one.stand === "anmeldung").length;
  const grund = actionData ? text(`code.grund.${actionData.grund}`) : undefined;
  return (
    <WorkshopRahmen
      kurz={text("titel")}
      art={text("liste.art")}
      titel={text("liste.titel", { offen, anzahl: workshops.length })}
      vorspann={text("liste.text")}
      failed={grund !== undefined}
      before={grund ? <ErrorSummary title={text("fehler")} errors={[{ name: "raumcode", message: grund }]} /> : null}
    >
      <Section first id="liste" heading={text("liste.alle")}>
        {workshops.length === 0 ? (
          <EmptyState title={text("liste.leer")}>{text("liste.leer.text")}</EmptyState>
        ) : (
          <Thread
            level={3}
            entries={workshops.map((one) => ({
              key: one.slug,
              title: <span lang={lang}>{one.titel}</span>,
              href: link(`/workshops/${one.slug}`),
              content: (
                <>
                  <p>
                    {wann(one)}, <span lang={lang}>{one.ort}</span>
                  </p>
                  <p>{text(`runde.${one.runde}`)}</p>
                  <p>
                    <strong>{text(`stand.oeffentlich.${one.stand === "geplant" ? "anmeldung" : one.stand}`)}</strong>
                  </p>
                </>
              ),
            }))}
          />
        )}
      </Section>
      <Section close id="code" heading={text("code.titel")}>
        <p className="kern-body">{text("code.text")}</p>
        <CodeForm value={actionData?.typed} error={grund} />
      </Section>
    </WorkshopRahmen>
  );
}
