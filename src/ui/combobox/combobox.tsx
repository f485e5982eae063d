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
          const option = typeof suggestion === "string" ? { value: suggestion, label: undefined } : suggestion;
          return <option key={option.value} value={option.value} label={option.label} />;
        })}
      </datalist>
    </>
  );
}
