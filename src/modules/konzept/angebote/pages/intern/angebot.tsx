import { redirect } from "react-router";
import { z } from "zod";
import type { AngebotId } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, parseForm } from "#src/platform/http/form.ts";
import { revField, tick } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import type { Id } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import type { Outcome } from "#src/shared/result.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { askStelle, withdrawAnfragen } from "../../commands/ask-stelle.ts";
import { archiveAngebot, changeAngebot } from "../../commands/change-angebot.ts";
import {
  confirmAngebot,
  coverBedarf,
  publishAngebot,
  settleAngebotMeldung,
  withdrawAngebot,
} from "../../commands/freigabe.ts";
import { DECKUNGEN } from "../../rules/anfrage.ts";
import { viewAngebotForm, viewAngebotWahl } from "../../views/angebote.ts";
import { isAngebotFeld, parseAngebot } from "../teile/angebot-eingabe.ts";
import { AngebotFelder } from "../teile/angebot-felder.tsx";
import { angebotValues } from "../teile/angebot-values.ts";
import { Deckungen } from "../teile/deckungen.tsx";
import { Freigabe } from "../teile/freigabe.tsx";
import { Meldungen } from "../teile/meldungen.tsx";
import { StandMark } from "../teile/stand-mark.tsx";
import { useAngebotTexte } from "../teile/texte.ts";
import type { Route } from "./+types/angebot";

const rev = revField();
const idOf = <Kind extends string>() => z.uuid({ error: "auswahl-fehlt" }).transform((id) => id as Id<Kind>);
const schritt = z.discriminatedUnion("handlung", [
  z.strictObject({
    handlung: z.enum(["archivieren", "veroeffentlichen", "zurueckziehen", "fragen", "links-zurueckziehen"]),
    rev,
  }),
  z.strictObject({ handlung: z.literal("bestaetigen"), rev, einwilligung: tick() }),
  z.strictObject({ handlung: z.literal("erledigt"), rev, meldung: idOf<"AngebotMeldung">() }),
  z.strictObject({ handlung: z.literal("deckt"), rev, bedarf: idOf<"Bedarf">(), deckung: z.enum(DECKUNGEN) }),
  z.strictObject({ handlung: z.literal("deckt-nicht"), rev, bedarf: idOf<"Bedarf">() }),
]);
type Schritt = z.infer<typeof schritt>;

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewAngebotForm(ctx, idParam<"Angebot">(params.id));
  return { ...view, wahl: await viewAngebotWahl(ctx) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Angebot">(params.id);
  await viewAngebotForm(ctx, id);
  const sent = await request.formData();
  const here = localePath(ctx.locale, `/intern/angebote/${id}`);
  if (fieldText(sent, "handlung") !== "") {
    const step = parseForm(schritt, sent);
    if (!step.ok) return formAgain(step.errors, step.values, (name) => name === "bedarf");
    const outcome = await carryOut(ctx, id, step.value);
    if (!outcome.ok) return formRefused(outcome.reason, {});
    return redirect(`${here}?ok=angebot-${step.value.handlung}`);
  }
  const form = parseAngebot(sent);
  if (!form.ok) return formAgain(form.errors, form.values, isAngebotFeld);
  const outcome = await changeAngebot(ctx, id, form.rev, form.eingabe);
  if (!outcome.ok) return formRefused(outcome.reason, form.values);
  return redirect(`${here}?ok=angebot-gespeichert`);
}

function carryOut(ctx: Ctx, id: AngebotId, step: Schritt): Promise<Outcome<unknown, string>> {
  switch (step.handlung) {
    case "bestaetigen":
      return confirmAngebot(ctx, id, step.rev, step.einwilligung);
    case "veroeffentlichen":
      return publishAngebot(ctx, id, step.rev);
    case "zurueckziehen":
      return withdrawAngebot(ctx, id, step.rev);
    case "fragen":
      return askStelle(ctx, id);
    case "links-zurueckziehen":
      return withdrawAnfragen(ctx, id);
    case "erledigt":
      return settleAngebotMeldung(ctx, id, step.rev, step.meldung);
    case "deckt":
      return coverBedarf(ctx, id, step.rev, step.bedarf, step.deckung);
    case "deckt-nicht":
      return coverBedarf(ctx, id, step.rev, step.bedarf, null);
    default:
      return archiveAngebot(ctx, id, step.rev);
  }
}

/** One Angebot: how far it is on its way to the public, what it answers, and what is said of it. */
export default function AngebotBearbeiten({ loaderData, actionData }: Route.ComponentProps) {
  const { konzept, text, link } = useAngebotTexte();
  const { angebot, wahl } = loaderData;
  const typed = actionData && Object.keys(actionData.values).length > 0 ? actionData.values : null;
  const fehler = actionData?.fehler ?? {};
  return (
    <>
      <DocumentTitle title={angebot.titel} failed={actionData !== undefined} />
      <Breadcrumb
        label={konzept("pfad")}
        items={[
          { text: konzept("angebot.titel"), href: link("/intern/angebote") },
          { text: <span lang="de">{angebot.titel}</span> },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle
            kind={<span lang="de">{angebot.stelle.name}</span>}
            title={<span lang="de">{angebot.titel}</span>}
            status={<StandMark stand={loaderData.stand} />}
          />
          {loaderData.archiviert ? (
            <Notice title={konzept("angebot.archiviert")} />
          ) : (
            <>
              <Meldungen view={loaderData} />
              <Freigabe view={loaderData} />
              <Deckungen view={loaderData} />
              <Section id="angaben" heading={text("angaben")}>
                <Form warnUnsaved>
                  <HiddenField name="rev" value={String(angebot.rev)} />
                  <AngebotFelder values={typed ?? angebotValues(loaderData)} fehler={fehler} wahl={wahl} />
                  <ActionRow>
                    <Button variant="primary">{konzept("speichern")}</Button>
                    <ButtonLink href={link("/intern/angebote")}>{konzept("abbrechen")}</ButtonLink>
                  </ActionRow>
                </Form>
              </Section>
            </>
          )}
        </NarrowColumn>
      </Main>
    </>
  );
}
