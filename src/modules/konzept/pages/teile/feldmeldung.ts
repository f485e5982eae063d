import type { useTexte } from "./sprache.ts";

type Text = ReturnType<typeof useTexte>["text"];

/** The sentence for a code that a schema or rule gave. */
export function meldung(code: string | undefined, text: Text): string | undefined {
  return code === undefined ? undefined : text(`fehler.${code}` as Parameters<Text>[0]);
}
