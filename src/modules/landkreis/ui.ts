export {
  type FormField,
  FormProblems,
  type FormState,
  useFieldMessage,
} from "./pages/form-problems.tsx";
