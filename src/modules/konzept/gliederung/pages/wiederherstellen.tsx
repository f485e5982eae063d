import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { without } from "#src/shared/without.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { SmallPrint } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { FehlerListe } from "../../pages/teile/fehler-liste.tsx";
import { useTexte } from "../../pages/teile/sprache.ts";
import { konzeptTexts } from "../../texts/index.ts";
import { restoreStand } from "../commands/restore-stand.ts";
import { viewWiederherstellung } from "../views/wiederherstellen.ts";
import { artParam } from "./art-param.ts";
import { gliedPath } from "../rules/pfade.ts";
import type { Route } from "./+types/wiederherstellen";

const schema = z.strictObject({ rev: revField(), handlung: z.literal("wiederherstellen", { error: "unbekannt" }) });

export async function loader({ context, params }: Route.LoaderArgs) {
  const id = idParam<"Glied">(params.id);
  const view = await viewWiederherstellung(context.get(ctxKey), artParam(params.art), id, idParam(params.eintrag));
  return without(view, "ziel");
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const [art, id] = [artParam(params.art), idParam<"Glied">(params.id)];
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ grund: "unbekannt" }, 422);
  const { ziel } = await viewWiederherstellung(ctx, art, id, idParam(params.eintrag));
  const outcome = await restoreStand(ctx, form.value.rev, ziel);
  if (!outcome.ok) return data({ grund: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${gliedPath(art, id)}?ok=stand-wiederhergestellt`));
}

/** What an earlier state would change today, before it comes back. */
export default function Wiederherstellen({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const title = text("wieder.titel", { name: view.name });
  const back = link(`${gliedPath(view.art, view.id)}#verlauf`);
  const feldOf = (feld: string) => {
    const key = `feld.${feld}`;
    return key in konzeptTexts.messages.de ? text(key as Parameters<typeof text>[0]) : feld;
  };
  return (
    <>
      <DocumentTitle title={title} failed={Boolean(actionData)} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: <span lang="de">{view.name}</span>, href: link(gliedPath(view.art, view.id)) },
          { text: text("wieder.pfad") },
        ]}
      />
      <Main>
        <FehlerListe fehler={{}} grund={actionData?.grund} />
        <PageTitle
          kind={<span lang="de">{view.titel}</span>}
          title={title}
          lead={text("wieder.vorspann", { datum: f.moment(view.at) })}
        />
        {view.felder.length === 0 ? (
          <EmptyState title={text("wieder.gleich")} action={<TextLink href={back}>{text("wieder.zurueck")}</TextLink>}>
            {text("wieder.gleich.text")}
          </EmptyState>
        ) : (
          <>
            <CardTable
              caption={text("wieder.caption")}
              captionHidden
              rows={view.felder}
              rowKey={(one) => one.feld}
              columns={[
                { key: "feld", header: text("wieder.feld"), rowHeader: true, cell: (one) => feldOf(one.feld) },
                {
                  key: "jetzt",
                  header: text("wieder.jetzt"),
                  cell: (one) => <span lang="de">{one.vorher || text("keine-angabe")}</span>,
                },
                {
                  key: "dann",
                  header: text("wieder.dann"),
                  cell: (one) => <span lang="de">{one.nachher || text("keine-angabe")}</span>,
                },
              ]}
            />
            <SmallPrint>{text("wieder.geprueft")}</SmallPrint>
            <Form>
              <HiddenField name="rev" value={String(view.rev)} />
              <ActionRow>
                <Button variant="primary" name="handlung" value="wiederherstellen">
                  {text("wieder.tun")}
                </Button>
                <TextLink href={back}>{text("wieder.zurueck")}</TextLink>
              </ActionRow>
            </Form>
          </>
        )}
      </Main>
    </>
  );
}
