import { Notice } from "#src/ui/notice/notice.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { Festlegung } from "../../views/festlegung.ts";

/** Who has fixed the outline or approved the words, and why: before somebody types in vain. */
export function FestlegungHinweis({ festlegung: { gliederung, freigabe } }: { festlegung: Festlegung }) {
  const { text, f, link } = useTexte();
  return (
    <>
      {gliederung ? (
        <Notice title={text("redaktion.fest.titel", { wer: gliederung.gremium, am: f.date(gliederung.am) })}>
          <p lang="de">{gliederung.beschluss}</p>
          <p>
            {text("redaktion.fest.text")}{" "}
            <TextLink href={link("/intern/redaktion#gliederung")}>{text("redaktion.fest.weg")}</TextLink>
          </p>
        </Notice>
      ) : null}
      {freigabe ? (
        <Notice
          title={text("redaktion.frei.titel", { wer: freigabe.durch, am: freigabe.am ? f.date(freigabe.am) : "" })}
        >
          <p>{text("redaktion.frei.text")}</p>
        </Notice>
      ) : null}
    </>
  );
}
