import type { FormState } from "#src/modules/landkreis/ui.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { VorlageIntern } from "../../views/vorlagen.ts";
import { useFelder } from "./felder.ts";
import { useVorlageTexte } from "./texte.ts";

/** How many differences stand on the page; the rest is counted. */
const MOST_SHOWN = 12;

/** From the decided paper to the Fassung: what was brought in is what is frozen. */
export function FesthaltenTeil({ vorlage, state }: { vorlage: VorlageIntern; state: FormState | undefined }) {
  const { text, link } = useVorlageTexte();
  const { own, values, field } = useFelder(state, "festhalten");
  const { festhalten } = vorlage;
  if (!festhalten) return null;
  if (festhalten.slug !== null) {
    return (
      <Section id="festhalten" heading={text("festhalten.titel")}>
        <p className="kern-body">
          <TextLink href={link(`/konzept/fassungen/${festhalten.slug}`)}>{text("festhalten.fertig")}</TextLink>
        </p>
      </Section>
    );
  }
  if (!festhalten.moeglich) {
    return (
      <Section id="festhalten" heading={text("festhalten.titel")}>
        <p className="kern-body">{text("festhalten.geaendert")}</p>
        <ActionRow>
          <ButtonLink variant="primary" href={link("/intern/fassungen/neu")}>
            {text("intern.fassung")}
          </ButtonLink>
        </ActionRow>
      </Section>
    );
  }
  const weicht = festhalten.abweichungen.length;
  return (
    <Section id="festhalten" heading={text("festhalten.titel")}>
      <p className="kern-body">{text("festhalten.vorspann")}</p>
      {weicht > 0 ? (
        <Notice tone="warning" title={text("festhalten.weicht-ab", { anzahl: weicht })}>
          <PlainList
            items={festhalten.abweichungen.slice(0, MOST_SHOWN).map((one) => ({
              key: `${one.art}-${one.kennung}-${one.titel}`,
              content: (
                <>
                  {text(`abweichung.${one.vorgang}`)} {one.kennung ? <Num>{one.kennung}</Num> : null}{" "}
                  <span lang="de">{one.titel}</span>
                </>
              ),
            }))}
          />
          {weicht > MOST_SHOWN ? <p>{text("festhalten.weitere", { anzahl: weicht - MOST_SHOWN })}</p> : null}
        </Notice>
      ) : null}
      <Form>
        <HiddenField name="rev" value={String(vorlage.rev)} />
        <TextField
          {...field("bezeichnung")}
          label={text("festhalten.bezeichnung")}
          hint={text("festhalten.bezeichnung.hinweis")}
          maxLength={160}
          lang="de"
          required
        />
        <TextArea
          {...field("beschluss")}
          value={values["beschluss"] ?? vorlage.vorschlag}
          label={text("festhalten.beschluss")}
          hint={text("festhalten.beschluss.hinweis")}
          rows={6}
          lang="de"
          maxLength={10_000}
          required
        />
        {weicht > 0 ? (
          <Checkbox
            name="trotzdem"
            label={text("festhalten.trotzdem")}
            hint={text("festhalten.trotzdem.hinweis")}
            checked={own !== undefined && values["trotzdem"] !== undefined}
          />
        ) : null}
        <ActionRow>
          <Button variant="primary" name="handlung" value="festhalten">
            {text("intern.fassung")}
          </Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
