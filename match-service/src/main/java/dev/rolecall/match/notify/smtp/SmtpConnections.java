package dev.rolecall.match.notify.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Connections to the mail server that are kept for the next mails: each mail of a run over its own
/// connection costs as much as the mail itself, and servers limit new connections.
///
/// A connection that is not used for a few seconds is closed, and so is one that has submitted many
/// mails, as servers limit both.
final class SmtpConnections implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SmtpConnections.class);
  private static final int MAX_MAILS = 100;

  private final JavaMailSenderImpl server;
  private final Duration maxIdle;
  private final LongSupplier nanos;
  private final Executor later;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final AtomicBoolean closingScheduled = new AtomicBoolean();
  private volatile boolean closed;

  SmtpConnections(JavaMailSenderImpl server, Duration maxIdle) {
    this(
        server,
        maxIdle,
        System::nanoTime,
        CompletableFuture.delayedExecutor(
            maxIdle.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread));
  }

  /// @param later runs a task after `maxIdle`
  SmtpConnections(JavaMailSenderImpl server, Duration maxIdle, LongSupplier nanos, Executor later) {
    this.server = server;
    this.maxIdle = maxIdle;
    this.nanos = nanos;
    this.later = later;
  }

  /// @param mails how many it has submitted
  /// @param since when it was last used
  record Connection(Transport transport, int mails, long since) {
    /// Whether it was used before: the server may have closed it in the meantime.
    boolean isReused() {
      return mails > 0;
    }
  }

  /// A kept connection, or a new one.
  Connection take() throws MessagingException {
    for (Connection kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
      if (!isOld(kept)) {
        return kept;
      }
      close(kept);
    }
    return open();
  }

  Connection open() throws MessagingException {
    String protocol = server.getProtocol();
    Transport transport = server.getSession().getTransport(protocol == null ? "smtp" : protocol);
    String user = server.getUsername();
    boolean withUser = user != null && !user.isEmpty();
    transport.connect(
        server.getHost(),
        server.getPort(),
        withUser ? user : null,
        withUser ? server.getPassword() : null);
    return new Connection(transport, 0, nanos.getAsLong());
  }

  /// Keeps a connection after a mail was accepted.
  void giveBack(Connection used) {
    if (closed || used.mails() + 1 >= MAX_MAILS) {
      close(used);
      return;
    }
    idle.addFirst(new Connection(used.transport(), used.mails() + 1, nanos.getAsLong()));
    closeIdleLater();
  }

  /// What it was used for already has an outcome, so that a failure to quit changes nothing.
  void close(Connection connection) {
    try {
      connection.transport().close();
    } catch (MessagingException failed) {
      log.debug("Closing a connection to the mail server failed: {}", failed.toString());
    }
  }

  private boolean isOld(Connection connection) {
    return nanos.getAsLong() - connection.since() >= maxIdle.toNanos();
  }

  private void closeIdleLater() {
    if (closingScheduled.compareAndSet(false, true)) {
      later.execute(this::closeIdle);
    }
  }

  private void closeIdle() {
    closingScheduled.set(false);
    List<Connection> old = new ArrayList<>();
    for (Connection each : idle) {
      if (isOld(each) && idle.remove(each)) {
        old.add(each);
      }
    }
    old.forEach(this::close);
    if (!idle.isEmpty()) {
      closeIdleLater();
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Connection kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
      close(kept);
    }
  }
}
