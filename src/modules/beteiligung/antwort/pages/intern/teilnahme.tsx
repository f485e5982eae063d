import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems } from "#src/modules/landkreis/ui.ts";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { remindEingeladene, sendEinladungen } from "../../commands/anschreiben.ts";
import { CODES_MAX, inviteByMail, makeCodes } from "../../commands/einladen.ts";
import { parseEinladungen } from "../../rules/einladung.ts";
import { requireUmfragen } from "../../../umfrage/views/umfragen.ts";
import { viewTeilnahme } from "../../views/teilnahme.ts";
import { CodeBlatt } from "../teile/code-blatt.tsx";
import { EinladenSection, EinladungenSection, RuecklaufSection, WegeSection } from "../teile/teilnahme-teile.tsx";
import { useAntwortTexte } from "../teile/texte.ts";
import type { Route } from "./+types/teilnahme";

const schema = z.discriminatedUnion("aktion", [
  z.strictObject({ aktion: z.literal("einladen"), liste: requiredText(200_000) }),
  z.strictObject({
    aktion: z.literal("codes"),
    anzahl: z
      .string()
      .regex(/^\s*\d{1,3}\s*$/, { error: "zahl-falsch" })
      .transform(Number)
      .pipe(z.int().min(1, { error: "zahl-falsch" }).max(CODES_MAX, { error: "zahl-falsch" })),
    bereich: textField(80),
  }),
  z.strictObject({ aktion: z.literal("senden") }),
  z.strictObject({ aktion: z.literal("erinnern") }),
]);

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewTeilnahme(context.get(ctxKey), idParam<"Umfrage">(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireUmfragen(ctx);
  const id = idParam<"Umfrage">(params.id);
  const form = parseForm(schema, await request.formData());
  const none = { codes: null, bereich: "" };
  if (!form.ok) return data({ ...none, errors: form.errors, values: form.values, reason: null }, 422);
  const sent = form.value;
  if (sent.aktion === "codes") {
    const made = await makeCodes(ctx, id, sent.anzahl, sent.bereich);
    if (made.ok)
      return data({ errors: {}, values: form.values, reason: null, codes: made.value.codes, bereich: sent.bereich });
    return data({ ...none, errors: {}, values: form.values, reason: made.reason }, 409);
  }
  const outcome = await (sent.aktion === "einladen"
    ? inviteByMail(ctx, id, sent.liste)
    : sent.aktion === "senden"
      ? sendEinladungen(ctx, id)
      : remindEingeladene(ctx, id));
  if (!outcome.ok) return data({ ...none, errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/umfragen/${id}/teilnahme?ok=umfrage-${sent.aktion}`));
}

const GRUENDE = [
  "liste-fehlerhaft",
  "niemand-neu",
  "vorbei",
  "zu-viele",
  "bereich-zu-klein",
  "nicht-offen",
  "niemand-offen",
  "niemand-zu-erinnern",
] as const;

/** The ways into a survey, who was asked, and how many have answered. */
export default function TeilnahmeSeite({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text } = useAntwortTexte();
  const codes = actionData?.codes ?? null;
  if (codes) return <CodeBlatt view={view} codes={codes} bereich={actionData?.bereich ?? ""} />;
  const state = actionData ?? undefined;
  const typed: Readonly<Record<string, string | undefined>> = state?.values ?? {};
  const { fehler } = parseEinladungen(typed["liste"] ?? "");
  const title = text("teilnahme.titel", { eingeladen: view.einladungen.length, antworten: view.antworten });
  return (
    <>
      <DocumentTitle title={text("teilnahme.kurz")} failed={state !== undefined} />
      <InternPfad
        items={[
          { text: text("teilnahme.umfragen"), href: "/intern/umfragen" },
          { text: view.titel, href: `/intern/umfragen/${view.id}` },
          { text: text("teilnahme.kurz") },
        ]}
      />
      <Main>
        <FormProblems
          state={state}
          fields={(["liste", "anzahl", "bereich"] as const).map((name) => ({ name, label: text(`feld.${name}`) }))}
          reasons={Object.fromEntries(
            GRUENDE.map((grund) => [
              grund,
              text(`grund.${grund}`, {
                anzahl: view.mindestens,
                zeilen: fehler
                  .slice(0, 5)
                  .map((one) => text(`zeile.${one.grund}`, { zeile: one.zeile }))
                  .join(" "),
              }),
            ]),
          )}
        />
        <PageTitle
          kind={<span lang="de">{view.titel}</span>}
          title={title}
          lead={text(`teilnahme.modus.${view.anonymitaet}`, { schwelle: view.schwelle * 2 })}
        />
        <WegeSection view={view} />
        <RuecklaufSection view={view} />
        <EinladungenSection view={view} />
        <EinladenSection view={view} state={state} />
      </Main>
    </>
  );
}
