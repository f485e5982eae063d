import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { archiveAngebot, changeAngebot, confirmAngebot } from "../../commands/change-angebot.ts";
import { viewAngebotForm, viewAngebotWahl } from "../../views/angebote.ts";
import { isAngebotFeld, parseAngebot } from "../teile/angebot-eingabe.ts";
import { AngebotFelder } from "../teile/angebot-felder.tsx";
import { angebotValues } from "../teile/angebot-values.ts";
import type { Route } from "./+types/angebot";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewAngebotForm(ctx, idParam<"Angebot">(params.id));
  return { ...view, wahl: await viewAngebotWahl(ctx) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Angebot">(params.id);
  const sent = await request.formData();
  const done = (ok: string) => redirect(localePath(ctx.locale, `/intern/angebote?ok=${ok}`));
  const handlung = sent.get("handlung");
  if (handlung === "bestaetigen" || handlung === "archivieren") {
    if (hasForeignField(sent, /^(handlung|rev)$/)) return formAgain({ "?": "unbekannt" }, {}, isAngebotFeld);
    const rev = Number(fieldText(sent, "rev")) || 0;
    const outcome =
      handlung === "bestaetigen" ? await confirmAngebot(ctx, id, rev) : await archiveAngebot(ctx, id, rev);
    if (!outcome.ok) return formRefused(outcome.reason, {});
    return done(handlung === "bestaetigen" ? "angebot-bestaetigt" : "angebot-archiviert");
  }
  const form = parseAngebot(sent);
  if (!form.ok) return formAgain(form.errors, form.values, isAngebotFeld);
  const outcome = await changeAngebot(ctx, id, form.rev, form.eingabe);
  if (!outcome.ok) return formRefused(outcome.reason, form.values);
  return done("angebot-gespeichert");
}

/** One Angebot: what is said of it, and that it is still so. */
export default function AngebotBearbeiten({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const { angebot, wahl } = loaderData;
  const typed = actionData && Object.keys(actionData.values).length > 0 ? actionData.values : null;
  const fehler = actionData?.fehler ?? {};
  const rev = <HiddenField name="rev" value={String(angebot.rev)} />;
  return (
    <>
      <DocumentTitle title={angebot.titel} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("angebot.titel"), href: link("/intern/angebote") },
          { text: <span lang="de">{angebot.titel}</span> },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle
            kind={<span lang="de">{angebot.stelle.name}</span>}
            title={<span lang="de">{angebot.titel}</span>}
            lead={
              angebot.bestaetigtAm
                ? text("angebot.satz.bestaetigt", { datum: f.date(angebot.bestaetigtAm) })
                : text("angebot.unbestaetigt")
            }
          />
          {loaderData.archiviert ? (
            <Notice title={text("angebot.archiviert")} />
          ) : (
            <>
              <Form bare label={text("angebot.bestaetigen")}>
                {rev}
                <ActionRow>
                  <Button name="handlung" value="bestaetigen">
                    {text("angebot.bestaetigen")}
                  </Button>
                  <Button name="handlung" value="archivieren" variant="tertiary" icon="delete">
                    {text("angebot.archivieren")}
                  </Button>
                </ActionRow>
              </Form>
              <Form warnUnsaved>
                {rev}
                <AngebotFelder values={typed ?? angebotValues(loaderData)} fehler={fehler} wahl={wahl} />
                <ActionRow>
                  <Button variant="primary">{text("speichern")}</Button>
                  <ButtonLink href={link("/intern/angebote")}>{text("abbrechen")}</ButtonLink>
                </ActionRow>
              </Form>
            </>
          )}
        </NarrowColumn>
      </Main>
    </>
  );
}
