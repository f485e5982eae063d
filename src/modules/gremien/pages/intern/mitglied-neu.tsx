import { data, redirect } from "react-router";
import { z } from "zod";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { addMitglied } from "../../commands/change-mitglied.ts";
import type { GremiumId } from "../../rules/ids.ts";
import { gremienTexts } from "../../texts/index.ts";
import { viewAuswahl, viewGremiumIntern } from "../../views/intern.ts";
import type { Route } from "./+types/mitglied-neu";
import {
  presentSitz,
  SITZ_FIELDS,
  SitzFelder,
  sitzShape,
  useMitgliedReasons,
  WerFeld,
  werField,
} from "./mitglied-form.tsx";

const schema = z.strictObject({ wer: werField(), ...sitzShape });

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const auswahl = await viewAuswahl(ctx);
  const { gremium } = await viewGremiumIntern(ctx, idParam(params.id));
  return { auswahl, gremium: { id: gremium.id, name: gremium.name } };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Gremium">(params.id) as GremiumId;
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { wer, ...sitz } = form.value;
  const outcome = await addMitglied(ctx, id, { ...wer, ...sitz });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/gremien/${id}?ok=mitglied-angelegt`));
}

export default function MitgliedNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, link } = usePage();
  const text = t(gremienTexts);
  const { gremium, auswahl } = loaderData;
  const here = `/intern/gremien/${gremium.id}`;
  return (
    <FormSeite
      pfad={[
        { text: text("gremien.titel"), href: "/intern/gremien" },
        { text: gremium.name, href: here },
      ]}
      title={text("mitglied.anlegen")}
      lead={text("mitglied.vorspann")}
      action={`${here}/mitglied`}
      back={here}
      rev={null}
      state={actionData}
      fields={[
        { name: "wer", label: text("mitglied.wer") },
        ...SITZ_FIELDS.map((name) => ({ name, label: text(`mitglied.${name}`) })),
      ]}
      reasons={useMitgliedReasons()}
      submit={text("mitglied.anlegen")}
      before={
        <p>
          {text("mitglied.funktion-fehlt")}{" "}
          <TextLink href={link("/intern/gremien/funktionen/neu")}>{text("funktion.anlegen")}</TextLink>
        </p>
      }
    >
      <WerFeld state={actionData} auswahl={auswahl} />
      <SitzFelder state={actionData} stored={presentSitz(null, f.date)} auswahl={auswahl} />
    </FormSeite>
  );
}
