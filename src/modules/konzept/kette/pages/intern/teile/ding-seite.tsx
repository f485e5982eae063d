import type { ReactNode } from "react";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import type { GlyphName } from "#src/ui/glyph/glyph.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { StatusMark, type StatusTone } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { FehlerListe } from "../../../../pages/teile/fehler-liste.tsx";
import { Handlungen } from "../../../../pages/teile/handlungen.tsx";
import { KonfliktTabelle } from "../../../../pages/teile/konflikt-tabelle.tsx";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import { Verlauf } from "../../../../pages/teile/verlauf.tsx";
import type { VerlaufEintrag } from "../../../../views/verlauf-eintraege.ts";
import type { Lueckenart } from "../../../rules/luecken.ts";
import type { Bearbeiten } from "../../../views/bearbeiten.ts";
import { LueckenHinweis } from "./luecken-hinweis.tsx";
import type { SeitenStand } from "./seiten-stand.ts";

/** The frame of working on one Beleg, Indikator or chapter: things without a number of their own. */
export function DingSeite(props: {
  glyph?: GlyphName;
  kind: string;
  titel: string;
  zustand: string;
  ton: StatusTone;
  form: Pick<Bearbeiten<string, unknown>, "adresse" | "zustand">;
  liste: { readonly text: string; readonly path: string };
  luecken?: readonly Lueckenart[];
  kette?: ReactNode;
  stand: SeitenStand<unknown> | null;
  verlauf: readonly VerlaufEintrag[];
  path: string;
  formular: ReactNode;
  /** With publishing and withdrawing of its own. */
  veroeffentlichen?: boolean;
  children?: ReactNode;
}) {
  const { text, link } = useTexte();
  const { form, stand } = props;
  const archived = form.zustand === "archiviert";
  const failed = Boolean(stand && (stand.grund || Object.keys(stand.fehler).length > 0));
  return (
    <>
      <DocumentTitle title={props.titel} failed={failed} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: props.liste.text, href: link(props.liste.path) }, { text: props.kind }]}
      />
      <Main>
        <FehlerListe fehler={stand?.fehler ?? {}} grund={stand?.grund} />
        <PageTitle
          {...(props.glyph ? { glyph: props.glyph } : {})}
          kind={props.kind}
          title={<span lang="de">{props.titel}</span>}
          status={
            <>
              <StatusMark tone={props.ton}>{props.zustand}</StatusMark>
              {form.adresse ? <TextLink href={link(form.adresse)}>{text("massnahme.ansehen")}</TextLink> : null}
            </>
          }
        />
        {props.kette}
        <NarrowColumn>
          <Section close>
            <LueckenHinweis luecken={props.luecken ?? []} />
          </Section>
          {stand?.konflikt ? <KonfliktTabelle konflikt={stand.konflikt} path={props.path} /> : null}
          {stand?.eingabe ? null : props.children}
          {archived ? null : (
            <Section id="angaben" heading={text("kette.angaben")}>
              {props.formular}
            </Section>
          )}
          {stand?.eingabe ? props.children : null}
          <Handlungen zustand={form.zustand} veroeffentlichen={props.veroeffentlichen ?? false} mitGrund={false} />
          <Verlauf eintraege={props.verlauf} />
        </NarrowColumn>
      </Main>
    </>
  );
}
