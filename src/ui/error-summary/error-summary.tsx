import type { ReactNode } from "react";
import { fieldId } from "../field/field.tsx";

/**
 * Stands above the h1 when a form comes back. Each message leads to its field by `name`
 * (or by `id` where the field has its own). The page title begins with the word for error as well.
 */
export function ErrorSummary(props: {
  title: ReactNode;
  errors: { name?: string | undefined; id?: string | undefined; message: ReactNode }[];
}) {
  return (
    <div className="kern-alert kern-alert--danger wk-abschnitt-kurz" role="alert" tabIndex={-1}>
      <div className="kern-alert__header">
        <span className="kern-icon kern-icon--danger" aria-hidden="true" />
        <span className="kern-title">{props.title}</span>
      </div>
      {props.errors.length > 0 ? (
        <div className="kern-alert__body">
          <ul className="kern-list kern-list--bullet">
            {props.errors.map((error, index) => {
              const target = error.id ?? (error.name ? fieldId(error.name) : undefined);
              return (
                <li key={index}>
                  {target ? (
                    <a className="wk-a" href={`#${target}`}>
                      {error.message}
                    </a>
                  ) : (
                    error.message
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
