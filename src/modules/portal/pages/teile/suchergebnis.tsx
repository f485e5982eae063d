import { usePage } from "#src/platform/http/page.tsx";
import { usePaging } from "#src/platform/http/paging.ts";
import type { Suchergebnis, Suchgruppe, Suchtreffer } from "#src/platform/suche/document.ts";
import { dirOf } from "#src/shared/locale.ts";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Glyph, type GlyphName } from "#src/ui/glyph/glyph.tsx";
import { MarkedText } from "#src/ui/marked-text/marked-text.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Pagination } from "#src/ui/pagination/pagination.tsx";
import { Num, Row, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread, type ThreadEntry } from "#src/ui/thread/thread.tsx";
import { formatSuchfrage, isSuchart, JE_SEITE, type Suchart, type Suchfrage } from "../../rules/suche/frage.ts";
import { portalTexts } from "../../texts/index.ts";

type Props = { readonly frage: Suchfrage; readonly ergebnis: Suchergebnis; readonly base: string };

/** What was found, kind by kind, or what to try when nothing was. */
export function Suchergebnisse({ frage, ergebnis, base }: Props) {
  const { t, link } = usePage();
  const text = t(portalTexts);
  const address = (other: Partial<Suchfrage>) => link(`${base}?${formatSuchfrage({ q: frage.q, ...other })}`);
  return (
    <>
      {ergebnis.gemeint ? (
        <Section close id="gemeint">
          <Notice>
            <p>
              {text("suche.gemeint")} <TextLink href={address({ q: ergebnis.gemeint })}>{ergebnis.gemeint}</TextLink>?
            </p>
            {ergebnis.anzahl > 0 ? <p>{text("suche.gemeint.gezeigt")}</p> : null}
          </Notice>
        </Section>
      ) : null}
      {frage.art ? (
        <Row noPrint>
          <TextLink href={address({})}>{text("suche.zurueck")}</TextLink>
        </Row>
      ) : null}
      {ergebnis.anzahl === 0 ? <NichtsGefunden /> : null}
      {ergebnis.gruppen.map((gruppe) => (
        <Gruppe key={gruppe.art} gruppe={gruppe} frage={frage} address={address} />
      ))}
    </>
  );
}

function Gruppe(props: { gruppe: Suchgruppe; frage: Suchfrage; address: (other: Partial<Suchfrage>) => string }) {
  const { gruppe, frage } = props;
  const text = usePage().t(portalTexts);
  const name = useArtName();
  const entryOf = useEntry();
  const art = isSuchart(gruppe.art) ? gruppe.art : null;
  const seiten = Math.max(1, Math.ceil(gruppe.anzahl / JE_SEITE));
  const paging = usePaging(frage.seite, seiten, (seite) => props.address({ art, seite }));
  return (
    <Section id={gruppe.art} heading={text("suche.gruppe", { name: art ? name(art) : "", anzahl: gruppe.anzahl })}>
      <Thread entries={gruppe.treffer.map(entryOf)} />
      {frage.art ? (
        <Pagination {...paging} />
      ) : gruppe.anzahl > gruppe.treffer.length ? (
        <p>
          <TextLink href={props.address({ art })}>{text("suche.alle", { anzahl: gruppe.anzahl })}</TextLink>
        </p>
      ) : null}
    </Section>
  );
}

const GLYPHS: { readonly [art: string]: GlyphName } = {
  bedarf: "bedarf",
  wirkungsziel: "ziel",
  massnahme: "massnahme",
};

function useEntry(): (treffer: Suchtreffer) => ThreadEntry {
  const { link, t } = usePage();
  const text = t(portalTexts);
  return (treffer) => {
    const [lang, dir] = [treffer.sprache, dirOf(treffer.sprache)];
    const glyph = GLYPHS[treffer.art];
    return {
      key: treffer.id,
      margin: treffer.nummer ? (
        <Num>
          {glyph ? <Glyph name={glyph} /> : null} {treffer.nummer}
        </Num>
      ) : undefined,
      title: <MarkedText pieces={treffer.titel} lang={lang} dir={dir} />,
      href: link(treffer.adresse),
      content: (
        <>
          {treffer.auszug.length > 0 ? (
            <p>
              <MarkedText pieces={treffer.auszug} lang={lang} dir={dir} />
            </p>
          ) : null}
          {treffer.entwurf ? <SmallPrint>{text("suche.entwurf")}</SmallPrint> : null}
        </>
      ),
    };
  };
}

/** What a kind is called; the county's own words where it has any. */
function useArtName(): (art: Suchart) => string {
  const { t, landkreis } = usePage();
  const text = t(portalTexts);
  return (art) =>
    art === "massnahme" || art === "handlungsfeld" ? landkreis.woerter[art].mehrzahl : text(`suche.art.${art}`);
}

function NichtsGefunden() {
  const { t, link } = usePage();
  const text = t(portalTexts);
  return (
    <Section close id="nichts">
      <EmptyState
        title={text("suche.versuchen")}
        action={
          <ul>
            <li>{text("suche.versuchen.kuerzer")}</li>
            <li>{text("suche.versuchen.anders")}</li>
            <li>{text("suche.versuchen.ort")}</li>
            <li>
              <TextLink href={link("/konzept")}>{text("suche.versuchen.konzept")}</TextLink>
            </li>
            <li>
              <TextLink href={link("/netzwerk")}>{text("suche.versuchen.netzwerk")}</TextLink>
            </li>
          </ul>
        }
      />
    </Section>
  );
}
