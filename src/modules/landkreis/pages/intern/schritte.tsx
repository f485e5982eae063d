import { usePage } from "#src/platform/http/page.tsx";
import { ButtonLink } from "#src/ui/button/button.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { landkreisTexts } from "../../texts/index.ts";

export type Schrittzeile = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly tun: string;
  readonly done: boolean;
};

/** First steps in their order. Only the next one stands out; what is done can still be opened. Paths come without language. */
export function Schritte({ schritte }: { schritte: readonly Schrittzeile[] }) {
  const { t, link } = usePage();
  const text = t(landkreisTexts);
  const next = schritte.find(({ done }) => !done)?.key;
  return (
    <Thread
      entries={schritte.map(({ key, title, text: words, href, tun, done }) => ({
        key,
        margin: (
          <StatusMark tone={done ? "gut" : "luecke"}>{text(done ? "schritt.erledigt" : "schritt.offen")}</StatusMark>
        ),
        title,
        content: <p>{words}</p>,
        action: (
          <ButtonLink small href={link(href)} variant={done ? "tertiary" : key === next ? "primary" : "secondary"}>
            {tun}
          </ButtonLink>
        ),
      }))}
    />
  );
}
