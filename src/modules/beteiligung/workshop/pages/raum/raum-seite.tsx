import { FormProblems, type FormState } from "#src/modules/landkreis/ui.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { FlashMessage } from "#src/ui/flash-message/flash-message.tsx";
import { LivePart, LiveRegion } from "#src/ui/live-region/live-region.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { STIMMEN } from "../../rules/pinnwand.ts";
import { darfImRaum } from "../../rules/workshop.ts";
import type { RaumView } from "../../views/raum.ts";
import { WorkshopRahmen } from "../teile/rahmen.tsx";
import { PINNWAND_GRUENDE } from "../teile/pinnwand-gruende.ts";
import { ClusterListe, KartenListe, PinnwandBild } from "../teile/pinnwand-liste.tsx";
import { ClusterAendern, OrdnenForm } from "../teile/pinnwand-ordnen.tsx";
import { useWorkshopTexte } from "../teile/texte.ts";
import { KarteSchreiben, PunkteKnoepfe, StimmKnoepfe } from "./knoepfe.tsx";

type GruppenBild = RaumView["gruppen"][number];

const GETAN = ["karte", "ordnen", "umbenennen", "aufloesen", "punkte", "stimme"] as const;

/** One step of a workshop, as a telephone shows it; or the whole board for the wall. */
export function RaumSeite(props: {
  raum: RaumView;
  gruppe: GruppenBild | null;
  pinnwand: boolean;
  getan: string | null;
  sendung: string;
  zurueck: FormState | null;
}) {
  const { text, link, assets, lang } = useWorkshopTexte();
  const { raum, gruppe, pinnwand, zurueck } = props;
  const { workshop } = raum;
  const here = link(`/workshop/${workshop.code}`);
  const getan = GETAN.find((one) => one === props.getan);
  const schritt = workshop.stand === "laeuft" ? workshop.schritt : "geschlossen";
  const schreibt = darfImRaum(schritt, "karte") && !pinnwand;
  const zahl = raum.gruppen.reduce(
    (sum, one) => sum + one.lose.length + one.cluster.reduce((n, cluster) => n + cluster.karten.length, 0),
    0,
  );
  return (
    <WorkshopRahmen
      unter
      kurz={text(pinnwand ? "pinnwand.titel" : `schritt.${schritt}`)}
      art={<span lang={lang}>{gruppe && !pinnwand ? `${workshop.titel}: ${gruppe.name}` : workshop.titel}</span>}
      titel={text(pinnwand ? "pinnwand.titel" : `schritt.${schritt}`)}
      vorspann={text(`schritt.${schritt}.text`, { frei: raum.frei, alle: workshop.punkteJePerson })}
      failed={zurueck !== null}
      before={<RaumFehler zurueck={zurueck} alle={workshop} />}
    >
      {getan && !zurueck ? <FlashMessage title={text(`getan.${getan}`)} /> : null}
      {schreibt && gruppe ? (
        <KarteSchreiben action={here} gruppeId={gruppe.id} sendung={props.sendung} zurueck={zurueck} />
      ) : null}
      <LiveRegion
        id="raum"
        href={pinnwand ? `${here}?ansicht=pinnwand` : here}
        live={`/workshop/${workshop.code}/live`}
        stand={`${workshop.stand} ${workshop.schritt}`}
      >
        <LivePart name="zahl" spoken>
          <p className="kern-body">
            {pinnwand || !darfImRaum(schritt, "punkte")
              ? text("raum.karten", { anzahl: zahl })
              : text("raum.zahl", { anzahl: zahl, frei: raum.frei })}
          </p>
        </LivePart>
        {pinnwand ? (
          <LivePart name="pinnwand">
            <PinnwandBild gruppen={raum.gruppen} />
          </LivePart>
        ) : gruppe ? (
          <GruppenTeil raum={raum} gruppe={gruppe} here={here} zurueck={zurueck} />
        ) : null}
      </LiveRegion>
      <Section close id="mehr">
        <ActionRow>
          <ButtonLink href={pinnwand ? `${here}?ansicht=pinnwand` : here}>{text("raum.aktualisieren")}</ButtonLink>
          <ButtonLink variant="tertiary" href={pinnwand ? here : `${here}?ansicht=pinnwand`}>
            {text(pinnwand ? "raum.liste" : "raum.pinnwand")}
          </ButtonLink>
          {pinnwand ? null : (
            <ButtonLink variant="tertiary" href={`${here}?gruppe=waehlen`}>
              {text("raum.wechseln")}
            </ButtonLink>
          )}
        </ActionRow>
      </Section>
      {workshop.stand === "laeuft" ? <script type="module" src={assets["auto-refresh"]} /> : null}
    </WorkshopRahmen>
  );
}

/** The cards and clusters of one's group; dots and votes go to the clusters of all. */
function GruppenTeil(props: { raum: RaumView; gruppe: GruppenBild; here: string; zurueck: FormState | null }) {
  const { text, lang } = useWorkshopTexte();
  const { raum, gruppe, here } = props;
  const { schritt } = raum.workshop;
  const ordnet = darfImRaum(schritt, "ordnen");
  const wertet = schritt === "gewichten" || schritt === "abstimmen";
  const gezeigt = wertet ? raum.gruppen : [gruppe];
  return (
    <>
      <LivePart name="lose">
        <Section id="lose" heading={text("lose.titel", { anzahl: gruppe.lose.length })}>
          {gruppe.lose.length === 0 ? (
            <p className="kern-body">{text("lose.leer")}</p>
          ) : ordnet ? (
            <OrdnenForm action={here} gruppe={gruppe} von={null} titel={props.zurueck?.values["neuerTitel"]} />
          ) : (
            <KartenListe karten={gruppe.lose} />
          )}
        </Section>
      </LivePart>
      <LivePart name="cluster">
        {gezeigt
          .filter((one) => one.cluster.length > 0)
          .map((one) => (
            <Section
              key={one.id}
              id={`gruppe-${one.id}`}
              heading={<span lang={lang}>{wertet ? one.name : text("cluster")}</span>}
            >
              <ClusterListe
                gruppe={one}
                action={(cluster) =>
                  ordnet ? (
                    <ClusterAendern action={here} gruppe={one} cluster={cluster} />
                  ) : schritt === "gewichten" ? (
                    <PunkteKnoepfe
                      action={here}
                      cluster={cluster}
                      frei={raum.frei}
                      grenze={raum.workshop.punkteJeCluster}
                    />
                  ) : schritt === "abstimmen" ? (
                    <StimmKnoepfe action={here} cluster={cluster} stimmen={STIMMEN} />
                  ) : null
                }
              />
            </Section>
          ))}
      </LivePart>
    </>
  );
}

function RaumFehler(props: { zurueck: FormState | null; alle: RaumView["workshop"] }) {
  const { text } = useWorkshopTexte();
  const { punkteJePerson: alle, punkteJeCluster: eins } = props.alle;
  return (
    <FormProblems
      state={props.zurueck ?? undefined}
      fields={[
        { name: "text", label: text("karte.feld") },
        { name: "titel", label: text("cluster.titel") },
        { name: "neuerTitel", label: text("ordnen.titel") },
      ]}
      reasons={Object.fromEntries(PINNWAND_GRUENDE.map((one) => [one, text(`grund.${one}`, { alle, eins })]))}
    />
  );
}
