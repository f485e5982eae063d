import { redirect } from "react-router";
import { formAgain, formRefused, isAngebotFeld, parseAngebot } from "#src/modules/konzept/index.ts";
import { AngebotFelder, angebotValues, FehlerListe } from "#src/modules/konzept/ui.ts";
import { InternPfad, OHNE_ANGABEN } from "#src/modules/netzwerk/ui.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { parseId } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { dismiss, recognise, takeUp } from "../commands/uebernehmen.ts";
import { bestandTexts } from "../texts/index.ts";
import { type UebernahmeView, viewUebernahme } from "../views/bestand.ts";
import type { Route } from "./+types/uebernehmen";

const zeileOf = (url: URL) => Number(/^\d{1,2}$/.exec(url.searchParams.get("zeile") ?? "1")?.[0] ?? 0);

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return viewUebernahme(ctx, idParam<"Umfrage">(params.id), idParam<"Umfrageantwort">(params.antwort), zeileOf(url));
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const umfrageId = idParam<"Umfrage">(params.id);
  const antwortId = idParam<"Umfrageantwort">(params.antwort);
  const { zeile } = await viewUebernahme(ctx, umfrageId, antwortId, zeileOf(url));
  const gemeldet = { umfrageId, antwortId, zeile: zeile.zeile };
  const sent = await request.formData();
  const done = (ok: string) =>
    redirect(localePath(ctx.locale, `/intern/umfragen/${umfrageId}/bestand?ok=bestand-${ok}`));
  const handlung = fieldText(sent, "handlung");
  if (handlung === "bekannt" || handlung === "ablehnen") {
    if (hasForeignField(sent, /^(handlung|angebot)$/)) return formAgain({ "?": "unbekannt" }, {}, isAngebotFeld);
    const angebotId = parseId<"Angebot">(fieldText(sent, "angebot"));
    if (handlung === "bekannt" && !angebotId) throw new NotFound();
    const outcome = angebotId ? await recognise(ctx, gemeldet, angebotId) : await dismiss(ctx, gemeldet);
    return outcome.ok ? done(angebotId ? "bekannt" : "abgelehnt") : formRefused(outcome.reason, {});
  }
  const form = parseAngebot(sent);
  if (!form.ok) return formAgain(form.errors, form.values, isAngebotFeld);
  if (!form.stelleId) return formAgain({ stelle: "auswahl-fehlt" }, form.values, isAngebotFeld);
  const outcome = await takeUp(ctx, gemeldet, { ...form.eingabe, stelleId: form.stelleId });
  if (!outcome.ok) return formRefused(outcome.reason, form.values);
  return redirect(localePath(ctx.locale, `/intern/angebote/${outcome.value.id}?ok=bestand-neu`));
}

/** One reported Angebot: whether it is known, and the draft that it becomes. */
export default function Uebernehmen({ loaderData: view, actionData }: Route.ComponentProps) {
  const { t, link, f } = usePage();
  const text = t(bestandTexts);
  const { umfrage, zeile, entscheidung } = view;
  const frei = view.darfZeigen === null ? "offen" : view.darfZeigen ? "ja" : "nein";
  const einrichtung = view.einrichtung || text("ohne-namen");
  const datum = view.eingereichtAm ? f.date(view.eingereichtAm) : "–";
  const here = `/intern/umfragen/${umfrage.id}/angebot/${view.antwortId}`;
  return (
    <>
      <DocumentTitle title={text("uebernehmen")} failed={actionData !== undefined} />
      <InternPfad
        items={[
          { text: umfrage.titel, href: `/intern/umfragen/${umfrage.id}` },
          { text: text("titel"), href: `/intern/umfragen/${umfrage.id}/bestand` },
          { text: text("uebernehmen") },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={actionData?.fehler ?? {}} grund={actionData?.grund} />
          <PageTitle
            kind={text("uebernehmen")}
            title={<span lang="de">{zeile.titel}</span>}
            lead={text("uebernehmen.vorspann", { einrichtung, datum })}
          />
          {entscheidung ? (
            <Notice title={text("entschieden", { stand: text(`stand.${entscheidung.entscheidung}`) })}>
              {entscheidung.angebotId ? (
                <p>
                  <TextLink href={link(`/intern/angebote/${entscheidung.angebotId}`)}>
                    {text("entschieden.ansehen")}
                  </TextLink>
                </p>
              ) : null}
            </Notice>
          ) : (
            <>
              <p>
                {text(`frei.${frei}`)} {zeile.ort ? text("ort", { ort: zeile.ort }) : null}
              </p>
              <Bekannte view={view} />
              <Entwurf view={view} values={actionData?.values ?? {}} fehler={actionData?.fehler ?? {}} />
              <Form bare label={text("ablehnen")}>
                <ActionRow>
                  <Button name="handlung" value="ablehnen" variant="tertiary">
                    {text("ablehnen")}
                  </Button>
                </ActionRow>
              </Form>
            </>
          )}
          {view.zeilen.length > 1 ? (
            <Section id="weitere" heading={text("weitere")}>
              <PlainList
                items={view.zeilen
                  .filter((one) => one.zeile !== zeile.zeile)
                  .map((one) => ({
                    key: String(one.zeile),
                    content: (
                      <TextLink href={link(`${here}?zeile=${String(one.zeile)}`)} lang="de">
                        {one.titel}
                      </TextLink>
                    ),
                  }))}
              />
            </Section>
          ) : null}
        </NarrowColumn>
      </Main>
    </>
  );
}

function Bekannte({ view: { bekannte } }: { view: UebernahmeView }) {
  const { t, link } = usePage();
  const text = t(bestandTexts);
  return (
    <Section first id="bekannt" heading={text("bekannt.titel")}>
      {bekannte.length === 0 ? (
        <p>{text("bekannt.leer")}</p>
      ) : (
        <Thread
          entries={bekannte.map(({ angebot, gruende }) => ({
            key: angebot.id,
            title: <span lang="de">{angebot.titel}</span>,
            href: link(`/intern/angebote/${angebot.id}`),
            content: (
              <p>
                <span lang="de">{angebot.stelle}</span>: {gruende.map((grund) => text(`grund.${grund}`)).join(", ")}
              </p>
            ),
            action: (
              <Form bare label={`${text("bekannt.ist")}: ${angebot.titel}`}>
                <HiddenField name="angebot" value={angebot.id} />
                <Button small name="handlung" value="bekannt">
                  {text("bekannt.ist")}
                </Button>
              </Form>
            ),
          }))}
        />
      )}
    </Section>
  );
}

function Entwurf(props: {
  view: UebernahmeView;
  values: Readonly<Record<string, string>>;
  fehler: Readonly<Record<string, string>>;
}) {
  const { view, fehler } = props;
  const text = usePage().t(bestandTexts);
  const { zeile, vorschlag } = view;
  const begun = angebotValues({
    angebot: { ...OHNE_ANGABEN, ...zeile, gemeindeIds: vorschlag.gemeindeIds },
    einordnung: { handlungsfeldIds: [], zielgruppeIds: vorschlag.zielgruppeIds },
  });
  const values = Object.keys(props.values).length > 0 ? props.values : begun;
  return (
    <Section id="entwurf" heading={text("entwurf.titel")}>
      <Form warnUnsaved>
        <SelectField
          name="stelle"
          label={text("stelle")}
          value={values["stelle"] ?? view.stelleId ?? ""}
          empty={text("waehlen")}
          options={view.wahl.stellen}
          error={fehler["stelle"] ? text("waehlen") : undefined}
          required
          lang="de"
        />
        <AngebotFelder values={values} fehler={fehler} wahl={view.wahl} />
        <ActionRow>
          <Button variant="primary">{text("anlegen")}</Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
