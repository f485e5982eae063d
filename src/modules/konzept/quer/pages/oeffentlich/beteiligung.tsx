import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { auswahlQuery, parseAuswahl } from "../../rules/auswahl.ts";
import { viewBeteiligung } from "../../views/beteiligung.ts";
import { BeteiligungTeile } from "../teile/beteiligung.tsx";
import { FeldFilter } from "../teile/feld-filter.tsx";
import { dateienOf, QuerSeite } from "../teile/quer-seite.tsx";
import type { Route } from "./+types/beteiligung";

const PFAD = "/konzept/beteiligung-der-aemter";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { werte, falsch } = parseAuswahl(url.searchParams, ["handlungsfeld"]);
  const view = await viewBeteiligung(ctx, "oeffentlich", werte.handlungsfeld ?? null);
  return data({ view, falsch, today: ctx.today }, falsch.length > 0 ? 400 : 200);
}

/** Units of the Landratsamt × Maßnahmen, and the units without any (R026). */
export default function Beteiligung({ loaderData: { view, falsch, today } }: Route.ComponentProps) {
  const { text } = useTexte();
  const gesamt = view.einheiten.length;
  return (
    <QuerSeite
      kurz={text("quer.beteiligung.kurz")}
      title={gesamt === 0 ? text("quer.beteiligung.kurz") : text("quer.beteiligung.titel", { ohne: view.ohne, gesamt })}
      lead={text("quer.beteiligung.vorspann", { anzahl: view.massnahmen.length })}
      falsch={falsch}
      dateien={dateienOf(PFAD, auswahlQuery({ handlungsfeld: view.feld?.slug }))}
      today={today}
      before={<FeldFilter action={PFAD} felder={view.felder} feld={view.feld?.slug ?? null} />}
    >
      <BeteiligungTeile view={view} />
    </QuerSeite>
  );
}
