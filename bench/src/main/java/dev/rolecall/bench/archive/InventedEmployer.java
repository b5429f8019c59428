package dev.rolecall.bench.archive;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// An employer that does not exist; its name, sites and introduction follow from its number.
///
/// @param number from 0; lower numbers have more postings
record InventedEmployer(
    int number, String name, String slug, String intro, List<String> places, List<String> stack) {
  private static final long SALT = 0x5eed_e0b1_0fe4L;

  static InventedEmployer of(InventedPhrases phrases, long seed, int number) {
    SplittableRandom random = new SplittableRandom(seed ^ SALT ^ (number * 0x9e37_79b9_7f4aL));
    String name =
        (phrases.pick("name-first", random)
                + " "
                + phrases.pick("name-second", random)
                + " "
                + phrases.pick("name-third", random))
            .strip();
    String intro =
        phrases.sentence("intro", name, random) + " " + phrases.sentence("about", name, random);
    List<String> places = picks(phrases, "place", 1 + random.nextInt(5), random);
    List<String> stack = picks(phrases, "skill", 4 + random.nextInt(6), random);
    String slug = name.toLowerCase(Locale.ROOT).replace(" ", "") + number;
    return new InventedEmployer(number, name, slug, intro, places, stack);
  }

  private static List<String> picks(
      InventedPhrases phrases, String section, int count, SplittableRandom random) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i -> phrases.pick(section, random))
        .distinct()
        .toList();
  }
}
