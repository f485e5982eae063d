import { usePage } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { fragenTexts } from "../../fragen/texts/index.ts";
import { orteTexts } from "../../orte/texts/index.ts";
import type { Treffer } from "../../views/lesen.ts";
import { WeiteresListe } from "../../weiteres/pages/teile/weiteres-liste.tsx";
import type { Weiteres } from "../../weiteres/views/weiteres.ts";
import { LeistungenListe } from "./leistungen-liste.tsx";
import type { Lesen } from "./lesen.tsx";

type Ergebnis = {
  readonly frage: string;
  readonly treffer: readonly Treffer[];
  readonly weiteres: readonly Weiteres[];
  readonly gemeint: string | null;
};

/** What a question found by kind, what was probably meant, and where to go on when nothing was found. */
export function Suchergebnis({ ergebnis, lesen }: { ergebnis: Ergebnis; lesen: Lesen }) {
  const { frage, treffer, weiteres, gemeint } = ergebnis;
  const { text, weg, um } = lesen;
  const { t } = usePage();
  const anzahl = treffer.length + weiteres.length;
  return (
    <>
      {gemeint ? (
        <Section close id="gemeint">
          <Notice>
            <p>
              {text("suche.gemeint")}{" "}
              <TextLink href={weg(`/wegweiser?q=${encodeURIComponent(gemeint)}`)}>
                <bdi>{gemeint}</bdi>
              </TextLink>
              {um === "ar" ? "؟" : "?"}
            </p>
          </Notice>
        </Section>
      ) : null}
      {anzahl === 0 ? (
        <Section close id="nichts">
          <EmptyState
            title={text("suche.nichts", { frage })}
            action={
              <ul>
                <li>
                  <TextLink href={weg("/wegweiser/zustaendig")}>{text("lage.zustaendig")}</TextLink>
                </li>
                <li>
                  <TextLink href={weg("/wegweiser/fragen")}>{t(fragenTexts)("titel")}</TextLink>
                </li>
                <li>
                  <TextLink href={weg("/wegweiser/orte")}>{translator(orteTexts, um)("titel")}</TextLink>
                </li>
              </ul>
            }
          >
            {text("suche.nichts.text")}
          </EmptyState>
        </Section>
      ) : (
        <Section id="treffer" heading={text("suche.treffer", { anzahl, frage })}>
          <LeistungenListe leistungen={treffer} lesen={lesen} />
          <WeiteresListe weiteres={weiteres} lesen={lesen} />
        </Section>
      )}
    </>
  );
}
