package dev.rolecall.model.query;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.dictionary.SectorDictionary;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.Locale;
import java.util.Optional;

/// The ids that the values of filters stand for; empty for a value without letters and digits.
final class QueryIds {
  private QueryIds() {}

  /// A skill by its name or id, or one that postings may mention although the dictionary does not
  /// contain it.
  static Optional<SkillId> skill(String value) {
    return SkillDictionary.shared()
        .named(value)
        .map(Skill::id)
        .or(() -> slug(value).filter(QueryIds::isAscii).map(SkillId::of));
  }

  static Optional<CompanyId> company(String value) {
    return slug(value).map(CompanyId::of);
  }

  static Optional<SourceId> source(String value) {
    return slug(value).filter(QueryIds::isAscii).map(SourceId::of);
  }

  /// A sector by its id, its label or a word for it: `fintech`, `Health`, `cybersecurity`.
  static Optional<String> sector(String value) {
    return SectorDictionary.shared().named(value).map(SectorDictionary.Sector::id);
  }

  private static boolean isAscii(String slug) {
    return slug.chars().allMatch(c -> c < 128);
  }

  private static Optional<String> slug(String value) {
    String slug =
        value.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
  }
}
