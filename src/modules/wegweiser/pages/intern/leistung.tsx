import { data, redirect } from "react-router";
import { type FormState, FormProblems } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { hasForeignField, fieldText } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { confirmLeistung, publishLeistung } from "../../commands/change-leistung.ts";
import type { LeistungId } from "../../rules/ids.ts";
import { SPRACHNAMEN, ZIELSPRACHEN } from "../../rules/sprachen.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewLeistungIntern } from "../../views/intern.ts";
import type { Route } from "./+types/leistung";
import { WegweiserInternPfad } from "./felder.tsx";
import { useGruende } from "./gruende.ts";

export function loader({ context, params }: Route.LoaderArgs) {
  return viewLeistungIntern(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Leistung">(params.id) as LeistungId;
  const form = await request.formData();
  const [tat, revText] = [fieldText(form, "tat"), fieldText(form, "rev")];
  const rev = /^\d{1,9}$/.test(revText) ? Number(revText) : -1;
  const outcome = hasForeignField(form, /^(tat|rev)$/)
    ? ({ ok: false, reason: "unlesbar" } as const)
    : tat === "bestaetigt"
      ? await confirmLeistung(ctx, id, rev)
      : tat === "veroeffentlicht" || tat === "zurueckgezogen"
        ? await publishLeistung(ctx, id, rev, tat === "veroeffentlicht")
        : ({ ok: false, reason: "unlesbar" } as const);
  if (outcome.ok) return redirect(localePath(ctx.locale, `/intern/wegweiser/leistungen/${id}?ok=leistung-${tat}`));
  const reason = outcome.reason === "inzwischen-geaendert" ? "veraltet" : outcome.reason;
  const status = outcome.reason === "unlesbar" ? 422 : 409;
  return data<FormState>({ errors: {}, values: {}, reason }, status);
}

/** One Leistung in the office: its state, one click to say that it still is so, and what else can be done. */
export default function LeistungIntern({ loaderData, actionData }: Route.ComponentProps) {
  const { leistung, stand, alter, lesbarkeit, sprachen, regeln, anlaufstelle, anbieter, verantwortlich, may } =
    loaderData;
  const { t, link, f } = usePage();
  const text = t(wegweiserTexts);
  const here = `/intern/wegweiser/leistungen/${leistung.id}`;
  const rev = String(leistung.rev);
  const dates = { datum: f.date(leistung.geprueftAm), bis: f.date(leistung.pruefenBis) };
  return (
    <>
      <DocumentTitle title={leistung.titel} failed={actionData !== undefined} />
      <WegweiserInternPfad items={[{ text: leistung.titel }]} />
      <Main>
        <FormProblems state={actionData} fields={[]} reasons={useGruende()} />
        <PageTitle
          kind={text(`leistung.stand.${stand}`)}
          title={leistung.titel}
          lead={leistung.kurz}
          status={<span>{text(`alter.${alter}`, dates)}</span>}
        />
        {may.edit || may.publish ? (
          <ActionRow>
            {may.edit ? (
              <ButtonLink href={link(`${here}/aendern`)} variant="primary" icon="edit">
                {text("leistung.aendern")}
              </ButtonLink>
            ) : null}
            {may.edit ? (
              <Form bare action={link(here)}>
                <HiddenField name="rev" value={rev} />
                <Button name="tat" value="bestaetigt">
                  {text("leistung.bestaetigen")}
                </Button>
              </Form>
            ) : null}
            {may.publish ? (
              <Form bare action={link(here)}>
                <HiddenField name="rev" value={rev} />
                {stand === "entwurf" ? (
                  <Button name="tat" value="veroeffentlicht">
                    {text("leistung.veroeffentlichen")}
                  </Button>
                ) : (
                  <Button name="tat" value="zurueckgezogen" variant="tertiary">
                    {text("leistung.zurueckziehen")}
                  </Button>
                )}
              </Form>
            ) : null}
          </ActionRow>
        ) : null}
        {may.edit ? <p className="wk-leise">{text("leistung.bestaetigen.text")}</p> : null}
        {stand === "veroeffentlicht" ? (
          <p>
            <TextLink href={link(`/wegweiser/leistungen/${leistung.slug}`)}>{text("intern.hier")}</TextLink>
          </p>
        ) : null}
        <DescriptionList
          items={[
            { term: text("feld.verantwortlichId"), details: verantwortlich },
            { term: text("feld.anbieterId"), details: anbieter ?? "–" },
            {
              term: text("feld.anlaufstelleId"),
              details: anlaufstelle ? [anlaufstelle, leistung.raum].filter(Boolean).join(", ") : "–",
            },
            { term: text("feld.termin"), details: text(`termin.${leistung.termin}`) },
            ...(lesbarkeit
              ? [
                  {
                    term: text("lesbarkeit"),
                    details: text(`lesbarkeit.${lesbarkeit.stufe}`, { wert: lesbarkeit.wert }),
                  },
                ]
              : []),
            ...(leistung.notiz ? [{ term: text("leistung.notiz"), details: leistung.notiz }] : []),
          ]}
        />
        <Section id="text" heading={text("leistung.text", { stand: leistung.textstand })} close>
          <ol>
            {leistung.schritte.map((schritt) => (
              <li key={schritt}>{schritt}</li>
            ))}
          </ol>
          {leistung.tipp ? <TextBlock text={leistung.tipp} /> : null}
        </Section>
        <Section id="sprachen" heading={text("leistung.uebersetzungen")} close>
          <ul>
            {ZIELSPRACHEN.map((sprache) => {
              const state = sprachen.find((one) => one.sprache === sprache)?.stand ?? "fehlt";
              const label = text(state === "fehlt" ? "leistung.uebersetzen" : "leistung.uebersetzung.aendern", {
                sprache: SPRACHNAMEN[sprache],
              });
              return (
                <li key={sprache}>
                  {may.edit ? (
                    <TextLink href={link(`${here}/sprachen/${sprache}`)}>{label}</TextLink>
                  ) : (
                    SPRACHNAMEN[sprache]
                  )}
                  {": "}
                  {text(`ustand.${state}`)}
                </li>
              );
            })}
          </ul>
        </Section>
        <Section id="regeln" heading={text("leistung.zustaendigkeit")} close>
          <p>
            {text("leistung.zustaendigkeit.zahl", { anzahl: regeln })}{" "}
            <TextLink href={link(`${here}/zustaendigkeit`)}>{text("leistung.zustaendigkeit.aendern")}</TextLink>
          </p>
        </Section>
      </Main>
    </>
  );
}
