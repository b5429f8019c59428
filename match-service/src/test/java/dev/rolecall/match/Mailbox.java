package dev.rolecall.match;

import dev.rolecall.testkit.platform.TestPlatform;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The mails that one recipient, known to no other test, got.
public record Mailbox(String address) {
  public static Mailbox fresh() {
    return new Mailbox("p" + UUID.randomUUID().toString().substring(0, 12) + "@rolecall.example");
  }

  /// In the order in which they came.
  public List<MimeMessage> mails() {
    try (Stream<Path> files = Files.list(TestPlatform.get().mailDirectory())) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(address + ".eml"))
          .sorted()
          .map(Mailbox::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MimeMessage read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new MimeMessage(null, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
