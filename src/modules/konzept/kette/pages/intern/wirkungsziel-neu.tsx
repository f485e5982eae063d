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
import { createZiel } from "../../commands/create-ziel.ts";
import { parseZiel, ZIEL_FELDER, type ZielEingabe } from "../../rules/eingabe.ts";
import { viewKettenAuswahl } from "../../views/auswahl.ts";
import { viewBedarfForm } from "../../views/bearbeiten.ts";
import { readFormular } from "./teile/formular-lesen.ts";
import { formAbgelehnt, formFalsch, formFremd } from "./teile/seiten-stand.ts";
import { ZielFormular } from "./teile/ziel-formular.tsx";
import type { Route } from "./+types/wirkungsziel-neu";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const auswahl = await viewKettenAuswahl(ctx);
  if (auswahl.handlungsfelder.length === 0) throw new NotAllowed();
  const bedarfId = parseId<"Bedarf">(url.searchParams.get("bedarf") ?? undefined);
  const bedarf = bedarfId ? await viewBedarfForm(ctx, bedarfId) : null;
  const feld = auswahl.handlungsfelder.find((one) => one.value === bedarf?.inhalt.handlungsfeldId);
  const eingabe: ZielEingabe = {
    handlungsfeld: feld?.value ?? "",
    aussage: "",
    wirkungsebene: "",
    ebene: "landkreis",
    zieljahr: "",
    ausgangslage: "",
    annahmen: "",
    stand: "vorgeschlagen",
    vereinbartAm: "",
    vereinbartDurch: "",
    themen: [],
  };
  return { auswahl, eingabe, bedarf: bedarf ? `${bedarf.bezeichnung} ${bedarf.inhalt.titel}` : null };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { eingabe, unbekannt } = readFormular(await request.formData(), ZIEL_FELDER, ["themen"]);
  if (unbekannt) return formFremd(eingabe, 0);
  const parsed = parseZiel(eingabe);
  if (!parsed.ok) return formFalsch(eingabe, 0, parsed.fehler);
  const outcome = await createZiel(ctx, parsed.inhalt, parseId<"Bedarf">(url.searchParams.get("bedarf") ?? undefined));
  if (!outcome.ok) return formAbgelehnt(eingabe, 0, outcome.reason);
  throw redirect(localePath(ctx.locale, `/intern/wirkungsziele/${outcome.value.id}?ok=ziel-angelegt`));
}

/** A new Wirkungsziel, as a draft; when it comes from a Bedarf, linked with it. */
export default function WirkungszielNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  return (
    <>
      <DocumentTitle title={text("ziel.anlegen")} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("kette.ziel"), href: link("/intern/wirkungsziele") }, { text: text("ziel.anlegen") }]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={actionData?.fehler ?? {}} grund={actionData?.grund} />
          <PageTitle glyph="ziel" title={text("ziel.anlegen")} lead={text("ziel.neu.vorspann")} />
          {loaderData.bedarf ? (
            <Notice title={text("kette.neu.zu-bedarf")}>
              <p lang="de">{loaderData.bedarf}</p>
            </Notice>
          ) : null}
          <ZielFormular
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
