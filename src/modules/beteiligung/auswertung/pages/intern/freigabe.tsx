import { data, redirect } from "react-router";
import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField, parseForm, textField } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import type { Outcome } from "#src/shared/result.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import type { UmfrageId } from "../../../umfrage/rules/definition.ts";
import { requireUmfragen } from "../../../umfrage/views/umfragen.ts";
import { releaseErgebnisse, withdrawErgebnisse } from "../../commands/ergebnisse.ts";
import { reviewFreitext } from "../../commands/freitexte.ts";
import { FREITEXTSTAENDE } from "../../rules/freitext.ts";
import { viewFreigabe } from "../../views/freigabe.ts";
import { useAuswertung } from "../teile/bild.tsx";
import { GezeigtSection, VorschauSection, WahlSection } from "../teile/freigabe-teile.tsx";
import { FreitexteSection } from "../teile/freitexte.tsx";
import { InternRahmen } from "../teile/rahmen.tsx";
import type { Route } from "./+types/freigabe";

const schema = z.discriminatedUnion("handlung", [
  z.strictObject({ handlung: z.literal("zurueckziehen"), schluessel: z.string().max(100) }),
  z.strictObject({
    handlung: z.literal("text"),
    schluessel: z.string().max(40),
    rev: z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number),
    stand: z.enum(FREITEXTSTAENDE, { error: "auswahl-fehlt" }),
    text: textField(20_000),
  }),
]);
/** Of the form with the preview: what was seen, and its check sum. */
const FREIGABEFELDER = /^(handlung|pruefsumme|tafel\.\d{1,3})$/;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  return viewFreigabe(context.get(ctxKey), idParam<"Umfrage">(params.id), {
    fragen: asked.getAll("frage").map((one) => one.slice(0, 100)),
    zeile: asked.get("zeile")?.slice(0, 100) ?? "",
    spalte: asked.get("spalte")?.slice(0, 100) ?? "",
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireUmfragen(ctx);
  const id = idParam<"Umfrage">(params.id);
  const sent = await request.formData();
  const back = (meldung: string, ort: string) =>
    redirect(localePath(ctx.locale, `/intern/umfragen/${id}/freigabe?ok=ergebnis-${meldung}#${ort}`));
  if (fieldText(sent, "handlung") === "freigeben") {
    if (hasForeignField(sent, FREIGABEFELDER))
      return data({ errors: { "?": "unbekannt" }, values: {}, reason: null }, 422);
    const schluessel = [...sent.keys()].filter((one) => one.startsWith("tafel.")).map((one) => fieldText(sent, one));
    const outcome = await releaseErgebnisse(ctx, id, schluessel, fieldText(sent, "pruefsumme"));
    return outcome.ok ? back("freigegeben", "gezeigt") : data({ errors: {}, values: {}, reason: outcome.reason }, 409);
  }
  const form = parseForm(schema, sent);
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await carryOut(ctx, id, form.value);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return form.value.handlung === "text" ? back("text", "texte") : back("zurueckgezogen", "gezeigt");
}

function carryOut(ctx: Ctx, id: UmfrageId, typed: z.infer<typeof schema>): Promise<Outcome<unknown, string>> {
  return typed.handlung === "text"
    ? reviewFreitext(ctx, id, typed)
    : withdrawErgebnisse(ctx, id, typed.schluessel === "" ? null : typed.schluessel);
}

const GRUENDE = [
  "noch-offen",
  "nichts-gewaehlt",
  "nichts-freizugeben",
  "nichts-gezeigt",
  "nie",
  "kuerzung-leer",
  "kuerzung-ohne-zeichen",
  "kuerzung-anders",
] as const;

/** What of a survey everybody may see: questions, cross tables and answers in words. */
export default function FreigabeSeite({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text, link } = useAuswertung();
  return (
    <InternRahmen
      umfrage={view}
      kurz={text("freigabe")}
      titel={text("freigabe.titel", { gezeigt: view.gezeigt.length })}
      vorspann={text("freigabe.vorspann")}
      problem={{
        state: actionData,
        reasons: Object.fromEntries(GRUENDE.map((one) => [one, text(`grund.${one}`)])),
      }}
    >
      <ActionRow above>
        <ButtonLink href={link(`/intern/umfragen/${view.id}/auswertung`)}>{text("auswertung")}</ButtonLink>
        {view.gezeigt.length > 0 ? (
          <ButtonLink href={link(`/umfragen/${view.kennung}/ergebnis`)}>{text("freigabe.seite")}</ButtonLink>
        ) : null}
      </ActionRow>
      {view.abgeschlossen ? null : (
        <Notice tone="warning" title={text("grund.noch-offen")}>
          {text("freigabe.noch-offen")}
        </Notice>
      )}
      <VorschauSection view={view} />
      <WahlSection view={view} />
      <GezeigtSection view={view} />
      <FreitexteSection view={view} values={actionData?.values ?? {}} />
    </InternRahmen>
  );
}
