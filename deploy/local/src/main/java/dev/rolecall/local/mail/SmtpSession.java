package dev.rolecall.local.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;

/// One connection of a client to [CountingMailServer].
final class SmtpSession {
  private static final String MESSAGE_ID = "\nMessage-ID: ";
  private static final String REPEATED = "Listed again";

  private final SmtpInput in;
  private final OutputStream out;
  private final Consumer<CountedMail> listener;
  private String recipient = "";

  SmtpSession(InputStream in, OutputStream out, Consumer<CountedMail> listener) {
    this.in = new SmtpInput(in);
    this.out = out;
    this.listener = listener;
  }

  void run() throws IOException {
    reply("220 counting server");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String command = line.strip();
      String verb = command.toUpperCase(Locale.ROOT);
      if (verb.startsWith("EHLO")) {
        reply("250-counting server\r\n250-PIPELINING\r\n250 8BITMIME");
      } else if (verb.startsWith("RCPT TO:")) {
        recipient = command.substring(command.indexOf('<') + 1, command.indexOf('>'));
        reply("250 OK");
      } else if (verb.startsWith("DATA")) {
        reply("354 send it");
        receive();
      } else if (verb.startsWith("QUIT")) {
        reply("221 bye");
        return;
      } else {
        reply("250 OK");
      }
    }
  }

  private void receive() throws IOException {
    String content = in.readContent();
    if (content == null) {
      throw new IOException("The client disconnected in the middle of an email");
    }
    listener.accept(mail(content));
    reply("250 accepted");
  }

  private CountedMail mail(String content) {
    String headers = content.substring(0, Math.max(content.indexOf("\r\n\r\n"), 0));
    int start = headers.indexOf(MESSAGE_ID) + MESSAGE_ID.length();
    int end = headers.indexOf('\n', start);
    return new CountedMail(
        InstantSource.system().instant(),
        recipient,
        headers.substring(start, end < 0 ? headers.length() : end).strip(),
        content.length(),
        content.contains(REPEATED));
  }

  /// Replies to commands that were received together are sent together.
  private void reply(String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(ISO_8859_1));
    if (!in.hasMore()) {
      out.flush();
    }
  }
}
