import type { ReactNode } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { wegweiserTexts } from "../../texts/index.ts";
import type { Lesen } from "./lesen.tsx";

/** From the first page of the guide to here. */
export function WegweiserPfad({ lesen, items }: { lesen: Lesen; items: { text: ReactNode; href?: string }[] }) {
  const label = usePage().t(wegweiserTexts)("pfad");
  return (
    <Breadcrumb
      label={label}
      items={[{ text: lesen.text("wegweiser.titel"), href: lesen.weg("/wegweiser") }, ...items]}
    />
  );
}
