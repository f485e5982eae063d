import { Row, Section } from "#src/ui/section/section.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden/visually-hidden.tsx";
import { AnhangListe } from "../../../anhang/pages/teile/anhang-liste.tsx";
import type { AnhangView } from "../../../anhang/views/anhaenge.ts";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { SachstandView } from "../../views/stand.ts";
import { LeistungSatz } from "./leistung-satz.tsx";
import { EinschaetzungZeichen, UmsetzungWort } from "./stand-zeichen.tsx";

/**
 * Everything that was reported, newest first; what was corrected stays and says so.
 *
 * @param props.correctHref where one can be corrected; left out where nobody may
 */
export function SachstandVerlauf(props: {
  verlauf: readonly SachstandView[];
  anhaenge?: readonly (AnhangView & { readonly sachstandId: string })[];
  correctHref?: ((one: SachstandView) => string) | undefined;
}) {
  const { text, f } = useTexte();
  const { verlauf, correctHref } = props;
  return (
    <Section id="sachstaende" heading={text("sachstand.verlauf")}>
      {verlauf.length === 0 ? (
        <EmptyState title={text("sachstand.verlauf.leer")} />
      ) : (
        <Thread
          reversed
          entries={verlauf.map((one) => ({
            key: one.id,
            margin: f.date(one.tag),
            content: (
              <Meldung meldung={one} anhaenge={(props.anhaenge ?? []).filter((file) => file.sachstandId === one.id)} />
            ),
            ...(correctHref && one.berichtigtDurch === null
              ? {
                  action: (
                    <TextLink href={correctHref(one)}>
                      {text("sachstand.berichtigen")}{" "}
                      <VisuallyHidden>
                        {text("sachstand.berichtigen.welchen", { datum: f.date(one.tag) })}
                      </VisuallyHidden>
                    </TextLink>
                  ),
                }
              : {}),
          }))}
        />
      )}
    </Section>
  );
}

function Meldung({ meldung, anhaenge }: { meldung: SachstandView; anhaenge: readonly AnhangView[] }) {
  const { text, f } = useTexte();
  const inhalt = useInhaltSprache();
  const lines = [
    ...(meldung.grund ? [text("sachstand.grund", { grund: meldung.grund })] : []),
    ...(meldung.neuerTermin ? [text("sachstand.neuer-termin", { datum: f.date(meldung.neuerTermin) })] : []),
    ...(meldung.naechsteSchritte ? [text("sachstand.schritte", { schritte: meldung.naechsteSchritte })] : []),
    ...(meldung.berichtigung ? [text("sachstand.berichtigung", { grund: meldung.berichtigung.grund })] : []),
    ...(meldung.gemeldetVon ? [text("sachstand.gemeldet-von", { wer: meldung.gemeldetVon })] : []),
  ];
  return (
    <>
      <Row>
        <span>
          <UmsetzungWort umsetzung={meldung.umsetzung} />
        </span>
        <EinschaetzungZeichen einschaetzung={meldung.einschaetzung} />
        {meldung.oeffentlich ? null : <span>{text("sachstand.intern")}</span>}
        {meldung.berichtigtDurch ? <StatusMark tone="ruht">{text("sachstand.berichtigt")}</StatusMark> : null}
      </Row>
      <TextBlock text={meldung.bericht} {...inhalt} />
      {lines.length + meldung.leistungen.length > 0 ? (
        <PlainList
          items={[
            ...meldung.leistungen.map((one) => ({ key: one.id, content: <LeistungSatz leistung={one} /> })),
            ...lines.map((line, place) => ({ key: String(place), content: <span {...inhalt}>{line}</span> })),
          ]}
        />
      ) : null}
      <AnhangListe anhaenge={anhaenge} zeigtIntern />
    </>
  );
}
