import { Button } from "#src/ui/button/button.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Muted, Row } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { type FilterListe, readAbfrage } from "../../rules/gemerkte-filter.ts";
import type { GemerkterFilterView } from "../../views/gemerkte-filter.ts";

/** The kept filters as links above a list, and a form that keeps the one that is set now. */
export function GemerkteFilter(props: {
  liste: FilterListe;
  gemerkt: readonly GemerkterFilterView[];
  /** The query of the list as it is shown. */
  abfrage: string;
}) {
  const { text, link } = useTexte();
  const { gemerkt, liste } = props;
  const abfrage = readAbfrage(liste, props.abfrage);
  const known = gemerkt.find((one) => one.abfrage === abfrage);
  const savable = abfrage !== null && known === undefined;
  if (gemerkt.length === 0 && !savable) return null;
  return (
    <>
      {gemerkt.length > 0 ? (
        <Row noPrint>
          <span>{text("filter.gemerkt.titel")}</span>
          {gemerkt.map((one) =>
            one.path ? (
              <TextLink key={one.id} href={link(one.path)}>
                {one === known ? <strong lang="de">{one.name}</strong> : <span lang="de">{one.name}</span>}
              </TextLink>
            ) : (
              <Muted key={one.id}>
                <s lang="de">{one.name}</s>
              </Muted>
            ),
          )}
          <TextLink href={link(`/intern/gemerkte-filter?liste=${liste}`)}>{text("filter.gemerkt.verwalten")}</TextLink>
        </Row>
      ) : null}
      {savable ? (
        <Disclosure summary={text("filter.gemerkt.merken")}>
          <Form action={link(`/intern/gemerkte-filter?liste=${liste}`)}>
            <HiddenField name="liste" value={liste} />
            <HiddenField name="abfrage" value={abfrage} />
            <TextField
              name="name"
              id="filter-name"
              label={text("filter.gemerkt.name")}
              hint={text("filter.gemerkt.name.hinweis")}
              maxLength={80}
              lang="de"
              required
            />
            <Button name="tat" value="merken">
              {text("filter.gemerkt.tun")}
            </Button>
          </Form>
        </Disclosure>
      ) : null}
    </>
  );
}
