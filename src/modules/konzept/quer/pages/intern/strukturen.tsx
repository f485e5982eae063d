import { ctxKey } from "#src/platform/http/context.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { viewStrukturen } from "../../views/strukturen.ts";
import { StrukturenTabelle } from "../teile/strukturen-tabelle.tsx";
import type { Route } from "./+types/strukturen";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  requireIntern(ctx);
  return viewStrukturen(ctx);
}

/** What the regions need, for those who assess it. */
export default function StrukturenIntern({ loaderData: view }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const title = text("quer.strukturen.intern.titel");
  const add = view.may.edit ? (
    <ButtonLink variant="primary" icon="add" href={link("/intern/strukturen/neu")}>
      {text("quer.strukturen.neu")}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <DocumentTitle title={title} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("konzept.kurz"), href: link("/intern/handlungsfelder") }, { text: title }]}
      />
      <Main>
        <PageTitle
          title={title}
          lead={text("quer.strukturen.intern.vorspann")}
          status={<TextLink href={link("/konzept/strukturen")}>{text("quer.strukturen.ansehen")}</TextLink>}
        />
        {view.strukturen.length === 0 ? (
          <EmptyState title={text("quer.strukturen.leer")} action={add}>
            {text(view.regionen.length === 0 ? "quer.strukturen.keine-regionen" : "quer.strukturen.leer.text")}
          </EmptyState>
        ) : (
          <>
            {add ? <ActionRow>{add}</ActionRow> : null}
            <Section close id="strukturen">
              <StrukturenTabelle
                view={view}
                {...(view.may.edit
                  ? {
                      aendern: (struktur) => (
                        <ButtonLink small href={link(`/intern/strukturen/${struktur.id}`)}>
                          {text("quer.strukturen.aendern")} <span className="wk-vorlesen">{struktur.name}</span>
                        </ButtonLink>
                      ),
                    }
                  : {})}
              />
            </Section>
          </>
        )}
      </Main>
    </>
  );
}
