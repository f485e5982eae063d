import { Num } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";

/** Numbers of elements, each leading to its page; what is missing is said as a gap. */
export function Kennungen(props: { pfad: string; kennungen: readonly string[]; leer: string }) {
  const { link } = useTexte();
  if (props.kennungen.length === 0) return <StatusMark tone="luecke">{props.leer}</StatusMark>;
  return props.kennungen.map((kennung, place) => (
    <span key={kennung}>
      {place > 0 ? ", " : null}
      <Num>
        <TextLink href={link(`${props.pfad}/${kennung}`)}>{kennung}</TextLink>
      </Num>
    </span>
  ));
}
