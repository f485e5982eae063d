import type { ReactNode } from "react";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { JumpList } from "#src/ui/jump-list/jump-list.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { BueroSumme } from "../../../../beleg/pages/teile/summe.tsx";
import { FehlerListe } from "../../../../pages/teile/fehler-liste.tsx";
import { Handlungen } from "../../../../pages/teile/handlungen.tsx";
import { KonfliktTabelle } from "../../../../pages/teile/konflikt-tabelle.tsx";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import { Verlauf } from "../../../../pages/teile/verlauf.tsx";
import type { VerlaufEintrag } from "../../../../views/verlauf-eintraege.ts";
import type { Lueckenart } from "../../../rules/luecken.ts";
import type { Bearbeiten, OffenesThema } from "../../../views/bearbeiten.ts";
import type { Umfeld } from "../../../views/umfeld.ts";
import { BueroKette } from "./buero-kette.tsx";
import { LueckenHinweis, ThemenFragen } from "./luecken-hinweis.tsx";
import type { SeitenStand } from "./seiten-stand.ts";

const TONES = { oeffentlich: "gut", entwurf: "luecke", archiviert: "ruht" } as const;
const ARTEN = {
  bedarf: { wort: "bedarf", glyph: "bedarf", liste: "/intern/bedarfe" },
  wirkungsziel: { wort: "ziel", glyph: "ziel", liste: "/intern/wirkungsziele" },
} as const;

/** The frame of working on one Bedarf or Wirkungsziel: chain, gaps, links, form, history. */
export function GliedSeite(props: {
  art: keyof typeof ARTEN;
  form: Omit<Bearbeiten<string, unknown>, "inhalt">;
  titel: string;
  umfeld: Umfeld;
  luecken: readonly Lueckenart[];
  themen?: readonly OffenesThema[];
  stand: SeitenStand<unknown> | null;
  verlauf: readonly VerlaufEintrag[];
  abschnitte: { id: string; text: string }[];
  anker: NonNullable<Parameters<typeof BueroKette>[0]["anker"]>;
  path: string;
  formular: ReactNode;
  children: ReactNode;
}) {
  const { text, link } = useTexte();
  const { form, stand } = props;
  const { wort, glyph, liste } = ARTEN[props.art];
  const archived = form.zustand === "archiviert";
  const failed = Boolean(stand && (stand.grund || Object.keys(stand.fehler).length > 0));
  return (
    <>
      <DocumentTitle title={`${form.bezeichnung} ${props.titel}`} failed={failed} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text(`kette.${wort}`), href: link(liste) }, { text: form.bezeichnung }]}
      />
      <Main>
        <FehlerListe fehler={stand?.fehler ?? {}} grund={stand?.grund} />
        <PageTitle
          glyph={glyph}
          kind={text(`${wort}.kennung`, { kennung: form.bezeichnung })}
          title={<span lang="de">{props.titel}</span>}
          status={
            <>
              <StatusMark tone={TONES[form.zustand]}>{text(`zustand.${form.zustand}`)}</StatusMark>
              {form.adresse ? <TextLink href={link(form.adresse)}>{text("massnahme.ansehen")}</TextLink> : null}
              {form.may.edit && !archived ? (
                <TextLink href={link(`/intern/kette/${props.art}/${form.id}`)}>{text("gliederung.einordnen")}</TextLink>
              ) : null}
            </>
          }
        />
        <BueroKette
          umfeld={props.umfeld}
          mitte={{ art: props.art, bezeichnung: `${form.bezeichnung} ${props.titel}` }}
          anker={props.anker}
        />
        <NarrowColumn>
          <BueroSumme summe={props.umfeld.summe} />
          <Section close>
            {archived ? (
              <Notice title={text("massnahme.archiviert.titel")}>
                <p lang="de">{form.archiviertGrund}</p>
              </Notice>
            ) : null}
            <LueckenHinweis luecken={props.luecken} />
            {form.may.edit && !archived ? <ThemenFragen themen={props.themen ?? []} /> : null}
            {form.may.edit && !archived ? (
              <JumpList
                label={text("massnahme.abschnitte")}
                items={[
                  ...props.abschnitte,
                  { id: "angaben", text: text("kette.angaben") },
                  { id: "zustand", text: text("massnahme.handlungen") },
                  { id: "verlauf", text: text("verlauf.titel") },
                ]}
              />
            ) : null}
          </Section>
          {stand?.konflikt ? <KonfliktTabelle konflikt={stand.konflikt} path={props.path} /> : null}
          {stand?.eingabe ? null : props.children}
          {form.may.edit && !archived ? (
            <Section id="angaben" heading={text("kette.angaben")}>
              {props.formular}
            </Section>
          ) : null}
          {stand?.eingabe ? props.children : null}
          {form.may.edit ? <Handlungen zustand={form.zustand} fehler={stand?.fehler ?? {}} /> : null}
          {form.may.edit ? (
            <Verlauf eintraege={props.verlauf} glied={archived ? undefined : { art: props.art, id: form.id }} />
          ) : null}
        </NarrowColumn>
      </Main>
    </>
  );
}
