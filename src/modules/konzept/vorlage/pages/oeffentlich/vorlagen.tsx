import { ctxKey } from "#src/platform/http/context.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { OeffentlicherRahmen } from "../../../fassung/pages/teile/fassung-rahmen.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import { viewVorlagenOeffentlich } from "../../views/vorlagen.ts";
import { VorlagenstandZeichen } from "../teile/stand.tsx";
import { useVorlageTexte } from "../teile/texte.ts";
import type { Route } from "./+types/vorlagen";

export async function loader({ context }: Route.LoaderArgs) {
  return { vorlagen: await viewVorlagenOeffentlich(context.get(ctxKey)) };
}

/** What lies before the bodies, and what they decided. */
export default function Vorlagen({ loaderData: { vorlagen } }: Route.ComponentProps) {
  const { text, link, f } = useVorlageTexte();
  const inhalt = useInhaltSprache();
  const offen = vorlagen.filter((one) => one.stand === "eingebracht").length;
  return (
    <OeffentlicherRahmen
      kurz={text("titel")}
      titel={text("liste.titel", { anzahl: vorlagen.length, offen })}
      vorspann={text("liste.vorspann")}
      dateien={vorlagen.length > 0 ? { base: "/konzept/vorlagen" } : undefined}
    >
      <Section close id="liste">
        {vorlagen.length === 0 ? (
          <EmptyState title={text("liste.leer")}>{text("liste.leer.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("titel")}
            captionHidden
            rows={vorlagen}
            rowKey={(row) => row.slug}
            columns={[
              {
                key: "vorlage",
                header: text("spalte.vorlage"),
                rowHeader: true,
                cell: (row) => (
                  <>
                    <Num>{row.nummer}</Num>{" "}
                    <TextLink href={link(`/konzept/vorlagen/${row.slug}`)} {...inhalt}>
                      {row.titel}
                    </TextLink>
                  </>
                ),
              },
              { key: "stand", header: text("spalte.stand"), cell: (row) => <VorlagenstandZeichen stand={row.stand} /> },
              {
                key: "zuletzt",
                header: text("spalte.beratung"),
                cell: ({ zuletzt }) =>
                  zuletzt ? (
                    <>
                      <span {...inhalt}>{zuletzt.gremium}</span>
                      {zuletzt.am ? `, ${f.date(zuletzt.am)}` : null}
                    </>
                  ) : (
                    text("keine-angabe")
                  ),
              },
            ]}
          />
        )}
      </Section>
    </OeffentlicherRahmen>
  );
}
