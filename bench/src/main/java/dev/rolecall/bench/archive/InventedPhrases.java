package dev.rolecall.bench.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The phrases of `phrases.txt`, by section. An empty line of a section is an empty phrase.
final class InventedPhrases {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
  private static final int[] NUMBERS = {2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 60, 120, 300};

  private final Map<String, List<String>> sections;

  private InventedPhrases(Map<String, List<String>> sections) {
    this.sections = sections;
  }

  static InventedPhrases read() {
    try (InputStream in = InventedPhrases.class.getResourceAsStream("phrases.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, List<String>> sections = new HashMap<>();
      List<String> section = new ArrayList<>();
      for (String line : text.lines().toList()) {
        if (line.startsWith("[")) {
          section = new ArrayList<>();
          sections.put(line.substring(1, line.length() - 1), section);
        } else if (!line.startsWith("#")) {
          section.add(line);
        }
      }
      return new InventedPhrases(sections);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read phrases.txt", e);
    }
  }

  String pick(String section, RandomGenerator random) {
    List<String> phrases = section(section);
    return phrases.get(random.nextInt(phrases.size()));
  }

  /// A phrase with its slots filled in.
  String sentence(String section, String employer, RandomGenerator random) {
    return SLOT.matcher(pick(section, random))
        .replaceAll(slot -> filled(slot.group(1), employer, random));
  }

  /// Different phrases of a section, with their slots filled in.
  List<String> sentences(String section, int count, String employer, RandomGenerator random) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sentences.add(sentence(section, employer, random));
    }
    return sentences.stream().distinct().toList();
  }

  private String filled(String slot, String employer, RandomGenerator random) {
    return switch (slot) {
      case "employer" -> employer;
      case "number" -> Integer.toString(NUMBERS[random.nextInt(NUMBERS.length)]);
      default -> pick(slot, random);
    };
  }

  private List<String> section(String name) {
    return Objects.requireNonNull(sections.get(name), name);
  }
}
