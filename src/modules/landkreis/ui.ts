export {
  type FormField,
  FormProblems,
  type FormState,
  useErrorTitle,
  useFieldMessage,
} from "./pages/form-problems.tsx";
