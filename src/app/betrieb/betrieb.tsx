import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { ServiceBar, ServiceBarButton } from "#src/ui/service-bar/service-bar.tsx";
import { SiteHeader } from "#src/ui/site-header/site-header.tsx";
import { SkipLink } from "#src/ui/skip-link/skip-link.tsx";
import { servicesKey } from "../keys.ts";
import { rahmenTexts } from "../texts/index.ts";
import type { Route } from "./+types/betrieb";
import { viewBetrieb } from "./view-betrieb.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  if (ctx.mandant.art === "betrieb" && ctx.actor.kind === "oeffentlich") {
    throw redirect(
      `${localePath(ctx.locale, "/anmelden")}?weiter=${encodeURIComponent(localePath(ctx.locale, "/betrieb"))}`,
    );
  }
  return viewBetrieb(ctx, context.get(servicesKey));
}

/** Whoever runs the installation: which counties there are and what the machine needs. */
export default function Betrieb({ loaderData }: Route.ComponentProps) {
  const page = usePage();
  const t = page.t(rahmenTexts);
  const { datenbank, mandanten } = loaderData;
  return (
    <>
      <DocumentTitle title={t("betrieb.titel")} />
      <SkipLink>{t("sprung")}</SkipLink>
      <SiteHeader
        home={page.link("/betrieb")}
        name="Wirkungskreis"
        subline={t("betrieb.titel")}
        serviceBar={
          <ServiceBar
            text={t("betrieb.titel")}
            links={[{ text: page.actor?.name ?? t("intern.konto"), href: page.link("/konto") }]}
            action={<ServiceBarButton action={page.link("/abmelden")}>{t("intern.abmelden")}</ServiceBarButton>}
          />
        }
      />
      <Main>
        <PageTitle title={t("betrieb.h1", { anzahl: mandanten.length })} lead={t("betrieb.vorspann")} />
        {datenbank.warning ? (
          <Notice tone="warning" title={t("betrieb.datenbank", { version: datenbank.version })}>
            <p>{datenbank.warning}</p>
          </Notice>
        ) : null}
        {mandanten.length === 0 ? (
          <EmptyState title={t("betrieb.keine")}>{t("betrieb.keine.text")}</EmptyState>
        ) : (
          <CardTable
            caption={t("betrieb.tabelle")}
            rows={mandanten}
            rowKey={(row) => row.key}
            columns={[
              { key: "key", header: t("betrieb.schluessel"), rowHeader: true, cell: (row) => row.key },
              { key: "host", header: t("betrieb.adresse"), cell: (row) => row.host ?? "" },
              {
                key: "stand",
                header: t("betrieb.stand"),
                cell: (row) => t(row.gesperrt ? "betrieb.gesperrt" : "betrieb.offen"),
              },
              {
                key: "massnahmen",
                header: t("betrieb.massnahmen"),
                numeric: true,
                cell: (row) => page.f.number(row.massnahmen),
              },
              {
                key: "oeffentlich",
                header: t("betrieb.veroeffentlicht"),
                numeric: true,
                cell: (row) => page.f.number(row.veroeffentlicht),
              },
            ]}
          />
        )}
        <Origin>
          {t(datenbank.embedded ? "betrieb.eingebaut" : "betrieb.eigene", { version: datenbank.version })}
        </Origin>
      </Main>
    </>
  );
}
