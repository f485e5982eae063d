import { usePage } from "#src/platform/http/page.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { gegenlesenTexts } from "../../../gegenlesen/texts/index.ts";
import { richtung, SPRACHNAMEN } from "../../../rules/sprachen.ts";
import { type Teil, type Teile, TEILE, type TextArt, type Ziel } from "../../rules/text.ts";
import type { Amtswort } from "../../rules/woerter.ts";

type Props = {
  art: TextArt;
  sprache: Ziel;
  deutsch: Teile;
  /** What stands in the fields. */
  value: (name: Teil["name"]) => string;
  message?: (name: string) => string | undefined;
};

/** The German text part by part, with a field for the other language beside each. Parts that German lacks are kept as they are. */
export function TeilFelder({ art, sprache, deutsch, value, message }: Props) {
  const text = usePage().t(gegenlesenTexts);
  return TEILE[art].map(({ name, form, max }) => {
    if (!deutsch[name]) return <HiddenField key={name} name={name} value={value(name)} />;
    const teil = text(name === "titel" ? `teil.titel.${art}` : `teil.${name}`);
    return (
      <Section key={name} id={`teil-${name}`} heading={teil}>
        <div className="wk-zwei">
          <div lang="de" dir="ltr">
            <Deutsch form={form} words={deutsch[name]} />
          </div>
          <TextArea
            name={name}
            label={text("feld", { teil, sprache: SPRACHNAMEN[sprache] })}
            hint={form === "schritte" || form === "notation" ? text(`feld.${form}`) : undefined}
            value={value(name)}
            error={message?.(name)}
            rows={ROWS[form]}
            maxLength={max}
            lang={sprache}
            dir={richtung(sprache)}
          />
        </div>
      </Section>
    );
  });
}

const ROWS: Readonly<Record<Teil["form"], number>> = { zeile: 2, absatz: 6, schritte: 6, notation: 16 };

function Deutsch({ form, words }: { form: Teil["form"]; words: string }) {
  // With its marks: they belong into the translation as well.
  if (form === "notation") return <TextBlock text={words} />;
  if (form !== "schritte") return <p>{words}</p>;
  return (
    <ol>
      {words.split("\n").map((schritt) => (
        <li key={schritt}>{schritt}</li>
      ))}
    </ol>
  );
}

/** What the guide calls the papers and places of this text, so that one thing keeps one name. */
export function Amtswoerter({ woerter, sprache }: { woerter: readonly Amtswort[]; sprache: Ziel }) {
  const text = usePage().t(gegenlesenTexts);
  if (woerter.length === 0) return null;
  return (
    <Notice title={text("woerter.titel")}>
      <ul>
        {woerter.map(({ id, wort, heisst }) => (
          <li key={id}>
            <bdi lang="de">{wort}</bdi>: <bdi lang={sprache}>{heisst}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
