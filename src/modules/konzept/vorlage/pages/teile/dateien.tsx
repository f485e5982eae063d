import { DATEI_ENDUNGEN, formatBytes } from "#src/shared/datei.ts";
import type { ReactNode } from "react";
import type { FormState } from "#src/modules/landkreis/ui.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import type { DateiView } from "../../views/dateien.ts";
import type { VorlageIntern, VorlageOeffentlich } from "../../views/vorlagen.ts";
import { useFelder } from "./felder.ts";
import { useVorlageTexte } from "./texte.ts";

/** How many annexes are computed: files are numbered on from there. */
const berechnete = ({ anlagen }: Pick<VorlageOeffentlich, "anlagen">) =>
  Number(anlagen.aenderungen.length > 0) + Number(anlagen.tabellen.length > 0);

/** The files that hang on a paper, as links; in the internal area with what may be done. */
export function Dateien<Datei extends DateiView & { readonly oeffentlich?: boolean }>(props: {
  vorlage: Pick<VorlageOeffentlich, "anlagen"> & { readonly dateien: readonly Datei[] };
  form?: ((datei: Datei) => ReactNode) | undefined;
  children?: ReactNode;
}) {
  const { text, link, f } = useVorlageTexte();
  const inhalt = useInhaltSprache();
  const { vorlage } = props;
  if (vorlage.dateien.length === 0 && !props.children) return null;
  const before = berechnete(vorlage);
  return (
    <Section id="dateien" heading={text("anlage.dateien")}>
      {vorlage.dateien.length === 0 ? <p className="kern-body">{text("anlage.dateien.leer")}</p> : null}
      <PlainList
        items={vorlage.dateien.map((datei, at) => ({
          key: datei.id,
          content: (
            <>
              {text("anlage.nr", { nummer: before + at + 1 })}{" "}
              <TextLink href={link(`/konzept/vorlagendateien/${datei.id}`)} {...inhalt}>
                {datei.titel}
              </TextLink>{" "}
              <Muted>
                {[datei.art, formatBytes(datei.bytes, f), datei.oeffentlich === false ? text("oeffentlich.nein") : ""]
                  .filter(Boolean)
                  .join(", ")}
              </Muted>
              {props.form?.(datei)}
            </>
          ),
        }))}
      />
      {props.children}
    </Section>
  );
}

/** Takes one file off a draft. */
export function DateiEntfernen({ vorlage, datei }: { vorlage: VorlageIntern; datei: DateiView }) {
  const { text } = useVorlageTexte();
  return (
    <Form bare>
      <HiddenField name="rev" value={String(vorlage.rev)} />
      <HiddenField name="eintrag" value={datei.id} />
      <Button small name="handlung" value="datei-entfernen">
        {text("tun.entfernen", { gremium: datei.titel })}
      </Button>
    </Form>
  );
}

/** One more file on a draft. */
export function NeueDatei({ vorlage, state }: { vorlage: VorlageIntern; state: FormState | undefined }) {
  const { text } = useVorlageTexte();
  const { own, values, field } = useFelder(state, "datei");
  return (
    <Disclosure summary={text("anlage.neu")} id="datei" open={own !== undefined}>
      <Form multipart>
        <HiddenField name="rev" value={String(vorlage.rev)} />
        <TextField {...field("titel")} label={text("feld.titel")} maxLength={200} lang="de" required />
        <FileField
          name="datei"
          label={text("anlage.datei")}
          hint={text("anlage.datei.hinweis")}
          accept={DATEI_ENDUNGEN}
          error={field("datei").error}
        />
        <Checkbox
          name="oeffentlich"
          label={text("anlage.oeffentlich")}
          hint={text("anlage.oeffentlich.hinweis")}
          checked={values["oeffentlich"] !== undefined}
        />
        <ActionRow>
          <Button variant="primary" name="handlung" value="datei">
            {text("tun.datei")}
          </Button>
        </ActionRow>
      </Form>
    </Disclosure>
  );
}
