import { usePage } from "#src/platform/http/page.tsx";
import { Button } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Hint } from "#src/ui/field/field.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import type { Angaben } from "../../rules/frage.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import type { LeistungView } from "../../views/leistung.ts";
import { FrageFelder, SpracheMit } from "./frage-felder.tsx";
import { Grund } from "./grund.tsx";
import { type Lesen, Satz } from "./lesen.tsx";
import { Ort } from "./ort.tsx";

type Gemeinde = { readonly slug: string; readonly name: string };

/** Asks what the rules of this Leistung need to know, and shows the desk with its reason. No script, nothing kept. */
export function ZustaendigFrage(props: {
  leistung: LeistungView;
  angaben: Angaben;
  gemeinden: readonly Gemeinde[];
  lesen: Lesen;
  sprache: Sprache;
}) {
  const { leistung, angaben, gemeinden, lesen, sprache } = props;
  const { text } = lesen;
  const { link, locale } = usePage();
  const { zustaendig } = leistung;
  if (!zustaendig || zustaendig.merkmale.length === 0) return null;
  return (
    <Section id="zustaendig" heading={text("zustaendig.titel")}>
      <Form method="get" action={`${link(`/wegweiser/leistungen/${leistung.slug}`)}#zustaendig`} autoComplete="off">
        <SpracheMit sprache={sprache} locale={locale} />
        <Hint id="nicht-gespeichert">{text("zustaendig.nicht-gespeichert")}</Hint>
        {zustaendig.merkmale.includes("gemeinde") ? (
          <SelectField
            name="ort"
            label={text("frage.gemeinde")}
            value={angaben.ort}
            empty={text("weiss-nicht")}
            options={gemeinden.map(({ slug, name }) => ({ value: slug, label: name, lang: "de" }))}
          />
        ) : null}
        <FrageFelder merkmale={zustaendig.merkmale} angaben={angaben} lesen={lesen} />
        <Button>{text("zustaendig.knopf")}</Button>
      </Form>
      {zustaendig.gefragt ? <Antwort zustaendig={zustaendig} lesen={lesen} /> : null}
    </Section>
  );
}

function Antwort({ zustaendig, lesen }: { zustaendig: NonNullable<LeistungView["zustaendig"]>; lesen: Lesen }) {
  const { text, um } = lesen;
  const { begruendung, ort, raum } = zustaendig;
  const open = begruendung.art === "angabe-fehlt";
  const found = ort && (
    <Satz of={(name) => text("zustaendig.gefunden", { ort: name })} name={ort.uebersetzt ?? ort.name} um={um} />
  );
  const title = open && ort ? text("zustaendig.sonst") : found;
  return (
    <div role="status">
      <Notice tone={ort || open ? "info" : "warning"} title={title} level={3}>
        {ort ? <Ort ort={ort} raum={raum} lesen={lesen} /> : null}
        <Grund begruendung={begruendung} lesen={lesen} />
      </Notice>
    </div>
  );
}
