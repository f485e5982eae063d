import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import type { EingabeFehler } from "../../rules/massnahme-eingabe.ts";
import { meldung } from "./feldmeldung.ts";
import { useTexte } from "./sprache.ts";

/** What has to be corrected, with links to the fields, and what a rule refused. */
export function FehlerListe({
  fehler,
  grund,
  saetze,
}: {
  fehler: EingabeFehler;
  grund?: string | null | undefined;
  /** Sentences of another subject for fields of its own. */
  saetze?: Readonly<Record<string, string | undefined>>;
}) {
  const { text } = useTexte();
  const fields = Object.entries(fehler);
  if (fields.length === 0 && !grund) return null;
  return (
    <ErrorSummary
      title={text("fehler.titel", { anzahl: fields.length + (grund ? 1 : 0) })}
      errors={[
        ...(grund ? [{ message: meldung(grund, text) }] : []),
        ...fields.map(([name, code]) => ({ name, message: saetze?.[name] ?? meldung(code, text) })),
      ]}
    />
  );
}
