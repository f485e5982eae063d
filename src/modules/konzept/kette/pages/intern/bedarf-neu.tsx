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
import { createBedarf } from "../../commands/create-bedarf.ts";
import { BEDARF_FELDER, type BedarfEingabe, parseBedarf } from "../../rules/eingabe.ts";
import { viewKettenAuswahl } from "../../views/auswahl.ts";
import { BedarfFormular } from "./teile/bedarf-formular.tsx";
import { readFormular } from "./teile/formular-lesen.ts";
import { formAbgelehnt, formFalsch, formFremd } from "./teile/seiten-stand.ts";
import type { Route } from "./+types/bedarf-neu";

const HINWEIS_MAX = 1_000;

export async function loader({ context, url }: Route.LoaderArgs) {
  const auswahl = await viewKettenAuswahl(context.get(ctxKey));
  if (auswahl.handlungsfelder.length === 0) throw new NotAllowed();
  const feld = auswahl.handlungsfelder.find((one) => one.slug === url.searchParams.get("handlungsfeld"));
  const eingabe: BedarfEingabe = {
    handlungsfeld: feld?.value ?? "",
    titel: "",
    // What another page found out, such as a search that finds nothing.
    beschreibung: (url.searchParams.get("hinweis") ?? "").slice(0, HINWEIS_MAX),
    stand: "vorgeschlagen",
    vorrang: "",
    vorrangGrund: "",
    vorrangDurch: "",
    umfang: "kreisweit",
    empfehlungen: "",
    gemeinden: [],
    zielgruppen: [],
    themen: [],
  };
  return { auswahl, eingabe };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { eingabe, unbekannt } = readFormular(await request.formData(), BEDARF_FELDER, [
    "gemeinden",
    "zielgruppen",
    "themen",
  ]);
  if (unbekannt) return formFremd(eingabe, 0);
  const parsed = parseBedarf(eingabe);
  if (!parsed.ok) return formFalsch(eingabe, 0, parsed.fehler);
  const outcome = await createBedarf(ctx, parsed.inhalt);
  if (!outcome.ok) return formAbgelehnt(eingabe, 0, outcome.reason);
  throw redirect(localePath(ctx.locale, `/intern/bedarfe/${outcome.value.id}?ok=bedarf-angelegt`));
}

/** A new Bedarf, as a draft. */
export default function BedarfNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  return (
    <>
      <DocumentTitle title={text("bedarf.anlegen")} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("kette.bedarf"), href: link("/intern/bedarfe") }, { text: text("bedarf.anlegen") }]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={actionData?.fehler ?? {}} grund={actionData?.grund} />
          <PageTitle glyph="bedarf" title={text("bedarf.anlegen")} lead={text("bedarf.neu.vorspann")} />
          <BedarfFormular
            eingabe={actionData?.eingabe ?? loaderData.eingabe}
            fehler={actionData?.fehler ?? {}}
            auswahl={loaderData.auswahl}
            rev={0}
            speichern={text("kette.neu.speichern")}
          />
        </NarrowColumn>
      </Main>
    </>
  );
}
