import { createHmac, randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import { createTransport, type SendMailOptions } from "nodemailer";
import { emailSchema } from "#src/shared/email.ts";
import type { Id } from "#src/shared/id.ts";
import type { Config } from "../config.ts";
import type { Mail } from "./mail.ts";
import { keepInFolder } from "./mail-folder.ts";

export type Mailer = {
  /**
   * @throws MailRefused when trying again is no use
   * @throws MailUncertain when it may have arrived
   * @throws Error of any other kind when it should be tried again
   */
  send(mail: Mail): Promise<void>;
  /** Keyed hash of an address for the log: it can be compared, not read. */
  addressHash(address: string): string;
};

/** This address or this mail is not taken, today or later. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
}

/** The connection broke after the content was sent: the mail may be there, so it is not sent again. */
export class MailUncertain extends Error {
  override readonly name = "MailUncertain";
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

type MailConfig = Pick<Config, "smtpUrl" | "mailFrom" | "dataDir" | "appSecret" | "publicUrl">;

/**
 * Over SMTP when SMTP_URL is set, otherwise into the county's folder in DATA_DIR/mails. Always with TLS, unless the server
 * is this machine.
 */
export function createMailer(config: MailConfig, tenant: Id<"Mandant">): Mailer {
  const host = new URL(config.publicUrl).hostname;
  const options = config.smtpUrl ? smtpOptions(config.smtpUrl) : null;
  return {
    async send(mail) {
      const message = compose(mail, config.mailFrom, host);
      if (!options) return keepInFolder({ dataDir: config.dataDir, tenant }, message, mail);
      const transport = createTransport(options);
      let contentSent = false;
      transport.use("stream", (built, next) => {
        built.message.transform(
          () =>
            new PassThrough({
              flush(done) {
                contentSent = true;
                done();
              },
            }),
        );
        next();
      });
      try {
        await transport.sendMail(message);
      } catch (error) {
        throw judge(error as SmtpError, contentSent);
      }
    },
    addressHash: (address) =>
      createHmac("sha256", config.appSecret).update(`mail ${address.toLowerCase()}`).digest("base64url"),
  };
}

function smtpOptions(smtpUrl: string) {
  const url = new URL(smtpUrl);
  const secure = url.protocol === "smtps:";
  const local = LOOPBACK.test(url.hostname);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !local,
    ignoreTLS: !secure && local,
    tls: { minVersion: "TLSv1.2" as const },
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** @throws MailRefused when the address is none we write to */
function compose(mail: Mail, from: string, host: string): SendMailOptions {
  const to = emailSchema.safeParse(mail.to);
  if (!to.success) throw new MailRefused("address");
  const key = mail.key ?? randomBytes(16).toString("hex");
  return {
    from,
    to: to.data,
    subject: mail.subject.replace(/[\r\n]+/g, " "),
    text: mail.text,
    html: mail.html ?? htmlOf(mail.text),
    messageId: `<${key}@${host}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(mail.listUnsubscribe
        ? {
            "List-Unsubscribe": `<${new URL(mail.listUnsubscribe).href}>`,
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          }
        : {}),
    },
  };
}

/** The text as simple HTML; addresses become links, nothing else is markup. */
export function htmlOf(text: string): string {
  const escaped = text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const linked = escaped.replace(/https?:\/\/[^\s<>]+[^\s<>.,;:!?)]/g, (url) => `<a href="${url}">${url}</a>`);
  const paragraphs = linked.split(/\n{2,}/).map((one) => `<p>${one.replaceAll("\n", "<br>")}</p>`);
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${paragraphs.join("")}</body></html>`;
}

type SmtpError = Error & { code?: string; responseCode?: number };

/** 5xx from the server is final, except for signing in to it, which the operator can repair. */
function judge(error: SmtpError, contentSent: boolean): Error {
  const final = error.responseCode !== undefined && error.responseCode >= 500 && error.code !== "EAUTH";
  if (final && error.code !== "ETLS") return new MailRefused(`SMTP ${error.responseCode}`);
  if (contentSent && error.responseCode === undefined) return new MailUncertain("cut after the content");
  return new Error(`Mail not sent: ${error.code ?? "unknown"} ${error.responseCode ?? ""}`.trim());
}
