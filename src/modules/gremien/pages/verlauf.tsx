import { usePage } from "#src/platform/http/page.tsx";
import { ChangeHistory } from "#src/ui/change-history/change-history.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { gremienTexts } from "../texts/index.ts";
import type { Verlauf } from "../views/intern.ts";

const VERBEN = [
  "gremien.imported",
  "gremien.gremium.created",
  "gremien.gremium.changed",
  "gremien.gremium.dissolved",
  "gremien.chronik.added",
  "gremien.chronik.removed",
  "gremien.mitglied.added",
  "gremien.mitglied.changed",
  "gremien.mitglied.ended",
  "gremien.mitglied.removed",
  "gremien.funktion.created",
  "gremien.funktion.changed",
  "gremien.funktion.holder.replaced",
  "gremien.funktion.name.removed",
  "gremien.funktion.archived",
  "gremien.funktion.restored",
  "netzwerk.stellen.merged",
] as const;

/** What happened to one record: when and what. Who did it, and from what to what, stands in the log. */
export function VerlaufListe({ verlauf }: { verlauf: Verlauf }) {
  const { t, f, link } = usePage();
  const text = t(gremienTexts);
  if (verlauf.length === 0) return null;
  return (
    <Section id="verlauf" heading={text("verlauf.titel")}>
      <ChangeHistory
        words={{ before: text("aenderung.vorher"), after: text("aenderung.jetzt") }}
        entries={verlauf.map((entry) => {
          const known = VERBEN.find((verb) => verb === entry.verb);
          return {
            key: entry.id,
            at: f.moment(entry.at),
            title: text(known ? `verlauf.${known}` : "verlauf.anders"),
          };
        })}
      />
      <p>
        <TextLink href={link("/intern/protokoll?bereich=gremien")}>{text("verlauf.protokoll")}</TextLink>
      </p>
    </Section>
  );
}
