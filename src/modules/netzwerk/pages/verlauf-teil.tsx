import type { AuditChange, AuditEntry } from "#src/platform/audit/history.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { ChangeHistory, type ChangedField } from "#src/ui/change-history/change-history.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";

type Eintrag = AuditEntry & AuditChange;

/** How a module calls what happened, and its fields; a field without a name is none of the reader's. */
export type VerlaufWorte = {
  readonly titel: string;
  readonly vorher: string;
  readonly jetzt: string;
  readonly protokoll: string;
  readonly tat: (verb: string) => string;
  readonly feld: (kind: string, name: string) => string | null;
};

/** What happened to one record: when, what, which fields from what to what. Who stands in the log. */
export function VerlaufTeil(props: { verlauf: readonly Eintrag[]; bereich: string; worte: VerlaufWorte }) {
  const { f, link } = usePage();
  const { verlauf, bereich, worte } = props;
  if (verlauf.length === 0) return null;
  return (
    <Section id="verlauf" heading={worte.titel}>
      <ChangeHistory
        lang="de"
        words={{ before: worte.vorher, after: worte.jetzt }}
        entries={verlauf.map((entry) => ({
          key: entry.id,
          at: f.moment(entry.at),
          title: worte.tat(entry.verb),
          fields: changedFields(entry, worte),
        }))}
      />
      <p>
        <TextLink href={link(`/intern/protokoll?bereich=${bereich}`)}>{worte.protokoll}</TextLink>
      </p>
    </Section>
  );
}

function changedFields({ kind, before, after }: Eintrag, worte: VerlaufWorte): ChangedField[] {
  if (before === null || after === null) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const label = worte.feld(kind, name);
    if (label === null || name.endsWith("Id") || sameValue(before[name], after[name])) return [];
    return [{ key: name, label, before: shown(before[name]), after: shown(after[name]) }];
  });
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(shown).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Looks words up that may not be there. */
export function optionalText<Key extends string>(known: Readonly<Record<Key, string>>, text: (key: Key) => string) {
  const isKnown = (key: string): key is Key => Object.hasOwn(known, key);
  return (key: string): string | null => (isKnown(key) ? text(key) : null);
}
