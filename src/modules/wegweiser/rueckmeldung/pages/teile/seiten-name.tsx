import { usePage } from "#src/platform/http/page.tsx";
import type { ZielArt } from "../../rules/ziel.ts";
import { rueckmeldungTexts } from "../../texts/index.ts";

/** The German name of a page of the guide; the first page and the question have none of their own. */
export function SeitenName({ art, name }: { art: ZielArt; name: string }) {
  const text = usePage().t(rueckmeldungTexts);
  if (name === "") return <>{text(art === "zustaendig" ? "neu.zustaendig" : "neu.start")}</>;
  return <span lang="de">{name}</span>;
}
