package dev.rolecall.search.market.salary;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.text.RemoteScopeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where comparable jobs are.
///
/// @param query as filters of a search
/// @param label as part of a sentence: `in Germany`, `remote from Germany`
record Area(String query, String label) {
  private static final String UNION = "EU";

  /// Remote jobs, wherever they can be done.
  static final Area REMOTE = new Area("mode:remote", "that are remote");

  static Area country(String code) {
    return new Area("in:" + code, "in " + RemoteScopeText.area(code));
  }

  static Area remoteFrom(String code) {
    return new Area("mode:remote from:" + code, "remote from " + RemoteScopeText.area(code));
  }

  /// The areas to compare in, the narrowest first.
  static List<Area> of(SalaryQuestion question) {
    List<Area> areas = new ArrayList<>();
    @Nullable String country = question.country();
    if (question.remote()) {
      if (country != null) {
        areas.add(remoteFrom(country));
      }
      areas.add(REMOTE);
      return areas;
    }
    String city = question.city();
    if (city != null) {
      areas.add(new Area("in:\"" + city + "\"", "in " + city.replaceFirst(", ..$", "")));
    }
    if (country != null) {
      areas.add(country(country));
      if (CountryDictionary.shared().covers(UNION, country)) {
        areas.add(country(UNION));
      }
    }
    return areas;
  }
}
