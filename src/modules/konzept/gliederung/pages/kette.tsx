import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { FehlerListe } from "../../pages/teile/fehler-liste.tsx";
import { FalscheFilter } from "../../pages/teile/massnahmen-filter.tsx";
import { useTexte } from "../../pages/teile/sprache.ts";
import { orderGlied } from "../commands/order-glied.ts";
import { isKetteFiltered, ketteQuery, parseKetteFilter } from "../rules/kette-filter.ts";
import { viewGliederung } from "../views/gliederung.ts";
import { viewGemerkte } from "../views/gemerkte-filter.ts";
import { GliederungTabelle } from "./teile/gliederung-tabelle.tsx";
import { GemerkteFilter } from "./teile/gemerkte-filter.tsx";
import type { Route } from "./+types/kette";

const platzSchema = z.strictObject({
  art: z.enum(["handlungsfeld", "bedarf", "wirkungsziel"], { error: "unbekannt" }),
  id: z.string(),
  wohin: z.enum(["vor", "nach"], { error: "unbekannt" }),
  nachbar: z.string(),
});

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { filter, falsch } = parseKetteFilter(url.searchParams);
  const view = await viewGliederung(ctx, falsch.length > 0 ? { luecken: "ja" } : filter);
  const gemerkt = await viewGemerkte(ctx, "kette");
  const shown = falsch.length > 0 ? { ...view, felder: [], luecken: [] } : view;
  return data({ ...shown, filter, falsch, gemerkt }, falsch.length > 0 ? 400 : 200);
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(platzSchema, await request.formData());
  if (!form.ok) return data({ grund: "unbekannt" }, 422);
  const { art, wohin } = form.value;
  const [id, nachbar] = [idParam(form.value.id), idParam(form.value.nachbar)];
  const outcome = await orderGlied(ctx, art, id, wohin === "vor" ? { vor: nachbar } : { nach: nachbar });
  if (!outcome.ok) return data({ grund: outcome.reason }, 409);
  const { filter } = parseKetteFilter(url.searchParams);
  const query = ketteQuery(filter);
  return redirect(
    `${localePath(ctx.locale, "/intern/kette")}?${query ? `${query}&` : ""}ok=reihenfolge-gespeichert#z-${id}`,
  );
}

/** The whole chain as an outline, with what is missing in it and the one thing to do about it. */
export default function Kette({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const { filter, zahlen, wahl } = view;
  const luecken = view.luecken.reduce((sum, one) => sum + one.anzahl, 0);
  const to = (changes: Parameters<typeof ketteQuery>[1]) => link(`/intern/kette?${ketteQuery(filter, changes)}`);
  const allOpen = view.felder.every((feld) => feld.offen);
  return (
    <>
      <DocumentTitle title={text("gliederung.titel")} failed={Boolean(actionData)} />
      <Main>
        <FehlerListe fehler={{}} grund={actionData?.grund} />
        <PageTitle
          kind={<span lang="de">{view.konzept}</span>}
          title={text("gliederung.titel")}
          lead={
            <>
              {text("gliederung.zahlen", zahlen)}{" "}
              <strong>
                {luecken > 0 && !filter.luecken ? (
                  <TextLink href={to({ luecken: "ja", auf: undefined })}>
                    {text("gliederung.luecken", { anzahl: luecken })}
                  </TextLink>
                ) : (
                  text("gliederung.luecken", { anzahl: luecken })
                )}
              </strong>
              {view.luecken.length > 0
                ? `: ${view.luecken.map((one) => text(`gliederung.luecke.${one.art}.zahl`, one)).join(", ")}.`
                : "."}
            </>
          }
        />
        <FalscheFilter falsch={view.falsch} />
        <GemerkteFilter liste="kette" gemerkt={view.gemerkt} abfrage={ketteQuery(filter, { auf: undefined })} />
        <FilterBar
          label={text("filter.titel", {})}
          action={link("/intern/kette")}
          submitLabel={text("gliederung.anwenden")}
          keep={filter.bearbeiten ? { bearbeiten: "ja" } : {}}
          reset={isKetteFiltered(filter) ? { href: link("/intern/kette"), text: text("filter.leeren") } : undefined}
        >
          <SelectField
            name="gemeinde"
            label={text("filter.gemeinde")}
            value={filter.gemeinde ?? ""}
            empty={text("gliederung.alle.gemeinden")}
            options={[...wahl.gemeinden]}
          />
          <SelectField
            name="zielgruppe"
            label={text("filter.zielgruppe")}
            value={filter.zielgruppe ?? ""}
            empty={text("gliederung.alle.zielgruppen")}
            options={[...wahl.zielgruppen]}
          />
          <SelectField
            name="handlungsfeld"
            label={woerter.feld}
            value={filter.handlungsfeld ?? ""}
            empty={text("filter.alle")}
            options={[...wahl.felder]}
          />
          <Checkbox name="luecken" label={text("gliederung.nur-luecken")} checked={filter.luecken === "ja"} />
        </FilterBar>
        <Section close id="liste">
          {view.felder.length === 0 ? (
            <EmptyState
              title={text(view.gefiltert ? "gliederung.nichts" : "gliederung.leer")}
              action={
                view.gefiltert ? (
                  <TextLink href={link("/intern/kette")}>{text("gliederung.alles")}</TextLink>
                ) : (
                  <ButtonLink href={link("/intern/handlungsfelder")}>{woerter.felder}</ButtonLink>
                )
              }
            >
              {text(view.gefiltert ? "gliederung.nichts.text" : "gliederung.leer.text")}
            </EmptyState>
          ) : (
            <>
              <ActionRow>
                <TextLink href={to({ auf: allOpen ? [] : ["alle"] })}>
                  {text(allOpen ? "gliederung.alle.zu" : "gliederung.alle.auf")}
                </TextLink>
                {view.may.edit ? (
                  <TextLink href={to({ bearbeiten: filter.bearbeiten ? undefined : "ja" })}>
                    {text(filter.bearbeiten ? "gliederung.bearbeiten.ende" : "gliederung.bearbeiten")}
                  </TextLink>
                ) : null}
              </ActionRow>
              <GliederungTabelle view={view} filter={filter} />
            </>
          )}
        </Section>
      </Main>
    </>
  );
}
