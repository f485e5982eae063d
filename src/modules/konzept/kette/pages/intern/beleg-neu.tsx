import { data, redirect } from "react-router";
import { NotAllowed } from "#src/platform/errors.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { parseId } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { citeQuelle } from "../../../beleg/commands/cite-quelle.ts";
import { ZitierSeite } from "../../../beleg/pages/teile/zitier-seite.tsx";
import { readZitierung } from "../../../beleg/pages/teile/zitieren-lesen.ts";
import { viewBelegquelle } from "../../../beleg/views/quelle.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { createBeleg } from "../../commands/change-belege.ts";
import { BELEG_FELDER, type BelegEingabe, parseBeleg } from "../../rules/eingabe.ts";
import { mayEditBelege } from "../../rules/permissions.ts";
import { viewBedarfForm } from "../../views/bearbeiten.ts";
import { viewZuordenbares } from "../../views/verknuepfbares.ts";
import { BelegFormular } from "./teile/beleg-formular.tsx";
import { readFormular } from "./teile/formular-lesen.ts";
import { NeuSeite, ZuBedarf } from "./teile/neu-seite.tsx";
import { saveFormular } from "./teile/speichern.ts";
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
  requireBelege(ctx);
  const schluessel = url.searchParams.get("quelle");
  if (schluessel !== null) {
    const quelle = await viewBelegquelle(ctx, schluessel);
    const zitat = { quelle, elemente: quelle ? await viewZuordenbares(ctx) : [] };
    return data({ bedarf: null, zitat }, quelle ? 200 : 404);
  }
  const id = parseId<"Bedarf">(url.searchParams.get("bedarf") ?? undefined);
  const bedarf = id ? await viewBedarfForm(ctx, id) : null;
  const titel = bedarf && { id: bedarf.id, titel: `${bedarf.bezeichnung} ${bedarf.inhalt.titel}` };
  return data({ bedarf: titel, zitat: null });
}

function requireBelege(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayEditBelege(ctx.actor)) throw new NotAllowed();
}

async function runZitierung(ctx: Ctx, form: FormData, schluessel: string) {
  const gelesen = readZitierung(form);
  const again = (fehler: Readonly<Record<string, string>>, status: number) =>
    data({ zitierung: { werte: gelesen.werte, fehler } } as const, status);
  if (!gelesen.ok) return again(gelesen.fehler, 422);
  const outcome = await citeQuelle(ctx, schluessel, gelesen.typed);
  if (!outcome.ok) return again({ "": outcome.reason }, 409);
  throw redirect(localePath(ctx.locale, `/intern/belege/${outcome.value.id}?ok=beleg-angelegt`));
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireBelege(ctx);
  const schluessel = url.searchParams.get("quelle");
  if (schluessel !== null) return runZitierung(ctx, await request.formData(), schluessel);
  const bedarf = parseId<"Bedarf">(url.searchParams.get("bedarf") ?? undefined);
  return saveFormular(ctx, readFormular(await request.formData(), BELEG_FELDER), {
    parse: parseBeleg,
    run: (inhalt) => createBeleg(ctx, inhalt, bedarf),
    danach: ({ id }) => `${bedarf ? `/intern/bedarfe/${bedarf}` : `/intern/belege/${id}`}?ok=beleg-angelegt`,
  });
}

/** A new Beleg; when it comes from a Bedarf, linked with it. */
export default function BelegNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useTexte();
  const { bedarf, zitat } = loaderData;
  if (zitat)
    return <ZitierSeite {...zitat} {...(actionData && "zitierung" in actionData ? actionData.zitierung : {})} />;
  const stand = actionData && "eingabe" in actionData ? actionData : undefined;
  return (
    <NeuSeite
      glyph="beleg"
      titel={text("beleg.anlegen")}
      vorspann={text("beleg.neu.vorspann")}
      liste={{ text: text("kette.beleg"), path: "/intern/belege" }}
      stand={stand}
    >
      <ZuBedarf titel={bedarf?.titel} />
      <BelegFormular
        eingabe={stand?.eingabe ?? LEER}
        fehler={stand?.fehler ?? {}}
        rev={0}
        speichern={text("beleg.neu.speichern")}
        zurueck={bedarf ? `/intern/bedarfe/${bedarf.id}` : "/intern/belege"}
      />
    </NeuSeite>
  );
}
