package dev.rolecall.search.find;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.query.QueryToken;
import dev.rolecall.search.index.document.NameKeys;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The names of skills and places in memory, with the number of jobs of each. There are a few
/// thousand skills and countries; the cities are those of jobs.
final class KnownNames {
  private final TreeMap<String, List<Known>> byKey = new TreeMap<>();

  /// @param search the filter that finds its jobs
  record Known(NameKind kind, String name, String search, long jobs) {}

  /// How many jobs have each value of these fields of the index.
  record Counts(Map<String, Long> skills, Map<String, Long> cities, Map<String, Long> countries) {
    static final Counts NONE = new Counts(Map.of(), Map.of(), Map.of());
  }

  static KnownNames of(Counts counts) {
    KnownNames names = new KnownNames();
    SkillDictionary dictionary = SkillDictionary.shared();
    for (String form : dictionary.forms()) {
      dictionary.named(form).ifPresent(skill -> names.addSkill(form, skill, counts));
    }
    CountryDictionary countries = CountryDictionary.shared();
    countries.codes().stream()
        .flatMap(code -> countries.byCode(code).stream())
        .forEach(country -> names.add(country.name(), country(country, counts)));
    counts.cities().forEach((city, jobs) -> names.add(city, place(city, city, jobs)));
    return names;
  }

  /// An alias is completed from its beginning only: `ja` is not the beginning of "Enterprise Java
  /// Beans".
  private void addSkill(String form, Skill skill, Counts counts) {
    Known known = skill(skill, counts);
    if (form.equalsIgnoreCase(skill.name())) {
      add(form, known);
    } else {
      byKey.computeIfAbsent(NameKeys.prefix(form), _ -> new ArrayList<>(1)).add(known);
    }
  }

  private static Known skill(Skill skill, Counts counts) {
    String id = skill.id().value();
    String search = QueryToken.filter(false, "skill", id).source();
    return new Known(NameKind.SKILL, skill.name(), search, counts.skills().getOrDefault(id, 0L));
  }

  private static Known country(CountryDictionary.Country country, Counts counts) {
    long jobs = counts.countries().getOrDefault(country.code(), 0L);
    return place(country.name(), country.code(), jobs);
  }

  private static Known place(String name, String value, long jobs) {
    String search = QueryToken.filter(false, "in", value).source();
    return new Known(NameKind.PLACE, name, search, jobs);
  }

  private void add(String form, Known known) {
    NameKeys.of(form)
        .forEach(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(known));
  }

  /// The names that continue any of these ends, each once, with the longest end that it continues.
  List<NameSuggestion> find(List<TypedEnd> ends) {
    Set<Known> found = new LinkedHashSet<>();
    List<NameSuggestion> suggestions = new ArrayList<>();
    for (TypedEnd end : ends) {
      startingWith(end.prefix())
          .filter(known -> end.kinds().contains(known.kind()))
          .filter(found::add)
          .map(
              known ->
                  new NameSuggestion(
                      known.kind(), known.name(), end.text(), known.search(), known.jobs()))
          .forEach(suggestions::add);
    }
    return suggestions;
  }

  private Stream<Known> startingWith(String prefix) {
    return byKey.subMap(prefix, prefix + Character.MAX_VALUE).values().stream()
        .flatMap(List::stream);
  }
}
