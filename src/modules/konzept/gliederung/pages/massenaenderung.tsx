import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { parseId } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { FehlerListe } from "../../pages/teile/fehler-liste.tsx";
import { useTexte } from "../../pages/teile/sprache.ts";
import { parseMassnahmenFilter } from "../../rules/massnahmen-filter.ts";
import { changeMassnahmen } from "../commands/change-massnahmen.ts";
import { acceptAenderung, HOECHSTENS_ZEILEN } from "../rules/massenaenderung.ts";
import {
  type Auswahl,
  mayChooseMassnahmen,
  viewMassenaenderung,
  viewMassenvorschau,
  type VorschauZeile,
} from "../views/massenaenderung.ts";
import { readAenderung } from "./read-aenderung.ts";
import { AenderungFelder } from "./teile/aenderung-felder.tsx";
import { AenderungVorschau } from "./teile/aenderung-vorschau.tsx";
import type { Route } from "./+types/massenaenderung";

/** Ticked rows, or all that fit the filter that the list showed. */
function auswahlOf(search: URLSearchParams): Auswahl {
  if (search.get("alle") === "ja") {
    const rest = new URLSearchParams(search);
    rest.delete("alle");
    rest.delete("wahl");
    const { filter, falsch } = parseMassnahmenFilter(rest, "intern");
    // Nothing instead of everything when the filter cannot be understood.
    return falsch.length > 0 ? { ids: [] } : { filter };
  }
  const ids = search.getAll("wahl").map((id) => parseId<"Massnahme">(id));
  return { ids: ids.filter((id) => id !== null) };
}

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  if (!mayChooseMassnahmen(ctx)) throw new NotAllowed();
  return viewMassenaenderung(ctx, auswahlOf(url.searchParams));
}

type Ergebnis = Extract<Awaited<ReturnType<typeof changeMassnahmen>>, { ok: true }>["value"];

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = await request.formData();
  const { aenderung, revs, eintraege, unbekannt } = readAenderung(form);
  const again = (grund: string | null, status: number, vorschau: readonly VorschauZeile[] | null = null) =>
    data({ grund, eintraege, vorschau, ergebnis: null as Ergebnis | null }, status);
  if (unbekannt) return again("unbekannt", 422);
  const accepted = acceptAenderung(aenderung);
  if (!accepted.ok) return again(accepted.reason, 422);
  if (revs.size === 0) return again("keine-zeilen", 422);
  if (form.get("handlung") === "vorschau") return again(null, 200, await viewMassenvorschau(ctx, revs, accepted.value));
  const outcome = await changeMassnahmen(ctx, revs, accepted.value);
  if (!outcome.ok) return again(outcome.reason, 409);
  if (outcome.value.ausgelassen.length === 0) {
    throw redirect(localePath(ctx.locale, "/intern/massnahmen?ok=massnahmen-geaendert"));
  }
  return data({ grund: null, eintraege, vorschau: null, ergebnis: outcome.value }, 200);
}

/** One change for many Maßnahmen: say what, look at every row, do it. */
export default function Massenaenderung({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const list = link("/intern/massnahmen");
  const title = text("massen.titel", { anzahl: view.zeilen.length });
  return (
    <>
      <DocumentTitle title={title} failed={Boolean(actionData?.grund)} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: woerter.massnahmen, href: list }, { text: text("massen.pfad") }]}
      />
      <Main>
        <FehlerListe fehler={{}} grund={actionData?.grund} />
        {actionData?.ergebnis ? (
          <Fertig ergebnis={actionData.ergebnis} />
        ) : (
          <>
            <PageTitle title={title} lead={text("massen.vorspann")} />
            {view.zuViele ? (
              <Notice tone="warning" title={text("massen.zu-viele", { anzahl: HOECHSTENS_ZEILEN })}>
                <p>{text("massen.zu-viele.text")}</p>
              </Notice>
            ) : null}
            {view.zeilen.length === 0 ? (
              <EmptyState title={text("massen.leer")} action={<TextLink href={list}>{woerter.massnahmen}</TextLink>}>
                {text("massen.leer.text")}
              </EmptyState>
            ) : actionData?.vorschau ? (
              <AenderungVorschau zeilen={actionData.vorschau} eintraege={actionData.eintraege} />
            ) : (
              <>
                <Disclosure summary={text("massen.welche", { anzahl: view.zeilen.length })}>
                  <PlainList
                    items={view.zeilen.map((zeile) => ({
                      key: zeile.id,
                      content: <span lang="de">{`${zeile.kennung} ${zeile.titel}`}</span>,
                    }))}
                  />
                </Disclosure>
                <AenderungFelder view={view} eintraege={actionData?.eintraege ?? []} />
              </>
            )}
          </>
        )}
      </Main>
    </>
  );
}

/** What was done, and what was left out and why. */
function Fertig({ ergebnis }: { ergebnis: Ergebnis }) {
  const { text, link, woerter } = useTexte();
  return (
    <>
      <PageTitle title={text("massen.fertig", { anzahl: ergebnis.geaendert })} lead={text("massen.fertig.text")} />
      <Section close id="ausgelassen" heading={text("massen.ausgelassen", { anzahl: ergebnis.ausgelassen.length })}>
        <PlainList
          items={ergebnis.ausgelassen.map((one) => ({
            key: one.kennung,
            content: (
              <>
                <span lang="de">{`${one.kennung} ${one.titel}`}</span>: {text(`massen.grund.${one.grund}`)}
              </>
            ),
          }))}
        />
        <p className="kern-body">
          <TextLink href={link("/intern/massnahmen")}>{woerter.massnahmen}</TextLink>
        </p>
      </Section>
    </>
  );
}
