import type { ComponentProps } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import { landkreisTexts } from "../../texts/index.ts";
import { FormSeite } from "./form-seite.tsx";

const EINSTELLUNGEN = "/intern/einstellungen";

/** One page of settings: a form below the list of all settings. */
export function EinstellungSeite(
  props: Omit<ComponentProps<typeof FormSeite>, "pfad" | "back" | "rev" | "action"> & {
    /** Path of the form, without language. */
    path: string;
    rev: number;
  },
) {
  const text = usePage().t(landkreisTexts);
  const { path, ...rest } = props;
  return (
    <FormSeite
      {...rest}
      pfad={[{ text: text("einstellungen.titel"), href: EINSTELLUNGEN }]}
      action={path}
      back={EINSTELLUNGEN}
    />
  );
}
