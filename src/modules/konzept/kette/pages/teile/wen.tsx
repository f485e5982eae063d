import type { ReactNode } from "react";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { useTexte } from "../../../pages/teile/sprache.ts";
import type { BedarfSeite } from "../../views/bedarf-seite.ts";

type Texte = ReturnType<typeof useTexte>;

/** Zielgruppen, Gemeinden and Querschnittsthemen, each leading to its page. */
export function wenEsBetrifft(
  bedarf: Pick<BedarfSeite, "zielgruppen" | "umfang" | "gemeinden" | "themen">,
  text: Texte["text"],
  link: Texte["link"],
) {
  const names = (items: readonly { readonly name: string; readonly slug: string }[], path: string, between: string) =>
    items.map(
      (one, place): ReactNode => (
        <span key={one.slug}>
          {place > 0 ? between : null}
          <TextLink href={link(`${path}/${one.slug}`)} lang="de">
            {one.name}
          </TextLink>
        </span>
      ),
    );
  return [
    ...(bedarf.zielgruppen.length > 0
      ? [{ term: text("massnahme.zielgruppen"), details: names(bedarf.zielgruppen, "/konzept/zielgruppen", "; ") }]
      : []),
    {
      term: text("massnahme.gemeinden"),
      details: bedarf.umfang === "kreisweit" ? text("umfang.kreisweit") : names(bedarf.gemeinden, "/gemeinden", ", "),
    },
    ...(bedarf.themen.length > 0
      ? [{ term: text("massnahme.themen"), details: names(bedarf.themen, "/konzept/querschnittsthemen", ", ") }]
      : []),
  ];
}
