import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { GruppeId } from "../../rules/ids.ts";
import type { ClusterBild } from "../../rules/pinnwand-bild.ts";
import { KARTE_MAX } from "../../rules/pinnwand.ts";
import { ERGEBNIS, VORHANDEN } from "../../rules/workshop.ts";
import type { WorkshopInternView } from "../../views/intern.ts";
import { useWorkshopTexte } from "./texte.ts";

/** Correcting cards, taking one off, using one as a Beleg. */
export function KartenAendern({ karten }: { karten: ClusterBild["karten"] }) {
  const { text, link } = useWorkshopTexte();
  return karten.map((one) => (
    <Form key={one.id}>
      <HiddenField name="karte" value={one.id} />
      <HiddenField name="vorher" value={one.text} />
      <TextField
        name="wort"
        id={`wort-${one.id}`}
        label={text("karte.aendern", { karte: one.text })}
        value={one.text}
        maxLength={KARTE_MAX}
      />
      <ActionRow>
        <Button small name="aktion" value="karte-aendern" hidden={one.text}>
          {text("karte.speichern")}
        </Button>
        <Button small variant="tertiary" name="aktion" value="karte-loeschen" hidden={one.text}>
          {text("karte.loeschen")}
        </Button>
        <ButtonLink small variant="tertiary" href={link(`/intern/belege/neu?quelle=karte:${one.id}`)} hidden={one.text}>
          {text("beleg")}
        </ButtonLink>
      </ActionRow>
    </Form>
  ));
}

/** What was counted on paper. */
export function Auszaehlen({ cluster }: { cluster: ClusterBild }) {
  const { text } = useWorkshopTexte();
  const { papier } = cluster;
  const field = (name: "punktezahl" | "ja" | "nein" | "enthaltung", value: number) => (
    <TextField
      name={name}
      id={`${name}-${cluster.id}`}
      label={text(`intern.feld.${name}`)}
      value={String(value)}
      inputMode="numeric"
    />
  );
  return (
    <Form label={text("zaehlen.titel", { titel: cluster.titel })}>
      <HiddenField name="cluster" value={cluster.id} />
      <HiddenField name="rev" value={String(cluster.rev)} />
      {field("punktezahl", papier.punkte)}
      {field("ja", papier.ja)}
      {field("nein", papier.nein)}
      {field("enthaltung", papier.enthaltung)}
      <ActionRow>
        <Button name="aktion" value="zaehlen">
          {text("zaehlen.senden")}
        </Button>
      </ActionRow>
    </Form>
  );
}

/** A cluster becomes a draft of what the round is about. */
export function Uebernehmen(props: {
  view: WorkshopInternView;
  gruppeId: GruppeId;
  cluster: ClusterBild;
  state: FormState | undefined;
}) {
  const { text } = useWorkshopTexte();
  const { view, cluster, state } = props;
  const message = useFieldMessage(state);
  const here = state?.values["cluster"] === cluster.id;
  const mine = here && state.values["aktion"] === "uebernehmen";
  const joins = here && state.values["aktion"] === "verbinden";
  const gruppe = view.gruppen.find((one) => one.id === props.gruppeId);
  const feld = gruppe?.handlungsfeldId ?? "";
  const art = ERGEBNIS[view.workshop.runde];
  return (
    <Disclosure summary={text(`uebernehmen.${art}`, { titel: cluster.titel })} open={mine || joins}>
      <Form>
        <HiddenField name="cluster" value={cluster.id} />
        <HiddenField name="rev" value={String(cluster.rev)} />
        {gruppe?.bezugId ? (
          <p className="kern-body">
            {text(`uebernehmen.bezug.${art}`)} <span lang="de">{gruppe.thema}</span>
          </p>
        ) : null}
        <TextField
          name="entwurf"
          id={`entwurf-${cluster.id}`}
          label={text(`uebernehmen.titel.${art}`)}
          value={mine ? state.values["entwurf"] : cluster.titel}
          error={mine ? message("entwurf") : undefined}
          maxLength={200}
          lang="de"
          required
        />
        <SelectField
          name="feld"
          id={`feld-${cluster.id}`}
          label={text("gruppe.feld")}
          value={mine ? state.values["feld"] : feld}
          error={mine ? message("feld") : undefined}
          empty={text("gruppe.feld.keins")}
          options={view.felder.map((one) => ({ value: one.id, label: one.name }))}
          lang="de"
          required
        />
        <ActionRow>
          <Button name="aktion" value="uebernehmen">
            {text("uebernehmen.senden")}
          </Button>
        </ActionRow>
      </Form>
      <Form>
        <HiddenField name="cluster" value={cluster.id} />
        <HiddenField name="rev" value={String(cluster.rev)} />
        <TextField
          name="kennung"
          id={`kennung-${cluster.id}`}
          label={text(`verbinden.${VORHANDEN[view.workshop.runde]}`)}
          value={joins ? state.values["kennung"] : ""}
          error={joins ? message("kennung") : undefined}
          maxLength={20}
          required
        />
        <ActionRow>
          <Button name="aktion" value="verbinden">
            {text("verbinden.senden")}
          </Button>
        </ActionRow>
      </Form>
    </Disclosure>
  );
}
