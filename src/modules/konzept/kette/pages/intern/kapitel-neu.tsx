import { redirect } from "react-router";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { FestlegungHinweis } from "../../../redaktion/pages/teile/festlegung.tsx";
import { viewFestlegung } from "../../../redaktion/views/festlegung.ts";
import { createKapitel } from "../../commands/change-kapitel.ts";
import { KAPITEL_FELDER, parseKapitel } from "../../rules/eingabe.ts";
import { mayEditKapitel } from "../../rules/permissions.ts";
import { readFormular } from "./teile/formular-lesen.ts";
import { KapitelFormular } from "./teile/kapitel-formular.tsx";
import { markenOf } from "../../../beleg/pages/teile/marken.ts";
import { formAbgelehnt, formFalsch, formFremd } from "./teile/seiten-stand.ts";
import type { Route } from "./+types/kapitel-neu";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  if (!mayEditKapitel(ctx.actor)) throw new NotAllowed();
  return viewFestlegung(ctx, null);
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { eingabe, unbekannt } = readFormular(await request.formData(), KAPITEL_FELDER);
  if (unbekannt) return formFremd(eingabe, 0);
  const parsed = parseKapitel(eingabe);
  if (!parsed.ok) return formFalsch(eingabe, 0, parsed.fehler);
  const outcome = await createKapitel(ctx, parsed.inhalt);
  if (!outcome.ok) return formAbgelehnt(eingabe, 0, outcome.reason, markenOf(outcome));
  throw redirect(localePath(ctx.locale, `/intern/kapitel/${outcome.value.id}?ok=kapitel-angelegt`));
}

/** A new chapter, as a draft at the end. */
export default function KapitelNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  return (
    <>
      <DocumentTitle title={text("kapitel.anlegen")} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("kapitel.mehrzahl"), href: link("/intern/kapitel") }, { text: text("kapitel.anlegen") }]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={actionData?.fehler ?? {}} grund={actionData?.grund} />
          <PageTitle title={text("kapitel.anlegen")} lead={text("kapitel.neu.vorspann")} />
          <FestlegungHinweis festlegung={loaderData} />
          <KapitelFormular
            eingabe={actionData?.eingabe ?? { titel: "", text: "", enthaeltFelder: "" }}
            fehler={actionData?.fehler ?? {}}
            rev={0}
            speichern={text("kette.neu.speichern")}
            marken={actionData?.werte["marken"]}
          />
        </NarrowColumn>
      </Main>
    </>
  );
}
