package dev.rolecall.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Finds the mail of a recipient in the directory of a [MailServer]: by the header To, since the
/// names of the files have no addresses.
public final class MailFiles {
  private MailFiles() {}

  /// The mails to an address, in the order in which they arrived; none when there is no directory.
  public static List<Path> to(String address, Path directory) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".eml")).sorted().toList()) {
        if (isTo(address, file)) {
          found.add(file);
        }
      }
    } catch (NoSuchFileException none) {
      return List.of();
    }
    return found;
  }

  private static boolean isTo(String address, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String to = new InternetHeaders(in).getHeader("To", ",");
      return to != null
          && Arrays.stream(InternetAddress.parseHeader(to, false))
              .anyMatch(each -> address.equalsIgnoreCase(each.getAddress()));
    } catch (MessagingException notAMail) {
      return false;
    }
  }
}
