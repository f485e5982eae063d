import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems } from "#src/modules/landkreis/ui.ts";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import type { MassnahmeId } from "#src/modules/konzept/index.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { usePaging } from "#src/platform/http/paging.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { JumpList } from "#src/ui/jump-list/jump-list.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Pagination } from "#src/ui/pagination/pagination.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread, type ThreadEntry } from "#src/ui/thread/thread.tsx";
import { useMonitoringTexte } from "../../../pages/teile/texte.ts";
import { monitoringTexts } from "../../../texts/index.ts";
import { remindBericht, requestBericht, requireNachfassen } from "../../commands/nachfassen.ts";
import { type ControllingFilter, controllingFilterSchema, type Teil, TEILE } from "../../rules/filter.ts";
import { viewControlling } from "../../views/controlling.ts";
import { controllingPfad } from "../teile/adresse.ts";
import { Geld, Verlauf } from "../teile/zahlen.tsx";
import {
  useBeschlussZeilen,
  useEndeZeilen,
  useKritischZeilen,
  useNieZeilen,
  useUeberfaelligZeilen,
} from "../teile/zeilen.tsx";
import type { Route } from "./+types/controlling";

const schema = z.strictObject({
  tat: z.enum(["erinnern", "anfordern"], { error: "unbekannt" }),
  massnahme: z.uuid({ error: "unbekannt" }),
});

function readFilter(url: URL): ControllingFilter {
  const value = (name: string) => url.searchParams.get(name) || null;
  return controllingFilterSchema.parse({
    handlungsfeld: value("handlungsfeld"),
    wer: value("wer"),
    jahr: value("jahr"),
    zeige: value("zeige"),
    seite: value("seite") ?? 1,
  });
}

export async function loader({ context, url }: Route.LoaderArgs) {
  const filter = readFilter(url);
  return { view: await viewControlling(context.get(ctxKey), filter), filter };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireNachfassen(ctx);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { tat, massnahme } = form.value;
  const id = massnahme as MassnahmeId;
  // The round is a thing of the county, so its name is German.
  const text = translator(monitoringTexts, "de");
  const outcome =
    tat === "erinnern"
      ? await remindBericht(ctx, id)
      : await requestBericht(ctx, id, (kennung) => text("runde.titel", { kennung }));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  const back = controllingPfad(readFilter(url));
  const ok = tat === "erinnern" ? "controlling-erinnert" : "controlling-angefordert";
  return redirect(localePath(ctx.locale, `${back}${back.includes("?") ? "&" : "?"}ok=${ok}`));
}

/** "Was ist kritisch?" (AS3): what needs somebody, since when and why, with one action for each line. */
export default function Controlling({ loaderData, actionData }: Route.ComponentProps) {
  const { text, f, link } = useMonitoringTexte();
  const { view, filter } = loaderData;
  const title = text("controlling.titel");
  const teile: Record<Teil, { entries: ThreadEntry[]; gesamt: number; vorspann?: string }> = {
    kritisch: { entries: useKritischZeilen(view.kritisch.zeilen, filter), gesamt: view.kritisch.gesamt },
    ueberfaellig: {
      entries: useUeberfaelligZeilen(view, filter),
      gesamt: view.ueberfaellig.gesamt + view.aufgaben.length,
    },
    nie: { entries: useNieZeilen(view.nie.zeilen, filter), gesamt: view.nie.gesamt },
    beschluesse: {
      entries: useBeschlussZeilen(view.beschluesse.zeilen, filter),
      gesamt: view.beschluesse.gesamt,
      vorspann: text("beschluesse.satz", {
        ohne: view.beschluesse.gesamt,
        gesamt: view.beschluesse.geprueft,
        ausgelassen: view.beschluesse.ausgelassen,
      }),
    },
    ende: {
      entries: useEndeZeilen(view.ende.zeilen, filter),
      gesamt: view.ende.gesamt,
      vorspann: text("ende.zeit", { von: f.date(view.ende.von), bis: f.date(view.ende.bis) }),
    },
  };
  const shown = filter.zeige === null ? TEILE : [filter.zeige];
  const ueberschrift = (teil: Teil, anzahl: number) =>
    teil === "nie" && filter.jahr !== null
      ? text("teil.nie.jahr", { anzahl, jahr: String(filter.jahr) })
      : text(`teil.${teil}`, { anzahl });
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <InternPfad items={[{ text: title }]} />
      <Main>
        <FormProblems
          state={actionData}
          fields={[]}
          reasons={{
            "niemand-zu-erinnern": text("grund.niemand-zu-erinnern"),
            "nicht-fragbar": text("grund.nicht-fragbar"),
            "auswahl-veraltet": text("grund.nicht-fragbar"),
            "runde-geschlossen": text("grund.nicht-fragbar"),
          }}
        />
        <PageTitle
          kind={title}
          glyph="kritisch"
          title={text(filter.jahr === null ? "controlling.stand" : "controlling.stand.jahr", {
            rot: view.rot,
            gelb: view.gelb,
            nie: view.nie.gesamt,
            jahr: String(filter.jahr),
          })}
          lead={text("controlling.vorspann", {
            bewertet: view.bewertet,
            gesamt: view.gesamt,
            ohne: view.ohneBericht,
            rest: view.gesamt - view.bewertet - view.ohneBericht,
          })}
        />
        {view.nurEigene ? (
          <SmallPrint>{text("controlling.eigene")}</SmallPrint>
        ) : (
          <ActionRow>
            <ButtonLink href={link("/intern/berichte")}>{text("berichte.titel")}</ButtonLink>
          </ActionRow>
        )}
        <Filter {...loaderData} />
        {filter.jahr === null ? null : (
          <p className="kern-body">
            {text("controlling.jahr", { jahr: String(filter.jahr), gesamt: view.gesamt, ausserhalb: view.ausserhalb })}
          </p>
        )}
        {filter.zeige === null ? (
          <JumpList
            label={text("teile")}
            items={[
              ...TEILE.map((teil) => ({ id: teil, text: ueberschrift(teil, teile[teil].gesamt) })),
              { id: "geld", text: text("geld.titel") },
              { id: "verlauf", text: text("verlauf.titel") },
            ]}
          />
        ) : null}
        {shown.map((teil) => (
          <Teilabschnitt
            key={teil}
            teil={teil}
            titel={ueberschrift(teil, teile[teil].gesamt)}
            {...teile[teil]}
            {...loaderData}
          />
        ))}
        {filter.zeige === null ? (
          <>
            <Geld view={view} jahr={filter.jahr} />
            <Verlauf view={view} />
          </>
        ) : null}
      </Main>
    </>
  );
}

function Teilabschnitt(
  props: {
    teil: Teil;
    titel: string;
    entries: ThreadEntry[];
    gesamt: number;
    vorspann?: string;
  } & Route.ComponentProps["loaderData"],
) {
  const { teil, entries, gesamt, filter, view } = props;
  const { text, link } = useMonitoringTexte();
  const alone = filter.zeige === teil;
  const { seiten } = view[teil];
  const paging = usePaging(filter.seite, alone ? seiten : 1, (seite) => link(controllingPfad(filter, { seite })));
  return (
    <Section id={teil} heading={props.titel}>
      {props.vorspann ? <p className="kern-body">{props.vorspann}</p> : null}
      {entries.length === 0 ? <p className="kern-body">{text(`leer.${teil}`)}</p> : <Thread entries={entries} />}
      {alone ? (
        <>
          <Pagination {...paging} />
          <p className="kern-body">
            <TextLink href={link(controllingPfad(filter, { zeige: null }))}>{text("alles")}</TextLink>
          </p>
        </>
      ) : gesamt > entries.length ? (
        <p className="kern-body">
          <TextLink href={link(controllingPfad(filter, { zeige: teil }))}>
            {text("mehr", { anzahl: gesamt, teil: text(`teil.${teil}.wort`) })}
          </TextLink>
        </p>
      ) : null}
    </Section>
  );
}

function Filter({ view, filter }: Route.ComponentProps["loaderData"]) {
  const { text, link, woerter } = useMonitoringTexte();
  const any = filter.handlungsfeld ?? filter.wer ?? filter.jahr;
  return (
    <FilterBar
      label={text("filter")}
      action={link("/intern/controlling")}
      submitLabel={text("filter.anzeigen")}
      reset={any === null ? undefined : { href: link("/intern/controlling"), text: text("filter.leeren") }}
      keep={filter.zeige === null ? {} : { zeige: filter.zeige }}
    >
      <SelectField
        name="handlungsfeld"
        label={woerter.feld}
        value={filter.handlungsfeld ?? ""}
        empty={text("filter.alle")}
        options={[...view.auswahl.felder]}
      />
      <SelectField
        name="wer"
        label={text("filter.wer")}
        value={filter.wer ?? ""}
        empty={text("filter.alle")}
        options={[...view.auswahl.wer]}
      />
      <SelectField
        name="jahr"
        label={text("jahr")}
        value={filter.jahr === null ? "" : String(filter.jahr)}
        empty={text("filter.alle")}
        options={view.auswahl.jahre.map((jahr) => ({ value: String(jahr), label: String(jahr) }))}
      />
    </FilterBar>
  );
}
