import { usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { landkreisTexts } from "../../texts/index.ts";

/** The path of an internal page; `href` without language. */
export function InternPfad({ items }: { items: readonly { text: string; href?: string }[] }) {
  const { t, link } = usePage();
  const text = t(landkreisTexts);
  return (
    <Breadcrumb
      label={text("pfad")}
      items={[
        { text: text("intern"), href: link("/intern") },
        ...items.map((item) => ({ text: item.text, href: item.href ? link(item.href) : undefined })),
      ]}
    />
  );
}
