import { ctxKey } from "#src/platform/http/context.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { findUmfrageZumBeantworten, viewDank } from "../../views/umfrage.ts";
import { UmfrageRahmen } from "../teile/rahmen.tsx";
import { useAntwortTexte } from "../teile/texte.ts";
import type { Route } from "./+types/danke";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return viewDank(ctx, await findUmfrageZumBeantworten(ctx, params.kennung));
}

/** What happens next. Says the same to everybody: it does not know who was here. */
export default function Danke({ loaderData: { titel, dank, weise, schwelle, bis } }: Route.ComponentProps) {
  const { text, link, f, sprache } = useAntwortTexte();
  const schritte = [
    text(`danke.wann.${weise}`, { schwelle: schwelle * 2 }),
    text("danke.ende", { bis: bis ? f.date(bis) : "" }),
    text("danke.ergebnis"),
  ];
  return (
    <UmfrageRahmen
      umfrage={titel}
      titel={text("danke.titel")}
      fenster={text("danke.titel")}
      vorspann={text("danke.text")}
    >
      <Section first id="weiter" heading={text("danke.weiter")} close>
        {dank.text ? <TextBlock text={dank.text} {...sprache(dank)} /> : null}
        <PlainList items={schritte.map((content, at) => ({ key: String(at), content }))} />
        <ActionRow>
          <ButtonLink href={link("/umfragen")}>{text("liste.alle")}</ButtonLink>
        </ActionRow>
      </Section>
    </UmfrageRahmen>
  );
}
