package dev.rolecall.browser;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// The mails that one address has received, from the files of the sample's mail server.
final class SampleMailbox {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Pattern SIGN_IN = Pattern.compile("http\\S+/sign-in/confirm\\?token=\\S+");

  private final Path directory;
  private final String address;
  private final Set<Path> seen = new HashSet<>();

  SampleMailbox(Path directory, String address) {
    this.directory = directory;
    this.address = address;
  }

  /// Waits for a mail that was not returned before.
  ReceivedMail await() {
    return Awaitility.await("a mail to " + address)
        .atMost(TIMEOUT)
        .until(this::unread, Optional::isPresent)
        .orElseThrow();
  }

  /// The link that signs in, from the next mail.
  URI awaitSignInLink() {
    String text = await().text();
    Matcher matcher = SIGN_IN.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("No link in the mail:\n" + text);
    }
    return URI.create(matcher.group());
  }

  private Optional<ReceivedMail> unread() {
    for (Path file : files()) {
      Optional<ReceivedMail> mail = seen.contains(file) ? Optional.empty() : read(file);
      if (mail.isPresent()) {
        seen.add(file);
        return mail;
      }
    }
    return Optional.empty();
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(directory)) {
      return new ArrayList<>(
          files.filter(file -> file.toString().endsWith(".eml")).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<ReceivedMail> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
      String to = mail.getHeader("To", ",");
      return to != null && to.contains(address)
          ? Optional.of(new ReceivedMail(text(mail), listUnsubscribe(mail)))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException("Not a mail: " + file, e);
    }
  }

  private static String listUnsubscribe(MimeMessage mail) throws MessagingException {
    String header = mail.getHeader("List-Unsubscribe", ",");
    return header == null ? "" : MimeUtility.unfold(header).strip().replaceAll("[<>]", "");
  }

  private static String text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return (String) part.getContent();
    }
    if (part.getContent() instanceof Multipart parts && parts.getCount() > 0) {
      return text(parts.getBodyPart(0));
    }
    throw new IllegalStateException("A mail without plain text");
  }
}
