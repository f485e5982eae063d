import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Wirkungskette } from "../../../kette/pages/teile/wirkungskette.tsx";
import type { FormStand } from "../../../pages/teile/form-fehler.ts";
import { EinschaetzungZeichen } from "../../../sachstand/pages/teile/stand-zeichen.tsx";
import { NOTEN } from "../../rules/runde.ts";
import type { ZettelView } from "../../views/stimmzettel.ts";
import { skalaName } from "./eintrag-eingabe.ts";
import { InternRahmen } from "./rahmen.tsx";
import { fehlerSatz, useAuswahlTexte } from "./texte.ts";
import { zettelAdresse } from "./zettel-adresse.ts";

/** One candidate: what it is for, what it asks, and the scales. */
export function EintragSeite(props: {
  view: ZettelView;
  jetzt: NonNullable<ZettelView["jetzt"]>;
  sitz: NonNullable<ZettelView["sitz"]>;
  stand: FormStand | undefined;
}) {
  const { text, link, f, stellen } = useAuswahlTexte();
  const { view, jetzt, sitz, stand } = props;
  const { vorschlag, eintrag } = jetzt;
  const { runde, nimmt } = view;
  const rest = view.vorschlaege.filter((one) => one.stand !== "nicht-weiter");
  const at = rest.findIndex((one) => one.id === vorschlag.id);
  const [davor, danach] = [rest[at - 1], rest[at + 1]];
  const typed = stand?.values;
  const note = (key: string) => (typed ? typed[skalaName(key)] : eintrag.werte[key]?.toString());
  const { sachstandAm, einschaetzung } = vorschlag;
  return (
    <InternRahmen
      kurz={vorschlag.kennung}
      art={text("eintrag.art", { jahr: String(runde.jahr), platz: jetzt.platz, alle: jetzt.alle })}
      titel={<span lang="de">{`${vorschlag.kennung} ${vorschlag.titel}`}</span>}
      vorspann={<span lang="de">{vorschlag.beschreibung}</span>}
      pfad={[{ text: text("zettel"), href: link(zettelAdresse(runde.id, sitz.id)) }]}
      stand={stand}
    >
      <Wirkungskette
        mitte={{ art: "massnahme", kennung: vorschlag.kennung, titel: vorschlag.titel }}
        kette={jetzt.kette}
        anker={{}}
        berichte={
          sachstandAm === null
            ? []
            : [
                {
                  text: vorschlag.einschaetzungGrund || text("eintrag.sachstand", { datum: f.date(sachstandAm) }),
                  href: link(`/konzept/massnahmen/${vorschlag.kennung}#sachstaende`),
                  lang: "de",
                  ...(einschaetzung ? { after: <EinschaetzungZeichen einschaetzung={einschaetzung} /> } : {}),
                },
              ]
        }
      />
      <SplitLayout
        sideLabel={text("eintrag.rand")}
        side={[
          {
            heading: text("eintrag.kosten"),
            facts: [
              {
                term: text("eintrag.gefordert", { jahr: String(runde.jahr) }),
                details: (
                  <strong>{vorschlag.betragCent === null ? text("ohne-betrag") : f.money(vorschlag.betragCent)}</strong>
                ),
              },
              ...(vorschlag.stellenHundertstel === null
                ? []
                : [{ term: text("eintrag.stellen"), details: stellen(vorschlag.stellenHundertstel) }]),
              ...(vorschlag.finanzierungOffen
                ? [
                    {
                      term: text("eintrag.finanzierung"),
                      details: <StatusMark tone="warnung">{text("finanzierung-offen")}</StatusMark>,
                    },
                  ]
                : []),
              {
                term: text("eintrag.rahmen"),
                details: runde.rahmenCent === null ? text("keine-angabe") : f.money(runde.rahmenCent),
              },
              ...(runde.rahmenStellen === null
                ? []
                : [{ term: text("eintrag.rahmen-stellen"), details: stellen(runde.rahmenStellen) }]),
              ...(vorschlag.uebertragGrund
                ? [{ term: text("eintrag.uebertrag"), details: <span lang="de">{vorschlag.uebertragGrund}</span> }]
                : []),
            ],
          },
          {
            heading: text("eintrag.wer"),
            facts: [
              {
                term: text("eintrag.federfuehrung"),
                details: <span lang="de">{vorschlag.federfuehrung || text("keine-angabe")}</span>,
              },
              ...(vorschlag.mitwirkung.length > 0
                ? [
                    {
                      term: text("eintrag.beteiligte"),
                      details: <span lang="de">{vorschlag.mitwirkung.join("; ")}</span>,
                    },
                  ]
                : []),
            ],
          },
          {
            heading: text("eintrag.alle"),
            content: (
              <PlainList
                items={view.vorschlaege.map((one) => ({
                  key: one.id,
                  content: (
                    <>
                      {one.stand === "nicht-weiter" || one.id === vorschlag.id ? (
                        <strong>{one.kennung}</strong>
                      ) : (
                        <TextLink href={link(zettelAdresse(runde.id, sitz.id, one.kennung))}>{one.kennung}</TextLink>
                      )}{" "}
                      <span lang="de">{one.titel}</span>{" "}
                      <Muted>{text(one.id === vorschlag.id ? "eintrag.jetzt" : `eintrag.${one.stand}`)}</Muted>
                    </>
                  ),
                }))}
              />
            ),
          },
        ]}
      >
        <Section first id="bewertung" heading={text("eintrag.titel")}>
          <p className="kern-body">
            {nimmt && runde.fristAm ? text("eintrag.text", { datum: f.date(runde.fristAm) }) : text("zettel.zu-spaet")}
          </p>
          {nimmt ? (
            <Form warnUnsaved defaultSubmit={{ name: "aktion", value: "weiter" }}>
              <HiddenField name="rev" value={String(sitz.rev)} />
              {runde.kriterien.map((one) => (
                <RadioGroup
                  key={one.key}
                  name={skalaName(one.key)}
                  label={one.name}
                  optional={text("eintrag.gewicht", { gewicht: one.gewicht })}
                  hint={<span lang="de">{one.frage}</span>}
                  look="scale"
                  value={note(one.key)}
                  choices={NOTEN.map((value) => ({
                    value: String(value),
                    label: value === 1 ? text("note.wenig") : value === 5 ? text("note.viel") : String(value),
                  }))}
                />
              ))}
              <Checkbox
                name="befangen"
                label={text("eintrag.befangen-feld")}
                hint={text("eintrag.befangen-hinweis")}
                checked={typed ? typed.befangen === "ja" : eintrag.befangen}
              />
              <TextField
                name="befangenGrund"
                label={text("eintrag.befangen-grund")}
                optional={text("eintrag.nur-befangen")}
                value={typed?.befangenGrund ?? eintrag.befangenGrund}
                error={fehlerSatz(stand?.fehler.befangenGrund, text)}
                maxLength={500}
                lang="de"
              />
              <TextArea
                name="anmerkung"
                label={text("eintrag.anmerkung")}
                optional={text("eintrag.freiwillig")}
                hint={text("eintrag.anmerkung-hinweis")}
                value={typed?.anmerkung ?? eintrag.anmerkung}
                error={fehlerSatz(stand?.fehler.anmerkung, text)}
                rows={2}
                maxLength={1_000}
                lang="de"
              />
              <ActionRow>
                <Button variant="primary" name="aktion" value="weiter">
                  {danach ? text("eintrag.weiter", { kennung: danach.kennung }) : text("eintrag.fertig")}
                </Button>
                {davor ? (
                  <Button name="aktion" value="zurueck">
                    {text("eintrag.zurueck", { kennung: davor.kennung })}
                  </Button>
                ) : null}
                <Button variant="tertiary" name="aktion" value="liste">
                  {text("eintrag.liste")}
                </Button>
              </ActionRow>
            </Form>
          ) : null}
        </Section>
      </SplitLayout>
    </InternRahmen>
  );
}
