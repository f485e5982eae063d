import { data, redirect } from "react-router";
import { z } from "zod";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { changeRollen } from "../../commands/change-rollen.ts";
import {
  closeBenutzer,
  endSessionsOf,
  lockBenutzer,
  resetFaktoren,
  unlockBenutzer,
} from "../../commands/lock-benutzer.ts";
import { rollenAendernSchema } from "../../rules/formulare.ts";
import { rollenFor } from "../../rules/rollen.ts";
import { zugangTexts } from "../../texts/index.ts";
import { viewBenutzer } from "../../views/benutzer.ts";
import { type FormAnswer, FormProblems, refused, unreadable, useFieldMessage } from "../form-answer.tsx";
import { atWork } from "../request.ts";
import { RollenFelder } from "../rollen-felder.tsx";
import { readRollenForm } from "../rollen-form.ts";
import { ZugangSichern } from "../zugang-sichern.tsx";
import type { Route } from "./+types/zugang";

const sichernSchema = z.strictObject({
  absicht: z.enum(["abmelden", "faktoren", "sperren", "entsperren", "schliessen"]),
  sicher: z.literal("ja").optional(),
});

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { ctx, zugang, identity } = atWork(context, request);
  const view = await viewBenutzer(ctx, identity, zugang.bezuege, idParam(params.benutzerId));
  return { ...view, moeglich: rollenFor(ctx.mandant.art) };
}

const MELDUNG = {
  abmelden: "zugang-abgemeldet",
  faktoren: "faktoren-zurueckgesetzt",
  sperren: "zugang-gesperrt",
  entsperren: "zugang-entsperrt",
  schliessen: "zugang-geschlossen",
} as const;
const COMMAND = {
  abmelden: endSessionsOf,
  faktoren: resetFaktoren,
  sperren: lockBenutzer,
  entsperren: unlockBenutzer,
  schliessen: closeBenutzer,
} as const;

export async function action({ context, request, params }: Route.ActionArgs) {
  const { ctx, identity } = atWork(context, request);
  const id = idParam<"Benutzer">(params.benutzerId);
  const t = translator(zugangTexts, ctx.locale);
  const here = (meldung: string) => redirect(localePath(ctx.locale, `/intern/benutzer/${id}?ok=${meldung}`));
  const posted = await request.formData();
  if (posted.get("absicht") !== "rollen") {
    const form = parseForm(sichernSchema, posted);
    if (!form.ok) return data<FormAnswer>(unreadable(form), 422);
    const { absicht, sicher } = form.value;
    if (absicht === "schliessen" && !sicher) {
      return data<FormAnswer>(refused(t("zugang.schliessen.fehlt")), 422);
    }
    const outcome = await COMMAND[absicht](ctx, identity, id);
    if (!outcome.ok) return data<FormAnswer>(refused(t(`zugang.${outcome.reason}`)), 409);
    if (absicht === "schliessen") return redirect(localePath(ctx.locale, `/intern/benutzer?ok=${MELDUNG[absicht]}`));
    return here(MELDUNG[absicht]);
  }
  const { rest, rollen, typed } = readRollenForm(posted);
  const form = parseForm(rollenAendernSchema, rest);
  if (!form.ok) return data<FormAnswer>({ ...unreadable(form), values: { ...form.values, ...typed } }, 422);
  const outcome = await changeRollen(ctx, id, { rollen, funktion: form.value.funktion, rev: form.value.rev });
  if (outcome.ok) return here("rollen-gespeichert");
  const { reason } = outcome;
  const sentence =
    reason === "inzwischen-geaendert" || reason === "letzte-fachstelle"
      ? t(`zugang.${reason}`)
      : t(`einladen.${reason}`);
  return data<FormAnswer>(refused(sentence, { ...form.values, ...typed }), 409);
}

export default function ZugangSeite({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const message = useFieldMessage(actionData);
  const typed = actionData?.values.absicht === "rollen" ? actionData.values : undefined;
  const here = link(`/intern/benutzer/${loaderData.id}`);
  return (
    <>
      <DocumentTitle title={loaderData.funktion} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("intern"), href: link("/intern") },
          { text: text("benutzer.kurz"), href: link("/intern/benutzer") },
          { text: loaderData.funktion },
        ]}
      />
      <Main>
        <FormProblems answer={actionData} fields={[{ name: "funktion", label: text("einladen.funktion") }]} />
        <PageTitle title={loaderData.funktion} kind={text("zugang.art")} />
        <SplitLayout
          sideLabel={text("konto.angaben")}
          first
          side={[
            {
              heading: text("konto.angaben"),
              facts: [
                { term: text("benutzer.email"), details: loaderData.email },
                ...(loaderData.name ? [{ term: text("einladung.name"), details: loaderData.name }] : []),
                {
                  term: text("benutzer.stand"),
                  details: text(loaderData.gesperrt ? "benutzer.stand.gesperrt" : "benutzer.stand.offen"),
                },
                {
                  term: text("konto.faktoren"),
                  details: text(loaderData.hatFaktor ? "zugang.faktor.ja" : "zugang.faktor.nein"),
                },
              ],
            },
          ]}
        >
          <Form action={here} warnUnsaved>
            <HiddenField name="absicht" value="rollen" />
            <HiddenField name="rev" value={String(loaderData.rev)} />
            <TextField
              name="funktion"
              label={text("einladen.funktion")}
              hint={text("einladen.funktion.hinweis")}
              value={typed?.funktion ?? loaderData.funktion}
              error={message("funktion")}
              required
            />
            <RollenFelder
              moeglich={loaderData.moeglich}
              auswahl={loaderData.auswahl}
              stand={loaderData.rollen}
              typed={typed}
            />
            <ActionRow>
              <Button variant="primary">{text("zugang.rollen.senden")}</Button>
            </ActionRow>
          </Form>
          <Section heading={text("zugang.sicherheit")} id="sicherheit">
            {loaderData.may.manage ? (
              <ZugangSichern action={here} gesperrt={loaderData.gesperrt} hatFaktor={loaderData.hatFaktor} />
            ) : (
              <p>{text("zugang.selbst")}</p>
            )}
          </Section>
        </SplitLayout>
      </Main>
    </>
  );
}
