import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseId } from "#src/shared/id.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { createZiel } from "../../commands/create-ziel.ts";
import { parseZiel, ZIEL_FELDER, type ZielEingabe } from "../../rules/eingabe.ts";
import { viewKettenAuswahl } from "../../views/auswahl.ts";
import { viewBedarfForm } from "../../views/bearbeiten.ts";
import { readFormular } from "./teile/formular-lesen.ts";
import { ZielFormular } from "./teile/ziel-formular.tsx";
import { NeuSeite, ZuBedarf } from "./teile/neu-seite.tsx";
import { saveFormular } from "./teile/speichern.ts";
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
  const bedarf = parseId<"Bedarf">(url.searchParams.get("bedarf") ?? undefined);
  return saveFormular(ctx, readFormular(await request.formData(), ZIEL_FELDER, ["themen"]), {
    parse: parseZiel,
    run: (inhalt) => createZiel(ctx, inhalt, bedarf),
    danach: ({ id }) => `/intern/wirkungsziele/${id}?ok=ziel-angelegt`,
  });
}

/** A new Wirkungsziel, as a draft; when it comes from a Bedarf, linked with it. */
export default function WirkungszielNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useTexte();
  return (
    <NeuSeite
      glyph="ziel"
      titel={text("ziel.anlegen")}
      vorspann={text("ziel.neu.vorspann")}
      liste={{ text: text("kette.ziel"), path: "/intern/wirkungsziele" }}
      stand={actionData}
    >
      <ZuBedarf titel={loaderData.bedarf} />
      <ZielFormular
        eingabe={actionData?.eingabe ?? loaderData.eingabe}
        fehler={actionData?.fehler ?? {}}
        auswahl={loaderData.auswahl}
        rev={0}
        speichern={text("kette.neu.speichern")}
      />
    </NeuSeite>
  );
}
