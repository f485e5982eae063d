import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Button } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { FehlerListe } from "../../pages/teile/fehler-liste.tsx";
import { useTexte } from "../../pages/teile/sprache.ts";
import { keepFilter, removeFilter, renameFilter } from "../commands/gemerkte-filter.ts";
import { FILTER_LISTEN, LISTEN_PFADE } from "../rules/gemerkte-filter.ts";
import { viewGemerkte } from "../views/gemerkte-filter.ts";
import type { Route } from "./+types/gemerkte-filter";

const listeSchema = z.enum(FILTER_LISTEN, { error: "unbekannt" });
const tatSchema = z.discriminatedUnion("tat", [
  z.strictObject({
    tat: z.literal("merken"),
    liste: listeSchema,
    name: z.string().max(400),
    abfrage: z.string().max(4000),
  }),
  z.strictObject({ tat: z.literal("umbenennen"), id: z.string(), name: z.string().max(400) }),
  z.strictObject({ tat: z.literal("loeschen"), id: z.string() }),
]);

const listeOf = (url: URL) => listeSchema.catch("massnahmen").parse(url.searchParams.get("liste"));

export async function loader({ context, url }: Route.LoaderArgs) {
  const liste = listeOf(url);
  return { liste, gemerkt: await viewGemerkte(context.get(ctxKey), liste) };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(tatSchema, await request.formData());
  if (!form.ok) return data({ grund: "unbekannt", values: form.values }, 422);
  const typed = form.value;
  const refused = (grund: string) => data({ grund, values: form.values }, 409);
  if (typed.tat === "merken") {
    const outcome = await keepFilter(ctx, typed);
    if (!outcome.ok) return refused(outcome.reason);
    const path = `${LISTEN_PFADE[typed.liste]}?${outcome.value.abfrage}&ok=filter-gemerkt`;
    return redirect(localePath(ctx.locale, path));
  }
  const outcome =
    typed.tat === "umbenennen"
      ? await renameFilter(ctx, idParam(typed.id), typed.name)
      : await removeFilter(ctx, idParam(typed.id));
  if (!outcome.ok) return refused(outcome.reason);
  const ok = typed.tat === "umbenennen" ? "filter-umbenannt" : "filter-geloescht";
  return redirect(localePath(ctx.locale, `/intern/gemerkte-filter?liste=${listeOf(url)}&ok=${ok}`));
}

/** Renaming and deleting the filters one keeps; keeping one that was refused on its list. */
export default function GemerkteFilterSeite({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const { liste, gemerkt } = loaderData;
  const back = { text: liste === "kette" ? text("gliederung.titel") : woerter.massnahmen, path: LISTEN_PFADE[liste] };
  const again = actionData?.values["tat"] === "merken" ? actionData.values : null;
  return (
    <>
      <DocumentTitle title={text("filter.gemerkt.seite")} failed={Boolean(actionData)} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: back.text, href: link(back.path) }, { text: text("filter.gemerkt.seite") }]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={{}} grund={actionData?.grund} />
          <PageTitle
            title={text("filter.gemerkt.anzahl", { anzahl: gemerkt.length })}
            lead={text("filter.gemerkt.vorspann")}
          />
          {again ? (
            <Section close heading={text("filter.gemerkt.merken")} id="merken">
              <Form>
                <HiddenField name="liste" value={again["liste"] ?? liste} />
                <HiddenField name="abfrage" value={again["abfrage"] ?? ""} />
                <TextField
                  name="name"
                  label={text("filter.gemerkt.name")}
                  value={again["name"] ?? ""}
                  maxLength={80}
                  lang="de"
                  required
                />
                <Button variant="primary" name="tat" value="merken">
                  {text("filter.gemerkt.tun")}
                </Button>
              </Form>
            </Section>
          ) : null}
          {gemerkt.length === 0 ? (
            <EmptyState
              title={text("filter.gemerkt.leer")}
              action={<TextLink href={link(back.path)}>{back.text}</TextLink>}
            >
              {text("filter.gemerkt.leer.text")}
            </EmptyState>
          ) : (
            gemerkt.map((one) => (
              <Section key={one.id} close id={one.id} heading={<span lang="de">{one.name}</span>}>
                <p className="kern-body">
                  {one.path ? (
                    <TextLink href={link(one.path)}>{text("filter.gemerkt.zeigen")}</TextLink>
                  ) : (
                    text("filter.gemerkt.veraltet")
                  )}
                </p>
                <Form>
                  <HiddenField name="id" value={one.id} />
                  <TextField
                    name="name"
                    id={`name-${one.id}`}
                    label={text("filter.gemerkt.neuer-name")}
                    value={actionData?.values["id"] === one.id ? (actionData.values["name"] ?? one.name) : one.name}
                    maxLength={80}
                    lang="de"
                  />
                  <Button name="tat" value="umbenennen" hidden={one.name}>
                    {text("filter.gemerkt.umbenennen")}
                  </Button>
                </Form>
                <Form bare>
                  <HiddenField name="id" value={one.id} />
                  <Button small variant="tertiary" icon="delete" name="tat" value="loeschen" hidden={one.name}>
                    {text("filter.gemerkt.loeschen")}
                  </Button>
                </Form>
              </Section>
            ))
          )}
        </NarrowColumn>
      </Main>
    </>
  );
}
