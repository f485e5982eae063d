import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { FestlegungHinweis } from "../../../redaktion/pages/teile/festlegung.tsx";
import { viewFestlegung } from "../../../redaktion/views/festlegung.ts";
import { createKapitel } from "../../commands/change-kapitel.ts";
import { KAPITEL_FELDER, parseKapitel } from "../../rules/eingabe.ts";
import { mayEditKapitel } from "../../rules/permissions.ts";
import { readFormular } from "./teile/formular-lesen.ts";
import { KapitelFormular } from "./teile/kapitel-formular.tsx";
import { markenOf } from "../../../beleg/pages/teile/marken.ts";
import { NeuSeite } from "./teile/neu-seite.tsx";
import { saveFormular } from "./teile/speichern.ts";
import type { Route } from "./+types/kapitel-neu";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  if (!mayEditKapitel(ctx.actor)) throw new NotAllowed();
  return viewFestlegung(ctx, null);
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  return saveFormular(ctx, readFormular(await request.formData(), KAPITEL_FELDER), {
    parse: parseKapitel,
    run: (inhalt) => createKapitel(ctx, inhalt),
    danach: ({ id }) => `/intern/kapitel/${id}?ok=kapitel-angelegt`,
    werteOf: markenOf,
  });
}

/** A new chapter, as a draft at the end. */
export default function KapitelNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useTexte();
  return (
    <NeuSeite
      titel={text("kapitel.anlegen")}
      vorspann={text("kapitel.neu.vorspann")}
      liste={{ text: text("kapitel.mehrzahl"), path: "/intern/kapitel" }}
      stand={actionData}
    >
      <FestlegungHinweis festlegung={loaderData} />
      <KapitelFormular
        eingabe={actionData?.eingabe ?? { titel: "", text: "", enthaeltFelder: "" }}
        fehler={actionData?.fehler ?? {}}
        rev={0}
        speichern={text("kette.neu.speichern")}
        marken={actionData?.werte["marken"]}
      />
    </NeuSeite>
  );
}
