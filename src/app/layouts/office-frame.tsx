import type { ReactNode } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import type { Rolle } from "#src/shared/actor.ts";
import { FlashMessage } from "#src/ui/flash-message/flash-message.tsx";
import { ChainNav, MainNav } from "#src/ui/main-nav/main-nav.tsx";
import { Container } from "#src/ui/main/main.tsx";
import { ServiceBar, ServiceBarButton } from "#src/ui/service-bar/service-bar.tsx";
import { OfficeFooter } from "#src/ui/site-footer/site-footer.tsx";
import { SiteHeader } from "#src/ui/site-header/site-header.tsx";
import { SkipLink } from "#src/ui/skip-link/skip-link.tsx";
import { rahmenTexts } from "../texts/index.ts";
import { ThemeForm } from "./public-frame.tsx";

/**
 * Head and foot of every page behind the sign-in.
 *
 * @param menu false while this person may not go anywhere yet: an account without role, or without its second factor
 */
export function OfficeFrame(props: { menu: boolean; meldung?: string | null | undefined; children: ReactNode }) {
  const page = usePage();
  const t = page.t(rahmenTexts);
  const { link, landkreis } = page;
  const here = page.path.split("?", 1)[0] ?? "/";
  const inArea = (path: string) => here === path || here.startsWith(`${path}/`);
  const steers = hasAny(page.actor?.rollen, "fachstelle");
  const item = (text: string, path: string, ...alsoHere: string[]) => ({
    text,
    href: link(path),
    current: [path, ...alsoHere].some(inArea),
  });
  return (
    <>
      <SkipLink>{t("sprung")}</SkipLink>
      <SiteHeader
        home={link(props.menu ? "/intern" : "/")}
        name="Wirkungskreis"
        subline={landkreis.name}
        logo={landkreis.logo?.href}
        serviceBar={
          <ServiceBar
            text={t("intern.dienst", { name: landkreis.verwaltungsname })}
            links={[
              ...(props.menu ? [item(t("dienst.suche"), "/intern/suche")] : []),
              item(page.actor?.name ?? t("intern.konto"), "/konto"),
            ]}
            action={<ServiceBarButton action={link("/abmelden")}>{t("intern.abmelden")}</ServiceBarButton>}
          />
        }
        nav={
          props.menu ? (
            <MainNav
              label={t("intern.bereiche")}
              links={[
                item(
                  t("intern.netzwerk"),
                  "/intern/netzwerk",
                  "/intern/gemeinden",
                  "/intern/gebiete",
                  "/intern/orte",
                  "/intern/kontakte",
                  "/intern/foerderprogramme",
                  "/intern/fachstelle",
                ),
                item(t("intern.gremien"), "/intern/gremien", "/intern/mandate"),
                item(t("intern.wegweiser"), "/intern/wegweiser"),
                ...(hasAny(page.actor?.rollen, "fachstelle", "fachredaktion")
                  ? [item(t("intern.ideen"), "/intern/ideen")]
                  : []),
                ...(hasAny(page.actor?.rollen, "fachstelle")
                  ? [
                      item(t("intern.entwuerfe"), "/intern/entwuerfe", "/intern/kommentare"),
                      item(t("intern.umfragen"), "/intern/umfragen"),
                      item(t("intern.workshops"), "/intern/workshops"),
                    ]
                  : []),
                ...(hasAny(page.actor?.rollen, "fachstelle", "gremienmitglied")
                  ? [item(t("intern.auswahl"), "/intern/auswahl")]
                  : []),
                ...(hasAny(page.actor?.rollen, "fachstelle", "fachredaktion", "zustaendige")
                  ? [item(t("intern.foerderantraege"), "/intern/foerderantraege")]
                  : []),
                ...(hasAny(page.actor?.rollen, "fachstelle", "fachredaktion", "zustaendige", "gemeinde")
                  ? [item(t("intern.aufgaben"), "/intern/aufgaben")]
                  : []),
                ...(steers
                  ? [
                      item(t("intern.benutzer"), "/intern/benutzer", "/intern/anmeldedienste"),
                      item(t("intern.protokoll"), "/intern/protokoll"),
                      item(t("intern.einstellungen"), "/intern/einstellungen", "/intern/barrieremeldungen"),
                    ]
                  : []),
              ]}
            />
          ) : undefined
        }
        chainNav={
          props.menu ? (
            <ChainNav
              label={t("intern.kette")}
              links={[
                {
                  text: t("intern.start"),
                  href: link("/intern"),
                  current: here === "/intern",
                  glyph: "kritisch" as const,
                },
                item(
                  landkreis.woerter.handlungsfeld.mehrzahl,
                  "/intern/handlungsfelder",
                  "/intern/zielgruppen",
                  "/intern/querschnittsthemen",
                  "/intern/strukturen",
                  "/intern/beteiligung-der-aemter",
                  "/intern/kapitel",
                  "/intern/fassungen",
                  "/intern/prozess",
                  "/intern/vorlagen",
                  "/intern/redaktion",
                ),
                ...(hasAny(page.actor?.rollen, "fachstelle", "fachredaktion")
                  ? [{ ...item(t("intern.belege"), "/intern/belege"), glyph: "beleg" as const }]
                  : []),
                { ...item(t("intern.bedarfe"), "/intern/bedarfe"), glyph: "bedarf" as const },
                {
                  ...item(t("intern.wirkungsziele"), "/intern/wirkungsziele", "/intern/indikatoren"),
                  glyph: "ziel" as const,
                },
                {
                  ...item(landkreis.woerter.massnahme.mehrzahl, "/intern/massnahmen", "/intern/konzept"),
                  glyph: "massnahme" as const,
                },
                {
                  ...item(t("intern.controlling"), "/intern/controlling", "/intern/berichte"),
                  glyph: "warnung" as const,
                },
                {
                  ...item(t("intern.sachstaende"), "/intern/sachstaende", "/intern/abfragen", "/intern/rueckmeldungen"),
                  glyph: "stand" as const,
                },
                item(t("intern.ganze-kette"), "/intern/kette", "/intern/luecken"),
              ]}
            />
          ) : undefined
        }
      />
      {props.meldung ? (
        <Container>
          <FlashMessage title={props.meldung} />
        </Container>
      ) : null}
      {props.children}
      <OfficeFooter
        links={[
          { text: t("intern.hilfe"), href: link("/begriffe") },
          { text: t("fuss.barriere"), href: link("/barriere-melden") },
          { text: t("intern.oeffentlich"), href: link("/") },
        ]}
        after={<ThemeForm />}
      />
    </>
  );
}

function hasAny(rollen: readonly Rolle[] | undefined, ...wanted: Rolle[]): boolean {
  return rollen?.some((rolle) => wanted.includes(rolle)) ?? false;
}
