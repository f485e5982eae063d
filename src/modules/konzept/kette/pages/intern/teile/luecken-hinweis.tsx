import { Notice } from "#src/ui/notice/notice.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import type { Lueckenart } from "../../../rules/luecken.ts";
import type { OffenesThema } from "../../../views/bearbeiten.ts";

/** What is missing here, with what to do about it: one sentence each. */
export function LueckenHinweis({ luecken }: { luecken: readonly Lueckenart[] }) {
  const { text } = useTexte();
  return luecken.map((art) => (
    <Notice key={art} tone="warning" title={text(`kette.fehlt.${art}`)}>
      <p>{text(`kette.fehlt.${art}.text`)}</p>
    </Notice>
  ));
}

/** The same in the line of a table. */
export function LueckenZeichen({ luecken }: { luecken: readonly Lueckenart[] }) {
  const { text } = useTexte();
  return (
    <>
      {luecken.map((art) => (
        <StatusMark key={art} tone="luecke">
          {text(`kette.fehlt.${art}.kurz`)}
        </StatusMark>
      ))}
    </>
  );
}

/** "Frauen berücksichtigt?" for every Querschnittsthema that is not named (R094). */
export function ThemenFragen({ themen }: { themen: readonly OffenesThema[] }) {
  const { text } = useTexte();
  if (themen.length === 0) return null;
  return (
    <Notice title={text("kette.themen.titel", { anzahl: themen.length })}>
      <ul>
        {themen.map((thema) => (
          <li key={thema.id} lang="de">
            <b>{text("kette.thema.frage", { thema: thema.name })}</b> {thema.leitfrage}
          </li>
        ))}
      </ul>
      <p>
        <TextLink href="#themen">{text("kette.themen.tun")}</TextLink>
      </p>
    </Notice>
  );
}
