import { data, redirect } from "react-router";
import { type FormState, FormProblems } from "#src/modules/landkreis/ui.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { isTextLanguage, localePath } from "#src/shared/locale.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { WegweiserInternPfad } from "../../../pages/intern/felder.tsx";
import { createLeselink, withdrawLeselink } from "../../../gegenlesen/commands/leselink.ts";
import { LeselinksTeil } from "../../../gegenlesen/pages/teile/leselinks-teil.tsx";
import { LESE_UMFAENGE } from "../../../gegenlesen/rules/leselink.ts";
import { gegenlesenTexts } from "../../../gegenlesen/texts/index.ts";
import { viewLeselinks } from "../../../gegenlesen/views/leselink.ts";
import { lesenFor } from "../../../pages/teile/lesen.tsx";
import { isSprache, SPRACHNAMEN, ZIELSPRACHEN } from "../../../rules/sprachen.ts";
import { importXliff, orderMaschine } from "../../commands/vorschlaege.ts";
import { receiveXliff } from "../../exchange/xliff-lesen.ts";
import type { NaechsterSchritt } from "../../rules/naechster-schritt.ts";
import { TEXT_ARTEN } from "../../rules/text.ts";
import { uebersetzenTexts } from "../../texts/index.ts";
import { viewUebersetzen } from "../../views/uebersetzen.ts";
import { SprachenTeil, UngelesenTeil, VorschlaegeTeil } from "../teile/warteschlange-teil.tsx";
import { WerkzeugeTeil } from "../teile/werkzeuge-teil.tsx";
import type { Route } from "./+types/uebersetzen";

const HERE = "/intern/wegweiser/uebersetzen";
const GRUENDE = [
  "kein-xml",
  "kein-xliff",
  "fassung",
  "sprache",
  "zu-viele",
  "nichts-darin",
  "keine-datei",
  "zu-gross",
  "nichts-offen",
  "kein-dienst",
  "formular",
  "nichts-zu-lesen",
  "fuer-fehlt",
  "schon-beendet",
] as const;
const MEGABYTE = 1024 * 1024;

const artOf = (text: string) => TEXT_ARTEN.find((one) => one === text) ?? null;

function spracheOf(text: string | null) {
  return isSprache(text) && text !== "de" ? text : null;
}

export async function loader({ context, url }: Route.LoaderArgs) {
  const sprache = spracheOf(url.searchParams.get("sprache"));
  const art = artOf(url.searchParams.get("art") ?? "");
  const ctx = context.get(ctxKey);
  const view = await viewUebersetzen(ctx, { sprache, art });
  const leselinks = view.may.manage ? await viewLeselinks(ctx) : [];
  return { sprache, art, dienst: context.get(machineKey).uebersetzer, leselinks, ...view };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { may } = await viewUebersetzen(ctx, { sprache: null, art: null });
  if (!may.manage) throw new NotAllowed();
  const form = await request.formData();
  const refused = (reason: (typeof GRUENDE)[number], status: number) =>
    data<FormState & { leselink?: string }>({ errors: {}, values: {}, reason }, status);
  const done = (path: string) => redirect(localePath(ctx.locale, `${HERE}${path}`));
  if (fieldText(form, "tat") === "maschine") {
    const sprache = spracheOf(fieldText(form, "sprache"));
    if (hasForeignField(form, /^(tat|sprache)$/) || !sprache) return refused("formular", 422);
    if (context.get(machineKey).uebersetzer === null) return refused("kein-dienst", 409);
    const ordered = await orderMaschine(ctx, sprache);
    return ordered.ok ? done(`?sprache=${sprache}&ok=uebersetzung-bestellt`) : refused(ordered.reason, 409);
  }
  if (fieldText(form, "tat") === "leselink") {
    const sprache = spracheOf(fieldText(form, "sprache"));
    const umfang = LESE_UMFAENGE.find((one) => one === fieldText(form, "umfang"));
    const fuer = fieldText(form, "fuer").trim().slice(0, 120);
    const art = artOf(fieldText(form, "art"));
    const whole = sprache !== null && umfang !== undefined && (art !== null || fieldText(form, "art") === "");
    if (hasForeignField(form, /^(tat|sprache|umfang|art|fuer)$/) || !whole) return refused("formular", 422);
    if (fuer === "") return refused("fuer-fehlt", 422);
    const made = await createLeselink(ctx, { sprache, umfang, fuer, arten: art === null ? [] : [art] });
    if (!made.ok) return refused(made.reason, 409);
    // Shown once, on the answer itself: an address with the token in it would stay in lists of visited pages.
    const { weg } = lesenFor(isTextLanguage(sprache) ? sprache : "de", "de");
    const leselink = ctx.mandant.origin + weg(`/wegweiser/gegenlesen/${made.value.token}`);
    return data({ errors: {}, values: {}, reason: null, leselink });
  }
  if (fieldText(form, "tat") === "leselink-zurueck") {
    if (hasForeignField(form, /^(tat|id)$/)) return refused("formular", 422);
    const ended = await withdrawLeselink(ctx, idParam<"Leselink">(fieldText(form, "id")));
    return ended.ok ? done("?ok=leselink-zurueck") : refused(ended.reason, 409);
  }
  if (fieldText(form, "tat") !== "einlesen" || hasForeignField(form, /^(tat|datei)$/)) return refused("formular", 422);
  const datei = form.get("datei");
  if (!(datei instanceof File) || datei.size === 0) return refused("keine-datei", 422);
  if (datei.size > 8 * MEGABYTE) return refused("zu-gross", 422);
  const bytes = new Uint8Array(await datei.arrayBuffer());
  const received = await receiveXliff(context.get(machineKey).readDocument, ctx.mandant.id, bytes);
  if (!received.ok) return refused(received.reason, 422);
  const read = await importXliff(ctx, received.value);
  return read.ok ? done("?ok=uebersetzung-eingelesen") : refused(read.reason, 422);
}

/** Everything about other languages: what to do next, what waits for somebody who reads it, and the tools. */
export default function Uebersetzen({ loaderData, actionData }: Route.ComponentProps) {
  const { sprache, art, dienst, leselinks, gesamt, sprachen, schritt, vorschlaege, zuLesen, may } = loaderData;
  const { t, link } = usePage();
  const text = t(uebersetzenTexts);
  const arten = t(gegenlesenTexts);
  // What was asked for before is what somebody works on.
  const bei = sprache ?? ("sprache" in schritt ? schritt.sprache : "en");
  return (
    <>
      <DocumentTitle title={text("titel")} failed={Boolean(actionData?.reason)} />
      <WegweiserInternPfad items={[{ text: text("titel") }]} />
      <Main>
        <FormProblems
          state={actionData?.reason ? actionData : undefined}
          fields={[]}
          reasons={Object.fromEntries(GRUENDE.map((one) => [one, text(`grund.${one}`)]))}
        />
        <PageTitle kind={text("titel")} title={text("zahl", { anzahl: vorschlaege.length })} lead={text("vorspann")} />
        <Schritt schritt={schritt} manage={may.manage} />
        <FilterBar label={text("filter")} action={link(HERE)} submitLabel={text("filter.knopf")}>
          <SelectField
            name="sprache"
            label={text("sprache")}
            value={sprache ?? ""}
            empty={text("alle")}
            options={ZIELSPRACHEN.map((one) => ({ value: one, label: SPRACHNAMEN[one] }))}
          />
          <SelectField
            name="art"
            label={text("art")}
            value={art ?? ""}
            empty={text("alle.arten")}
            options={TEXT_ARTEN.map((one) => ({ value: one, label: arten(`art.${one}`) }))}
          />
        </FilterBar>
        <VorschlaegeTeil vorschlaege={vorschlaege} here={HERE} />
        <UngelesenTeil zuLesen={zuLesen} />
        <SprachenTeil sprachen={sprachen} gesamt={gesamt} here={HERE} />
        {may.manage ? (
          <>
            <LeselinksTeil links={leselinks} neu={actionData?.leselink ?? null} here={HERE} sprache={bei} />
            <WerkzeugeTeil here={HERE} sprache={bei} dienst={dienst} />
          </>
        ) : null}
      </Main>
    </>
  );
}

/** The one thing to do next, as a button. */
function Schritt({ schritt, manage }: { schritt: NaechsterSchritt; manage: boolean }) {
  const { t, link } = usePage();
  const text = t(uebersetzenTexts);
  if (schritt.art === "vorschlag") {
    return (
      <Tun href={link(`${HERE}/${schritt.id}`)} why={text("schritt.vorschlag.text")} what={text("schritt.vorschlag")} />
    );
  }
  if (!("sprache" in schritt)) return manage ? <p>{text(`schritt.${schritt.art}`)}</p> : null;
  const { art, anzahl } = schritt;
  const sprache = SPRACHNAMEN[schritt.sprache];
  const anchor = art === "gegenlesen" ? "leselinks" : "ausgeben";
  return (
    <Tun
      href={link(`${HERE}?sprache=${schritt.sprache}#${anchor}`)}
      why={text(`schritt.${art}.text`, { anzahl, sprache })}
      what={text(`schritt.${art}`, { sprache })}
    />
  );
}

function Tun({ href, why, what }: { href: string; why: string; what: string }) {
  return (
    <>
      <p>{why}</p>
      <ActionRow>
        <ButtonLink variant="primary" href={href}>
          {what}
        </ButtonLink>
      </ActionRow>
    </>
  );
}
