import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Num } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { wartetAufAntwort } from "../../rules/abfrage.ts";
import { viewRueckmeldungen } from "../../views/durch-link.ts";
import { AbfragestandZeichen } from "../teile/abfragestand.tsx";
import { nichts } from "../teile/link-antwort.ts";
import { LinkUngueltig } from "../teile/link-ungueltig.tsx";
import type { Route } from "./+types/rueckmeldungen";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewRueckmeldungen(ctx, params.token);
  if (!view) return nichts();
  const base = `/rueckmeldung/${encodeURIComponent(params.token)}`;
  if (view.nur) return redirect(localePath(ctx.locale, `${base}/${view.nur}`));
  return data({ ...view, base });
}

/** Everything that one recipient is asked, one line each. */
export default function Rueckmeldungen({ loaderData }: Route.ComponentProps) {
  const { text, link, f, woerter } = useTexte();
  if (!loaderData) return <LinkUngueltig />;
  const { zeilen, base } = loaderData;
  const offen = zeilen.filter((one) => wartetAufAntwort(one.stand)).length;
  const title = text("abfrage.uebersicht.titel", { offen, alle: zeilen.length });
  return (
    <Main>
      <DocumentTitle title={title} />
      <NarrowColumn>
        <PageTitle
          glyph="stand"
          kind={text("abfrage.rueckmeldung")}
          title={title}
          lead={text("abfrage.uebersicht.vorspann", { wer: loaderData.wer })}
        />
        <CardTable
          caption={text("abfrage.uebersicht.liste")}
          captionHidden
          rows={zeilen}
          rowKey={(one) => one.id}
          columns={[
            {
              key: "massnahme",
              header: woerter.massnahme,
              rowHeader: true,
              cell: (one) => (
                <>
                  <Num>{one.kennung}</Num>{" "}
                  <TextLink href={link(`${base}/${one.id}`)} lang="de">
                    {one.titel}
                  </TextLink>
                </>
              ),
            },
            { key: "bis", header: text("abfrage.spalte.faellig"), cell: (one) => f.date(one.faelligAm) },
            {
              key: "stand",
              header: text("abfrage.spalte.stand"),
              cell: (one) => <AbfragestandZeichen stand={one.stand} wer="gefragte" />,
            },
          ]}
        />
        <Origin>{text("abfrage.uebersicht.herkunft", { bis: f.date(loaderData.gueltigBis) })}</Origin>
      </NarrowColumn>
    </Main>
  );
}
