import { data, redirect } from "react-router";
import { type FormState, FormProblems } from "#src/modules/landkreis/ui.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { WegweiserInternPfad } from "../../../pages/intern/felder.tsx";
import { createLeselink, withdrawLeselink } from "../../../gegenlesen/commands/leselink.ts";
import { LeselinksTeil } from "../../../gegenlesen/pages/teile/leselinks-teil.tsx";
import { LESE_UMFAENGE } from "../../../gegenlesen/rules/leselink.ts";
import { viewLeselinks } from "../../../gegenlesen/views/leselink.ts";
import { isSprache, SPRACHNAMEN, ZIELSPRACHEN } from "../../../rules/sprachen.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { importXliff, orderMaschine } from "../../commands/vorschlaege.ts";
import { receiveXliff } from "../../exchange/xliff-lesen.ts";
import { MASCHINE_HOECHSTENS, UMFAENGE } from "../../rules/vorschlag.ts";
import { uebersetzenTexts } from "../../texts/index.ts";
import { viewUebersetzen } from "../../views/uebersetzen.ts";
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

function spracheOf(text: string | null) {
  return isSprache(text) && text !== "de" ? text : null;
}

export async function loader({ context, url }: Route.LoaderArgs) {
  const sprache = spracheOf(url.searchParams.get("sprache"));
  const ctx = context.get(ctxKey);
  const view = await viewUebersetzen(ctx, sprache);
  const leselinks = view.may.manage ? await viewLeselinks(ctx) : [];
  return { sprache, dienst: context.get(machineKey).uebersetzer, leselinks, ...view };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { may } = await viewUebersetzen(ctx, null);
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
    if (hasForeignField(form, /^(tat|sprache|umfang|fuer)$/) || !sprache || !umfang) return refused("formular", 422);
    if (fuer === "") return refused("fuer-fehlt", 422);
    const made = await createLeselink(ctx, { sprache, umfang, fuer });
    if (!made.ok) return refused(made.reason, 409);
    // Shown once, on the answer itself: an address with the token in it would stay in lists of visited pages.
    const leselink = `${ctx.mandant.origin}/wegweiser/gegenlesen/${made.value.token}`;
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

/** Everything about other languages: files out and in, the machine, and what waits for somebody who reads it. */
export default function Uebersetzen({ loaderData, actionData }: Route.ComponentProps) {
  const { sprache, dienst, leselinks, gesamt, sprachen, vorschlaege, zuLesen, may } = loaderData;
  const { t, link, f } = usePage();
  const text = t(uebersetzenTexts);
  const allgemein = t(wegweiserTexts);
  const choices = ZIELSPRACHEN.map((one) => ({ value: one, label: SPRACHNAMEN[one] }));
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
        <FilterBar label={text("filter")} action={link(HERE)} submitLabel={text("filter.knopf")}>
          <SelectField
            name="sprache"
            label={text("sprache")}
            value={sprache ?? ""}
            empty={text("alle")}
            options={choices}
          />
        </FilterBar>
        <Section id="vorschlaege" heading={text("vorschlaege.titel")} first>
          {vorschlaege.length === 0 ? (
            <EmptyState title={text("vorschlaege.leer")}>{text("vorschlaege.leer.text")}</EmptyState>
          ) : (
            <CardTable
              caption={text("vorschlaege.titel")}
              captionHidden
              rows={vorschlaege}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: "leistung",
                  header: text("spalte.leistung"),
                  rowHeader: true,
                  cell: (row) => (
                    <TextLink href={link(`${HERE}/${row.id}`)} lang="de">
                      {row.leistung}
                    </TextLink>
                  ),
                },
                {
                  key: "sprache",
                  header: text("sprache"),
                  cell: (row) => <bdi>{SPRACHNAMEN[row.sprache]}</bdi>,
                },
                { key: "herkunft", header: text("spalte.herkunft"), cell: (row) => text(`herkunft.${row.herkunft}`) },
                {
                  key: "stand",
                  header: text("spalte.stand"),
                  cell: (row) =>
                    row.stand === "gescheitert"
                      ? text("stand.gescheitert", { grund: text(`dienst.${row.grund}` as "dienst.kontingent") })
                      : row.bestaetigt
                        ? text("stand.bestaetigt")
                        : row.geaendert > 0
                          ? text("stand.geaendert", { anzahl: row.geaendert })
                          : text(row.stand === "bestellt" ? "stand.bestellt" : "stand.offen"),
                },
                { key: "am", header: text("spalte.am"), cell: (row) => f.date(row.am) },
              ]}
            />
          )}
        </Section>
        <Section id="zu-lesen" heading={text("lesen.titel")}>
          {zuLesen.length === 0 ? (
            <EmptyState title={text("lesen.leer")}>{text("lesen.leer.text")}</EmptyState>
          ) : (
            <CardTable
              caption={text("lesen.titel")}
              captionHidden
              rows={zuLesen}
              rowKey={(row) => `${row.id} ${row.sprache}`}
              columns={[
                {
                  key: "leistung",
                  header: text("spalte.leistung"),
                  rowHeader: true,
                  cell: (row) => (
                    <TextLink href={link(`/intern/wegweiser/leistungen/${row.id}/sprachen/${row.sprache}`)} lang="de">
                      {row.titel}
                    </TextLink>
                  ),
                },
                {
                  key: "sprache",
                  header: text("sprache"),
                  cell: (row) => <bdi>{SPRACHNAMEN[row.sprache]}</bdi>,
                },
                { key: "stand", header: text("spalte.stand"), cell: (row) => allgemein(`ustand.${row.stand}`) },
                { key: "risiko", header: text("spalte.risiko"), cell: (row) => allgemein(`risiko.${row.risiko}`) },
              ]}
            />
          )}
        </Section>
        <Section id="sprachen" heading={text("sprachen.titel", { gesamt })}>
          <CardTable
            caption={text("sprachen.titel", { gesamt })}
            captionHidden
            rows={sprachen}
            rowKey={(row) => row.sprache}
            columns={[
              {
                key: "sprache",
                header: text("sprache"),
                rowHeader: true,
                cell: (row) => <bdi>{SPRACHNAMEN[row.sprache]}</bdi>,
              },
              ...(["aktuell", "zuLesen", "veraltet", "fehlt"] as const).map((key) => ({
                key,
                header: text(`spalte.${key}`),
                numeric: true,
                cell: (row: (typeof sprachen)[number]) => f.number(row[key]),
              })),
            ]}
          />
        </Section>
        {may.manage ? (
          <>
            <LeselinksTeil links={leselinks} neu={actionData?.leselink ?? null} here={HERE} sprache={sprache ?? "en"} />
            <Section id="ausgeben" heading={text("ausgeben.titel")}>
              <p>{text("ausgeben.text")}</p>
              <Form method="get" action={link(`${HERE}/auftrag.xlf`)}>
                <SelectField
                  name="sprache"
                  id="ausgeben-sprache"
                  label={text("sprache")}
                  value={sprache ?? "en"}
                  options={choices}
                />
                <SelectField
                  name="umfang"
                  label={text("umfang")}
                  value="offen"
                  options={UMFAENGE.map((one) => ({ value: one, label: text(`umfang.${one}`) }))}
                />
                <ActionRow>
                  <Button icon="download">{text("ausgeben.knopf")}</Button>
                </ActionRow>
              </Form>
            </Section>
            <Section id="einlesen" heading={text("einlesen.titel")}>
              <p>{text("einlesen.text")}</p>
              <Form multipart action={link(HERE)}>
                <FileField
                  name="datei"
                  label={text("einlesen.datei")}
                  hint={text("einlesen.hinweis")}
                  accept=".xlf,.xliff"
                />
                <ActionRow>
                  <Button name="tat" value="einlesen">
                    {text("einlesen.knopf")}
                  </Button>
                </ActionRow>
              </Form>
            </Section>
            <Section id="maschine" heading={text("maschine.titel")}>
              <p>{dienst ? text(`maschine.${dienst}`, { anzahl: MASCHINE_HOECHSTENS }) : text("maschine.keine")}</p>
              {dienst ? (
                <Form action={link(HERE)}>
                  <HiddenField name="tat" value="maschine" />
                  <SelectField
                    name="sprache"
                    id="maschine-sprache"
                    label={text("sprache")}
                    value={sprache ?? "en"}
                    options={choices.filter(({ value }) => value !== "de-simple")}
                  />
                  <ActionRow>
                    <Button>{text("maschine.knopf")}</Button>
                  </ActionRow>
                </Form>
              ) : null}
            </Section>
          </>
        ) : null}
      </Main>
    </>
  );
}
