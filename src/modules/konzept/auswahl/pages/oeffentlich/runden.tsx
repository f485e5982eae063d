import { ctxKey } from "#src/platform/http/context.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { OeffentlicherRahmen } from "../../../fassung/pages/teile/fassung-rahmen.tsx";
import { viewOeffentlicheRunden } from "../../views/oeffentlich.ts";
import { useAuswahlTexte } from "../teile/texte.ts";
import type { Route } from "./+types/runden";

export async function loader({ context }: Route.LoaderArgs) {
  return { runden: await viewOeffentlicheRunden(context.get(ctxKey)) };
}

/** Which Maßnahmen were selected for which year (R103). */
export default function Auswahlrunden({ loaderData: { runden } }: Route.ComponentProps) {
  const { text, link, f } = useAuswahlTexte();
  return (
    <OeffentlicherRahmen
      kurz={text("oeffentlich.kurz")}
      titel={text("oeffentlich.titel", { anzahl: runden.length })}
      vorspann={text("oeffentlich.vorspann")}
      dateien={{ base: "/konzept/auswahl" }}
    >
      <Section close id="runden">
        {runden.length === 0 ? (
          <EmptyState title={text("oeffentlich.leer")}>{text("oeffentlich.leer.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("oeffentlich.kurz")}
            captionHidden
            rows={runden}
            rowKey={(one) => one.slug}
            columns={[
              {
                key: "jahr",
                header: text("spalte.runde"),
                rowHeader: true,
                cell: (one) => (
                  <TextLink href={link(`/konzept/auswahl/${one.slug}`)}>
                    {text("oeffentlich.jahr", { jahr: String(one.jahr) })}
                  </TextLink>
                ),
              },
              { key: "gremium", header: text("spalte.gremium"), cell: (one) => <span lang="de">{one.gremium}</span> },
              {
                key: "tag",
                header: text("spalte.beschlossen"),
                cell: (one) => (one.beschlossenAm ? f.date(one.beschlossenAm) : text("keine-angabe")),
              },
              {
                key: "ausgewaehlt",
                header: text("spalte.ausgewaehlt"),
                cell: (one) => text("von", { n: one.ausgewaehlt, alle: one.vorschlaege }),
              },
              {
                key: "geld",
                header: text("spalte.geld"),
                cell: (one) =>
                  one.rahmenCent === null
                    ? f.money(one.summe.cent)
                    : text("oeffentlich.geld", { summe: f.money(one.summe.cent), rahmen: f.money(one.rahmenCent) }),
              },
            ]}
          />
        )}
      </Section>
    </OeffentlicherRahmen>
  );
}
