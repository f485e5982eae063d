import { request } from "node:http";

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly setCookie: readonly string[];
  readonly body: string;
  readonly bytes: Buffer;
};

export type Call = {
  readonly method?: string;
  readonly host: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/** One request exactly as written: no redirect followed, path not normalised, Host as named. */
export function call(port: number, { method = "GET", host, path, headers = {}, body }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: "127.0.0.1", port, method, path, headers: { host: `${host}:${port}`, ...headers }, agent: false },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on("data", (part: Buffer) => parts.push(part));
        incoming.once("error", reject);
        incoming.once("end", () => {
          const { "set-cookie": setCookie = [], ...rest } = incoming.headers;
          const bytes = Buffer.concat(parts);
          const flat = Object.entries(rest).map(([name, value]) => [name, String(value)]);
          resolve({
            status: incoming.statusCode ?? 0,
            headers: Object.fromEntries(flat),
            setCookie,
            bytes,
            body: bytes.toString("utf8"),
          });
        });
      },
    );
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}

/** Without what differs between two answers that mean the same. */
export function comparable(answer: Answer): string {
  const id = answer.headers["x-request-id"];
  return id ? answer.body.replaceAll(id, "REQUEST") : answer.body;
}
