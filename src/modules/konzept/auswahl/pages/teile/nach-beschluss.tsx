import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Num, Section, SubHeading } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { ENTSCHEIDE } from "../../rules/runde.ts";
import { summeOf } from "../../rules/summe.ts";
import type { RundeView } from "../../views/runden.ts";
import { SummenZeile } from "./summe.tsx";
import { useAuswahlTexte } from "./texte.ts";

export function SchrittVeroeffentlichen({ view: { runde } }: { view: RundeView }) {
  const { text } = useAuswahlTexte();
  return (
    <Section id="veroeffentlichen" heading={text("schritt.veroeffentlichen")}>
      <p className="kern-body">{text("veroeffentlichen.text")}</p>
      <Form bare>
        <HiddenField name="rev" value={String(runde.rev)} />
        <ActionRow>
          <Button variant="primary" name="aktion" value="veroeffentlichen">
            {text("veroeffentlichen")}
          </Button>
        </ActionRow>
      </Form>
    </Section>
  );
}

/** What was decided, with the votes, the text and who was absent. */
export function NachBeschluss({ view }: { view: RundeView }) {
  const { text, f } = useAuswahlTexte();
  const { runde, vorschlaege, sitze } = view;
  const chosen = vorschlaege.filter((one) => one.entscheid === "ausgewaehlt");
  const abwesend = sitze.filter((one) => one.fehlte).map((one) => one.name);
  return (
    <Section
      id="beschluss"
      heading={
        runde.beschlossenAm ? text("beschluss.titel", { datum: f.date(runde.beschlossenAm) }) : text("beschluss")
      }
    >
      <TextBlock text={runde.beschluss} lang="de" dir="ltr" />
      {runde.stimmen ? <p className="kern-body">{text("stimmen", { ...runde.stimmen })}</p> : null}
      {abwesend.length > 0 ? (
        <p className="kern-body">
          {text("ergebnis.fehlend", { anzahl: abwesend.length })} <span lang="de">{abwesend.join("; ")}</span>
        </p>
      ) : null}
      <SummenZeile
        summe={summeOf(chosen, runde)}
        rahmen={runde}
        was={text("summe.ausgewaehlt", { anzahl: chosen.length })}
      />
      {ENTSCHEIDE.map((entscheid) => {
        const list = vorschlaege.filter(
          (one) => (one.entscheid ?? (one.ausGrund === "" ? null : "nicht-ausgewaehlt")) === entscheid,
        );
        if (list.length === 0) return null;
        return (
          <div key={entscheid}>
            <SubHeading>{text(`entscheid.${entscheid}`)}</SubHeading>
            <PlainList
              items={list.map((one) => ({
                key: one.id,
                content: (
                  <>
                    <Num>{one.kennung}</Num>{" "}
                    <span lang="de">{[one.titel, one.entscheidGrund || one.ausGrund].filter(Boolean).join(": ")}</span>
                  </>
                ),
              }))}
            />
          </div>
        );
      })}
    </Section>
  );
}
