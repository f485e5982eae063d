import type { ReactNode } from "react";
import { AnhangListe } from "../../../anhang/pages/teile/anhang-liste.tsx";
import type { RueckmeldungView } from "../../views/durch-link.ts";

/** The files of an answer as its link opens them; undefined when there are none. */
export function anhaengeOf(view: Pick<RueckmeldungView, "id" | "anhaenge">, base: string): ReactNode {
  return view.anhaenge.length > 0 ? (
    <AnhangListe anhaenge={view.anhaenge} an={(one) => `${base}/${view.id}/anhang/${one.id}`} />
  ) : undefined;
}
