import { redirect } from "react-router";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { parseId } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { createBeleg } from "../../commands/change-belege.ts";
import { BELEG_FELDER, type BelegEingabe, parseBeleg } from "../../rules/eingabe.ts";
import { mayEditBelege } from "../../rules/permissions.ts";
import { viewBedarfForm } from "../../views/bearbeiten.ts";
import { BelegFormular } from "./teile/beleg-formular.tsx";
import { readFormular } from "./teile/formular-lesen.ts";
import { formAbgelehnt, formFalsch, formFremd } from "./teile/seiten-stand.ts";
import type { Route } from "./+types/beleg-neu";

const LEER: BelegEingabe = {
  art: "",
  aussage: "",
  quelle: "",
  tag: "",
  fundstelle: "",
  adresse: "",
  freigabe: "intern",
  frage: "",
  von: "",
  antworten: "",
};

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  if (!mayEditBelege(ctx.actor)) throw new NotAllowed();
  const id = parseId<"Bedarf">(url.searchParams.get("bedarf") ?? undefined);
  const bedarf = id ? await viewBedarfForm(ctx, id) : null;
  return { bedarf: bedarf ? { id: bedarf.id, titel: `${bedarf.bezeichnung} ${bedarf.inhalt.titel}` } : null };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const bedarf = parseId<"Bedarf">(url.searchParams.get("bedarf") ?? undefined);
  const { eingabe, unbekannt } = readFormular(await request.formData(), BELEG_FELDER);
  if (unbekannt) return formFremd(eingabe, 0);
  const parsed = parseBeleg(eingabe);
  if (!parsed.ok) return formFalsch(eingabe, 0, parsed.fehler);
  const outcome = await createBeleg(ctx, parsed.inhalt, bedarf);
  if (!outcome.ok) return formAbgelehnt(eingabe, 0, outcome.reason);
  const path = bedarf ? `/intern/bedarfe/${bedarf}` : `/intern/belege/${outcome.value.id}`;
  throw redirect(localePath(ctx.locale, `${path}?ok=beleg-angelegt`));
}

/** A new Beleg; when it comes from a Bedarf, linked with it. */
export default function BelegNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const { bedarf } = loaderData;
  return (
    <>
      <DocumentTitle title={text("beleg.anlegen")} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("kette.beleg"), href: link("/intern/belege") }, { text: text("beleg.anlegen") }]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={actionData?.fehler ?? {}} grund={actionData?.grund} />
          <PageTitle glyph="beleg" title={text("beleg.anlegen")} lead={text("beleg.neu.vorspann")} />
          {bedarf ? (
            <Notice title={text("kette.neu.zu-bedarf")}>
              <p lang="de">{bedarf.titel}</p>
            </Notice>
          ) : null}
          <BelegFormular
            eingabe={actionData?.eingabe ?? LEER}
            fehler={actionData?.fehler ?? {}}
            rev={0}
            speichern={text("beleg.neu.speichern")}
            zurueck={link(bedarf ? `/intern/bedarfe/${bedarf.id}` : "/intern/belege")}
          />
        </NarrowColumn>
      </Main>
    </>
  );
}
