import { usePage } from "#src/platform/http/page.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import type { Rueckmeldestand } from "../../rules/rueckmeldung.ts";
import { rueckmeldungTexts } from "../../texts/index.ts";

const TONES = { neu: "luecke", "in-arbeit": "luecke", beantwortet: "gut", abgelegt: "ruht" } as const;

/** What became of a message, in shape and word. */
export function StandZeichen({ stand }: { stand: Rueckmeldestand }) {
  const text = usePage().t(rueckmeldungTexts);
  return <StatusMark tone={TONES[stand]}>{text(`stand.${stand}`)}</StatusMark>;
}
