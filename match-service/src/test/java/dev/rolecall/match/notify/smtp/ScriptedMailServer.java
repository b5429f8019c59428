package dev.rolecall.match.notify.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that sends the replies that a test defines for each step, or closes the
/// connection. A connection after another; ends with its socket.
final class ScriptedMailServer implements AutoCloseable {
  /// Instead of a reply.
  static final String HANG_UP = "hang up";

  /// The step of the second mail of a connection.
  static final String NEXT_MAIL = "NEXT MAIL";

  private static final String CONTENT_END = ".";

  private final ServerSocket socket;
  private final Map<String, String> replies;
  private final List<String> contents = new ArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Thread thread;
  private volatile Socket current = new Socket();

  /// @param replies to a step other than the default ones; steps are GREETING, EHLO, MAIL, RCPT,
  ///   DATA, `.` (the end of the content) and QUIT
  ScriptedMailServer(Map<String, String> replies) throws IOException {
    this.replies = replies;
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.thread = Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /// Of the mails whose content came in whole.
  synchronized List<String> contents() {
    return List.copyOf(contents);
  }

  int connections() {
    return connections.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket line = socket.accept()) {
        current = line;
        connections.incrementAndGet();
        talk(line);
      } catch (IOException closed) {
        // the test ended, or the client went
      }
    }
  }

  private void talk(Socket line) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    Writer out = new OutputStreamWriter(line.getOutputStream(), StandardCharsets.UTF_8);
    if (!reply(out, "GREETING", "220 here")) {
      return;
    }
    int mails = 0;
    for (String command = in.readLine(); command != null; command = in.readLine()) {
      String step = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
      if (step.equals("MAIL") && mails++ > 0 && replies.containsKey(NEXT_MAIL)) {
        step = NEXT_MAIL;
      }
      boolean goesOn =
          switch (step) {
            case "EHLO" -> reply(out, step, "250 here");
            case "DATA" -> reply(out, step, "354 continue") && content(in, out);
            case "QUIT" -> reply(out, step, "221 bye") && false;
            default -> reply(out, step, "250 fine");
          };
      if (!goesOn) {
        return;
      }
    }
  }

  private boolean content(BufferedReader in, Writer out) throws IOException {
    if (replies.containsKey("DATA")) {
      return true;
    }
    StringBuilder content = new StringBuilder();
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      if (text.equals(CONTENT_END)) {
        synchronized (this) {
          contents.add(content.toString());
        }
        return reply(out, CONTENT_END, "250 taken");
      }
      content.append(text).append('\n');
    }
    return false;
  }

  private boolean reply(Writer out, String step, String defaultReply) throws IOException {
    String reply = replies.getOrDefault(step, defaultReply);
    if (reply.equals(HANG_UP)) {
      return false;
    }
    out.write(reply + "\r\n");
    out.flush();
    return true;
  }

  @Override
  public void close() {
    try {
      socket.close();
      current.close();
      thread.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
