import type { ReactNode } from "react";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { ClusterBild, GruppenBild } from "../../rules/pinnwand-bild.ts";
import { CLUSTER_TITEL_MAX } from "../../rules/pinnwand.ts";
import { useWorkshopTexte } from "./texte.ts";

/** Moving ticked cards: out of one place, into a cluster, a new one or none. */
export function OrdnenForm(props: {
  action: string;
  gruppe: GruppenBild;
  /** Null: the cards that lie in none. */
  von: ClusterBild | null;
  titel?: string | undefined;
}) {
  const { text, lang } = useWorkshopTexte();
  const { gruppe, von } = props;
  const key = von?.id ?? `lose-${gruppe.id}`;
  const andere = gruppe.cluster.filter((one) => one.id !== von?.id);
  return (
    <Form action={props.action} label={text(von ? "ordnen.aus" : "ordnen.lose", { titel: von?.titel ?? gruppe.name })}>
      <HiddenField name="aktion" value="ordnen" />
      <HiddenField name="gruppe" value={gruppe.id} />
      <HiddenField name="von" value={von?.id ?? ""} />
      <Fieldset name={`karten-${key}`} legend={text("ordnen.welche")}>
        {(von?.karten ?? gruppe.lose).map((one) => (
          <Checkbox
            key={one.id}
            name={`karte.${one.id}`}
            id={`karte-${one.id}`}
            label={<bdi>{one.text}</bdi>}
            lang={lang}
          />
        ))}
      </Fieldset>
      <SelectField
        name="nach"
        id={`nach-${key}`}
        label={text("ordnen.nach")}
        value={andere[0]?.id ?? (von ? "keins" : "neu")}
        options={[
          ...andere.map((one) => ({ value: one.id, label: one.titel })),
          { value: "neu", label: text("ordnen.neu") },
          ...(von ? [{ value: "keins", label: text("ordnen.keins") }] : []),
        ]}
        lang={lang}
      />
      <TextField
        name="neuerTitel"
        id={`titel-${key}`}
        label={text("ordnen.titel")}
        hint={text("ordnen.titel.hinweis")}
        value={props.titel ?? ""}
        maxLength={CLUSTER_TITEL_MAX}
      />
      <ActionRow>
        <Button variant="primary">{text("ordnen.senden")}</Button>
      </ActionRow>
    </Form>
  );
}

/** Another title, other cards, or no cluster at all. */
export function ClusterAendern(props: {
  action: string;
  gruppe: GruppenBild;
  cluster: ClusterBild;
  children?: ReactNode;
}) {
  const { text, lang } = useWorkshopTexte();
  const { action, gruppe, cluster } = props;
  const hidden = (
    <>
      <HiddenField name="cluster" value={cluster.id} />
      <HiddenField name="rev" value={String(cluster.rev)} />
    </>
  );
  return (
    <Disclosure summary={text("cluster.aendern", { titel: cluster.titel })}>
      <Form action={action}>
        {hidden}
        <TextField
          name="titel"
          id={`cluster-titel-${cluster.id}`}
          label={text("cluster.titel")}
          value={cluster.titel}
          maxLength={CLUSTER_TITEL_MAX}
          lang={lang}
          required
        />
        <ActionRow>
          <Button name="aktion" value="umbenennen">
            {text("cluster.umbenennen")}
          </Button>
        </ActionRow>
      </Form>
      {cluster.karten.length > 0 ? <OrdnenForm action={action} gruppe={gruppe} von={cluster} /> : null}
      <Form action={action} bare>
        {hidden}
        <ActionRow>
          <Button variant="tertiary" name="aktion" value="aufloesen">
            {text("cluster.aufloesen")}
          </Button>
        </ActionRow>
      </Form>
      {props.children}
    </Disclosure>
  );
}
