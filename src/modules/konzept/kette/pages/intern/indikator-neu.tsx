import { listStellen } from "#src/modules/netzwerk/index.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { createIndikator } from "../../commands/change-indikatoren.ts";
import { INDIKATOR_FELDER, type IndikatorEingabe, parseIndikator } from "../../rules/eingabe.ts";
import { mayEditIndikatoren } from "../../rules/permissions.ts";
import { viewKettenAuswahl } from "../../views/auswahl.ts";
import { readFormular } from "./teile/formular-lesen.ts";
import { IndikatorFormular } from "./teile/indikator-formular.tsx";
import { NeuSeite } from "./teile/neu-seite.tsx";
import { saveFormular } from "./teile/speichern.ts";
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
  return saveFormular(ctx, readFormular(await request.formData(), INDIKATOR_FELDER), {
    parse: parseIndikator,
    run: (inhalt) => createIndikator(ctx, inhalt),
    danach: ({ id }) => `/intern/indikatoren/${id}?ok=indikator-angelegt`,
  });
}

/** A new Indikator. */
export default function IndikatorNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useTexte();
  return (
    <NeuSeite
      titel={text("indikator.anlegen")}
      vorspann={text("indikator.neu.vorspann")}
      liste={{ text: text("kette.indikatoren"), path: "/intern/indikatoren" }}
      stand={actionData}
    >
      <IndikatorFormular
        eingabe={actionData?.eingabe ?? LEER}
        fehler={actionData?.fehler ?? {}}
        auswahl={loaderData.auswahl}
        stellen={loaderData.stellen}
        rev={0}
        speichern={text("indikator.neu.speichern")}
      />
    </NeuSeite>
  );
}
