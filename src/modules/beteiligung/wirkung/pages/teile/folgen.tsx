import { Fragment } from "react";
import type { Wirkungsfolge } from "#src/modules/konzept/index.ts";
import { German } from "#src/modules/netzwerk/ui.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { wirkungTexts } from "../../texts/index.ts";

const PFADE = { bedarf: "bedarfe", wirkungsziel: "ziele", massnahme: "massnahmen" } as const;

/** What became of what was said: the elements of the Konzept that rest on it, and how far they are. */
export function Wirkungsfolgen({ folgen }: { folgen: readonly Wirkungsfolge[] }) {
  const text = usePage().t(wirkungTexts);
  return (
    <Section id="wirkung" heading={text("titel")}>
      {folgen.length === 0 ? (
        <p className="kern-body">{text("leer")}</p>
      ) : (
        <PlainList items={folgen.map((folge) => ({ key: folge.kennung, content: <Folge folge={folge} /> }))} />
      )}
    </Section>
  );
}

/** What became of one thing that was said, in one line; nothing while nothing did. */
export function FolgenZeile({ folgen }: { folgen: readonly Wirkungsfolge[] }) {
  const text = usePage().t(wirkungTexts);
  if (folgen.length === 0) return null;
  return (
    <p>
      {text("stuetzt")}{" "}
      {folgen.map((folge, at) => (
        <Fragment key={folge.kennung}>
          {at > 0 ? ", " : null}
          <Folge folge={folge} />
        </Fragment>
      ))}
    </p>
  );
}

function Folge({ folge: { glied, kennung, titel, umsetzung } }: { folge: Wirkungsfolge }) {
  const { t, link } = usePage();
  const text = t(wirkungTexts);
  return (
    <>
      {text(`glied.${glied}`)}{" "}
      <TextLink href={link(`/konzept/${PFADE[glied]}/${kennung}`)}>
        {kennung} <German>{titel}</German>
      </TextLink>
      {umsetzung ? ` (${text(`umsetzung.${umsetzung}`)})` : null}
    </>
  );
}
