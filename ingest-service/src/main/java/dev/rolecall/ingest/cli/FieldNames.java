package dev.rolecall.ingest.cli;

import java.util.List;

/// The fields that rules may speak for.
final class FieldNames {
  static final List<String> ALL =
      List.of(
          "company",
          "family",
          "seniority",
          "experienceYears",
          "workModes",
          "places",
          "remoteScope",
          "pay",
          "bonus",
          "equity",
          "employmentTypes",
          "visaSponsorship",
          "workPermit",
          "citizenship",
          "clearance",
          "language",
          "skills",
          "applyUrls",
          "applyEmails");

  private FieldNames() {}
}
