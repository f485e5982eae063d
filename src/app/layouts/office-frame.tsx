import type { ReactNode } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import { FlashMessage } from "#src/ui/flash-message/flash-message.tsx";
import { ChainNav, MenuNav } from "#src/ui/main-nav/main-nav.tsx";
import { Container } from "#src/ui/main/main.tsx";
import { ServiceBar, ServiceBarButton } from "#src/ui/service-bar/service-bar.tsx";
import { OfficeFooter } from "#src/ui/site-footer/site-footer.tsx";
import { SiteHeader } from "#src/ui/site-header/site-header.tsx";
import { SkipLink } from "#src/ui/skip-link/skip-link.tsx";
import { rahmenTexts } from "../texts/index.ts";
import { CHAIN, entryAt, GROUPS, type OfficeEntry, showsEntry } from "./office-areas.ts";
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
  const at = entryAt(here);
  const rollen = page.actor?.rollen ?? [];
  const woerter = {
    massnahmen: landkreis.woerter.massnahme.mehrzahl,
    felder: landkreis.woerter.handlungsfeld.mehrzahl,
  };
  const linksOf = (entries: readonly OfficeEntry[]) =>
    entries
      .filter((entry) => showsEntry(entry, rollen))
      .map((entry) => ({
        text: t(entry.text, woerter),
        href: link(entry.path),
        current: entry === at,
        glyph: entry.glyph,
      }));
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
              ...(props.menu
                ? [{ text: t("dienst.suche"), href: link("/intern/suche"), current: here === "/intern/suche" }]
                : []),
              {
                text: page.actor?.name ?? t("intern.konto"),
                href: link("/konto"),
                current: here === "/konto" || here.startsWith("/konto/"),
              },
            ]}
            action={<ServiceBarButton action={link("/abmelden")}>{t("intern.abmelden")}</ServiceBarButton>}
          />
        }
        nav={
          props.menu ? (
            <MenuNav
              label={t("intern.bereiche")}
              groups={GROUPS.map((group) => ({ text: t(group.text, woerter), links: linksOf(group.entries) }))}
            />
          ) : undefined
        }
        chainNav={props.menu ? <ChainNav label={t("intern.kette")} links={linksOf(CHAIN)} /> : undefined}
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
