import { ctxKey } from "#src/platform/http/context.ts";
import { slugOf } from "#src/shared/suchtext.ts";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { viewZielgruppe } from "../../views/themen.ts";
import { KurzListe, MassnahmenKurzTabelle } from "../teile/listen.tsx";
import { dateienOf, QuerSeite } from "../teile/quer-seite.tsx";
import type { Route } from "./+types/zielgruppe";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { ...(await viewZielgruppe(ctx, params.slug)), today: ctx.today };
}

/** One Zielgruppe: how many, what they lack, what is done. */
export default function Zielgruppe({ loaderData: gruppe }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  const { bedarfe, massnahmen, gesamt } = gruppe;
  return (
    <QuerSeite
      kurz={gruppe.name}
      hier={<span {...inhalt}>{gruppe.name}</span>}
      kind={text("quer.zielgruppe.art")}
      pfad={[{ text: text("quer.zielgruppen.kurz"), href: link("/konzept/zielgruppen") }]}
      title={<span {...inhalt}>{gruppe.name}</span>}
      lead={gruppe.groesse === null ? undefined : text("quer.zielgruppe.groesse", { anzahl: f.number(gruppe.groesse) })}
      dateien={dateienOf(`/konzept/zielgruppen/${gruppe.slug}`, "")}
      today={gruppe.today}
    >
      <Section close prose>
        {gruppe.beschreibung ? <TextBlock text={gruppe.beschreibung} {...inhalt} /> : null}
        {gruppe.groesse === null ? null : gruppe.groesseHinweis ? (
          <TextBlock text={gruppe.groesseHinweis} {...inhalt} />
        ) : (
          <p>{text("quer.zielgruppe.hinweis")}</p>
        )}
      </Section>
      <Section
        id="bedarfe"
        heading={text("quer.zielgruppe.bedarfe", { anzahl: bedarfe.length, gesamt: gesamt.bedarfe })}
      >
        {bedarfe.length > 0 ? (
          <KurzListe art="bedarfe" glieder={bedarfe} />
        ) : (
          <p>{text("quer.zielgruppe.bedarfe.leer")}</p>
        )}
      </Section>
      <Section
        id="massnahmen"
        heading={text("quer.zielgruppe.massnahmen", { anzahl: massnahmen.length, gesamt: gesamt.massnahmen })}
      >
        {massnahmen.length > 0 ? (
          <>
            <MassnahmenKurzTabelle
              caption={text("quer.zielgruppe.massnahmen", {
                anzahl: massnahmen.length,
                gesamt: gesamt.massnahmen,
              })}
              zeilen={massnahmen}
            />
            <p>
              <TextLink href={link(`/konzept/massnahmen?zielgruppe=${slugOf(gruppe.name)}`)}>
                {text("quer.stelle.alle")}
              </TextLink>
            </p>
          </>
        ) : (
          <p>{text("quer.zielgruppe.massnahmen.leer")}</p>
        )}
      </Section>
    </QuerSeite>
  );
}
