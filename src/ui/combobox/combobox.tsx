import { fieldId } from "../field/field.tsx";
import { TextField, type TextFieldProps } from "../text-field/text-field.tsx";

/** Free text with suggestions. Where `datalist` is not known it stays a text field, so the server must accept any text. */
export function Combobox(props: TextFieldProps & { suggestions: (string | { value: string; label: string })[] }) {
  const { suggestions, ...field } = props;
  const list = `${props.id ?? fieldId(props.name)}-l`;
  return (
    <>
      <TextField {...field} list={list} autoComplete={props.autoComplete ?? "off"} />
      <datalist id={list}>
        {suggestions.map((suggestion) => {
          const { value, label } =
            typeof suggestion === "string" ? { value: suggestion, label: suggestion } : suggestion;
          return (
            <option key={value} value={value}>
              {label}
            </option>
          );
        })}
      </datalist>
    </>
  );
}
