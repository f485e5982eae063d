import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { AnhangView } from "../../views/anhaenge.ts";
import { useAnhangTexte } from "./texte.ts";

/**
 * Files to be downloaded.
 *
 * @param props.an where one is; left out for the address that everybody has
 */
export function AnhangListe(props: {
  anhaenge: readonly AnhangView[];
  an?: ((one: AnhangView) => string) | undefined;
  zeigtIntern?: boolean;
}) {
  const { text, link, angaben } = useAnhangTexte();
  if (props.anhaenge.length === 0) return null;
  return (
    <PlainList
      items={props.anhaenge.map((one) => ({
        key: one.id,
        content: (
          <>
            <TextLink href={link(props.an?.(one) ?? `/konzept/anhaenge/${one.id}`)} download>
              <bdi>{one.name}</bdi>
            </TextLink>{" "}
            ({angaben(one)}
            {props.zeigtIntern && !one.oeffentlich ? `, ${text("intern")}` : ""})
          </>
        ),
      }))}
    />
  );
}
