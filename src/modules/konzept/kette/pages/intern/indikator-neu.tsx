import { redirect } from "react-router";
import { listStellen } from "#src/modules/netzwerk/index.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { createIndikator } from "../../commands/change-indikatoren.ts";
import { INDIKATOR_FELDER, type IndikatorEingabe, parseIndikator } from "../../rules/eingabe.ts";
import { mayEditIndikatoren } from "../../rules/permissions.ts";
import { viewKettenAuswahl } from "../../views/auswahl.ts";
import { readFormular } from "./teile/formular-lesen.ts";
import { IndikatorFormular } from "./teile/indikator-formular.tsx";
import { formAbgelehnt, formFalsch, formFremd } from "./teile/seiten-stand.ts";
import type { Route } from "./+types/indikator-neu";

const LEER: IndikatorEingabe = {
  name: "",
  art: "",
  einheit: "",
  nachkommastellen: "0",
  zaehler: "",
  nenner: "",
  quelle: "",
  quelleStelle: "",
  turnus: "jaehrlich",
  stichtag: "31.12.",
  richtung: "neutral",
  methode: "",
  handlungsfeld: "",
  oeffentlich: "ja",
};

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  if (!mayEditIndikatoren(ctx.actor)) throw new NotAllowed();
  return {
    auswahl: await viewKettenAuswahl(ctx),
    stellen: (await listStellen(ctx)).map(({ id, name }) => ({ value: id, label: name })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { eingabe, unbekannt } = readFormular(await request.formData(), INDIKATOR_FELDER);
  if (unbekannt) return formFremd(eingabe, 0);
  const parsed = parseIndikator(eingabe);
  if (!parsed.ok) return formFalsch(eingabe, 0, parsed.fehler);
  const outcome = await createIndikator(ctx, parsed.inhalt);
  if (!outcome.ok) return formAbgelehnt(eingabe, 0, outcome.reason);
  throw redirect(localePath(ctx.locale, `/intern/indikatoren/${outcome.value.id}?ok=indikator-angelegt`));
}

/** A new Indikator. */
export default function IndikatorNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  return (
    <>
      <DocumentTitle title={text("indikator.anlegen")} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("kette.indikatoren"), href: link("/intern/indikatoren") },
          { text: text("indikator.anlegen") },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={actionData?.fehler ?? {}} grund={actionData?.grund} />
          <PageTitle title={text("indikator.anlegen")} lead={text("indikator.neu.vorspann")} />
          <IndikatorFormular
            eingabe={actionData?.eingabe ?? LEER}
            fehler={actionData?.fehler ?? {}}
            auswahl={loaderData.auswahl}
            stellen={loaderData.stellen}
            rev={0}
            speichern={text("indikator.neu.speichern")}
          />
        </NarrowColumn>
      </Main>
    </>
  );
}
