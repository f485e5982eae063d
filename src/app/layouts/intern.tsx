import { Outlet, redirect } from "react-router";
import { missingFactor } from "#src/modules/zugang/index.ts";
import { ctxKey, requestKey } from "#src/platform/http/context.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { usePage } from "#src/platform/http/page.tsx";
import type { Rolle } from "#src/shared/actor.ts";
import { localePath } from "#src/shared/locale.ts";
import { FlashMessage } from "#src/ui/flash-message/flash-message.tsx";
import { ChainNav, MainNav } from "#src/ui/main-nav/main-nav.tsx";
import { Container } from "#src/ui/main/main.tsx";
import { ServiceBar, ServiceBarButton } from "#src/ui/service-bar/service-bar.tsx";
import { OfficeFooter } from "#src/ui/site-footer/site-footer.tsx";
import { SiteHeader } from "#src/ui/site-header/site-header.tsx";
import { SkipLink } from "#src/ui/skip-link/skip-link.tsx";
import { findMeldung } from "../texts/all.ts";
import { rahmenTexts } from "../texts/index.ts";
import type { Route } from "./+types/intern";
import { ThemeForm } from "./public-frame.tsx";

/** Before any loader or action below: whoever is not known goes to the sign-in and comes back. */
export const middleware: Route.MiddlewareFunction[] = [
  async ({ context }, next) => {
    const ctx = context.get(ctxKey);
    if (ctx.actor.kind === "oeffentlich") {
      const target = encodeURIComponent(localePath(ctx.locale, context.get(requestKey).path));
      throw redirect(`${localePath(ctx.locale, "/anmelden")}?weiter=${target}`);
    }
    // Whoever may write and has shown no second factor can do one thing: enrol one.
    if (missingFactor(ctx.actor)) throw redirect(localePath(ctx.locale, "/konto/zweiter-faktor"));
    requireIntern(ctx);
    return next();
  },
];

export function loader({ context, url }: Route.LoaderArgs) {
  return { meldung: findMeldung(url.searchParams.get("ok"), context.get(ctxKey).locale) };
}

export function headers() {
  return { "cache-control": "private, no-store" };
}

export default function Intern({ loaderData }: Route.ComponentProps) {
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
        home={link("/intern")}
        name="Wirkungskreis"
        subline={landkreis.name}
        logo={landkreis.logo?.href}
        serviceBar={
          <ServiceBar
            text={t("intern.dienst", { name: landkreis.verwaltungsname })}
            links={[item(page.actor?.name ?? t("intern.konto"), "/konto")]}
            action={<ServiceBarButton action={link("/abmelden")}>{t("intern.abmelden")}</ServiceBarButton>}
          />
        }
        nav={
          <MainNav
            label={t("intern.bereiche")}
            links={[
              item(
                t("intern.netzwerk"),
                "/intern/netzwerk",
                "/intern/gemeinden",
                "/intern/kontakte",
                "/intern/foerderprogramme",
                "/intern/fachstelle",
              ),
              ...(steers
                ? [
                    item(t("intern.benutzer"), "/intern/benutzer", "/intern/anmeldedienste"),
                    item(t("intern.protokoll"), "/intern/protokoll"),
                    item(t("intern.einstellungen"), "/intern/einstellungen", "/intern/barrieremeldungen"),
                  ]
                : []),
            ]}
          />
        }
        chainNav={
          <ChainNav
            label={t("intern.kette")}
            links={[
              { text: t("intern.start"), href: link("/intern"), current: here === "/intern" },
              item(
                landkreis.woerter.handlungsfeld.mehrzahl,
                "/intern/handlungsfelder",
                "/intern/zielgruppen",
                "/intern/querschnittsthemen",
              ),
              {
                ...item(landkreis.woerter.massnahme.mehrzahl, "/intern/massnahmen", "/intern/konzept"),
                glyph: "massnahme" as const,
              },
            ]}
          />
        }
      />
      {loaderData.meldung ? (
        <Container>
          <FlashMessage title={loaderData.meldung} />
        </Container>
      ) : null}
      <Outlet />
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
