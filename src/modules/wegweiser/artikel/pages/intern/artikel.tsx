import { data, redirect } from "react-router";
import { type FormState } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField, parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { SPRACHNAMEN } from "../../../rules/sprachen.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { changeArtikel, confirmArtikel, publishArtikel, removeArtikel } from "../../commands/change-artikel.ts";
import type { ArtikelId } from "../../rules/artikel.ts";
import { artikelTexts } from "../../texts/index.ts";
import { type ArtikelForm, viewArtikelForm } from "../../views/intern.ts";
import type { Route } from "./+types/artikel";
import { ArtikelFelder, useArtikelFields } from "./artikel-felder.tsx";
import { angabenFrom, artikelSchema, useArtikelGruende } from "./artikel-form.ts";

const LIST = "/intern/wegweiser/artikel";

export function loader({ context, params }: Route.LoaderArgs) {
  return viewArtikelForm(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Artikel">(params.id) as ArtikelId;
  const view = await viewArtikelForm(ctx, id);
  const sent = await request.formData();
  const done = (tat: string) => redirect(localePath(ctx.locale, `${LIST}/${id}?ok=artikel-${tat}`));
  if (!sent.has("tat")) {
    const form = parseForm(artikelSchema(view), sent);
    if (!form.ok) return data<FormState>({ errors: form.errors, values: form.values, reason: null }, 422);
    const { rev, nurSchreibweise } = form.value;
    const outcome = await changeArtikel(ctx, id, rev, angabenFrom(form.value), nurSchreibweise);
    if (!outcome.ok) return data<FormState>({ errors: {}, values: form.values, reason: outcome.reason }, 409);
    return done("gespeichert");
  }
  const [tat, revText] = [fieldText(sent, "tat"), fieldText(sent, "rev")];
  const rev = /^\d{1,9}$/.test(revText) ? Number(revText) : -1;
  const outcome = hasForeignField(sent, /^(tat|rev)$/)
    ? ({ ok: false, reason: "unlesbar" } as const)
    : tat === "bestaetigt"
      ? await confirmArtikel(ctx, id, rev)
      : tat === "veroeffentlicht" || tat === "zurueckgezogen"
        ? await publishArtikel(ctx, id, rev, tat === "veroeffentlicht")
        : tat === "entfernt"
          ? await removeArtikel(ctx, id, rev)
          : ({ ok: false, reason: "unlesbar" } as const);
  if (outcome.ok)
    return tat === "entfernt" ? redirect(localePath(ctx.locale, `${LIST}?ok=artikel-entfernt`)) : done(tat);
  const reason = outcome.reason === "inzwischen-geaendert" ? "veraltet" : outcome.reason;
  return data<FormState>({ errors: {}, values: {}, reason }, outcome.reason === "unlesbar" ? 422 : 409);
}

/** One Artikel in the office: its words, its state, its languages. */
export default function ArtikelIntern({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = usePage();
  const text = t(artikelTexts);
  const { artikel } = loaderData;
  const fields = useArtikelFields(loaderData);
  const reasons = useArtikelGruende();
  if (!artikel) return null;
  // A refused button says why; the form below it shows what is stored.
  const typed = actionData && Object.keys(actionData.values).length > 0 ? actionData : undefined;
  const here = `${LIST}/${artikel.id}`;
  return (
    <FormSeite
      pfad={[
        { text: t(wegweiserTexts)("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("intern.titel"), href: LIST },
      ]}
      title={artikel.titel}
      action={here}
      back={LIST}
      rev={artikel.rev}
      state={actionData}
      fields={fields}
      reasons={reasons}
      submit={text("speichern")}
      before={<Stand artikel={artikel} mayPublish={loaderData.may.publish} here={here} />}
      after={<Sprachen sprachen={loaderData.sprachen} here={here} />}
    >
      <ArtikelFelder state={typed} view={loaderData} />
    </FormSeite>
  );
}

function Stand(props: { artikel: NonNullable<ArtikelForm["artikel"]>; mayPublish: boolean; here: string }) {
  const { artikel, mayPublish, here } = props;
  const { t, link, f } = usePage();
  const text = t(artikelTexts);
  const guide = t(wegweiserTexts);
  const dates = { datum: f.date(artikel.geprueftAm), bis: f.date(artikel.pruefenBis) };
  const tun = (tat: string, words: string, tertiary = false) => (
    <Form bare action={link(here)}>
      <HiddenField name="rev" value={String(artikel.rev)} />
      <Button name="tat" value={tat} {...(tertiary ? { variant: "tertiary" as const } : {})}>
        {words}
      </Button>
    </Form>
  );
  return (
    <>
      <p>
        {guide(`leistung.stand.${artikel.stand}`)}, {guide(`alter.${artikel.alter}`, dates)}.{" "}
        {artikel.lesbarkeit ? (
          <Muted>
            {guide("lesbarkeit")}: {guide(`lesbarkeit.${artikel.lesbarkeit.stufe}`, { wert: artikel.lesbarkeit.wert })}
          </Muted>
        ) : null}
      </p>
      <ActionRow>
        {tun("bestaetigt", guide("leistung.bestaetigen"))}
        {mayPublish && artikel.stand === "entwurf" ? tun("veroeffentlicht", text("veroeffentlichen")) : null}
        {mayPublish && artikel.stand === "entwurf" ? tun("entfernt", text("entfernen"), true) : null}
        {mayPublish && artikel.stand === "veroeffentlicht" ? tun("zurueckgezogen", text("zurueckziehen"), true) : null}
      </ActionRow>
      {artikel.stand === "veroeffentlicht" ? (
        <p>
          <TextLink href={link(`/wegweiser/artikel/${artikel.slug}`)}>{text("oeffentlich-lesen")}</TextLink>
        </p>
      ) : null}
    </>
  );
}

function Sprachen({ sprachen, here }: { sprachen: ArtikelForm["sprachen"]; here: string }) {
  const { t, link } = usePage();
  const guide = t(wegweiserTexts);
  return (
    <Section id="sprachen" heading={guide("leistung.uebersetzungen")}>
      <ul>
        {sprachen.map(({ sprache, stand }) => (
          <li key={sprache}>
            <TextLink href={link(`${here}/sprachen/${sprache}`)}>
              {guide(stand === "fehlt" ? "leistung.uebersetzen" : "leistung.uebersetzung.aendern", {
                sprache: SPRACHNAMEN[sprache],
              })}
            </TextLink>
            {": "}
            {guide(`ustand.${stand}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
