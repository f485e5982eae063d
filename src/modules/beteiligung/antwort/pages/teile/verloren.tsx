import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import type { Start } from "../../views/umfrage.ts";
import { type Getippt, GetipptesSection } from "./getipptes.tsx";
import { UmfrageRahmen } from "./rahmen.tsx";
import { useAntwortTexte } from "./texte.ts";

/** What was sent cannot be taken any more: says why, and gives back what was typed. */
export function VerlorenSeite(props: {
  start: Start;
  grund: "geschlossen" | "nicht-mehr-da";
  getippt: readonly Getippt[];
}) {
  const { text, link } = useAntwortTexte();
  const { start, grund } = props;
  return (
    <UmfrageRahmen
      umfrage={start.titel}
      titel={text(`verloren.${grund}`)}
      fenster={text(`verloren.${grund}`)}
      vorspann={text(`verloren.${grund}.text`)}
    >
      <ActionRow above>
        <ButtonLink href={link(`/umfrage/${start.kennung}`)}>{text("verloren.start")}</ButtonLink>
      </ActionRow>
      <GetipptesSection rows={props.getippt} />
    </UmfrageRahmen>
  );
}
