package dev.rolecall.system;

import dev.rolecall.local.mail.MailFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mails of one address.
record ReceivedMails(Path directory, String address) {
  /// The first link of this kind in any of the mails, the latest first.
  ///
  /// @param path what its path begins with
  Optional<String> link(String path) {
    Pattern link =
        Pattern.compile("http://127\\.0\\.0\\.1:\\d+" + Pattern.quote(path) + "[A-Za-z0-9_.=~-]+");
    return texts().reversed().stream()
        .map(link::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  int number() {
    return texts().size();
  }

  /// In the order in which they came.
  private List<String> texts() {
    try {
      return MailFiles.to(address, directory).stream().map(ReceivedMails::text).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Without the line breaks and escapes of the encoding quoted-printable.
  private static String text(Path file) {
    try {
      return Files.readString(file).replaceAll("=\r?\n", "").replace("=3D", "=");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
