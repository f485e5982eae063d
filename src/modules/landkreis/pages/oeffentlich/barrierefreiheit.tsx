import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { BARRIERE_GRUENDE } from "../../rules/barrierefreiheit.ts";
import { landkreisTexts } from "../../texts/index.ts";
import { type ErklaerungView, viewErklaerung } from "../../views/erklaerung.ts";
import type { Route } from "./+types/barrierefreiheit";

export async function loader({ context }: Route.LoaderArgs) {
  const erklaerung = await viewErklaerung(context.get(ctxKey));
  if (!erklaerung) throw new NotFound();
  return erklaerung;
}

/** Statement on accessibility: what the county wrote, or the model statement with the law and body of its Land. */
export default function Barrierefreiheit({ loaderData }: Route.ComponentProps) {
  const { t, link, f, landkreis, locale } = usePage();
  const text = t(landkreisTexts);
  const { eigenerText } = loaderData;
  return (
    <>
      <DocumentTitle title={text("erklaerung.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: landkreis.name, href: link("/") }, { text: text("erklaerung.titel") }]}
      />
      <Main voice="serif">
        <PageTitle title={text("erklaerung.titel")} />
        {eigenerText ? (
          <TextBlock text={eigenerText.text} lang={eigenerText.lang === locale ? undefined : eigenerText.lang} />
        ) : (
          <Vorlage erklaerung={loaderData} />
        )}
        <ActionRow above>
          <ButtonLink href={link("/barriere-melden")} variant="primary">
            {text("erklaerung.melden")}
          </ButtonLink>
        </ActionRow>
        <Origin>
          {text("erklaerung.herkunft", { datum: f.longDate(eigenerText?.stand ?? loaderData.geprueftAm) })}{" "}
          <TextLink href={link("/barrierefreiheit.json")}>{text("erklaerung.json")}</TextLink>
        </Origin>
      </Main>
    </>
  );
}

function Vorlage({ erklaerung }: { erklaerung: ErklaerungView }) {
  const { t, f, locale } = usePage();
  const text = t(landkreisTexts);
  const german = locale === "de" ? undefined : "de";
  const { kontakt, stelle } = erklaerung;
  return (
    <>
      <Section prose first>
        <p>{text("erklaerung.einleitung", { name: erklaerung.verwaltungsname, adresse: erklaerung.adresse })}</p>
        <p>
          {text("erklaerung.gesetz")} <span lang={german}>{erklaerung.gesetz}</span>.
        </p>
      </Section>
      <Section prose id="stand" heading={text("erklaerung.stand")}>
        <p>{text(`erklaerung.stand.${erklaerung.vereinbarkeit}`)}</p>
        {BARRIERE_GRUENDE.map((grund) => {
          const barrieren = erklaerung.barrieren.filter((barriere) => barriere.grund === grund);
          if (barrieren.length === 0) return null;
          return (
            <div key={grund}>
              <h3>{text(`erklaerung.grund.${grund}`)}</h3>
              <ul lang={german}>
                {barrieren.map((barriere) => (
                  <li key={barriere.inhalt}>
                    {barriere.inhalt} {barriere.alternative}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </Section>
      <Section prose id="erstellung" heading={text("erklaerung.erstellung")}>
        <p>
          {text("erklaerung.erstellt", {
            erstellt: f.longDate(erklaerung.erstelltAm),
            geprueft: f.longDate(erklaerung.geprueftAm),
          })}{" "}
          {text(`erklaerung.methode.${erklaerung.methode}`)}
        </p>
      </Section>
      <Section prose id="rueckmeldung" heading={text("erklaerung.rueckmeldung")}>
        <p>{text("erklaerung.rueckmeldung.text")}</p>
        <p>
          <span lang={german}>{[kontakt.name, ...kontakt.anschrift].join(", ")}</span>
          <br />
          {kontakt.telefon ? (
            <TextLink href={`tel:${kontakt.telefon.replace(/[^+\d]/g, "")}`}>
              <bdi dir="ltr">{kontakt.telefon}</bdi>
            </TextLink>
          ) : null}
          {kontakt.telefon && kontakt.email ? <br /> : null}
          {kontakt.email ? <TextLink href={`mailto:${kontakt.email}`}>{kontakt.email}</TextLink> : null}
        </p>
      </Section>
      <Section prose id="durchsetzung" heading={text("erklaerung.durchsetzung")}>
        <p>{text("erklaerung.durchsetzung.text")}</p>
        {stelle ? (
          <p lang={german}>
            {stelle.link ? <TextLink href={stelle.link}>{stelle.name}</TextLink> : stelle.name}
            {stelle.anschrift
              .split("\n")
              .filter(Boolean)
              .map((line) => (
                <span key={line}>
                  <br />
                  {line}
                </span>
              ))}
          </p>
        ) : (
          <p>{text("erklaerung.durchsetzung.offen", { land: erklaerung.land })}</p>
        )}
      </Section>
    </>
  );
}
