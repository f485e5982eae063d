import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { NochLeer } from "../../../pages/teile/leer.tsx";
import { useLesen } from "../../../pages/teile/lesen.tsx";
import { WegweiserPfad } from "../../../pages/teile/pfad.tsx";
import { leseSprache, SPRACHNAMEN } from "../../../rules/sprachen.ts";
import { mitnehmenTexts } from "../../texts/index.ts";
import { viewPaket } from "../../views/paket.ts";
import type { Route } from "./+types/mitnehmen";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const { ausgabe, tag, kilobyte, leistungen } = await viewPaket(ctx, sprache);
  return { sprache, ausgabe, tag, kilobyte, anzahl: leistungen.length };
}

/** Keeps the guide of one language on this device. Without script the whole guide is one page, which a browser can keep too. */
export default function Mitnehmen({ loaderData }: Route.ComponentProps) {
  const { sprache, ausgabe, tag, kilobyte, anzahl } = loaderData;
  const lesen = useLesen(sprache);
  const { t, f, link, assets } = usePage();
  const text = t(mitnehmenTexts);
  const alles = lesen.weg("/wegweiser/mitnehmen/alles");
  if (anzahl === 0) {
    return (
      <Main>
        <DocumentTitle title={text("titel")} />
        <PageTitle title={text("titel")} />
        <NochLeer lesen={lesen} />
      </Main>
    );
  }
  return (
    <>
      <DocumentTitle title={text("titel")} />
      <WegweiserPfad lesen={lesen} items={[{ text: text("titel") }]} />
      <Main>
        <NarrowColumn>
          <PageTitle
            title={text("titel")}
            lead={text("vorspann", { anzahl, sprache: SPRACHNAMEN[sprache], kilobyte: f.number(kilobyte) })}
          />
          <div
            hidden
            data-enhance="wegweiser-mitnehmen"
            data-ausgabe={ausgabe}
            data-dokument={alles}
            data-arbeiter={link("/wegweiser/mitnehmen/arbeiter.js")}
            data-bereich={link("/wegweiser")}
          >
            <p data-part="datum" data-worte={text("gespeichert")} role="status" />
            <div data-part="neu" hidden>
              <Notice tone="info" title={text("neu.titel")}>
                <p>{text("neu.text", { datum: f.date(tag) })}</p>
              </Notice>
            </div>
            <p data-part="laeuft" role="status" hidden>
              {text("laeuft")}
            </p>
            <div data-part="fehler" role="alert" hidden>
              <Notice tone="error" title={text("fehler.titel")}>
                <p>{text("fehler.text")}</p>
              </Notice>
            </div>
            <ActionRow>
              <form method="get" action={alles} data-part="speichern">
                <Button variant="primary" icon="download">
                  {text("speichern")}
                </Button>
              </form>
              <form method="get" action={alles} data-part="erneuern" hidden>
                <Button variant="primary">{text("erneuern")}</Button>
              </form>
              <form method="get" action={alles} data-part="entfernen" hidden>
                <Button icon="delete">{text("entfernen")}</Button>
              </form>
            </ActionRow>
          </div>
          <p data-without="wegweiser-mitnehmen">{text("ohne-skript")}</p>
          <p>
            <TextLink href={alles}>{text("alles.link")}</TextLink>
          </p>
          <Section id="wie" heading={text("wie.titel")}>
            <ul>
              <li>{text("wie.was")}</li>
              <li>{text("wie.wann")}</li>
              <li>{text("wie.nicht")}</li>
            </ul>
          </Section>
          <Origin>{text("herkunft", { datum: f.date(tag) })}</Origin>
        </NarrowColumn>
        {assets["wegweiser-mitnehmen-speichern"] ? (
          <script type="module" src={assets["wegweiser-mitnehmen-speichern"]} />
        ) : null}
      </Main>
    </>
  );
}
