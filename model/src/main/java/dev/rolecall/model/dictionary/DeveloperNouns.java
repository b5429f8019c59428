package dev.rolecall.model.dictionary;

import dev.rolecall.model.job.JobFamily;
import java.util.List;
import java.util.stream.Stream;

/// Other nouns for a developer: a `Java Dev` and a `Java Contractor` are Java developers.
final class DeveloperNouns {
  private static final String NOUN = " developer";

  private DeveloperNouns() {}

  /// How else the phrase of a title may end.
  ///
  /// Only a skill shows that a contractor develops software: there are roof and web contractors. A
  /// consultant for a product, as for SAP, need not develop either; these products are generic
  /// software in `titles.tsv`.
  static List<String> of(String phrase, JobFamily family) {
    if (!phrase.endsWith(NOUN)) {
      return List.of();
    }
    String what = phrase.substring(0, phrase.length() - NOUN.length());
    boolean skill = family != JobFamily.OTHER && SkillDictionary.shared().named(what).isPresent();
    Stream<String> hired = skill ? Stream.of(" contractor", " freelancer") : Stream.empty();
    Stream<String> advising =
        skill && family != JobFamily.SOFTWARE ? Stream.of(" consultant") : Stream.empty();
    return Stream.of(Stream.of(" dev"), hired, advising)
        .flatMap(nouns -> nouns)
        .map(noun -> what + noun)
        .toList();
  }
}
