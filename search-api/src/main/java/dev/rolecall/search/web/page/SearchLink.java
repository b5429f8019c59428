package dev.rolecall.search.web.page;

import dev.rolecall.search.find.JobSort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The address of a page of search results. It contains the whole state of the page.
///
/// @param cursor the position where the page starts; null for the first page
record SearchLink(String query, JobSort sort, @Nullable String cursor) {
  static final String PATH = "/jobs";

  /// The path of feeds, without their format.
  static final String FEED = PATH + "/feed";

  SearchLink(String query, JobSort sort) {
    this(query, sort, null);
  }

  SearchLink query(String other) {
    return new SearchLink(other, sort, null);
  }

  SearchLink query(EditableQuery other) {
    return query(other.text());
  }

  SearchLink sort(JobSort other) {
    return new SearchLink(query, other, null);
  }

  SearchLink after(String cursor) {
    return new SearchLink(query, sort, cursor);
  }

  String href() {
    return PATH + parameters();
  }

  /// The parameters of the address, with the question mark; empty without parameters.
  String parameters() {
    List<String> parameters = new ArrayList<>();
    add(parameters, "q", query.isBlank() ? null : query);
    add(parameters, "sort", sort == JobSort.RELEVANCE ? null : name(sort));
    add(parameters, "cursor", cursor);
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }

  static String name(JobSort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  /// The sort order with this name; the default for an unknown name.
  static JobSort sortOf(@Nullable String name) {
    for (JobSort sort : JobSort.values()) {
      if (name(sort).equalsIgnoreCase(name)) {
        return sort;
      }
    }
    return JobSort.RELEVANCE;
  }

  private static void add(List<String> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
