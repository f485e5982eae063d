import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { keptHeaders, OWN_ANSWER } from "#src/platform/http/page-end.ts";
import { localePath } from "#src/shared/locale.ts";
import { parseId } from "#src/shared/id.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section, SubHeading } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { registerForWorkshop } from "../../commands/anmelden.ts";
import { viewWorkshop, type WorkshopView } from "../../views/oeffentlich.ts";
import { AnmeldeFehler, AnmeldeForm, anmeldungSchema } from "../teile/anmelde-form.tsx";
import { Dokumentation } from "../teile/dokumentation.tsx";
import { WorkshopRahmen } from "../teile/rahmen.tsx";
import { useWorkshopTexte } from "../teile/texte.ts";
import type { Route } from "./+types/workshop";

const DANKE = ["angemeldet", "warteliste"] as const;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewWorkshop(ctx, params.slug);
  const danke = DANKE.find((one) => one === url.searchParams.get("danke")) ?? null;
  // With the form goes when it was shown: nobody else's page.
  const offen = view.anmeldung.art === "angemeldet" || view.anmeldung.art === "warteliste";
  const headers: Record<string, string> = offen ? { "cache-control": OWN_ANSWER } : {};
  return data({ view, danke, gestartet: String(ctx.now) }, { headers });
}

export const headers = keptHeaders;

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  await viewWorkshop(ctx, params.slug);
  const form = parseForm(anmeldungSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { telefax: falle, gruppe, ...eingabe } = form.value;
  if (!eingabe.einwilligung)
    return data({ errors: { einwilligung: "einwilligung-fehlt" }, values: form.values, reason: null }, 422);
  const gruppeId = gruppe === "" ? null : parseId<"Workshopgruppe">(gruppe);
  if (gruppe !== "" && gruppeId === null)
    return data({ errors: { gruppe: "auswahl-fehlt" }, values: form.values, reason: null }, 422);
  const outcome = await registerForWorkshop(ctx, params.slug, { ...eingabe, gruppeId, falle });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/workshops/${params.slug}?danke=${outcome.value.stand}#danke`));
}

/** One workshop: what it is, registering, and once it is released what came out. */
export default function Workshop({ loaderData, actionData }: Route.ComponentProps) {
  const { text, lang } = useWorkshopTexte();
  const { view, danke, gestartet } = loaderData;
  return (
    <WorkshopRahmen
      unter
      deutsch
      kurz={view.titel}
      art={text(`runde.${view.runde}`)}
      titel={<span lang={lang}>{view.titel}</span>}
      vorspann={text(`lage.${lageOf(view)}`, { frei: view.anmeldung.frei, wartend: view.anmeldung.wartend })}
      failed={actionData !== undefined}
      before={<AnmeldeFehler state={actionData} />}
    >
      {danke ? (
        <section id="danke">
          <Notice tone="info" title={text(`danke.${danke}`)}>
            <p>{text("danke.text")}</p>
          </Notice>
        </section>
      ) : null}
      <Eckdaten view={view} />
      {view.anmeldung.art === "angemeldet" || view.anmeldung.art === "warteliste" || actionData ? (
        <Section
          close
          id="anmelden"
          heading={text(`anmelden.${view.anmeldung.art === "warteliste" ? "warteliste" : "titel"}`)}
        >
          <AnmeldeForm view={view} state={actionData} gestartet={gestartet} />
        </Section>
      ) : null}
      {view.pinnwand ? <Dokumentation view={view} pinnwand={view.pinnwand} /> : null}
    </WorkshopRahmen>
  );
}

function lageOf({ stand, anmeldung }: WorkshopView) {
  return stand === "anmeldung" ? anmeldung.art : stand === "laeuft" ? "laeuft" : "dokumentiert";
}

function Eckdaten({ view }: { view: WorkshopView }) {
  const { text, link, f, lang, wann } = useWorkshopTexte();
  const german = (words: string) => <bdi lang={lang}>{words}</bdi>;
  return (
    <Section first id="eckdaten" heading={text("eckdaten")}>
      {view.einleitung ? <TextBlock text={view.einleitung} lang={lang} dir="ltr" /> : null}
      <DescriptionList
        look="facts"
        items={[
          { term: text("feld.wann"), details: wann(view) },
          { term: text("feld.ort"), details: german(view.ort) },
          ...(view.moderation ? [{ term: text("feld.moderation"), details: german(view.moderation) }] : []),
          ...(view.stand === "anmeldung"
            ? [
                {
                  term: text("feld.plaetze"),
                  details: text("plaetze.frei", { frei: view.anmeldung.frei, alle: view.plaetze }),
                },
                { term: text("feld.anmeldungBis"), details: f.date(view.anmeldungBis) },
              ]
            : []),
          ...(view.teilnehmende === null
            ? []
            : [{ term: text("feld.teilnehmende"), details: f.number(view.teilnehmende) }]),
          ...(view.hilfen.length > 0
            ? [{ term: text("feld.hilfen"), details: view.hilfen.map((one) => text(`hilfe.${one}`)).join(", ") }]
            : []),
          ...(view.prozess
            ? [
                {
                  term: text("feld.prozess"),
                  details: (
                    <TextLink href={link(`/konzept/prozess?prozess=${view.prozess.slug}`)} lang={lang}>
                      {view.prozess.titel}
                    </TextLink>
                  ),
                },
              ]
            : []),
        ]}
      />
      {view.stand === "anmeldung" ? (
        <ActionRow>
          <ButtonLink icon="download" href={link(`/workshops/${view.slug}/termin.ics`)}>
            {text("kalender")}
          </ButtonLink>
        </ActionRow>
      ) : null}
      <SubHeading>{text("gruppen")}</SubHeading>
      <PlainList
        items={view.gruppen.map((one) => ({
          key: one.id,
          content: german(one.thema && one.thema !== one.name ? `${one.name}: ${one.thema}` : one.name),
        }))}
      />
      {view.agenda.length > 0 ? (
        <>
          <SubHeading>{text("feld.agenda")}</SubHeading>
          <PlainList
            items={view.agenda.map((one, at) => ({
              key: String(at),
              content: german([one.zeit, one.punkt].filter(Boolean).join(" ")),
            }))}
          />
        </>
      ) : null}
    </Section>
  );
}
