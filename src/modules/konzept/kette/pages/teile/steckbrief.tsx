import type { ReactNode } from "react";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Laufzeit } from "../../../pages/teile/erweiterte-tabelle.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { MassnahmeSeite } from "../../views/massnahme-seite.ts";

/** What stands in the margin of a Maßnahme: who, where and for whom, how long. */
export function useSteckbrief({ massnahme: m, einstufung, ideeVon }: MassnahmeSeite) {
  const { text, link } = useTexte();
  const stelle = (one: { readonly name: string; readonly slug: string | null }) =>
    one.slug ? (
      <TextLink href={link(`/netzwerk/${one.slug}`)} lang="de">
        {one.name}
      </TextLink>
    ) : (
      <span lang="de">{one.name}</span>
    );
  const lead = m.zustaendige.find((wer) => wer.rolle === "federfuehrung");
  const others = m.zustaendige.filter((wer) => wer !== lead);
  const lines = (items: readonly ReactNode[]) =>
    items.map((item, place) => (
      <span key={place}>
        {place > 0 ? <br /> : null}
        {item}
      </span>
    ));
  return [
    {
      heading: text("spalte.zustaendigkeit"),
      facts: [
        { term: text("rolle.federfuehrung"), details: lead ? stelle(lead) : text("federfuehrung.offen") },
        ...(others.length > 0 ? [{ term: text("rolle.mitwirkung"), details: lines(others.map(stelle)) }] : []),
        ...(m.zustaendigkeitWortlaut
          ? [{ term: text("massnahme.wortlaut"), details: <span lang="de">{m.zustaendigkeitWortlaut}</span> }]
          : []),
        ...(ideeVon ? [{ term: text("massnahmeseite.idee"), details: stelle(ideeVon) }] : []),
      ],
    },
    {
      heading: text("massnahme.wo"),
      facts: [
        {
          term: text("massnahme.gemeinden"),
          details:
            m.umfang === "kreisweit" ? text("umfang.kreisweit") : <span lang="de">{m.gemeinden.join(", ")}</span>,
        },
        ...(m.zielgruppen.length > 0
          ? [{ term: text("massnahme.zielgruppen"), details: <span lang="de">{m.zielgruppen.join("; ")}</span> }]
          : []),
        ...(m.themen.length > 0
          ? [{ term: text("massnahme.themen"), details: <span lang="de">{m.themen.join(", ")}</span> }]
          : []),
        { term: text("massnahme.ebene"), details: text(`ebene.${m.ebene}`) },
      ],
    },
    {
      heading: text("massnahme.wie-lange"),
      facts: [
        { term: text("spalte.laufzeit"), details: <Laufzeit zeile={m} /> },
        ...(einstufung ? [{ term: text("massnahmeseite.einstufung"), details: text(`einstufung.${einstufung}`) }] : []),
      ],
    },
  ];
}
