package dev.rolecall.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Stores mail as files that mail programs can open. File names are the time of arrival and a
/// number, without addresses: names appear in logs and listings. Only the owner can read the files:
/// they contain personal data and links to sign in.
///
/// A file gets its name when it is complete. It is not flushed to the disk: that would slow down a
/// run of digests and matters only when the machine loses power. A killed process loses nothing.
final class MailDirectory {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<Set<PosixFilePermission>> FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path directory;
  private final AtomicLong count = new AtomicLong();

  MailDirectory(Path directory) {
    this.directory = directory;
  }

  void store(MimeMessage mail) {
    String name = "%s-%04d".formatted(TIME.format(Instant.now()), count.incrementAndGet() % 10_000);
    Path temporary = directory.resolve("." + name + ".part");
    try {
      Files.createDirectories(directory);
      Files.setPosixFilePermissions(directory, DIRECTORY);
      Files.createFile(temporary, FILE);
      try (OutputStream out = Files.newOutputStream(temporary)) {
        mail.writeTo(out);
      }
      Files.move(temporary, directory.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot store an email in " + directory, e);
    } catch (MessagingException e) {
      throw new IllegalStateException("Cannot write an email", e);
    }
  }
}
