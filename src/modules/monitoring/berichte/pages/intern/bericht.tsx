import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems } from "#src/modules/landkreis/ui.ts";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, parseForm, textField } from "#src/platform/http/form.ts";
import { revField, tick } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { Tun } from "../../../controlling/pages/teile/tun.tsx";
import { controllingFilterSchema } from "../../../controlling/rules/filter.ts";
import { useMonitoringTexte } from "../../../pages/teile/texte.ts";
import { changeBericht, freezeBericht, publishBericht } from "../../commands/berichte.ts";
import type { BerichtId } from "../../rules/bericht.ts";
import { requireManageBerichte, viewBericht } from "../../views/berichte.ts";
import { writeVorschau } from "../../views/vorschau.ts";
import { BerichtInhalt } from "../teile/dokument.tsx";
import {
  BerichtFelder,
  berichtShape,
  type BerichtWerte,
  toAngaben,
  useBerichtFelder,
  useBerichtMeldungen,
} from "../teile/felder.tsx";
import type { Route } from "./+types/bericht";

const aendern = z.strictObject({ aktion: z.literal("aendern"), rev: revField(), ...berichtShape });
const festhalten = z.strictObject({
  aktion: z.literal("festhalten"),
  stand: z.string().regex(/^[0-9a-f]{64}$/, { error: "unbekannt" }),
  luecken: tick(),
  berichtigung: textField(1000),
});
const veroeffentlichen = z.strictObject({ aktion: z.literal("veroeffentlichen"), nummer: revField() });
const ALLES = controllingFilterSchema.parse({});

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewBericht(context.get(ctxKey), idParam<"Bericht">(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireManageBerichte(ctx);
  const id = idParam<"Bericht">(params.id);
  const done = await run(ctx, id, await request.formData());
  if (!done.ok) return data({ aktion: done.aktion, state: done.state }, done.state.reason === null ? 422 : 409);
  return redirect(localePath(ctx.locale, `/intern/berichte/${id}?ok=${done.meldung}`));
}

/** Which of the three forms was sent, and what came of it. */
async function run(ctx: Ctx, id: BerichtId, form: FormData) {
  const failed = (
    aktion: string,
    values: Record<string, string>,
    errors: Record<string, string>,
    reason: string | null,
  ) => ({ ok: false, aktion, state: { errors, values, reason } }) as const;
  const aktion = fieldText(form, "aktion");
  if (aktion === "festhalten") {
    const read = parseForm(festhalten, form);
    if (!read.ok) return failed(aktion, read.values, read.errors, null);
    const { stand, luecken, berichtigung } = read.value;
    const outcome = await freezeBericht(ctx, id, { stand, lueckenBekannt: luecken, berichtigung }, writeVorschau);
    return outcome.ok
      ? ({ ok: true, meldung: "bericht-festgehalten" } as const)
      : failed(aktion, read.values, {}, outcome.reason);
  }
  if (aktion === "veroeffentlichen") {
    const read = parseForm(veroeffentlichen, form);
    if (!read.ok) return failed(aktion, read.values, read.errors, null);
    const outcome = await publishBericht(ctx, id, read.value.nummer);
    return outcome.ok
      ? ({ ok: true, meldung: "bericht-veroeffentlicht" } as const)
      : failed(aktion, read.values, {}, outcome.reason);
  }
  const read = parseForm(aendern, form);
  if (!read.ok) return failed("aendern", read.values, read.errors, null);
  const angaben = toAngaben(read.value, ctx.today);
  if (!angaben.ok) return failed("aendern", read.values, { ...angaben.fehler }, null);
  const outcome = await changeBericht(ctx, id, read.value.rev, angaben.angaben);
  return outcome.ok
    ? ({ ok: true, meldung: "bericht-geaendert" } as const)
    : failed("aendern", read.values, {}, outcome.reason);
}

/** From what is missing to what is frozen: completeness, preview, freezing, publishing (R113). */
export default function BerichtIntern({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text, link, f } = useMonitoringTexte();
  const { bericht, vorschau, fassungen } = view;
  const stored: BerichtWerte = {
    art: bericht.art,
    titel: bericht.titel,
    von: f.date(bericht.von),
    bis: f.date(bericht.bis),
    gemeinde: bericht.gemeindeId ?? "",
    oeffentlich: bericht.oeffentlich ? "ja" : "",
    vorwort: bericht.vorwort,
  };
  const felder = useBerichtFelder(stored);
  const state = actionData?.aktion === "aendern" ? actionData.state : undefined;
  const n = vorschau.luecken.length;
  const erste = fassungen.length === 0;
  return (
    <>
      <DocumentTitle title={bericht.titel} failed={actionData !== undefined} />
      <InternPfad items={[{ text: text("berichte.titel"), href: "/intern/berichte" }, { text: bericht.titel }]} />
      <Main>
        <FormProblems
          state={actionData?.state}
          fields={actionData?.aktion === "aendern" ? felder : []}
          messages={useBerichtMeldungen()}
          reasons={{
            "luecken-unbestaetigt": text("bericht.grund.luecken"),
            "ohne-berichtigung": text("bericht.grund.berichtigung"),
            "nur-intern": text("bericht.grund.nur-intern"),
            "schon-veroeffentlicht": text("bericht.grund.schon"),
          }}
        />
        <PageTitle
          kind={text(`berichte.art.${bericht.art}`)}
          title={bericht.titel}
          lead={text(bericht.oeffentlich ? "bericht.fuer-alle" : "bericht.fuer-intern", {
            von: f.date(bericht.von),
            bis: f.date(bericht.bis),
          })}
          lang="de"
        />
        {fassungen.length > 0 ? <Fassungen fassungen={fassungen} /> : null}
        <Disclosure summary={text("bericht.angaben")} open={state !== undefined}>
          <Form warnUnsaved>
            <HiddenField name="rev" value={String(bericht.rev)} />
            <BerichtFelder state={state} stored={stored} gemeinden={view.gemeinden} />
            <ActionRow>
              <Button name="aktion" value="aendern">
                {text("bericht.aendern")}
              </Button>
            </ActionRow>
          </Form>
        </Disclosure>
        {vorschau.namen.length > 0 ? (
          <Notice tone="warning" title={text("bericht.namen", { anzahl: vorschau.namen.length })}>
            <p>
              <span lang="de">{vorschau.namen.join("; ")}</span>
            </p>
            <p>{text("bericht.namen.text")}</p>
          </Notice>
        ) : null}
        <Section id="luecken" heading={text("bericht.luecken", { anzahl: n })}>
          {n === 0 ? (
            <p className="kern-body">{text("bericht.luecken.keine")}</p>
          ) : (
            <Thread
              entries={vorschau.luecken.map((one) => ({
                key: one.id,
                margin: one.sachstandAm ? f.date(one.sachstandAm) : text("lage.nie"),
                title: (
                  <TextLink href={link(`/intern/massnahmen/${one.id}`)} lang="de">
                    {`${one.kennung} ${one.titel}`}
                  </TextLink>
                ),
                content: (
                  <p className="wk-leise wk-klein" lang="de">
                    {one.federfuehrung}
                  </p>
                ),
                action: <Tun massnahme={one} handlung={one.fragbar ? "anfordern" : "oeffnen"} filter={ALLES} />,
              }))}
            />
          )}
        </Section>
        <Section id="festhalten" heading={text(erste ? "bericht.festhalten" : "bericht.berichtigen")}>
          <p className="kern-body">{text("bericht.festhalten.text")}</p>
          <Form>
            <HiddenField name="stand" value={vorschau.stand} />
            {n > 0 ? <Checkbox name="luecken" label={text("bericht.luecken.bekannt", { anzahl: n })} /> : null}
            {erste ? (
              <HiddenField name="berichtigung" value="" />
            ) : (
              <TextArea
                name="berichtigung"
                label={text("bericht.notiz")}
                hint={text("bericht.notiz.hinweis")}
                value={actionData?.aktion === "festhalten" ? actionData.state.values.berichtigung : ""}
                rows={3}
                maxLength={1000}
                lang="de"
                required
              />
            )}
            <ActionRow>
              <Button variant="primary" name="aktion" value="festhalten">
                {text(erste ? "bericht.festhalten.tun" : "bericht.berichtigen.tun")}
              </Button>
            </ActionRow>
          </Form>
        </Section>
        <Section id="vorschau" heading={text("bericht.vorschau")}>
          <p className="kern-body">{text("bericht.vorschau.text")}</p>
        </Section>
        <BerichtInhalt dokument={vorschau.dokument} />
      </Main>
    </>
  );
}

function Fassungen({ fassungen }: { fassungen: Route.ComponentProps["loaderData"]["fassungen"] }) {
  const { text, link, f } = useMonitoringTexte();
  return (
    <Section id="fassungen" heading={text("berichte.festgehalten")} close>
      <PlainList
        items={fassungen.map((one) => ({
          key: one.slug,
          content: (
            <>
              <TextLink href={link(`/berichte/${one.slug}`)}>
                {text("bericht.fassung", { nummer: one.nummer, datum: f.date(one.stichtag) })}
              </TextLink>{" "}
              {one.veroeffentlichtAm ? (
                text("bericht.veroeffentlicht-am", { datum: f.date(one.veroeffentlichtAm) })
              ) : one.oeffentlich ? (
                <Form bare>
                  <HiddenField name="nummer" value={String(one.nummer)} />
                  <Button small name="aktion" value="veroeffentlichen" hidden={String(one.nummer)}>
                    {text("bericht.veroeffentlichen")}
                  </Button>
                </Form>
              ) : (
                text("berichte.intern")
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}
