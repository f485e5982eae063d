import { ctxKey } from "#src/platform/http/context.ts";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { viewStrukturen } from "../../views/strukturen.ts";
import { StrukturenTabelle } from "../teile/strukturen-tabelle.tsx";
import { dateienOf, QuerSeite } from "../teile/quer-seite.tsx";
import type { Route } from "./+types/strukturen";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { ...(await viewStrukturen(ctx)), today: ctx.today };
}

/** What the regions need and how far it is there (R092). */
export default function Strukturen({ loaderData: view }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const { summen } = view;
  const leer = summen.eingeschaetzt === 0;
  const tage = view.strukturen.flatMap((one) => one.lagen.flatMap((lage) => lage?.eingeschaetztAm ?? []));
  const stand = tage.toSorted().at(-1);
  return (
    <QuerSeite
      kurz={text("quer.strukturen.kurz")}
      title={leer ? text("quer.strukturen.titel.leer") : text("quer.strukturen.titel", { fehlt: summen.fehlt })}
      lead={leer ? undefined : text("quer.strukturen.vorspann", summen)}
      dateien={leer ? [] : dateienOf("/konzept/strukturen", "")}
      today={view.today}
      herkunft={
        <>
          {stand ? (
            <>
              {text("quer.strukturen.herkunft", { datum: f.date(stand) })}{" "}
              <TextLink href={link("/fachstelle")}>{text("quer.gemeinde.fachstelle")}</TextLink>{" "}
            </>
          ) : null}
          {view.may.edit ? (
            <TextLink href={link("/intern/strukturen")}>{text("quer.strukturen.bearbeiten")}</TextLink>
          ) : null}
        </>
      }
    >
      <Section close id="strukturen">
        {leer ? (
          <EmptyState title={text("quer.strukturen.leer")}>{text("quer.strukturen.leer.text")}</EmptyState>
        ) : (
          <StrukturenTabelle view={view} />
        )}
      </Section>
    </QuerSeite>
  );
}
