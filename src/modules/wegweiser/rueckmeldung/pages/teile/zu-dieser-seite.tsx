import { usePage } from "#src/platform/http/page.tsx";
import { Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Container } from "#src/ui/main/main.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useLesen } from "../../../pages/teile/lesen.tsx";
import type { Sprache } from "../../../rules/sprachen.ts";
import type { viewAntworten } from "../../views/rueckmeldungen.ts";
import { rueckmeldungTexts } from "../../texts/index.ts";

type View = NonNullable<Awaited<ReturnType<typeof viewAntworten>>>;

/**
 * Below every page of the guide: what was changed on it after feedback, one tap, and the way to write something. Where a
 * question was answered, the tap is about what it found.
 */
export function ZuDieserSeite({ view, sprache, frage }: { view: View; sprache: Sprache; frage: string }) {
  const { weg, tag, um } = useLesen(sprache);
  const text = usePage().t(rueckmeldungTexts);
  const there = weg("/wegweiser/rueckmeldung");
  const was = frage === "" ? "seite" : "suche";
  return (
    <div className="wk-kein-druck">
      <Container>
        {view.antworten.length > 0 ? (
          <section className="wk-abschnitt" aria-labelledby="geaendert">
            <h2 id="geaendert">{text("geaendert.titel")}</h2>
            <ul>
              {view.antworten.map(({ id, antwort, am }) => (
                <li key={id}>
                  {text("geaendert.am", { datum: tag(am) })}{" "}
                  <bdi {...(um === "de" ? {} : { lang: "de", dir: "ltr" })}>{antwort}</bdi>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <section className="wk-abschnitt" aria-labelledby="geholfen">
          <h2 id="geholfen">{text(`${was}.titel`)}</h2>
          <Form bare action={there}>
            <HiddenField name="zu" value={view.ziel} />
            {frage === "" ? null : <HiddenField name="frage" value={frage} />}
            <p className="wk-reihe">
              <Button name="urteil" value="ja">
                {text(`${was}.ja`)}
              </Button>
              <Button name="urteil" value="nein">
                {text(`${was}.nein`)}
              </Button>
              <TextLink href={weg(`/wegweiser/rueckmeldung?zu=${view.ziel}`)}>{text("seite.schreiben")}</TextLink>
            </p>
          </Form>
        </section>
      </Container>
    </div>
  );
}
