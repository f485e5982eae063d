import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { pfadOfKennung } from "../../../entwurf/rules/entwurf.ts";
import { FolgenZeile, Wirkungsfolgen } from "../../../wirkung/pages/teile/folgen.tsx";
import type { WorkshopView } from "../../views/oeffentlich.ts";
import { useWorkshopTexte } from "./texte.ts";

type Pinnwand = NonNullable<WorkshopView["pinnwand"]>;
type Cluster = Pinnwand[number]["cluster"][number];

/** What came out of a workshop: by group, clusters with their cards, dots and votes, and what became of each. */
export function Dokumentation({ view, pinnwand }: { view: WorkshopView; pinnwand: Pinnwand }) {
  const { text, link, f, lang } = useWorkshopTexte();
  const karten = (cluster: Pick<Cluster, "karten">) => (
    <PlainList
      items={cluster.karten.map((one) => ({
        key: one.id,
        content: (
          <>
            <bdi lang={lang} id={`karte-${one.id}`}>
              {one.text}
            </bdi>
            <FolgenZeile folgen={one.folgen} />
          </>
        ),
      }))}
    />
  );
  return (
    <>
      {view.folgen.length > 0 ? <Wirkungsfolgen folgen={view.folgen} /> : null}
      {pinnwand.map((gruppe) => (
        <Section key={gruppe.id} id={`gruppe-${gruppe.id}`} heading={<span lang={lang}>{gruppe.name}</span>}>
          {gruppe.thema && gruppe.thema !== gruppe.name ? (
            <p className="kern-body" lang={lang}>
              {gruppe.thema}
            </p>
          ) : null}
          <Thread
            level={3}
            entries={[
              ...gruppe.cluster.map((one) => ({
                key: one.id,
                id: `cluster-${one.id}`,
                margin: text("punkte", { anzahl: one.punkte }),
                title: <span lang={lang}>{one.titel}</span>,
                content: (
                  <>
                    <Stimmen cluster={one} />
                    {karten(one)}
                    <FolgenZeile folgen={one.folgen} />
                    <Verbleib ergebnis={one.ergebnis} />
                  </>
                ),
              })),
              ...(gruppe.lose.length > 0
                ? [{ key: "lose", margin: "", title: text("lose"), content: karten({ karten: gruppe.lose }) }]
                : []),
            ]}
          />
        </Section>
      ))}
      <Section close id="mitnehmen" heading={text("mitnehmen")}>
        <SmallPrint>{text("dokumentiert", { tag: view.dokumentiertAm ? f.date(view.dokumentiertAm) : "" })}</SmallPrint>
        <ActionRow>
          {(["pdf", "csv", "json"] as const).map((art) => (
            <ButtonLink key={art} icon="download" href={link(`/workshops/${view.slug}/dokumentation.${art}`)}>
              {text(`mitnehmen.${art}`)}
            </ButtonLink>
          ))}
        </ActionRow>
      </Section>
    </>
  );
}

function Stimmen({ cluster: { stimmen } }: { cluster: Pick<Cluster, "stimmen"> }) {
  const { text } = useWorkshopTexte();
  return stimmen.ja + stimmen.nein + stimmen.enthaltung === 0 ? null : <p>{text("stimmen", stimmen)}</p>;
}

/** What became of a cluster, as far as everybody may know. */
function Verbleib({ ergebnis }: { ergebnis: Cluster["ergebnis"] }) {
  const { text, link, lang } = useWorkshopTexte();
  if (!ergebnis) return <p>{text("verbleib.offen")}</p>;
  const pfad = ergebnis.titel && ergebnis.kennung ? pfadOfKennung(ergebnis.kennung) : null;
  return (
    <p>
      {text(`verbleib.${ergebnis.art}`)}{" "}
      {pfad ? (
        <TextLink href={link(pfad)} lang={lang}>
          {`${ergebnis.kennung} ${ergebnis.titel}`}
        </TextLink>
      ) : (
        text("verbleib.entwurf")
      )}
    </p>
  );
}
