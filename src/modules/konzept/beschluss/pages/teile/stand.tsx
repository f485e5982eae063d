import { Row } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { BeschlussView } from "../../views/beschluesse.ts";

const TONE = { vorschlag: "luecke", beschlossen: "gut", abgelehnt: "ruht", beendet: "ruht" } as const;

/** Kind, state, body and day in one line. */
export function Standzeile({
  beschluss: one,
}: {
  beschluss: Pick<BeschlussView, "art" | "stand" | "gremium" | "entschiedenAm" | "abgelaufen">;
}) {
  const { text, f } = useTexte();
  return (
    <Row>
      <span>{text(`beschluss.art.${one.art}`)}</span>
      {one.abgelaufen ? (
        <StatusMark tone="kritisch">{text("beschluss.abgelaufen")}</StatusMark>
      ) : (
        <StatusMark tone={TONE[one.stand]}>{text(`beschluss.stand.${one.stand}`)}</StatusMark>
      )}
      <span lang="de">
        {[one.gremium, one.entschiedenAm ? f.date(one.entschiedenAm) : ""].filter(Boolean).join(", ")}
      </span>
    </Row>
  );
}
