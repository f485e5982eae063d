import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { dirOf } from "#src/shared/locale.ts";
import { useAntwortTexte } from "./texte.ts";

export type Getippt = {
  readonly key: string;
  readonly frage: string;
  readonly lang: string;
  readonly zeilen: readonly string[];
};

/** What was typed and cannot be sent any more, so that it can be copied. */
export function GetipptesSection({ rows }: { rows: readonly Getippt[] }) {
  const { text, locale } = useAntwortTexte();
  if (rows.length === 0) return null;
  return (
    <Section id="getippt" heading={text("getippt.titel")} close>
      <p className="kern-body">{text("getippt.text")}</p>
      <DescriptionList
        items={rows.map((row) => ({
          term:
            row.lang === locale ? (
              row.frage
            ) : (
              <span lang={row.lang} dir={dirOf(row.lang)}>
                {row.frage}
              </span>
            ),
          details: <bdi>{row.zeilen.join(" · ")}</bdi>,
        }))}
      />
    </Section>
  );
}
