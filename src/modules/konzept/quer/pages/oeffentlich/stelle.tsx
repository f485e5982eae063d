import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { localePath } from "#src/shared/locale.ts";
import { slugOf } from "#src/shared/suchtext.ts";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Row, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { type MassnahmeMit, viewStelleMassnahmen } from "../../views/stelle.ts";
import { KurzListe, MassnahmenKurzTabelle } from "../teile/listen.tsx";
import { dateienOf, QuerSeite } from "../teile/quer-seite.tsx";
import type { Route } from "./+types/stelle";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const found = await viewStelleMassnahmen(ctx, params.slug);
  if ("moved" in found) throw redirect(localePath(ctx.locale, `/konzept/stellen/${found.moved}`), 301);
  return { ...found, today: ctx.today };
}

/** What one Stelle leads and where it takes part, with the others who are named (R049, R050). */
export default function StelleMassnahmen({ loaderData: view }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  const { stelle, fuehrt, wirktMit, ideen } = view;
  const names = (list: readonly string[]) =>
    list.length > 0 ? <span {...inhalt}>{list.join("; ")}</span> : text("keine-angabe");
  return (
    <QuerSeite
      kurz={text("quer.stelle.titel", { name: stelle.name })}
      hier={<span {...inhalt}>{stelle.name}</span>}
      title={text("quer.stelle.titel", { name: stelle.name })}
      lead={text("quer.stelle.vorspann", { f: fuehrt.length, m: wirktMit.length })}
      dateien={dateienOf(`/konzept/stellen/${stelle.slug}`, "")}
      today={view.today}
    >
      <Row noPrint>
        <TextLink href={link(`/netzwerk/${stelle.slug}`)}>{text("quer.stelle.eintrag")}</TextLink>
        <TextLink href={link(`/netzwerk/${stelle.slug}/auszug.pdf`)}>{text("quer.stelle.auszug")}</TextLink>
        <TextLink href={link(`/konzept/massnahmen?stelle=${slugOf(stelle.name)}`)}>{text("quer.stelle.alle")}</TextLink>
      </Row>
      {fuehrt.length + wirktMit.length === 0 ? (
        <EmptyState title={text("quer.stelle.leer")}>{text("quer.stelle.leer.text")}</EmptyState>
      ) : null}
      {fuehrt.length > 0 ? (
        <Section id="fuehrt" heading={text("quer.stelle.fuehrt")}>
          <MassnahmenKurzTabelle
            caption={text("quer.stelle.fuehrt")}
            zeilen={fuehrt}
            extra={{ header: text("quer.stelle.mit"), cell: (zeile) => names(zeile.mit) }}
          />
        </Section>
      ) : null}
      {wirktMit.length > 0 ? (
        <Section id="wirkt-mit" heading={text("quer.stelle.wirkt-mit")}>
          <MassnahmenKurzTabelle
            caption={text("quer.stelle.wirkt-mit")}
            zeilen={wirktMit}
            extra={{ header: text("quer.stelle.fuehrung"), cell: (zeile) => names(fuehrungOf(zeile)) }}
          />
        </Section>
      ) : null}
      {ideen.length > 0 ? (
        <Section id="ideen" heading={text("quer.stelle.ideen")}>
          <KurzListe art="massnahmen" glieder={ideen} />
        </Section>
      ) : null}
    </QuerSeite>
  );
}

const fuehrungOf = (zeile: MassnahmeMit) => (zeile.federfuehrung ? [zeile.federfuehrung] : []);
