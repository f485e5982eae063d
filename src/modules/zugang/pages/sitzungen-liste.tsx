import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { SmallPrint } from "#src/ui/section/section.tsx";
import { zugangTexts } from "../texts/index.ts";

export type SitzungZeile = {
  readonly id: string;
  readonly geraet: string;
  /** Milliseconds since 1970 UTC. */
  readonly seit: number;
  readonly zuletzt: number;
  readonly diese: boolean;
};

/** Where the person is signed in, each with a button to end it. */
export function SitzungenListe({ sitzungen }: { sitzungen: readonly SitzungZeile[] }) {
  const { t, f, link } = usePage();
  const text = t(zugangTexts);
  const geraet = (one: SitzungZeile) => one.geraet || text("konto.sitzungen.unbekannt");
  return (
    <>
      <CardTable
        caption={text("konto.sitzungen")}
        captionHidden
        rows={sitzungen}
        rowKey={(one) => one.id}
        columns={[
          { key: "geraet", header: text("konto.sitzungen.geraet"), rowHeader: true, cell: geraet },
          { key: "seit", header: text("konto.sitzungen.seit"), cell: (one) => f.moment(one.seit) },
          { key: "zuletzt", header: text("konto.sitzungen.zuletzt"), cell: (one) => f.moment(one.zuletzt) },
          {
            key: "tun",
            header: text("konto.sitzungen.tun"),
            headerHidden: true,
            cell: (one) =>
              one.diese ? (
                text("konto.sitzungen.diese")
              ) : (
                <Form action={link("/konto")} bare>
                  <HiddenField name="absicht" value="sitzung" />
                  <HiddenField name="id" value={one.id} />
                  <Button
                    small
                    hidden={text("konto.sitzungen.beenden.welche", { geraet: geraet(one), seit: f.moment(one.seit) })}
                  >
                    {text("konto.sitzungen.beenden")}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {sitzungen.length > 1 ? (
        <Form action={link("/konto")} bare>
          <HiddenField name="absicht" value="sitzungen" />
          <ActionRow>
            <Button>{text("konto.sitzungen.andere")}</Button>
          </ActionRow>
        </Form>
      ) : null}
      <SmallPrint>{text("konto.sitzungen.dauer")}</SmallPrint>
    </>
  );
}
