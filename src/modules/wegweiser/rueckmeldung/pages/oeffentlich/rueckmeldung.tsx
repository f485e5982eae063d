import { data, redirect } from "react-router";
import { z } from "zod";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText } from "#src/platform/http/form.ts";
import { optionalEmail, tick, trapShape } from "#src/platform/http/form-fields.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { keptHeaders } from "#src/platform/http/page-end.ts";
import { MOST_CHARACTERS } from "#src/platform/suche/index.ts";
import { isLocale, localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { SmallPrint } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { TrapField } from "#src/ui/trap-field/trap-field.tsx";
import { haltbar } from "../../../pages/teile/haltbar.ts";
import { Text, useLesen } from "../../../pages/teile/lesen.tsx";
import { WegweiserPfad } from "../../../pages/teile/pfad.tsx";
import { leseSprache } from "../../../rules/sprachen.ts";
import { countQuestion } from "../../../signale/commands/count-question.ts";
import { STIMMEN_JE_MINUTE } from "../../../signale/rules/signal.ts";
import { submitRueckmeldung } from "../../commands/submit-rueckmeldung.ts";
import { LOESCHFRIST_TAGE, OHNE_ANTWORT_TAGE, RUECKMELDUNG_MAX } from "../../rules/rueckmeldung.ts";
import { formatZiel, parseZiel, START } from "../../rules/ziel.ts";
import { viewZiel } from "../../views/rueckmeldungen.ts";
import { rueckmeldungTexts } from "../../texts/index.ts";
import { useSeitenTitel } from "../teile/seiten-name.tsx";
import type { Route } from "./+types/rueckmeldung";

const zu = z.string().transform((text, check) => {
  const ziel = parseZiel(text);
  if (!ziel) check.addIssue({ code: "custom", message: "unbekannt" });
  return ziel ?? START;
});
const tippSchema = z.strictObject({
  zu,
  urteil: z.enum(["ja", "nein"], { error: "unbekannt" }),
  frage: z.string().max(MOST_CHARACTERS, { error: "zu-lang" }).default(""),
});
const textSchema = z.strictObject({
  zu,
  nachricht: requiredText(RUECKMELDUNG_MAX),
  email: optionalEmail(),
  einwilligung: tick(),
  ...trapShape(),
});

const DANKE = ["ja", "nein", "text"] as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const asked = url.searchParams.get("zu");
  const ziel = asked === null ? START : parseZiel(asked);
  const seite = ziel ? await viewZiel(ctx, ziel, sprache) : null;
  if (!seite) throw new NotFound();
  const danke = DANKE.find((one) => one === url.searchParams.get("danke")) ?? null;
  const frage = seite.ziel === "start" ? (url.searchParams.get("frage") ?? "").slice(0, MOST_CHARACTERS) : "";
  return data({ sprache, seite, danke, frage, gestartet: String(ctx.now) }, haltbar(null, true));
}

export function headers(args: Route.HeadersArgs) {
  return keptHeaders(args);
}

/** One tap is counted and belongs to nobody; words go into the inbox of the Fachstelle. */
export async function action({ context, request, url }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const sent = await request.formData();
  const thanks = (ziel: string, danke: (typeof DANKE)[number], frage = "") => {
    const after = new URLSearchParams({ zu: ziel, danke });
    if (frage !== "") after.set("frage", frage);
    if (!isLocale(sprache)) after.set("sprache", sprache);
    return redirect(localePath(ctx.locale, `/wegweiser/rueckmeldung?${after.toString()}`));
  };
  if (sent.has("urteil")) {
    const tipp = parseForm(tippSchema, sent);
    if (!tipp.ok || !(await viewZiel(ctx, tipp.value.zu, sprache))) {
      return data({ values: {}, fehler: {}, grund: "formular" as const }, 422);
    }
    const { urteil, frage } = tipp.value;
    const key = formatZiel(tipp.value.zu);
    const { counts } = context.get(machineKey);
    if (frage !== "" && urteil === "nein") countQuestion(counts, ctx, "suche-nicht-geholfen", sprache, frage);
    else {
      const kind = urteil === "ja" ? "geholfen" : "nicht-geholfen";
      counts.add(ctx.mandant.id, { kind, key, lang: sprache }, STIMMEN_JE_MINUTE);
    }
    return thanks(key, urteil, frage);
  }
  const form = parseForm(textSchema, sent);
  const fehler = form.ok ? fehlerOf({}, form.value) : fehlerOf(form.errors, null);
  if (!form.ok || Object.keys(fehler).length > 0) {
    const known = new Set(["nachricht", "email", "einwilligung"]);
    const foreign = Object.keys(form.errors ?? {}).some((name) => !known.has(name));
    return data({ values: form.values, fehler, grund: foreign ? ("formular" as const) : null }, 422);
  }
  const { telefax: falle, zu: ziel, ...eingabe } = form.value;
  const outcome = await submitRueckmeldung(ctx, { ...eingabe, ziel, sprache, falle });
  if (!outcome.ok) return data({ values: form.values, fehler: {}, grund: grundOf(outcome.reason) }, 409);
  return thanks(formatZiel(ziel), "text");
}

type Fehler = {
  readonly [name in "nachricht" | "email" | "einwilligung"]?: "nachricht" | "lang" | "email" | "einwilligung";
};

function fehlerOf(
  errors: Readonly<Record<string, string>>,
  value: { readonly email: string; readonly einwilligung: boolean } | null,
): Fehler {
  return {
    ...(errors.nachricht
      ? { nachricht: errors.nachricht === "zu-lang" ? ("lang" as const) : ("nachricht" as const) }
      : {}),
    ...(errors.email ? { email: "email" as const } : {}),
    ...(value && value.email !== "" && !value.einwilligung ? { einwilligung: "einwilligung" as const } : {}),
  };
}

/** What the page has a sentence for. The others were seen before the command ran. */
function grundOf(reason: string) {
  return (["wie-maschine", "zu-viele", "seite-fehlt"] as const).find((one) => one === reason) ?? ("formular" as const);
}

/** Thanks for a tap or words, and one large field for more. No account, no script, no picture puzzle. */
export default function Rueckmeldung({ loaderData, actionData }: Route.ComponentProps) {
  const { sprache, seite, danke, frage } = loaderData;
  const lesen = useLesen(sprache);
  const { t, link } = usePage();
  const text = t(rueckmeldungTexts);
  const seitenTitel = useSeitenTitel();
  const fehler: Fehler = actionData?.fehler ?? {};
  const grund = actionData?.grund ?? null;
  const values: Readonly<Record<string, string | undefined>> = actionData?.values ?? {};
  const errors = Object.entries(fehler).map(([name, key]) => ({ name, message: text(`fehler.${key}`) }));
  const message = (name: keyof Fehler) => (fehler[name] ? text(`fehler.${fehler[name]}`) : undefined);
  const here = seite.name ? <Text t={seite.name} um={lesen.um} /> : seitenTitel(seite.art);
  const back = lesen.weg(frage === "" ? seite.path : `${seite.path}?${new URLSearchParams({ q: frage }).toString()}`);
  const done = danke === "ja" || danke === "text";
  return (
    <>
      <DocumentTitle title={text("neu.titel")} failed={actionData !== undefined} />
      <WegweiserPfad
        lesen={lesen}
        items={[...(seite.ziel === "start" ? [] : [{ text: here, href: back }]), { text: text("neu.titel") }]}
      />
      <Main>
        <NarrowColumn>
          {grund ? (
            <ErrorSummary
              title={text("fehler.titel")}
              errors={[{ message: grund === "formular" ? text("fehler.formular") : text(`grund.${grund}`) }]}
            />
          ) : errors.length > 0 ? (
            <ErrorSummary title={text("fehler.titel")} errors={errors} />
          ) : null}
          {danke && !actionData ? (
            <div role="status">
              <Notice tone="info" title={text(`danke.${danke}`)}>
                {danke === "text" ? <p>{text("danke.weiter")}</p> : null}
                <p>
                  <TextLink href={back}>{text("zurueck")}</TextLink>
                </p>
              </Notice>
            </div>
          ) : null}
          <PageTitle title={text("neu.titel")} lead={text("neu.vorspann")} />
          <p className="kern-body">
            {text("neu.zu", { seite: "" })}
            {here}
          </p>
          <Form action={lesen.weg(`/wegweiser/rueckmeldung?zu=${seite.ziel}`)}>
            <HiddenField name="zu" value={seite.ziel} />
            <TextArea
              name="nachricht"
              label={text("feld.nachricht")}
              hint={text("feld.nachricht.hinweis")}
              value={values.nachricht}
              error={message("nachricht")}
              rows={5}
              required
              maxLength={RUECKMELDUNG_MAX}
            />
            <TextField
              name="email"
              label={text("feld.email")}
              hint={text("feld.email.hinweis")}
              value={values.email}
              error={message("email")}
              type="email"
              autoComplete="email"
              dir="ltr"
              maxLength={254}
            />
            <Checkbox
              name="einwilligung"
              label={text("feld.einwilligung", { tage: LOESCHFRIST_TAGE, spaetestens: OHNE_ANTWORT_TAGE })}
              checked={values.einwilligung === "ja"}
              error={message("einwilligung")}
            />
            <TrapField label={text("feld.falle")} startedAt={values.gestartet || loaderData.gestartet} />
            <SmallPrint>
              {text("datenschutz", { tage: LOESCHFRIST_TAGE })}{" "}
              <TextLink href={link("/datenschutz")}>{text("datenschutz.link")}</TextLink>
            </SmallPrint>
            <ActionRow>
              <Button variant={done ? "secondary" : "primary"}>{text("senden")}</Button>
              <ButtonLink href={back}>{text("zurueck")}</ButtonLink>
            </ActionRow>
          </Form>
        </NarrowColumn>
      </Main>
    </>
  );
}
