import { Muted } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { VorhabenView } from "../../views/vorhaben.ts";

const TONE = { geplant: "luecke", "in-arbeit": "gut", ruht: "ruht", fertig: "gut" } as const;

/** Where it stands, and why it rests or since when it is finished. */
export function VorhabenStand({ vorhaben: one }: { vorhaben: VorhabenView }) {
  const { text, f } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <>
      <StatusMark tone={TONE[one.stand]}>{text(`vorhaben.stand.${one.stand}`)}</StatusMark>
      {one.fertigAm ? (
        <>
          <br />
          <Muted>{text("vorhaben.fertig-seit", { datum: f.date(one.fertigAm) })}</Muted>
        </>
      ) : null}
      {one.grund ? (
        <>
          <br />
          <span {...inhalt}>{one.grund}</span>
        </>
      ) : null}
    </>
  );
}
