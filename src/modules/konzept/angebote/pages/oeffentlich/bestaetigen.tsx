import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import { type AnfrageRefusal, type AngebotAngabe, answerAnfrage } from "../../commands/ask-stelle.ts";
import { ANGEBOT_ANTWORTEN, MELDUNG_MAX } from "../../rules/anfrage.ts";
import { viewAnfrageDurchLink } from "../../views/durch-link.ts";
import { AngebotFakten } from "../teile/angebot-fakten.tsx";
import { useAngebotTexte } from "../teile/texte.ts";
import type { Route } from "./+types/bestaetigen";

const FIELDS = /^(antwort|nachricht|rev)-[0-9a-f-]{36}$/;
type Grund = Exclude<AnfrageRefusal, "link-ungueltig"> | "formular";

/** Opening changes nothing: mail scanners open links. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const view = await viewAnfrageDurchLink(context.get(ctxKey), params.token);
  if (!view) return data(null, 404);
  return data({ view, token: params.token, danke: url.searchParams.has("danke") });
}

/** Nothing is chosen beforehand, so a program that sends forms as it finds them sends nothing. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewAnfrageDurchLink(ctx, params.token);
  if (!view) return data(null, 404);
  const form = await request.formData();
  const values = Object.fromEntries([...form].map(([name, value]) => [name, typeof value === "string" ? value : ""]));
  const again = (grund: Grund, status: number) => data({ values, grund }, status);
  if (hasForeignField(form, FIELDS)) return again("formular", 422);
  const angaben = view.angebote.flatMap(({ id, rev }): AngebotAngabe[] => {
    const antwort = ANGEBOT_ANTWORTEN.find((one) => one === fieldText(form, `antwort-${id}`));
    const shown = fieldText(form, `rev-${id}`);
    const nachricht = fieldText(form, `nachricht-${id}`).replaceAll("\r\n", "\n").trim();
    return antwort ? [{ angebotId: id, rev: shown === String(rev) ? rev : -1, antwort, nachricht }] : [];
  });
  const outcome = await answerAnfrage(ctx, params.token, angaben);
  if (outcome.ok) {
    const here = `/angebote/bestaetigen/${encodeURIComponent(params.token)}`;
    return redirect(localePath(ctx.locale, `${here}?danke=1`));
  }
  if (outcome.reason === "link-ungueltig") return data(null, 404);
  return again(outcome.reason, outcome.reason === "inzwischen-geaendert" ? 409 : 422);
}

/** What a Stelle sees through the link in a mail: everything that is known of its Angebote, and four answers. */
export default function Bestaetigen({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, f } = useAngebotTexte();
  const inhalt = useInhaltSprache();
  if (!loaderData) {
    return (
      <Main>
        <DocumentTitle title={text("ungueltig.titel")} />
        <PageTitle title={text("ungueltig.titel")} lead={text("ungueltig.text")} />
      </Main>
    );
  }
  const { view, token, danke } = loaderData;
  const values: Readonly<Record<string, string | undefined>> = actionData?.values ?? {};
  const grund = actionData?.grund ?? null;
  return (
    <Main>
      <DocumentTitle title={text("link.titel")} failed={grund !== null} />
      <NarrowColumn>
        {grund ? <ErrorSummary title={text("fehler.titel")} errors={[{ message: text(`grund.${grund}`) }]} /> : null}
        {danke && !actionData ? (
          <div role="status">
            <Notice tone="info" title={text("link.danke")}>
              <p>{text("link.danke.text")}</p>
            </Notice>
          </div>
        ) : null}
        <PageTitle
          title={text(view.angebote.length === 0 ? "link.nichts" : "link.titel")}
          lead={text("link.vorspann", { stelle: view.stelle })}
        />
        {view.angebote.length === 0 ? null : (
          <Form action={link(`/angebote/bestaetigen/${encodeURIComponent(token)}`)}>
            {view.angebote.map((one) => (
              <Section key={one.id} id={`angebot-${one.id}`} heading={<span {...inhalt}>{one.titel}</span>}>
                <p>{text(`link.stand.${one.stand}`)}</p>
                {one.beschreibung ? <TextBlock text={one.beschreibung} {...inhalt} /> : null}
                <AngebotFakten angebot={one} />
                <HiddenField name={`rev-${one.id}`} value={String(one.rev)} />
                <RadioGroup
                  name={`antwort-${one.id}`}
                  label={text("link.antwort", { titel: one.titel })}
                  value={values[`antwort-${one.id}`] ?? null}
                  choices={ANGEBOT_ANTWORTEN.map((antwort) => ({ value: antwort, label: text(`antwort.${antwort}`) }))}
                />
                <TextArea
                  name={`nachricht-${one.id}`}
                  label={text("link.nachricht")}
                  hint={text("link.nachricht.hinweis")}
                  optional={text("freiwillig")}
                  value={values[`nachricht-${one.id}`]}
                  rows={2}
                  maxLength={MELDUNG_MAX}
                />
              </Section>
            ))}
            <ActionRow>
              <Button variant="primary">{text("link.senden")}</Button>
            </ActionRow>
          </Form>
        )}
        <Origin>{text("link.gueltig", { bis: f.date(view.gueltigBis) })}</Origin>
      </NarrowColumn>
    </Main>
  );
}
