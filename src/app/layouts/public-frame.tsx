import type { ReactNode } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import { dirOf, LOCALE_NAMES, localePath } from "#src/shared/locale.ts";
import { MainNav } from "#src/ui/main-nav/main-nav.tsx";
import { ServiceBar } from "#src/ui/service-bar/service-bar.tsx";
import { SiteFooter } from "#src/ui/site-footer/site-footer.tsx";
import { SiteHeader } from "#src/ui/site-header/site-header.tsx";
import { SkipLink } from "#src/ui/skip-link/skip-link.tsx";
import { ThemeSwitch } from "#src/ui/theme-switch/theme-switch.tsx";
import { rahmenTexts } from "../texts/index.ts";

const AREAS = [
  { key: "nav.konzept", path: "/konzept" },
  { key: "nav.wegweiser", path: "/wegweiser" },
  { key: "nav.netzwerk", path: "/netzwerk" },
  { key: "nav.gemeinden", path: "/gemeinden" },
  { key: "nav.fachstelle", path: "/fachstelle" },
] as const;

/**
 * Head and foot of every public page.
 *
 * @param wegweiser whether the county shows one; without, the menu does not name it
 */
export function PublicFrame({ wegweiser, children }: { wegweiser?: boolean | undefined; children: ReactNode }) {
  const page = usePage();
  const t = page.t(rahmenTexts);
  const { landkreis, link } = page;
  const here = page.path.split("?", 1)[0] ?? "/";
  const inArea = (path: string) => here === path || here.startsWith(`${path}/`);
  return (
    <>
      <SkipLink>{t("sprung")}</SkipLink>
      <SiteHeader
        home={link("/")}
        name={landkreis.name}
        subline={landkreis.motto || t("motto")}
        logo={landkreis.logo?.href}
        serviceBar={
          <ServiceBar
            text={page.mode === "demo" ? t("demo.band") : t("dienst.website", { name: landkreis.verwaltungsname })}
            links={[
              { text: t("dienst.suche"), href: link("/suche"), current: inArea("/suche") },
              { text: t("dienst.leicht"), href: link("/leichte-sprache") },
              { text: t("dienst.gebaerden"), href: link("/gebaerdensprache") },
              ...landkreis.sprachen
                .filter((locale) => locale !== page.locale)
                .map((locale) => ({
                  text: LOCALE_NAMES[locale],
                  href: localePath(locale, page.path),
                  lang: locale,
                  dir: dirOf(locale),
                  hrefLang: locale,
                })),
            ]}
          />
        }
        nav={
          <MainNav
            label={t("nav.haupt")}
            links={AREAS.filter(({ key }) => wegweiser || key !== "nav.wegweiser").map(({ key, path }) => ({
              text: t(key),
              href: link(path),
              current: inArea(path),
            }))}
          />
        }
      />
      {children}
      <PublicFooter />
    </>
  );
}

export function PublicFooter() {
  const page = usePage();
  const t = page.t(rahmenTexts);
  const { fachstelle } = page.landkreis;
  return (
    <SiteFooter
      columns={[
        ...(fachstelle
          ? [
              {
                heading: <bdi lang="de">{fachstelle.name}</bdi>,
                content: (
                  <>
                    <p>
                      {fachstelle.anschrift.map((line, place) => (
                        <span key={line}>
                          {place > 0 ? <br /> : null}
                          <bdi lang="de">{line}</bdi>
                        </span>
                      ))}
                    </p>
                    <p>
                      {fachstelle.telefon ? (
                        <a href={`tel:${fachstelle.telefon.replace(/[^+\d]/g, "")}`}>
                          <bdi dir="ltr">{fachstelle.telefon}</bdi>
                        </a>
                      ) : null}
                      {fachstelle.telefon && fachstelle.email ? <br /> : null}
                      {fachstelle.email ? <a href={`mailto:${fachstelle.email}`}>{fachstelle.email}</a> : null}
                    </p>
                  </>
                ),
              },
            ]
          : []),
        {
          heading: t("fuss.offen"),
          links: [
            { text: t("fuss.daten"), href: page.link("/daten") },
            { text: t("fuss.vorhaben"), href: page.link("/konzept/woran-wir-arbeiten") },
            { text: t("fuss.ideen"), href: page.link("/konzept/ideen") },
            { text: t("fuss.entwuerfe"), href: page.link("/mitmachen/entwurf") },
            { text: t("fuss.umfragen"), href: page.link("/umfragen") },
            { text: t("fuss.workshops"), href: page.link("/workshops") },
            { text: t("fuss.pdf"), href: page.link("/konzept.pdf") },
          ],
        },
        {
          heading: t("fuss.ueber"),
          links: [
            { text: t("fuss.barriere"), href: page.link("/barriere-melden") },
            { text: t("fuss.erklaerung"), href: page.link("/barrierefreiheit") },
            { text: t("fuss.datenschutz"), href: page.link("/datenschutz") },
            { text: t("fuss.impressum"), href: page.link("/impressum") },
            page.actor
              ? { text: t("fuss.intern"), href: page.link("/intern") }
              : { text: t("fuss.anmelden"), href: page.link("/anmelden") },
          ],
        },
      ]}
      after={<ThemeForm />}
    />
  );
}

export function ThemeForm() {
  const page = usePage();
  const t = page.t(rahmenTexts);
  return (
    <ThemeSwitch
      action={page.link("/darstellung")}
      label={t("thema.aendern")}
      name="darstellung"
      current={page.theme ?? "auto"}
      options={[
        { value: "light", label: t("thema.light") },
        { value: "dark", label: t("thema.dark") },
        { value: "auto", label: t("thema.auto") },
      ]}
      back={{ name: "zurueck", value: page.path }}
    />
  );
}
