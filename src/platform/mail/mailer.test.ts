import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newId } from "../id.ts";
import { listKeptMails, readKeptMail } from "./mail-folder.ts";
import { createMailer, htmlOf, MailRefused, MailUncertain } from "./mailer.ts";
import { aSmtpServer } from "./test/smtp-server.ts";

const folder = mkdtempSync(join(tmpdir(), "wk-mail-"));
const BASE = {
  mailFrom: "Wirkungskreis <noreply@kreis.example>",
  dataDir: folder,
  appSecret: "x".repeat(32),
  publicUrl: "https://kreis.example",
};
const TENANT = newId<"Mandant">();
const PLACE = { dataDir: folder, tenant: TENANT };
const MAIL = { to: "a@kreis.example", subject: "Guten Tag", text: "Hier:\nhttps://kreis.example/einladung/abc" };

const refusal = (code: number) => Object.assign(new Error("no"), { responseCode: code });

describe("mail over SMTP", () => {
  it("arrives with text, HTML and the sender of the installation", async () => {
    const { url, taken } = await aSmtpServer();
    await createMailer({ ...BASE, smtpUrl: url }, TENANT).send({
      ...MAIL,
      listUnsubscribe: "https://kreis.example/l/x",
      key: "k1",
    });
    expect(taken).toHaveLength(1);
    const mail = (taken[0] ?? "").replaceAll("=\r\n", "").replaceAll("=3D", "=");
    expect(mail).toContain("From: Wirkungskreis <noreply@kreis.example>");
    expect(mail).toContain("To: a@kreis.example");
    expect(mail).toContain("Message-ID: <k1@kreis.example>");
    expect(mail).toContain("Auto-Submitted: auto-generated");
    expect(mail).toContain("List-Unsubscribe: <https://kreis.example/l/x>");
    expect(mail).toContain("text/plain");
    expect(mail).toContain("text/html");
    expect(mail).toContain('href="https://kreis.example/einladung/abc"');
  });

  it("is tried again after a 4xx", async () => {
    const { url } = await aSmtpServer({ onRcptTo: (_address, _session, done) => done(refusal(451)) });
    const sent = createMailer({ ...BASE, smtpUrl: url }, TENANT).send(MAIL);
    await expect(sent).rejects.not.toBeInstanceOf(MailRefused);
    await expect(sent).rejects.toThrow("451");
  });

  it("is given up when the recipient is refused", async () => {
    const { url, taken } = await aSmtpServer({ onRcptTo: (_address, _session, done) => done(refusal(550)) });
    await expect(createMailer({ ...BASE, smtpUrl: url }, TENANT).send(MAIL)).rejects.toBeInstanceOf(MailRefused);
    expect(taken).toEqual([]);
  });

  it("is not sent twice when the connection breaks after the content", async () => {
    const { url, server } = await aSmtpServer({
      onData(stream, session) {
        stream.on("data", () => undefined);
        stream.on("end", () => {
          for (const one of server.connections) if (one.session.id === session.id) one._socket.destroy();
        });
      },
    });
    await expect(createMailer({ ...BASE, smtpUrl: url }, TENANT).send(MAIL)).rejects.toBeInstanceOf(MailUncertain);
  });

  it("goes to nobody in clear text when the server is not this machine", async () => {
    const { url, taken } = await aSmtpServer();
    // The same server under an address that does not say "this machine".
    const remote = url.replace("127.0.0.1", "[::ffff:127.0.0.1]");
    await expect(createMailer({ ...BASE, smtpUrl: remote }, TENANT).send(MAIL)).rejects.toThrow("ETLS");
    expect(taken).toEqual([]);
  });

  it("T54 writes to no address that could be read as another", async () => {
    const { url, taken } = await aSmtpServer();
    const mailer = createMailer({ ...BASE, smtpUrl: url }, TENANT);
    for (const to of [
      '"a@evil.example"@kreis.example',
      "a@b@kreis.example",
      "a@kreis.example\r\nBcc: x@y.example",
      "a, b@kreis.example",
    ]) {
      await expect(mailer.send({ ...MAIL, to })).rejects.toBeInstanceOf(MailRefused);
    }
    expect(taken).toEqual([]);
  });

  it("keeps line breaks out of the subject", async () => {
    const { url, taken } = await aSmtpServer();
    await createMailer({ ...BASE, smtpUrl: url }, TENANT).send({ ...MAIL, subject: "Hallo\r\nBcc: x@y.example" });
    expect(taken[0]).toContain("Subject: Hallo Bcc: x@y.example");
    expect(taken[0]).not.toMatch(/^Bcc:/m);
  });
});

describe("mail into the folder", () => {
  it("is kept as file for the owner of the process only, newest first", async () => {
    const mailer = createMailer({ ...BASE, smtpUrl: null }, TENANT);
    await mailer.send(MAIL);
    await mailer.send({ ...MAIL, subject: "Zweite" });
    const mails = await listKeptMails(PLACE);
    expect(mails.map((mail) => mail.subject).toSorted()).toEqual(["Guten Tag", "Zweite"]);
    const name = readdirSync(join(folder, "mails", TENANT)).find((file) => file.endsWith(".eml")) ?? "";
    expect(statSync(join(folder, "mails", TENANT, name)).mode & 0o077).toBe(0);
    expect(readFileSync(join(folder, "mails", TENANT, name), "utf8")).toContain("To: a@kreis.example");
    expect(await readKeptMail(PLACE, mails[0]?.id ?? "")).toMatchObject({ to: "a@kreis.example" });
    const another = { ...PLACE, tenant: newId<"Mandant">() };
    expect(await listKeptMails(another)).toEqual([]);
    expect(await readKeptMail(another, mails[0]?.id ?? "")).toBeNull();
    rmSync(folder, { recursive: true });
  });

  it.each(["../secret", "..%2fsecret", "1-2", "", "1234567890123-abcdef12/../x"])(
    "opens nothing for the name %j",
    async (name) => {
      expect(await readKeptMail(PLACE, name)).toBeNull();
    },
  );
});

describe("HTML of a plain text", () => {
  it.each([
    ["<script>alert(1)</script>", "&#60;script&#62;alert(1)&#60;/script&#62;"],
    ['https://a.example/?x=1&y="b"', "&#34;"],
    ["a\nb", "a<br>b"],
  ])("%j", (text, part) => {
    expect(htmlOf(text)).toContain(part);
    expect(htmlOf(text)).not.toContain("<script");
  });
});
