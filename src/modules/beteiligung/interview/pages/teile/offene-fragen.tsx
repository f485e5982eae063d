import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { FRAGENARTEN, type OffeneFrage } from "../../rules/offene-frage.ts";
import { useInterview } from "./texte.ts";

/** Boxes for what is still open, kind by kind; ticked ones come into the guide with where they come from. */
export function OffeneFragen(props: {
  offen: readonly OffeneFrage[];
  values: Readonly<Record<string, string | undefined>>;
}) {
  const { text } = useInterview();
  const { offen, values } = props;
  if (offen.length === 0) return <p className="kern-body">{text("fragen.keine")}</p>;
  const ticked = offen.some((one) => values[`frage.${one.quelle}`] !== undefined);
  return (
    <Disclosure summary={text("fragen.offen", { anzahl: offen.length })} open={ticked}>
      {FRAGENARTEN.map((art) => ({ art, fragen: offen.filter((one) => one.quelle.startsWith(`${art}:`)) }))
        .filter(({ fragen }) => fragen.length > 0)
        .map(({ art, fragen }) => (
          <Fieldset key={art} name={`fragen-${art}`} legend={text(`fragen.${art}`)}>
            {fragen.map((one) => (
              <Checkbox
                key={one.quelle}
                name={`frage.${one.quelle}`}
                label={one.frage}
                hint={<span lang="de">{one.herkunft}</span>}
                lang="de"
                checked={values[`frage.${one.quelle}`] !== undefined}
              />
            ))}
          </Fieldset>
        ))}
    </Disclosure>
  );
}
