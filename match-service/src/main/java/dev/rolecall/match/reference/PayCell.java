package dev.rolecall.match.reference;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localjobs.PlacePoint;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Seniority;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What jobs that pay alike have in common: the kind of work, the level, and the country.
final class PayCell {
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();
  private static final String UNION = "EU";
  private static final String ANY = "*";

  private PayCell() {}

  /// The names of a job's cells, the narrowest first. The country is kept longest: pay differs most
  /// between countries. Empty when its country is not known, or it is in several.
  static List<String> of(JobAttributes job) {
    String country = country(job);
    if (country.isEmpty()) {
      return List.of();
    }
    String level = level(job);
    String group = group(job.family());
    List<String> ofCountry =
        List.of(
            name(job.family().name(), level, country),
            name(group, level, country),
            name(job.family().name(), ANY, country),
            name(group, ANY, country));
    return COUNTRIES.covers(UNION, country)
        ? Stream.concat(
                ofCountry.stream(), Stream.of(name(group, level, UNION), name(group, ANY, UNION)))
            .toList()
        : ofCountry;
  }

  private static String name(String work, String level, String area) {
    return work + "/" + level + "/" + area;
  }

  /// The country of all its places or, without places, of its remote scope; empty when there is not
  /// exactly one.
  private static String country(JobAttributes job) {
    TreeSet<String> countries = new TreeSet<>();
    Opening.orEmpty(job.places()).stream()
        .map(PlacePoint::country)
        .filter(Objects::nonNull)
        .forEach(countries::add);
    if (countries.isEmpty()) {
      Opening.orEmpty(job.remoteScope()).stream()
          .filter(area -> COUNTRIES.byCode(area).isPresent())
          .forEach(countries::add);
    }
    return countries.size() == 1 ? countries.first() : "";
  }

  /// Levels that are paid alike; a job of several levels has the lowest, and one that states none
  /// is a group of its own.
  private static String level(JobAttributes job) {
    Seniority lowest =
        Opening.orEmpty(job.seniority()).stream()
            .filter(level -> level != Seniority.UNKNOWN)
            .min(Seniority::compareTo)
            .orElse(Seniority.UNKNOWN);
    return switch (lowest) {
      case INTERN, JUNIOR -> lowest.name();
      case MID, UNKNOWN -> lowest.name();
      case SENIOR -> "SENIOR";
      case STAFF, PRINCIPAL, LEAD -> "STAFF";
      case MANAGER, DIRECTOR, EXECUTIVE -> "MANAGER";
    };
  }

  private static String group(JobFamily family) {
    return switch (family) {
      case BACKEND, FULLSTACK, FRONTEND, MOBILE, SOFTWARE, EMBEDDED, QA -> "SOFTWARE+";
      case DATA, ML, INFRA, SECURITY -> "DATA+";
      case MANAGEMENT -> "MANAGEMENT+";
      case DESIGN, PRODUCT, OTHER, UNKNOWN -> "OTHER+";
    };
  }
}
