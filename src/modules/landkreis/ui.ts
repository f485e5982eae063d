export {
  type FormField,
  FormProblems,
  type FormState,
  useFieldMessage,
} from "./pages/form-problems.tsx";
export { FormSeite } from "./pages/intern/form-seite.tsx";
export { InternPfad } from "./pages/intern/intern-pfad.tsx";
export { Schritte } from "./pages/intern/schritte.tsx";
