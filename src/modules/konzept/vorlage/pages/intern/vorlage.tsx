import { readDatei } from "#src/platform/files/take-datei.ts";
import { data, redirect } from "react-router";
import { FormProblems } from "#src/modules/landkreis/ui.ts";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { requireVorlagenWriting, viewVorlageIntern } from "../../views/vorlagen.ts";
import { DateiEntfernen, Dateien, NeueDatei } from "../teile/dateien.tsx";
import { FesthaltenTeil } from "../teile/festhalten.tsx";
import { readHandlung } from "../teile/handlung.ts";
import { EntfernenForm, ErgebnisForm, Schritte, NeueBeratung } from "../teile/handlungen.tsx";
import { VorlagenstandZeichen } from "../teile/stand.tsx";
import { useVorlageTexte } from "../teile/texte.ts";
import { Beratungsfolge, VorlageInhalt } from "../teile/vorlage-inhalt.tsx";
import { useGruende } from "./vorlage-form.tsx";
import type { Route } from "./+types/vorlage";

export async function loader({ context, params }: Route.LoaderArgs) {
  return { vorlage: await viewVorlageIntern(context.get(ctxKey), idParam<"Vorlage">(params.id)) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireVorlagenWriting(ctx);
  const id = idParam<"Vorlage">(params.id);
  const form = await request.formData();
  const datei = await readDatei(form);
  form.delete("datei");
  const handlung = readHandlung(form);
  if (!handlung.ok) return data({ errors: handlung.errors, values: handlung.values, reason: null }, 422);
  const outcome = await handlung.run(ctx, id, context.get(machineKey).files, datei);
  if (!outcome.ok) return data({ errors: {}, values: handlung.values, reason: outcome.reason }, 409);
  const path = handlung.handlung === "loeschen" ? "/intern/vorlagen" : `/intern/vorlagen/${id}`;
  return redirect(localePath(ctx.locale, `${path}?ok=vorlage-${handlung.handlung}`));
}

/** One paper on its way through the bodies. */
export default function VorlageBearbeiten({ loaderData: { vorlage }, actionData }: Route.ComponentProps) {
  const { text, link } = useVorlageTexte();
  const nummer = text("nummer", { nummer: vorlage.nummer });
  const { may } = vorlage;
  const entwurf = vorlage.stand === "entwurf";
  const labels = {
    gremium: "spalte.gremium",
    rolle: "spalte.rolle",
    am: "spalte.am",
    ergebnis: "spalte.ergebnis",
    tag: "spalte.am",
    text: "feld.ergebnisText",
    titel: "feld.titel",
    datei: "anlage.datei",
    bezeichnung: "festhalten.bezeichnung",
    beschluss: "festhalten.beschluss",
    stimmberechtigt: "stimmen.stimmberechtigt",
    anwesend: "stimmen.anwesend",
    ja: "stimmen.ja",
    nein: "stimmen.nein",
    enthaltung: "stimmen.enthaltung",
  } as const;
  return (
    <>
      <DocumentTitle title={`${nummer} ${vorlage.titel}`} failed={actionData !== undefined} />
      <InternPfad items={[{ text: text("titel"), href: "/intern/vorlagen" }, { text: nummer }]} />
      <Main>
        <FormProblems
          state={actionData}
          fields={Object.entries(labels).map(([name, key]) => ({ name, label: text(key) }))}
          reasons={useGruende()}
        />
        <PageTitle
          kind={nummer}
          title={<span lang="de">{vorlage.titel}</span>}
          lead={text(`schritt.${vorlage.stand}`)}
          status={<VorlagenstandZeichen stand={vorlage.stand} />}
        />
        <ActionRow above>
          {may.write && entwurf ? (
            <ButtonLink icon="edit" href={link(`/intern/vorlagen/${vorlage.id}/text`)}>
              {text("text.aendern")}
            </ButtonLink>
          ) : null}
          <ButtonLink icon="download" href={link(`/intern/vorlagen/${vorlage.id}.pdf`)}>
            {text("intern.pdf")}
          </ButtonLink>
          {vorlage.oeffentlich && !entwurf ? (
            <ButtonLink href={link(`/konzept/vorlagen/${vorlage.slug}`)}>{text("intern.oeffentlich")}</ButtonLink>
          ) : null}
        </ActionRow>
        {vorlage.konzeptGeaendert ? (
          <Notice tone="warning" title={text("intern.geaendert")}>
            <p>{text("intern.geaendert.text")}</p>
          </Notice>
        ) : null}
        {may.write ? <Schritte vorlage={vorlage} /> : null}
        {may.write ? <FesthaltenTeil vorlage={vorlage} state={actionData} /> : null}
        <VorlageInhalt
          vorlage={vorlage}
          folge={
            <>
              <Beratungsfolge
                beratungen={vorlage.beratungen}
                action={may.write && entwurf ? (row) => <EntfernenForm vorlage={vorlage} beratung={row} /> : undefined}
              />
              {may.write ? <ErgebnisForm vorlage={vorlage} state={actionData} /> : null}
              {may.write && entwurf ? <NeueBeratung vorlage={vorlage} state={actionData} /> : null}
            </>
          }
          between={
            vorlage.vertraulich ? (
              <Section id="vertraulich" heading={text("feld.vertraulich")}>
                <Notice tone="warning">
                  <TextBlock text={vorlage.vertraulich} lang="de" />
                </Notice>
              </Section>
            ) : null
          }
        />
        <Dateien
          vorlage={vorlage}
          form={may.write && entwurf ? (datei) => <DateiEntfernen vorlage={vorlage} datei={datei} /> : undefined}
        >
          {may.write && entwurf ? <NeueDatei vorlage={vorlage} state={actionData} /> : null}
        </Dateien>
        <Section close>{null}</Section>
      </Main>
    </>
  );
}
