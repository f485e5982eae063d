import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import type { SelectGroup } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { belegTexts } from "../../texts/index.ts";
import type { Belegquelle } from "../../rules/quelle.ts";
import { useBelegTexte } from "./texte.ts";
import { Zitieren } from "./zitieren.tsx";

/** Making a Beleg of something that was said; a key that leads nowhere is told as such. */
export function ZitierSeite(props: {
  quelle: Belegquelle | null;
  elemente: readonly SelectGroup[];
  werte?: Readonly<Record<string, string>>;
  fehler?: Readonly<Record<string, string>>;
}) {
  const { link } = usePage();
  const { text: konzept } = useTexte();
  const text = useBelegTexte();
  const { quelle } = props;
  const title = text(quelle ? "zitieren.titel" : "fehlt.titel");
  const sentence = (code: string) => {
    const key = `fehler.${code}`;
    return text(Object.hasOwn(belegTexts.messages.de, key) ? (key as "fehler.unbekannt") : "fehler.sonst");
  };
  const fehler = Object.fromEntries(
    Object.entries(props.fehler ?? {}).map(([name, code]) => [name, sentence(code)] as const),
  );
  const failed = Object.entries(fehler);
  return (
    <>
      <DocumentTitle title={title} failed={failed.length > 0} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: konzept("kette.beleg"), href: link("/intern/belege") }, { text: title }]}
      />
      <Main>
        <NarrowColumn>
          {failed.length > 0 ? (
            <ErrorSummary
              title={text("fehler.titel")}
              errors={failed.map(([name, message]) => (name === "" ? { message } : { name, message }))}
            />
          ) : null}
          <PageTitle glyph="beleg" title={title} lead={text(quelle ? "zitieren.vorspann" : "fehlt.text")} />
          {quelle ? (
            <Zitieren quelle={quelle} elemente={props.elemente} werte={props.werte ?? {}} fehler={fehler} />
          ) : null}
          {quelle?.zahlen ? (
            <p>
              <TextLink href={link(`/intern/interviews?befund=${encodeURIComponent(quelle.schluessel)}#vorschlagen`)}>
                {text("zitieren.interviews")}
              </TextLink>
            </p>
          ) : null}
        </NarrowColumn>
      </Main>
    </>
  );
}
