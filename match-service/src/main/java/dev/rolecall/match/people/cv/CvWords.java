package dev.rolecall.match.people.cv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads word lists.
public final class CvWords {
  private CvWords() {}

  /// The lines of a resource without comments.
  static List<String> lines(String file) {
    return lines(CvWords.class, file);
  }

  /// @param owner whose package has the resource
  public static List<String> lines(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A regular expression that matches each of these words, longer ones first.
  public static String alternatives(Collection<String> words) {
    return words.stream()
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
