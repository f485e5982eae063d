import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
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
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Satz, useLesen } from "../../../pages/teile/lesen.tsx";
import { Woche } from "../../../pages/teile/ort.tsx";
import { answerByLink, type PflegeAngabe } from "../../commands/answer-by-link.ts";
import { PFLEGE_ARTEN, PFLEGE_NACHRICHT_MAX } from "../../rules/pflege.ts";
import { pflegeTexts } from "../../texts/index.ts";
import { viewDurchLink } from "../../views/pflege.ts";
import type { Route } from "./+types/pruefen";

const FIELDS = /^(art|nachricht|rev)-[0-9a-f-]{36}$/;
const GRUENDE = ["ohne-angabe", "ohne-worte", "zu-lang", "zu-viele", "inzwischen-geaendert", "formular"] as const;

/** Opening changes nothing: mail scanners open links. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const view = await viewDurchLink(context.get(ctxKey), params.token);
  if (!view) return data(null, 404);
  const count = (name: string) => Number(/^\d{1,3}$/.exec(url.searchParams.get(name) ?? "")?.[0] ?? 0);
  return data({ view, token: params.token, danke: { stimmt: count("stimmt"), anders: count("anders") } });
}

/** Nothing is chosen beforehand, so a program that sends forms as it finds them sends nothing. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewDurchLink(ctx, params.token);
  if (!view) return data(null, 404);
  const form = await request.formData();
  const values = Object.fromEntries([...form].map(([name, value]) => [name, typeof value === "string" ? value : ""]));
  const again = (grund: (typeof GRUENDE)[number], status: number) => data({ values, grund }, status);
  if (hasForeignField(form, FIELDS)) return again("formular", 422);
  const angaben = view.eintraege.flatMap(({ id, rev }): PflegeAngabe[] => {
    const art = PFLEGE_ARTEN.find((one) => one === fieldText(form, `art-${id}`));
    const shown = fieldText(form, `rev-${id}`);
    const nachricht = fieldText(form, `nachricht-${id}`).replaceAll("\r\n", "\n").trim();
    return art ? [{ eintragId: id, rev: shown === String(rev) ? rev : -1, art, nachricht }] : [];
  });
  const outcome = await answerByLink(ctx, params.token, angaben);
  if (outcome.ok) {
    const { stimmt, anders } = outcome.value;
    const here = `/wegweiser/pruefen/${encodeURIComponent(params.token)}`;
    return redirect(localePath(ctx.locale, `${here}?stimmt=${stimmt}&anders=${anders}`));
  }
  if (outcome.reason === "link-ungueltig") return data(null, 404);
  return again(outcome.reason, outcome.reason === "inzwischen-geaendert" ? 409 : 422);
}

/** What a partner sees through the link in a mail: every entry that is due, and three answers. */
export default function Pruefen({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link, f, reading } = usePage();
  const text = t(pflegeTexts);
  const lesen = useLesen(reading);
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
  const sent = danke.stimmt + danke.anders > 0 && !actionData;
  return (
    <Main>
      <DocumentTitle title={text("link.titel")} failed={grund !== null} />
      <NarrowColumn>
        {grund ? <ErrorSummary title={text("fehler.titel")} errors={[{ message: text(`grund.${grund}`) }]} /> : null}
        {sent ? (
          <div role="status">
            <Notice tone="info" title={text("link.danke", danke)} />
          </div>
        ) : null}
        {view.eintraege.length === 0 ? (
          <PageTitle title={text("link.nichts")} lead={text("link.nichts.text")} />
        ) : (
          <>
            <PageTitle
              title={text("link.titel")}
              lead={<Satz of={(stelle) => text("link.vorspann", { stelle })} name={view.stelle} um={lesen.um} />}
            />
            <Form action={link(`/wegweiser/pruefen/${encodeURIComponent(token)}`)}>
              {view.eintraege.map((one) => (
                <Section key={one.id} id={`eintrag-${one.id}`} heading={<span lang="de">{one.titel}</span>}>
                  <p lang="de" dir="ltr">
                    {one.kurz}
                  </p>
                  {one.zeiten.length > 0 ? <Woche ort={one} lesen={lesen} markiert={null} /> : null}
                  <p>
                    {one.geprueftAm && one.pruefenBis
                      ? text("link.geprueft", { datum: f.date(one.geprueftAm), bis: f.date(one.pruefenBis) })
                      : text("link.nie")}{" "}
                    {one.seite ? <TextLink href={link(one.seite)}>{text("link.ansehen")}</TextLink> : null}
                  </p>
                  <HiddenField name={`rev-${one.id}`} value={String(one.rev)} />
                  <RadioGroup
                    name={`art-${one.id}`}
                    label={text("link.antwort", { titel: one.titel })}
                    value={values[`art-${one.id}`] ?? null}
                    choices={PFLEGE_ARTEN.map((art) => ({ value: art, label: text(`art.${art}`) }))}
                  />
                  <TextArea
                    name={`nachricht-${one.id}`}
                    label={text("link.nachricht")}
                    hint={text("link.nachricht.hinweis")}
                    optional={text("freiwillig")}
                    value={values[`nachricht-${one.id}`]}
                    rows={2}
                    maxLength={PFLEGE_NACHRICHT_MAX}
                  />
                </Section>
              ))}
              <ActionRow>
                <Button variant="primary">{text("link.senden")}</Button>
              </ActionRow>
            </Form>
          </>
        )}
        <Origin>{text("link.gueltig", { bis: f.date(view.gueltigBis) })}</Origin>
      </NarrowColumn>
    </Main>
  );
}
