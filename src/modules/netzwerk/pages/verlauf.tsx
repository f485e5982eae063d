import { usePage } from "#src/platform/http/page.tsx";
import { ChangeHistory, type ChangedField } from "#src/ui/change-history/change-history.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { netzwerkTexts } from "../texts/index.ts";
import type { Verlauf } from "../views/intern.ts";

const VERBEN = [
  "netzwerk.imported",
  "netzwerk.stelle.created",
  "netzwerk.stelle.changed",
  "netzwerk.stelle.contact.changed",
  "netzwerk.stelle.confirmed",
  "netzwerk.stelle.archived",
  "netzwerk.stelle.restored",
  "netzwerk.stellen.merged",
  "netzwerk.gemeinde.created",
  "netzwerk.gemeinde.changed",
  "netzwerk.gemeinde.contact.changed",
  "netzwerk.gebiet.created",
  "netzwerk.gebiet.changed",
  "netzwerk.foerderprogramm.created",
  "netzwerk.foerderprogramm.changed",
] as const;

/** What happened to one record: when, what, which fields from what to what. Who stands in the log. */
export function VerlaufListe({ verlauf }: { verlauf: Verlauf }) {
  const { t, f, link } = usePage();
  const text = t(netzwerkTexts);
  if (verlauf.length === 0) return null;
  return (
    <Section id="verlauf" heading={text("verlauf.titel")}>
      <ChangeHistory
        lang="de"
        words={{ before: text("aenderung.vorher"), after: text("aenderung.jetzt") }}
        entries={verlauf.map((entry) => {
          const known = VERBEN.find((verb) => verb === entry.verb);
          return {
            key: entry.id,
            at: f.moment(entry.at),
            title: text(known ? `verlauf.${known}` : "verlauf.anders"),
            fields: changedFields(entry.before, entry.after),
          };
        })}
      />
      <p>
        <TextLink href={link("/intern/protokoll?bereich=netzwerk")}>{text("verlauf.protokoll")}</TextLink>
      </p>
    </Section>
  );
}

type Values = Record<string, unknown> | null;

function changedFields(before: Values, after: Values): ChangedField[] {
  if (before === null || after === null) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !name.endsWith("Id") && JSON.stringify(before[name]) !== JSON.stringify(after[name] ?? null))
    .map((name) => ({ key: name, label: name, before: shown(before[name]), after: shown(after[name]) }));
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(shown).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
