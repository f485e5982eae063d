import { useGerman } from "#src/modules/netzwerk/ui.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { workshopTexts } from "../../texts/index.ts";

export function useWorkshopTexte() {
  const page = usePage();
  const text = page.t(workshopTexts);
  return {
    ...page,
    text,
    /** Language of what the office wrote, where the page is in another. */
    lang: useGerman(),
    wann: ({
      tag,
      von,
      bis,
    }: {
      readonly tag: Parameters<typeof page.f.date>[0];
      readonly von: string;
      readonly bis: string;
    }) => text("wann", { tag: page.f.date(tag), von, bis }),
  };
}
