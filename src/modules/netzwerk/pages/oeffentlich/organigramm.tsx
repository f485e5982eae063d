import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { OrganigrammKnoten } from "../../rules/organigramm.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { type OrganigrammEinheit, viewOrganigramm } from "../../views/fachstelle.ts";
import { StelleName } from "../parts.tsx";
import type { Route } from "./+types/organigramm";

export async function loader({ context }: Route.LoaderArgs) {
  return { baum: await viewOrganigramm(context.get(ctxKey)) };
}

/** The county's units as a nested list with position types (R024): readable aloud, on paper and on a phone. */
export default function Organigramm({ loaderData }: Route.ComponentProps) {
  const { t, link, landkreis } = usePage();
  const text = t(netzwerkTexts);
  return (
    <>
      <DocumentTitle title={text("organigramm.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: landkreis.name, href: link("/") },
          { text: text("fachstelle.titel"), href: link("/fachstelle") },
          { text: text("organigramm.titel") },
        ]}
      />
      <Main voice="serif">
        <PageTitle
          kind={landkreis.verwaltungsname}
          title={text("organigramm.titel")}
          lead={text("organigramm.vorspann")}
        />
        {loaderData.baum.length === 0 ? (
          <EmptyState title={text("organigramm.fehlt")}>{text("organigramm.fehlt.text")}</EmptyState>
        ) : (
          <Section prose first>
            <Ast knoten={loaderData.baum} />
          </Section>
        )}
        <Origin>
          {text("organigramm.herkunft", { name: landkreis.verwaltungsname })}{" "}
          <TextLink href={link("/fachstelle/organigramm.csv")}>CSV</TextLink>
        </Origin>
      </Main>
    </>
  );
}

function Ast({ knoten }: { knoten: readonly OrganigrammKnoten<OrganigrammEinheit>[] }) {
  const { t, link } = usePage();
  const text = t(netzwerkTexts);
  return (
    <ul>
      {knoten.map(({ einheit, unter }) => (
        <li key={einheit.id}>
          {einheit.oeffentlich ? (
            <TextLink href={link(`/netzwerk/${einheit.slug}`)}>
              <StelleName stelle={einheit} />
            </TextLink>
          ) : (
            <StelleName stelle={einheit} />
          )}{" "}
          <Muted>({text(`art.${einheit.art}`)})</Muted>
          {einheit.istFachstelle ? <strong> {text("organigramm.hier")}</strong> : null}
          {unter.length > 0 ? <Ast knoten={unter} /> : null}
        </li>
      ))}
    </ul>
  );
}
