import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { keptHeaders } from "#src/platform/http/page-end.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { formatZeit } from "../../../pages/teile/zeit.ts";
import { tagesSeite } from "../../../prozess/pages/teile/tages-seite.ts";
import { dateienOf, QuerSeite } from "../../../quer/pages/teile/quer-seite.tsx";
import { type VorhabenView, viewVorhaben } from "../../views/vorhaben.ts";
import { VorhabenStand } from "../teile/zeichen.tsx";
import type { Route } from "./+types/vorhaben";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return data({ seite: await viewVorhaben(ctx), today: ctx.today }, tagesSeite(ctx));
}

export function headers(args: Route.HeadersArgs) {
  return keptHeaders(args);
}

/** What the county is still working on, with state, expected day, who, and when somebody last looked (R023). */
export default function Vorhaben({ loaderData: { seite, today } }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const ruht = seite.offen.filter((one) => one.stand === "ruht").length;
  return (
    <QuerSeite
      kurz={text("vorhaben.kurz")}
      kind={text("vorhaben.kurz")}
      title={text("vorhaben.titel", { anzahl: seite.offen.length, ruht })}
      lead={text("vorhaben.vorspann")}
      dateien={dateienOf("/konzept/woran-wir-arbeiten", "")}
      today={today}
      herkunft={text("vorhaben.herkunft", { datum: f.date(today) })}
    >
      {seite.offen.length === 0 ? (
        <EmptyState title={text("vorhaben.leer")}>{text("vorhaben.leer.text")}</EmptyState>
      ) : (
        <Section first id="offen" heading={text("vorhaben.offen")}>
          <Tabelle zeilen={seite.offen} caption={text("vorhaben.offen")} />
        </Section>
      )}
      {seite.fertig.length > 0 ? (
        <Section id="fertig" heading={text("vorhaben.fertig")}>
          <Tabelle zeilen={seite.fertig} caption={text("vorhaben.fertig")} />
        </Section>
      ) : null}
      {seite.may.keep ? (
        <p className="kern-body">
          <TextLink href={link("/intern/vorhaben")}>{text("vorhaben.pflegen")}</TextLink>
        </p>
      ) : null}
    </QuerSeite>
  );
}

function Tabelle({ zeilen, caption }: { zeilen: readonly VorhabenView[]; caption: string }) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <CardTable
      caption={caption}
      captionHidden
      rows={zeilen}
      rowKey={(one) => one.id}
      columns={[
        {
          key: "titel",
          header: text("vorhaben.wort"),
          rowHeader: true,
          cell: (one) => <span {...inhalt}>{one.titel}</span>,
        },
        {
          key: "text",
          header: text("vorhaben.feld.text"),
          cell: (one) => (
            <>
              {one.text ? <span {...inhalt}>{one.text} </span> : null}
              {one.massnahme ? (
                <TextLink href={link(`/konzept/massnahmen/${one.massnahme.kennung}`)}>
                  {text("vorhaben.massnahme", { kennung: one.massnahme.kennung })}
                </TextLink>
              ) : one.text ? null : (
                text("keine-angabe")
              )}
            </>
          ),
        },
        { key: "stand", header: text("vorhaben.stand"), cell: (one) => <VorhabenStand vorhaben={one} /> },
        {
          key: "erwartet",
          header: text("vorhaben.erwartet"),
          cell: (one) =>
            one.erwartet ? (
              <>
                {formatZeit(one.erwartet, f)}
                {one.veraltet === "erwartet-vorbei" ? (
                  <>
                    <br />
                    <Muted>{text("vorhaben.verspaetet")}</Muted>
                  </>
                ) : null}
              </>
            ) : (
              text("vorhaben.offenes-ende")
            ),
        },
        { key: "wer", header: text("vorhaben.wer"), cell: (one) => <span {...inhalt}>{one.wer}</span> },
        { key: "geprueft", header: text("vorhaben.geprueft"), cell: (one) => f.date(one.bestaetigtAm) },
      ]}
    />
  );
}
