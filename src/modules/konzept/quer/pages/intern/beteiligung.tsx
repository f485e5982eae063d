import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { parseAuswahl } from "../../rules/auswahl.ts";
import { viewBeteiligung } from "../../views/beteiligung.ts";
import { BeteiligungTeile } from "../teile/beteiligung.tsx";
import { FeldFilter } from "../teile/feld-filter.tsx";
import type { Route } from "./+types/beteiligung";

const PFAD = "/intern/beteiligung-der-aemter";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { werte, falsch } = parseAuswahl(url.searchParams, ["handlungsfeld"]);
  const view = await viewBeteiligung(ctx, "intern", werte.handlungsfeld ?? null);
  return data({ view, falsch }, falsch.length > 0 ? 400 : 200);
}

/** As the public matrix, with the drafts and ideas that this person may see: "nur die Idee M47" (R026). */
export default function BeteiligungIntern({ loaderData: { view, falsch } }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const kurz = text("quer.beteiligung.kurz");
  const gesamt = view.einheiten.length;
  return (
    <>
      <DocumentTitle title={kurz} failed={falsch.length > 0} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("konzept.kurz"), href: link("/intern/handlungsfelder") }, { text: kurz }]}
      />
      <Main>
        <PageTitle
          kind={kurz}
          title={gesamt === 0 ? kurz : text("quer.beteiligung.titel", { ohne: view.ohne, gesamt })}
          lead={text("quer.beteiligung.intern.vorspann")}
          status={
            <TextLink href={link("/konzept/beteiligung-der-aemter")}>{text("quer.beteiligung.oeffentlich")}</TextLink>
          }
        />
        {falsch.length > 0 ? (
          <Notice tone="error" title={text("quer.falsch")}>
            <p>{text("quer.falsch.text", { namen: falsch.join(", ") })}</p>
          </Notice>
        ) : null}
        <FeldFilter action={PFAD} felder={view.felder} feld={view.feld?.slug ?? null} />
        {falsch.length > 0 ? null : <BeteiligungTeile view={view} />}
      </Main>
    </>
  );
}
