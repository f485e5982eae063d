import { data, redirect } from "react-router";
import type { Ctx } from "#src/platform/ctx.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { hasForeignField } from "#src/platform/http/form.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { viewVorbelegung } from "../../../bestand/views/vorbelegung.ts";
import { beginAntwort } from "../../commands/continue-antwort.ts";
import { antwortcodeOf, findUmfrageZumBeantworten, viewStart, viewZugang } from "../../views/umfrage.ts";
import { Datenschutzhinweise } from "../teile/hinweise.tsx";
import { keksHeaders } from "../teile/keks.ts";
import { LinkOeffnetNichts } from "../teile/link-oeffnet-nichts.tsx";
import { UmfrageRahmen } from "../teile/rahmen.tsx";
import { useAntwortTexte } from "../teile/texte.ts";
import type { Route } from "./+types/einladung";

async function open(ctx: Ctx, kennung: string, token: string) {
  const akte = await findUmfrageZumBeantworten(ctx, kennung);
  const zugang = await viewZugang(ctx, akte, token);
  return zugang && { akte, zugang };
}

/** Opening changes nothing, not even that it was opened: mail scanners open links (T46). */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const opened = await open(ctx, params.kennung, params.token);
  return opened
    ? data({
        bekannt: Object.keys(await viewVorbelegung(ctx, opened.akte, opened.zugang.id)).length > 0,
        start: viewStart(ctx, opened.akte),
        benutzt: opened.zugang.benutzt,
        token: params.token,
      })
    : data(null, 404);
}

/** From here on the link is in a cookie and in no address. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const opened = await open(ctx, params.kennung, params.token);
  if (!opened) return data({ grund: "unbekannt" as const }, 404);
  if (hasForeignField(await request.formData(), /^aktion$/)) return data({ grund: "unbekannt" as const }, 422);
  if (opened.zugang.benutzt) return data({ grund: "verbraucht" as const }, 409);
  const { akte } = opened;
  const code = antwortcodeOf(params.token);
  await beginAntwort(ctx, akte, code, await viewVorbelegung(ctx, akte, opened.zugang.id));
  const to = localePath(ctx.locale, `/umfrage/${akte.kennung}?seite=`);
  return redirect(to, { headers: keksHeaders(ctx, akte.kennung, { code, token: params.token }) });
}

/** What an invitation opens. */
export default function Einladung({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, f, sprache } = useAntwortTexte();
  if (!loaderData) return <LinkOeffnetNichts />;
  const { start, benutzt, token, bekannt } = loaderData;
  const { titel, einleitung, minuten, bis, phase } = start;
  const offen = phase === "laeuft" && !benutzt;
  const lead = [
    ...(minuten === null ? [] : [text("start.minuten", { minuten })]),
    ...(bis === null ? [] : [text("start.bis", { bis: f.date(bis) })]),
  ].join(" ");
  return (
    <UmfrageRahmen
      umfrage={{ text: text("art"), lang: "" }}
      titel={<span {...sprache(titel)}>{titel.text}</span>}
      fenster={titel.text}
      vorspann={offen ? lead : text(benutzt ? "einladung.benutzt" : "einladung.zu")}
      fehler={
        actionData ? (
          <ErrorSummary title={text("fehler.titel")} errors={[{ message: text(`start.grund.${actionData.grund}`) }]} />
        ) : null
      }
    >
      {offen ? (
        <Section first close id="worum">
          {einleitung.text ? <TextBlock text={einleitung.text} {...sprache(einleitung)} /> : null}
          <Datenschutzhinweise start={start} />
          {bekannt ? <p className="kern-body">{text("einladung.vorbelegt")}</p> : null}
          <p className="kern-body">{text("einladung.fortsetzen")}</p>
          <Form action={link(`/umfrage/${start.kennung}/einladung/${token}`)} bare>
            <ActionRow>
              <Button variant="primary" name="aktion" value="beginnen">
                {text("start.beginnen")}
              </Button>
            </ActionRow>
          </Form>
        </Section>
      ) : null}
    </UmfrageRahmen>
  );
}
