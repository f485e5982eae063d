import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";

/** Why something is moved, merged or split: the question before every such step. */
export function GrundFeld({ typed }: { typed: Readonly<Record<string, string>> }) {
  const { text } = useTexte();
  return (
    <TextArea
      name="grund"
      label={text("gliederung.grund")}
      hint={text("gliederung.grund.hinweis")}
      value={typed["grund"] ?? ""}
      maxLength={1000}
      lang="de"
      required
    />
  );
}
