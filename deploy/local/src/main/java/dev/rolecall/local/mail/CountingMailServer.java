package dev.rolecall.local.mail;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// An SMTP server that accepts all mails and keeps none of them: it reports each mail before it
/// acknowledges it. For many more mails than a server that stores them could accept.
public final class CountingMailServer implements AutoCloseable {
  private static final int BACKLOG = 512;

  private final ServerSocket socket;
  private final Consumer<CountedMail> listener;
  private volatile boolean closed;

  private CountingMailServer(ServerSocket socket, Consumer<CountedMail> listener) {
    this.socket = socket;
    this.listener = listener;
  }

  /// The main class of a process. Arguments: port, file, milliseconds before a mail is
  /// acknowledged. The file has one line for each mail, as [CountedMail#parse] reads it; it
  /// survives a kill.
  public static void main(String[] args) throws IOException, InterruptedException {
    BufferedWriter lines =
        Files.newBufferedWriter(
            Path.of(args[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    long delay = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(args[2]));
    CountingMailServer server =
        start(
            Integer.parseInt(args[0]),
            mail -> {
              append(lines, mail);
              LockSupport.parkNanos(delay);
            });
    Thread.currentThread().join();
    server.close();
  }

  private static synchronized void append(BufferedWriter lines, CountedMail mail) {
    try {
      lines.write(mail.line());
      lines.newLine();
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param port 0 for any free port
  /// @param listener called before a mail is acknowledged, by several threads
  public static CountingMailServer start(int port, Consumer<CountedMail> listener)
      throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    CountingMailServer server = new CountingMailServer(socket, listener);
    Thread.ofPlatform().daemon().name("counting-smtp").start(server::acceptAll);
    return server;
  }

  public int port() {
    return socket.getLocalPort();
  }

  private void acceptAll() {
    while (!closed) {
      try {
        Socket connection = socket.accept();
        Thread.startVirtualThread(() -> serve(connection));
      } catch (IOException e) {
        if (!closed) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        OutputStream out = new BufferedOutputStream(connection.getOutputStream())) {
      connection.setTcpNoDelay(true);
      new SmtpSession(connection.getInputStream(), out, listener).run();
    } catch (IOException gone) {
      return; // the client or this server ended: neither needs a report
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    socket.close();
  }
}
