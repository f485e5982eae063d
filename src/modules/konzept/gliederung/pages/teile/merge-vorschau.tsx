import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { Gliedart } from "../../rules/ordnung.ts";
import type { Wahlfeld } from "../../rules/zusammenfuehren.ts";
import type { GliedKopf } from "../../views/einordnen.ts";
import type { Feldtext } from "../../views/glied-texte.ts";
import { Getragen } from "./ordnen-rahmen.tsx";

/** What a field says, cut where it would fill the page. */
export function FeldtextZeile({ wert }: { wert: Feldtext }) {
  const { text } = useTexte();
  const words = wert.text.length > 280 ? `${wert.text.slice(0, 277)}…` : wert.text;
  if (wert.code === null && words === "") return text("keine-angabe");
  return (
    <>
      {wert.code ? text(`gliederung.code.${wert.code}`) : null}
      {wert.code && words ? ", " : null}
      {words ? <span lang="de">{words}</span> : null}
    </>
  );
}

/** What a merge will do, before it does it. */
export function MergeVorschau(props: {
  view: {
    readonly art: Gliedart;
    readonly glied: GliedKopf;
    readonly mit: GliedKopf;
    readonly felder: readonly { readonly feld: Wahlfeld; readonly a: Feldtext; readonly b: Feldtext }[];
    readonly verbindungen: number;
  };
  typed: Readonly<Record<string, string>>;
  zurueck: string;
}) {
  const { text, woerter } = useTexte();
  const { view, typed } = props;
  const [bleibt, geht] = typed["bleibt"] === "b" ? [view.mit, view.glied] : [view.glied, view.mit];
  const feldOf = (feld: Wahlfeld) => text(`gliederung.feld.${feld}`, { feld: woerter.feld });
  return (
    <Section close id="vorschau" heading={text("gliederung.vorschau.titel")}>
      <DescriptionList
        items={[
          { term: text("gliederung.merge.bleibt"), details: <span lang="de">{bleibt.name}</span> },
          { term: text("gliederung.merge.geht"), details: <span lang="de">{geht.name}</span> },
          ...view.felder.map(({ feld, a, b }) => ({
            term: feldOf(feld),
            details: <FeldtextZeile wert={typed[`feld-${feld}`] === "b" ? b : a} />,
          })),
          {
            term: text("gliederung.merge.verbindungen"),
            details: text("gliederung.merge.verbindungen.anzahl", { anzahl: view.verbindungen }),
          },
          { term: text("gliederung.grund"), details: <span lang="de">{typed["grund"]}</span> },
        ]}
      />
      <Notice title={text("gliederung.merge.danach")}>
        <p>{text(view.art === "handlungsfeld" ? "gliederung.merge.feld" : "gliederung.merge.adresse")}</p>
        {view.art === "massnahme" ? <p>{text("gliederung.merge.sachstaende")}</p> : null}
        {geht.oeffentlich && !bleibt.oeffentlich ? <p>{text("gliederung.merge.entwurf")}</p> : null}
        {view.art === "handlungsfeld" ? <p>{text("gliederung.merge.rollen")}</p> : null}
      </Notice>
      <Form>
        <Getragen werte={typed} />
        <ActionRow>
          <Button variant="primary" name="handlung" value="zusammenfuehren">
            {text("gliederung.merge.tun")}
          </Button>
          <TextLink href={props.zurueck}>{text("gliederung.aendern")}</TextLink>
        </ActionRow>
      </Form>
    </Section>
  );
}
