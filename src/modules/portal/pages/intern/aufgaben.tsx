import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { usePaging } from "#src/platform/http/paging.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Pagination } from "#src/ui/pagination/pagination.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread, type ThreadEntry } from "#src/ui/thread/thread.tsx";
import { finishAufgabe, reopenAufgabe } from "../../commands/aufgaben.ts";
import { aufgabenFilterSchema, type AufgabeLage } from "../../rules/aufgabe.ts";
import { portalTexts } from "../../texts/index.ts";
import { type AufgabeZeile, viewAufgaben } from "../../views/aufgaben.ts";
import type { Route } from "./+types/aufgaben";

const tatSchema = z.strictObject({
  id: z.string(),
  tat: z.enum(["erledigt", "wieder-offen"], { error: "unbekannt" }),
});
const TATEN = {
  erledigt: { command: finishAufgabe, ok: "aufgabe-erledigt" },
  "wieder-offen": { command: reopenAufgabe, ok: "aufgabe-offen" },
} as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const filter = aufgabenFilterSchema.parse(Object.fromEntries(url.searchParams));
  return { ...(await viewAufgaben(context.get(ctxKey), filter)), filter };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(tatSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: {}, reason: null }, 422);
  const { command, ok } = TATEN[form.value.tat];
  const outcome = await command(ctx, idParam(form.value.id));
  if (!outcome.ok) return data({ errors: {}, values: {}, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/aufgaben?ok=${ok}`));
}

/** What the office has to do, apart from what the Konzept says (R042). */
export default function Aufgaben({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(portalTexts);
  const { zeilen, zahlen, filter, may, funktionen } = loaderData;
  const done = filter.welche === "erledigt";
  const title = done
    ? text("aufgaben.titel.erledigt", { anzahl: zahlen.erledigt })
    : zahlen.ueberfaellig > 0
      ? text("aufgaben.titel.ueberfaellig", { anzahl: zahlen.ueberfaellig })
      : text("aufgaben.titel", { anzahl: zahlen.offen });
  const paging = usePaging(loaderData.seite, loaderData.seiten, (seite) => {
    const search = new URLSearchParams({ welche: filter.welche, fuer: filter.fuer, seite: String(seite) });
    return link(`/intern/aufgaben?${search}`);
  });
  return (
    <>
      <DocumentTitle title={text("aufgaben")} failed={Boolean(actionData)} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern.titel"), href: link("/intern") }, { text: text("aufgaben") }]}
      />
      <Main>
        <FormProblems
          state={actionData}
          fields={[]}
          reasons={{
            "schon-erledigt": text("aufgabe.schon-erledigt"),
            "nicht-erledigt": text("aufgabe.nicht-erledigt"),
          }}
        />
        <PageTitle title={title} lead={text("aufgaben.vorspann")} />
        {may.plan ? (
          <ActionRow>
            <ButtonLink variant="primary" icon="add" href={link("/intern/aufgaben/neu")}>
              {text("aufgabe.anlegen")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        <FilterBar
          label={text("aufgaben.filter")}
          action={link("/intern/aufgaben")}
          submitLabel={text("aufgaben.anzeigen")}
        >
          <SelectField
            name="welche"
            label={text("aufgaben.welche")}
            value={filter.welche}
            options={[
              { value: "offen", label: text("aufgaben.welche.offen", { anzahl: zahlen.offen }) },
              { value: "erledigt", label: text("aufgaben.welche.erledigt", { anzahl: zahlen.erledigt }) },
            ]}
          />
          {funktionen.length > 1 ? (
            <SelectField
              name="fuer"
              label={text("aufgabe.fuer")}
              value={filter.fuer}
              empty={text("aufgaben.fuer.alle")}
              options={funktionen.map((value) => ({ value, label: value }))}
            />
          ) : null}
        </FilterBar>
        <Section close id="liste">
          {zeilen.length === 0 ? (
            <EmptyState title={text(done ? "aufgaben.leer.erledigt" : "aufgaben.leer")}>
              {text(may.plan ? "aufgaben.leer.text" : "aufgaben.leer.lesend")}
            </EmptyState>
          ) : (
            <Thread level={2} entries={zeilen.map((zeile) => entryOf(zeile, may.plan))} />
          )}
          <Pagination {...paging} />
        </Section>
      </Main>
    </>
  );
}

const TONES: Record<AufgabeLage, "kritisch" | "warnung" | "ruht" | "gut"> = {
  ueberfaellig: "kritisch",
  heute: "warnung",
  offen: "ruht",
  erledigt: "gut",
};

function entryOf(zeile: AufgabeZeile, plans: boolean): ThreadEntry {
  return {
    key: zeile.id,
    margin: <Wann zeile={zeile} />,
    title: <Titel zeile={zeile} linked={plans && zeile.lage !== "erledigt"} />,
    content: <Inhalt zeile={zeile} />,
    action: <Tat zeile={zeile} />,
  };
}

function Wann({ zeile }: { zeile: AufgabeZeile }) {
  const { t, f } = usePage();
  const text = t(portalTexts);
  return (
    <>
      <p>
        <StatusMark tone={TONES[zeile.lage]}>{text(`aufgabe.lage.${zeile.lage}`)}</StatusMark>
      </p>
      {zeile.faelligAm ? (
        <p className="wk-leise wk-klein">{text("aufgabe.faellig", { datum: f.date(zeile.faelligAm) })}</p>
      ) : null}
    </>
  );
}

function Titel({ zeile, linked }: { zeile: AufgabeZeile; linked: boolean }) {
  const { link } = usePage();
  if (!linked) return <span lang="de">{zeile.titel}</span>;
  return (
    <TextLink href={link(`/intern/aufgaben/${zeile.id}`)} lang="de">
      {zeile.titel}
    </TextLink>
  );
}

function Inhalt({ zeile }: { zeile: AufgabeZeile }) {
  const { t, f, link } = usePage();
  const text = t(portalTexts);
  return (
    <>
      <TextBlock text={zeile.notiz} lang="de" dir="ltr" />
      {zeile.bezug ? (
        <p>
          {text("aufgabe.zu")}{" "}
          <TextLink href={link(zeile.bezug.path)} lang="de">
            {`${zeile.bezug.kennung} ${zeile.bezug.titel}`}
          </TextLink>
        </p>
      ) : null}
      <p>
        <Muted>
          <span lang="de">{zeile.fuer}</span>
          {zeile.erledigt
            ? ` · ${text("aufgabe.erledigt-am", {
                datum: f.moment(zeile.erledigt.am),
                wer: zeile.erledigt.durch ?? text("protokoll.system"),
              })}`
            : null}
        </Muted>
      </p>
    </>
  );
}

function Tat({ zeile }: { zeile: AufgabeZeile }) {
  const { t } = usePage();
  const text = t(portalTexts);
  const done = zeile.lage === "erledigt";
  return (
    <Form bare>
      <HiddenField name="id" value={zeile.id} />
      <Button small name="tat" value={done ? "wieder-offen" : "erledigt"} hidden={zeile.titel}>
        {text(done ? "aufgabe.wieder-oeffnen" : "aufgabe.abhaken")}
      </Button>
    </Form>
  );
}
