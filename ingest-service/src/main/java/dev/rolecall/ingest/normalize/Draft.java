package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.OpeningBuilder;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An opening in the making: what the steps read, what they found, and why.
final class Draft {
  /// What is read: the title, the strings that name places, modes and terms, and the whole text.
  final String title;

  final List<String> header;
  final List<String> locations;
  final PostText text;
  String language = "en";

  final OpeningBuilder opening;
  final List<Place> places = new ArrayList<>();
  final Set<String> scope = new LinkedHashSet<>();
  final List<Pay> pay = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();

  /// @param header short strings that say where, how and for how much
  /// @param locations strings that name places and nothing else
  Draft(String title, Company company, List<String> header, List<String> locations, PostText text) {
    this.title = title;
    this.header = header;
    this.locations = locations;
    this.text = text;
    this.opening = Opening.builder(title, company);
  }

  void because(String field, Object value, Basis basis, @Nullable String words, String rule) {
    evidence.add(new Evidence(field, String.valueOf(value), basis, words, rule));
  }

  /// The country of the first place, which settles what a bare dollar is.
  @Nullable String country() {
    return places.stream()
        .map(Place::country)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  String headerText() {
    return String.join(" | ", header);
  }

  Opening build(JobFamily family) {
    opening
        .family(family)
        .places(places.isEmpty() ? null : places)
        .remoteScope(scope.isEmpty() ? null : List.copyOf(scope))
        .pay(pay.isEmpty() ? null : pay)
        .language(language)
        .description(text.html());
    evidence.forEach(opening::because);
    return opening.build();
  }
}
