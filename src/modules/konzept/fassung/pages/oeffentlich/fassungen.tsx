import { ctxKey } from "#src/platform/http/context.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { FruehereListe } from "../../../prozess/pages/teile/fruehere-liste.tsx";
import { viewFruehereFassungen } from "../../../prozess/views/fruehere.ts";
import { viewFassungen } from "../../views/fassungen.ts";
import { OeffentlicherRahmen } from "../teile/fassung-rahmen.tsx";
import { useFassungTexte } from "../teile/texte.ts";
import type { Route } from "./+types/fassungen";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { ...(await viewFassungen(ctx)), fruehere: await viewFruehereFassungen(ctx) };
}

/** Every adopted Fassung of the Konzept, the one that holds first (R053). */
export default function Fassungen({ loaderData: { fassungen, may, fruehere } }: Route.ComponentProps) {
  const { text, link, f } = useFassungTexte();
  const inhalt = useInhaltSprache();
  const konzept = useTexte();
  return (
    <OeffentlicherRahmen
      kurz={text("fassungen")}
      titel={text("liste.titel", { anzahl: fassungen.length })}
      vorspann={text("liste.vorspann")}
      dateien={fassungen.length > 0 ? { base: "/konzept/fassungen" } : undefined}
    >
      <Section close id="fassungen">
        {fassungen.length === 0 ? (
          <EmptyState title={text("liste.leer")}>{text("liste.leer.text")}</EmptyState>
        ) : (
          <>
            <CardTable
              caption={text("liste.caption")}
              captionHidden
              rows={fassungen}
              rowKey={(row) => row.slug}
              columns={[
                {
                  key: "fassung",
                  header: text("liste.bezeichnung"),
                  rowHeader: true,
                  cell: (row) => (
                    <TextLink href={link(`/konzept/fassungen/${row.slug}`)} {...inhalt}>
                      {row.bezeichnung}
                    </TextLink>
                  ),
                },
                {
                  key: "beschluss",
                  header: text("liste.beschluss"),
                  cell: (row) =>
                    text("liste.beschluss.wert", { datum: f.date(row.beschlossenAm), gremium: row.gremium }),
                },
                {
                  key: "stand",
                  header: text("liste.stand"),
                  cell: (row) => (
                    <StatusMark tone={row.gilt ? "gut" : "ruht"}>
                      {text(row.gilt ? "liste.gilt" : "liste.abgeloest")}
                    </StatusMark>
                  ),
                },
                {
                  key: "inhalt",
                  header: text("liste.inhalt"),
                  cell: ({ anzahl }) =>
                    text("liste.inhalt.wert", {
                      bedarfe: anzahl.bedarf,
                      ziele: anzahl.wirkungsziel,
                      n: anzahl.massnahme,
                    }),
                },
              ]}
            />
            <p className="kern-body">
              <TextLink href={link("/konzept/aenderungen")}>{text("aenderungen")}</TextLink>{" "}
              <TextLink href={link("/konzept/vorlagen")}>{text("vorlagen")}</TextLink>
            </p>
          </>
        )}
        {fruehere.length > 0 ? (
          <Section id="fruehere" heading={konzept.text("frueher.titel")}>
            <FruehereListe fassungen={fruehere} />
          </Section>
        ) : null}
        {may.adopt ? (
          <p className="kern-body">
            <TextLink href={link("/intern/fassungen")}>{text("liste.intern")}</TextLink>
          </p>
        ) : null}
      </Section>
    </OeffentlicherRahmen>
  );
}
