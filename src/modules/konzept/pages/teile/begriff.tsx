import { usePage } from "#src/platform/http/page.tsx";
import { type BegriffKey, explainBegriff } from "#src/shared/glossar.ts";

/** A word of the administration in one sentence, where the word stands. */
export function Begriff({ name }: { name: BegriffKey }) {
  const { locale } = usePage();
  const found = explainBegriff(name, locale);
  if (!found) return null;
  return found.lang === locale ? (
    found.erklaerung
  ) : (
    <span lang={found.lang} dir="ltr">
      {found.erklaerung}
    </span>
  );
}

/** The same as text, only in the reader's own language: beside a translated word a German sentence explains nothing. */
export function useBegriff(name: BegriffKey): string | undefined {
  const { locale } = usePage();
  const found = explainBegriff(name, locale);
  return found?.lang === locale ? found.erklaerung : undefined;
}
