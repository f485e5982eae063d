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

/** Below every page of the guide: what was changed on it after feedback, one tap, and the way to write something. */
export function ZuDieserSeite({ view, sprache }: { view: View; sprache: Sprache }) {
  const { weg, tag, um } = useLesen(sprache);
  const text = usePage().t(rueckmeldungTexts);
  const there = weg("/wegweiser/rueckmeldung");
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
          <h2 id="geholfen">{text("seite.titel")}</h2>
          <Form bare action={there}>
            <HiddenField name="zu" value={view.ziel} />
            <p className="wk-reihe">
              <Button name="urteil" value="ja">
                {text("seite.ja")}
              </Button>
              <Button name="urteil" value="nein">
                {text("seite.nein")}
              </Button>
              <TextLink href={weg(`/wegweiser/rueckmeldung?zu=${view.ziel}`)}>{text("seite.schreiben")}</TextLink>
            </p>
          </Form>
        </section>
      </Container>
    </div>
  );
}
