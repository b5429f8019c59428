package dev.rolecall.ingest.normalize;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The names of all rules, by the field that they determine, as used in evidence. An explanation
/// uses them to list the rules that found nothing. A test verifies that evidence contains no other
/// names.
public final class RuleNames {
  private static final Map<String, List<String>> BY_FIELD =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("applyEmails", List.of("mail-address")),
              Map.entry("applyUrls", List.of("careers-link", "source-field")),
              Map.entry("bonus", List.of("bonus-word")),
              Map.entry("citizenship", List.of("citizen-words")),
              Map.entry("clearance", List.of("clearance-words")),
              Map.entry("company", List.of("header", "source-field")),
              Map.entry("company.agency", List.of("agency-words")),
              Map.entry("company.sector", List.of("sector-words")),
              Map.entry("company.domain", List.of("employer-site", "linked-site")),
              Map.entry(
                  "employmentTypes",
                  List.of(
                      "contract-option",
                      "few-hours",
                      "field-code",
                      "full-or-part-time",
                      "header-word",
                      "text-words")),
              Map.entry("equity", List.of("equity-word", "share-near-pay")),
              Map.entry("experienceYears", List.of("years-of-experience")),
              Map.entry("family", List.of("title-phrase", "skills-without-title")),
              Map.entry("language", List.of("stop-words", "source-field")),
              Map.entry("pay", List.of("amount", "source-field")),
              Map.entry(
                  "places",
                  List.of(
                      "based-in",
                      "first-lines",
                      "near-mode",
                      "header-place",
                      "labeled-place",
                      "listed-places",
                      "location-field",
                      "role-place")),
              Map.entry("remoteScope", List.of("near-remote", "text-scope")),
              Map.entry("seniority", List.of("beginners-welcome", "sought-level", "title-word")),
              Map.entry("signals.fourDayWeek", List.of("four-day-words")),
              Map.entry("signals.interview", List.of("interview-words")),
              Map.entry("signals.onCall", List.of("on-call-words")),
              Map.entry("signals.scale", List.of("scale-words")),
              Map.entry("signals.teamSize", List.of("team-words")),
              Map.entry("skills", List.of("dictionary")),
              Map.entry("visaSponsorship", List.of("visa-words")),
              Map.entry(
                  "workModes",
                  List.of(
                      "days-in-office",
                      "header-word",
                      "labeled-word",
                      "location-word",
                      "role-word",
                      "text-words",
                      "title-word")),
              Map.entry("workPermit", List.of("permit-words"))));

  private RuleNames() {}

  /// Sorted by field.
  public static Map<String, List<String>> byField() {
    return BY_FIELD;
  }
}
