/**
 * Thrown to end a request. React Router takes the status from any error shaped like this
 * (`isRouteErrorResponse`), so commands need not know the web.
 */
abstract class HttpError extends Error {
  abstract readonly status: number;
  readonly statusText = "";
  readonly internal = false;
  readonly data = null;
}

/** The thing does not exist, or this actor must not learn that it does. */
export class NotFound extends HttpError {
  override readonly name = "NotFound";
  readonly status = 404;
}

/** The actor may see it, but not do this. */
export class NotAllowed extends HttpError {
  override readonly name = "NotAllowed";
  readonly status = 403;
}

/** Nobody has signed in where somebody must have. Pages answer it with the way to the sign-in. */
export class SignInNeeded extends HttpError {
  override readonly name = "SignInNeeded";
  readonly status = 401;
}
