import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Muted } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { lesenFor } from "../../../pages/teile/lesen.tsx";
import { isSprache, SPRACHNAMEN } from "../../../rules/sprachen.ts";
import { Amtswoerter, TeilFelder } from "../../../uebersetzen/pages/teile/teil-felder.tsx";
import { teileShape, typedTeile } from "../../../uebersetzen/pages/teile/teil-form.ts";
import type { TextArt } from "../../../uebersetzen/rules/text.ts";
import { answerLeselink } from "../../commands/leselink.ts";
import { LESELINK_NOTIZ_MAX } from "../../rules/leselink.ts";
import { gegenlesenTexts } from "../../texts/index.ts";
import { type GegenlesenView, viewGegenlesen } from "../../views/leselink.ts";
import type { Route } from "./+types/gegenlesen";

const GRUENDE = [
  "nicht-gelesen",
  "titel-fehlt",
  "antwort-fehlt",
  "schritte-zahl",
  "zu-lang",
  "zu-viele",
  "inzwischen-geaendert",
] as const;
const schemaOf = (art: TextArt) =>
  z.strictObject({
    kennung: textField(64),
    notiz: textField(LESELINK_NOTIZ_MAX),
    gelesen: z.string().optional(),
    ...teileShape(art),
  });

function addressOf(token: string, id: string | null, danke = false): string {
  const query = new URLSearchParams({ ...(id ? { text: id } : {}), ...(danke ? { danke: "1" } : {}) });
  return `/wegweiser/gegenlesen/${encodeURIComponent(token)}${query.size > 0 ? `?${query}` : ""}`;
}

/** What to read after a text: the next that was not sent, from there on and then from the top. Null: nothing is left. */
function nextOf({ texte }: GegenlesenView, id: string): string | null {
  const here = texte.findIndex((one) => one.id === id);
  const order = [...texte.slice(here + 1), ...texte.slice(0, here)];
  return order.find(({ gesendet }) => !gesendet)?.id ?? null;
}

/** Languages of the guide without an address of their own are asked for in the query, and stay in it. */
const lesendOf = (url: URL) => {
  const asked = url.searchParams.get("sprache");
  return isSprache(asked) ? asked : null;
};

/** Opening changes nothing: mail scanners open links. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const view = await viewGegenlesen(context.get(ctxKey), params.token);
  if (!view) return data(null, 404);
  const asked = url.searchParams.get("text");
  const offen = asked === null ? null : (view.texte.find(({ id }) => id === asked) ?? null);
  if (asked !== null && !offen) return data(null, 404);
  return data({ view, offen, token: params.token, danke: url.searchParams.has("danke"), lesend: lesendOf(url) });
}

/** Nothing is ticked beforehand, so a program that sends forms as it finds them sends nothing. */
export async function action({ context, params, request, url }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewGegenlesen(ctx, params.token);
  const offen = view?.texte.find(({ id }) => id === url.searchParams.get("text"));
  if (!view || !offen) return data(null, 404);
  const form = parseForm(schemaOf(offen.art), await request.formData());
  const again = (grund: (typeof GRUENDE)[number] | "formular", status: number) =>
    data({ values: form.values, grund }, status);
  if (!form.ok) return again("formular", 422);
  const { kennung, notiz, gelesen } = form.value;
  const teile = typedTeile(offen.art, form.value);
  const answer = { textId: offen.id, kennung, teile, notiz, gelesen: gelesen !== undefined };
  const outcome = await answerLeselink(ctx, params.token, answer);
  const { weg } = lesenFor(lesendOf(url) ?? ctx.locale, ctx.locale);
  if (outcome.ok) return redirect(weg(addressOf(params.token, nextOf(view, offen.id), true)));
  if (outcome.reason === "link-ungueltig") return data(null, 404);
  return again(outcome.reason, outcome.reason === "inzwischen-geaendert" ? 409 : 422);
}

/** What a native speaker sees through a link: the texts to read, and each of them beside its German source. */
export default function Gegenlesen({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, locale } = usePage();
  const text = t(gegenlesenTexts);
  if (!loaderData) {
    return (
      <Main>
        <DocumentTitle title={text("ungueltig.titel")} />
        <PageTitle title={text("ungueltig.titel")} lead={text("ungueltig.text")} />
      </Main>
    );
  }
  const { view, offen, token, danke, lesend } = loaderData;
  const { weg } = lesenFor(lesend ?? locale, locale);
  const grund = actionData?.grund ?? null;
  const sprache = SPRACHNAMEN[view.sprache];
  return (
    <Main>
      <DocumentTitle title={text("titel", { sprache })} failed={grund !== null} />
      {grund ? <ErrorSummary title={text("fehler.titel")} errors={[{ message: text(`grund.${grund}`) }]} /> : null}
      {danke ? (
        <div role="status">
          <Notice tone="info" title={text("danke")} />
        </div>
      ) : null}
      {offen ? (
        <EinText text={offen} sprache={view.sprache} token={token} values={actionData?.values ?? null} weg={weg} />
      ) : (
        <Liste view={view} token={token} weg={weg} />
      )}
      <Origin>{text("gueltig", { bis: f.date(view.gueltigBis) })}</Origin>
    </Main>
  );
}

type Weg = ReturnType<typeof lesenFor>["weg"];

function Liste({ view, token, weg }: { view: GegenlesenView; token: string; weg: Weg }) {
  const text = usePage().t(gegenlesenTexts);
  const offene = view.texte.filter(({ gesendet }) => !gesendet);
  const [first] = offene;
  return (
    <>
      <PageTitle
        title={text("titel", { sprache: SPRACHNAMEN[view.sprache] })}
        lead={text("vorspann", { anzahl: offene.length })}
      />
      {first ? (
        <ActionRow>
          <ButtonLink variant="primary" href={weg(addressOf(token, first.id))}>
            {text("anfangen")}
          </ButtonLink>
        </ActionRow>
      ) : null}
      <PlainList
        items={view.texte.map((one) => ({
          key: one.id,
          content: (
            <>
              <TextLink href={weg(addressOf(token, one.id))} lang="de">
                <bdi dir="ltr">{one.deutsch.titel}</bdi>
              </TextLink>{" "}
              <Muted>
                {text(`art.${one.art}`)}, {text(one.gesendet ? "stand.gesendet" : `stand.${one.stand}`)}
              </Muted>
            </>
          ),
        }))}
      />
    </>
  );
}

type TextProps = {
  text: GegenlesenView["texte"][number];
  sprache: GegenlesenView["sprache"];
  token: string;
  values: Readonly<Record<string, string | undefined>> | null;
  weg: Weg;
};

/** German above, the translation in its own direction below, part by part. */
function EinText({ text: one, sprache, token, values, weg }: TextProps) {
  const text = usePage().t(gegenlesenTexts);
  const { art, deutsch, ziel, woerter } = one;
  return (
    <>
      <PageTitle title={deutsch.titel} lang="de" dir="ltr" kind={`${text(`art.${art}`)} · ${SPRACHNAMEN[sprache]}`} />
      <p>{text("anleitung")}</p>
      <Amtswoerter woerter={woerter} sprache={sprache} />
      <Form action={weg(addressOf(token, one.id))} warnUnsaved>
        <HiddenField name="kennung" value={one.kennung} />
        <TeilFelder
          art={art}
          sprache={sprache}
          deutsch={deutsch}
          value={(name) => (values ? (values[name] ?? "") : (ziel[name] ?? ""))}
        />
        <TextArea
          name="notiz"
          label={text("notiz")}
          hint={text("notiz.hinweis")}
          optional={text("freiwillig")}
          value={values?.["notiz"]}
          rows={2}
          maxLength={LESELINK_NOTIZ_MAX}
        />
        <Checkbox name="gelesen" label={text("gelesen")} hint={text("gelesen.hinweis")} />
        <ActionRow>
          <Button variant="primary">{text("senden")}</Button>
          <ButtonLink href={weg(addressOf(token, null))}>{text("zurueck")}</ButtonLink>
        </ActionRow>
      </Form>
    </>
  );
}
