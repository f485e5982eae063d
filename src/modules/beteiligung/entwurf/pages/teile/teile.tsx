import type { ReactNode } from "react";
import { German, useGerman } from "#src/modules/netzwerk/ui.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Muted } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { beteiligungTexts } from "../../../texts/index.ts";
import { type Phase, pfadOfKennung, type Urteil } from "../../rules/entwurf.ts";
import type { EntwurfKurz, KommentarOeffentlich } from "../../views/entwuerfe.ts";

export function useBeteiligung() {
  const page = usePage();
  return { ...page, text: page.t(beteiligungTexts) };
}

/** The frame of the public pages about a draft. */
export function EntwurfRahmen(props: {
  kurz: string;
  titel: ReactNode;
  vorspann?: ReactNode;
  status?: ReactNode;
  pfad?: readonly { readonly text: ReactNode; readonly href: string }[];
  failed?: boolean;
  before?: ReactNode;
  children: ReactNode;
}) {
  const { text, link } = useBeteiligung();
  const start = { text: text("titel"), href: link("/mitmachen/entwurf") };
  const items = props.pfad ? [start, ...props.pfad, { text: props.kurz }] : [{ text: props.kurz }];
  return (
    <>
      <DocumentTitle title={props.kurz} failed={props.failed} />
      <Breadcrumb label={text("pfad")} items={[{ text: text("konzept"), href: link("/konzept") }, ...items]} />
      <Main voice="serif">
        {props.before}
        <PageTitle kind={text("art")} title={props.titel} lead={props.vorspann} status={props.status} />
        {props.children}
      </Main>
    </>
  );
}

const PHASEN = { geplant: "luecke", offen: "gut", beendet: "ruht" } as const;

export function PhaseZeichen({ phase }: { phase: Phase }) {
  const { text } = useBeteiligung();
  return <StatusMark tone={PHASEN[phase]}>{text(`phase.${phase}`)}</StatusMark>;
}

const URTEILE = { angenommen: "gut", teilweise: "warnung", "nicht-uebernommen": "ruht" } as const;

export function UrteilZeichen({ urteil }: { urteil: Urteil | null }) {
  const { text } = useBeteiligung();
  return urteil ? (
    <StatusMark tone={URTEILE[urteil]}>{text(`urteil.${urteil}`)}</StatusMark>
  ) : (
    <StatusMark tone="luecke">{text("urteil.offen")}</StatusMark>
  );
}

/** From when to when, and what one can do. */
export function useZeitraum() {
  const { text, f } = useBeteiligung();
  return ({ phase, von, bis }: EntwurfKurz) => text(`zeitraum.${phase}`, { von: f.date(von), bis: f.date(bis) });
}

/** A comment with its answer. People write in many languages: the direction follows the words. */
export function KommentarInhalt({ kommentar }: { kommentar: KommentarOeffentlich }) {
  const { text, link, f } = useBeteiligung();
  const lang = useGerman();
  const pfad = pfadOfKennung(kommentar.geaendert);
  return (
    <>
      <TextBlock text={kommentar.text} dir={/[\u0590-\u08FF]/u.test(kommentar.text) ? "rtl" : "ltr"} />
      {kommentar.name ? (
        <p>
          <Muted>
            <bdi>{kommentar.name}</bdi>
          </Muted>
        </p>
      ) : null}
      <p>
        <UrteilZeichen urteil={kommentar.urteil} />
        {kommentar.beantwortetAm ? <Muted> {f.date(kommentar.beantwortetAm)}</Muted> : null}
      </p>
      {kommentar.antwort ? <TextBlock text={kommentar.antwort} lang={lang} /> : null}
      {kommentar.geaendert ? (
        <p>
          {text("geaendert")}{" "}
          {pfad ? <TextLink href={link(pfad)}>{kommentar.geaendert}</TextLink> : <German>{kommentar.geaendert}</German>}
        </p>
      ) : null}
    </>
  );
}
