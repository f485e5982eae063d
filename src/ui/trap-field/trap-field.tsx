import { HiddenField } from "../field/field.tsx";

/**
 * What tells a machine from a person without asking anything: a field nobody sees, and when the form was drawn. Read them
 * by `trapShape()` of platform/http/form-fields.ts.
 */
export function TrapField(props: {
  label: string;
  /** Milliseconds since 1970; where the server knows the moment itself it is left out. */
  startedAt?: string | undefined;
}) {
  return (
    <>
      <div className="wk-vorlesen" aria-hidden="true">
        <label htmlFor="telefax">{props.label}</label>
        <input id="telefax" name="telefax" tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
      {props.startedAt === undefined ? null : <HiddenField name="gestartet" value={props.startedAt} />}
    </>
  );
}
