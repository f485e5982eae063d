import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { FestlegungHinweis } from "../../../redaktion/pages/teile/festlegung.tsx";
import { viewFestlegung } from "../../../redaktion/views/festlegung.ts";
import { changeKapitel, changeKapitelStand } from "../../commands/change-kapitel.ts";
import { KAPITEL_FELDER, oneOf, parseKapitel } from "../../rules/eingabe.ts";
import { viewKapitelForm } from "../../views/bearbeiten.ts";
import { viewKettenVerlauf } from "../../views/verlauf.ts";
import { DingSeite } from "./teile/ding-seite.tsx";
import { readFormular } from "./teile/formular-lesen.ts";
import { KapitelFormular } from "./teile/kapitel-formular.tsx";
import { useBelegTexte } from "../../../beleg/pages/teile/texte.ts";
import { listVerdeckteMarken } from "../../../beleg/views/verwendung.ts";
import { markenOf } from "../../../beleg/pages/teile/marken.ts";
import { handlungAbgelehnt } from "./teile/seiten-stand.ts";
import { saveFormular } from "./teile/speichern.ts";
import type { Route } from "./+types/kapitel";

const MELDUNGEN = {
  veroeffentlichen: "kette-veroeffentlicht",
  zurueckziehen: "kette-zurueckgezogen",
  archivieren: "kette-weggelegt",
  wiederherstellen: "kette-zurueckgeholt",
} as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Kapitel">(params.id);
  const form = await viewKapitelForm(ctx, id);
  return {
    form,
    verlauf: await viewKettenVerlauf(ctx, "kapitel", id),
    festlegung: await viewFestlegung(ctx, id),
    verdeckt: await listVerdeckteMarken(ctx, form.inhalt.text),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Kapitel">(params.id);
  const path = `/intern/kapitel/${id}`;
  await viewKapitelForm(ctx, id);
  const form = await request.formData();
  const handlung = oneOf(Object.keys(MELDUNGEN) as (keyof typeof MELDUNGEN)[], fieldText(form, "handlung"));
  if (handlung) {
    if (hasForeignField(form, /^handlung$/)) return handlungAbgelehnt("unbekannt", 422);
    const outcome = await changeKapitelStand(ctx, id, handlung);
    if (!outcome.ok) return handlungAbgelehnt(outcome.reason);
    throw redirect(localePath(ctx.locale, `${path}?ok=${MELDUNGEN[handlung]}`));
  }
  return saveFormular(ctx, readFormular(form, KAPITEL_FELDER), {
    parse: parseKapitel,
    run: (inhalt, rev) => changeKapitel(ctx, id, rev, inhalt),
    danach: () => `${path}?ok=kette-gespeichert`,
    jetzt: () => viewKapitelForm(ctx, id),
    werteOf: markenOf,
  });
}

const TONES = { oeffentlich: "gut", entwurf: "luecke", archiviert: "ruht" } as const;

/** Working on one chapter. */
export default function KapitelBearbeiten({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useTexte();
  const wort = useBelegTexte();
  const { form } = loaderData;
  const { titel, text: inhalt, enthaeltFelder } = form.inhalt;
  return (
    <DingSeite
      kind={text("kapitel.wort")}
      titel={titel}
      zustand={text(`zustand.${form.zustand}`)}
      ton={TONES[form.zustand]}
      form={form}
      liste={{ text: text("kapitel.mehrzahl"), path: "/intern/kapitel" }}
      stand={actionData ?? null}
      verlauf={loaderData.verlauf}
      path={`/intern/kapitel/${form.id}`}
      veroeffentlichen
      formular={
        <KapitelFormular
          eingabe={actionData?.eingabe ?? { titel, text: inhalt, enthaeltFelder: enthaeltFelder ? "ja" : "" }}
          fehler={actionData?.fehler ?? {}}
          rev={actionData?.eingabe ? actionData.rev : form.rev}
          speichern={text(actionData?.konflikt ? "konflikt.speichern" : "speichern")}
          marken={actionData?.werte["marken"]}
        />
      }
    >
      {loaderData.verdeckt.length > 0 ? (
        <p className="kern-body">{wort("verdeckt", { kennungen: loaderData.verdeckt.join(", ") })}</p>
      ) : null}
      <FestlegungHinweis festlegung={loaderData.festlegung} />
    </DingSeite>
  );
}
