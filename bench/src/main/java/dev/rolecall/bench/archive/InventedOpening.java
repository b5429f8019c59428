package dev.rolecall.bench.archive;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An opening of an invented employer: everything about it follows from its seed, so that it can be
/// posted again, elsewhere and later, with the same text.
///
/// @param edit 0 as first published; each higher number is a later edit of the same posting
record InventedOpening(InventedPhrases phrases, InventedEmployer employer, long seed, int edit) {
  private static final String[] CURRENCIES = {"$", "€", "£"};

  InventedOpening edited() {
    return new InventedOpening(phrases, employer, seed, edit + 1);
  }

  String title() {
    SplittableRandom random = random(1);
    String title = (phrases.pick("level", random) + " " + phrases.pick("role", random)).strip();
    return random.nextInt(3) == 0 ? title + ", " + phrases.pick("team", random) : title;
  }

  String place() {
    List<String> places = employer.places();
    return places.get(random(2).nextInt(places.size()));
  }

  String mode() {
    return phrases.pick("mode", random(3));
  }

  String employment() {
    return phrases.pick("employment", random(4));
  }

  /// Such as `$120k - $150k`; empty where the posting does not state it, which is half of them. An
  /// edit may raise it.
  String pay() {
    SplittableRandom random = random(5);
    if (random.nextBoolean()) {
      return "";
    }
    int min = 50 + 5 * random.nextInt(30) + 5 * (edit % 3);
    String currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
    return "%s%dk - %s%dk".formatted(currency, min, currency, min + 10 + 5 * random.nextInt(8));
  }

  List<String> duties(int most) {
    return some("duty", most, 6);
  }

  List<String> needs(int most) {
    SplittableRandom random = random(7);
    List<String> stack = employer.stack();
    String own = "Experience with " + stack.get(random.nextInt(stack.size())) + " is required.";
    return Stream.concat(Stream.of(own), some("need", most, 7).stream()).toList();
  }

  List<String> extras() {
    return some("nice", 2, 8);
  }

  List<String> benefits() {
    return some("benefit", 5, 9);
  }

  /// Ends with what an edit adds.
  String closing() {
    String closing = String.join(" ", some("closing", 2, 10));
    return IntStream.rangeClosed(1, edit)
        .mapToObj(i -> " " + phrases.sentence("nice", employer.name(), random(100 + i)))
        .reduce(closing, String::concat);
  }

  private List<String> some(String section, int most, int about) {
    SplittableRandom random = random(about);
    int count = most / 2 + 1 + random.nextInt(most / 2 + 1);
    return phrases.sentences(section, count, employer.name(), random);
  }

  private SplittableRandom random(int about) {
    return new SplittableRandom(seed + about * 0x9e37_79b9_7f4a_7c15L);
  }
}
