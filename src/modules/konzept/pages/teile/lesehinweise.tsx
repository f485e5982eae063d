import { Notice } from "#src/ui/notice/notice.tsx";
import { useTexte } from "./sprache.ts";

/** What the reader had to decide or change in the file. */
export function Lesehinweise({ hinweise }: { hinweise: readonly string[] }) {
  const { text } = useTexte();
  if (hinweise.length === 0) return null;
  return (
    <Notice title={text("import.lesehinweise")}>
      <ul>
        {hinweise.map((hinweis) => (
          <li key={hinweis}>{hinweis}</li>
        ))}
      </ul>
    </Notice>
  );
}
