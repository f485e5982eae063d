import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useMonitoringTexte } from "../../../pages/teile/texte.ts";
import { viewFassung } from "../../views/berichte.ts";
import { BerichtInhalt } from "../teile/dokument.tsx";
import type { Route } from "./+types/bericht";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewFassung(context.get(ctxKey), params.slug ?? "");
}

/** One frozen report, with what corrects it and what it corrects. */
export default function Bericht({ loaderData: view }: Route.ComponentProps) {
  const { text, link, f } = useMonitoringTexte();
  const inhalt = useInhaltSprache();
  const { dokument, vorige, neueste } = view;
  const at = (slug: string) => link(`/berichte/${slug}`);
  return (
    <>
      <DocumentTitle title={dokument.titel} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("berichte.titel"), href: link("/berichte") },
          { text: <span {...inhalt}>{dokument.titel}</span> },
        ]}
      />
      <Main voice="serif">
        <PageTitle
          kind={text(`berichte.art.${view.art}`)}
          title={dokument.titel}
          lead={dokument.untertitel}
          lang={inhalt.lang}
          dir={inhalt.dir}
        />
        {view.unveraendert ? null : (
          <Notice tone="error">
            <p>{text("bericht.veraendert")}</p>
          </Notice>
        )}
        {neueste && neueste.nummer > view.nummer ? (
          <Notice tone="warning">
            <p>
              {text("bericht.ersetzt")}{" "}
              <TextLink href={at(neueste.slug)}>{text("bericht.zur-fassung", { nummer: neueste.nummer })}</TextLink>
            </p>
          </Notice>
        ) : null}
        {view.nummer > 1 ? (
          <Notice>
            <p>
              {text("bericht.berichtigung", { nummer: view.nummer - 1 })}{" "}
              <span {...inhalt}>{dokument.berichtigung}</span>{" "}
              {vorige ? (
                <TextLink href={at(vorige.slug)}>{text("bericht.zur-fassung", { nummer: vorige.nummer })}</TextLink>
              ) : null}
            </p>
          </Notice>
        ) : null}
        {view.veroeffentlichtAm === null ? (
          <Notice tone="warning">
            <p>{text("bericht.nur-intern")}</p>
          </Notice>
        ) : null}
        <Row noPrint>
          {(["pdf", "xlsx", "json"] as const).map((ending) => (
            <TextLink key={ending} href={link(`/berichte/${view.slug}.${ending}`)}>
              {ending.toUpperCase()}
            </TextLink>
          ))}
        </Row>
        <BerichtInhalt dokument={dokument} />
        <Origin>{text("bericht.herkunft", { datum: f.date(view.stichtag), hash: view.hash.slice(0, 12) })}</Origin>
      </Main>
    </>
  );
}
