package dev.rolecall.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// Mails as files that mail programs open. Names sort by when they came, and tell to whom.
///
/// A file appears under its name when it is whole. It is not forced to the disk: that would matter
/// when the machine loses power, and slow down a run of digests; a killed process loses nothing.
final class MailFolder {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final AtomicLong count = new AtomicLong();

  MailFolder(Path folder) {
    this.folder = folder;
  }

  void keep(MimeMessage mail, String recipient) {
    String to = recipient.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.@+_-]", "_");
    String name =
        "%s-%04d-%s".formatted(TIME.format(Instant.now()), count.incrementAndGet() % 10_000, to);
    Path beside = folder.resolve("." + name + ".part");
    try {
      Files.createDirectories(folder);
      try (OutputStream out = Files.newOutputStream(beside)) {
        mail.writeTo(out);
      }
      Files.move(beside, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep a mail in " + folder, e);
    } catch (MessagingException e) {
      throw new IllegalStateException("Cannot write a mail", e);
    }
  }
}
