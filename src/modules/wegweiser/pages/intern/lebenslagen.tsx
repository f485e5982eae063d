import { data, redirect } from "react-router";
import { type FormState, FormProblems } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { createLebenslagen } from "../../commands/change-lebenslage.ts";
import { SPRACHNAMEN, ZIELSPRACHEN } from "../../rules/sprachen.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewLebenslagenIntern } from "../../views/intern-orte.ts";
import type { Route } from "./+types/lebenslagen";
import { WegweiserInternPfad } from "./felder.tsx";
import { useGruende } from "./gruende.ts";

export function loader({ context }: Route.LoaderArgs) {
  return viewLebenslagenIntern(context.get(ctxKey));
}

export async function action({ context }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const outcome = await createLebenslagen(ctx);
  if (!outcome.ok) return data<FormState>({ errors: {}, values: {}, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/wegweiser/lebenslagen?ok=lebenslagen-angelegt"));
}

/** The topics of the first page, in their order. */
export default function Lebenslagen({ loaderData, actionData }: Route.ComponentProps) {
  const { lagen, may } = loaderData;
  const { t, link, f } = usePage();
  const text = t(wegweiserTexts);
  return (
    <>
      <DocumentTitle title={text("lagen.titel")} failed={actionData !== undefined} />
      <WegweiserInternPfad items={[{ text: text("lagen.titel") }]} />
      <Main>
        <FormProblems state={actionData} fields={[]} reasons={useGruende()} />
        <PageTitle title={text("lagen.titel")} lead={text("lagen.text")} />
        {lagen.length === 0 ? (
          <EmptyState
            title={text("lagen.leer")}
            action={
              may.manage ? (
                <Form bare action={link("/intern/wegweiser/lebenslagen")}>
                  <Button variant="primary">{text("lagen.vorlage")}</Button>
                </Form>
              ) : undefined
            }
          >
            {text("lagen.leer.text")}
          </EmptyState>
        ) : (
          <CardTable
            caption={text("lagen.titel")}
            captionHidden
            rows={lagen}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                header: text("lage.name"),
                rowHeader: true,
                cell: (row) =>
                  may.manage ? (
                    <TextLink href={link(`/intern/wegweiser/lebenslagen/${row.id}`)}>{row.namen.de}</TextLink>
                  ) : (
                    row.namen.de
                  ),
              },
              {
                key: "sprachen",
                header: text("sprachen.gruppe"),
                cell: (row) =>
                  f.list(ZIELSPRACHEN.filter((one) => row.namen[one]).map((one) => SPRACHNAMEN[one])) || text("keine"),
              },
              { key: "leistungen", header: text("lage.leistungen"), numeric: true, cell: (row) => row.leistungen },
            ]}
          />
        )}
      </Main>
    </>
  );
}
