import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { createBedarf } from "../../commands/create-bedarf.ts";
import { BEDARF_FELDER, type BedarfEingabe, parseBedarf } from "../../rules/eingabe.ts";
import { viewKettenAuswahl } from "../../views/auswahl.ts";
import { BedarfFormular } from "./teile/bedarf-formular.tsx";
import { readFormular } from "./teile/formular-lesen.ts";
import { NeuSeite } from "./teile/neu-seite.tsx";
import { saveFormular } from "./teile/speichern.ts";
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
  return saveFormular(
    ctx,
    readFormular(await request.formData(), BEDARF_FELDER, ["gemeinden", "zielgruppen", "themen"]),
    {
      parse: parseBedarf,
      run: (inhalt) => createBedarf(ctx, inhalt),
      danach: ({ id }) => `/intern/bedarfe/${id}?ok=bedarf-angelegt`,
    },
  );
}

/** A new Bedarf, as a draft. */
export default function BedarfNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useTexte();
  return (
    <NeuSeite
      glyph="bedarf"
      titel={text("bedarf.anlegen")}
      vorspann={text("bedarf.neu.vorspann")}
      liste={{ text: text("kette.bedarf"), path: "/intern/bedarfe" }}
      stand={actionData}
    >
      <BedarfFormular
        eingabe={actionData?.eingabe ?? loaderData.eingabe}
        fehler={actionData?.fehler ?? {}}
        auswahl={loaderData.auswahl}
        rev={0}
        speichern={text("kette.neu.speichern")}
      />
    </NeuSeite>
  );
}
