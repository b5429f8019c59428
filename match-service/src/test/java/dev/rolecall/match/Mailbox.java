package dev.rolecall.match;

import dev.rolecall.testkit.platform.TestPlatform;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The mails that one recipient, known to no other test, got.
public record Mailbox(String address) {
  /// The header To of each file, since all tests read one directory.
  private static final Map<Path, String> RECIPIENTS = new ConcurrentHashMap<>();

  public static Mailbox fresh() {
    return new Mailbox("p" + UUID.randomUUID().toString().substring(0, 12) + "@rolecall.example");
  }

  /// In the order in which they came.
  public List<MimeMessage> mails() {
    try (Stream<Path> files = Files.list(TestPlatform.get().mailDirectory())) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .filter(file -> RECIPIENTS.computeIfAbsent(file, Mailbox::to).contains(address))
          .sorted()
          .map(Mailbox::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String to(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Objects.requireNonNullElse(new InternetHeaders(in).getHeader("To", ","), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
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
