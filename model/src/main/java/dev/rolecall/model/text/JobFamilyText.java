package dev.rolecall.model.text;

import dev.rolecall.model.job.JobFamily;
import java.util.List;

/// Formats job families, the kinds of work, as text.
public final class JobFamilyText {
  private JobFamilyText() {}

  /// `backend`, `full-stack`, `machine learning`, `QA`.
  public static String of(JobFamily family) {
    return switch (family) {
      case BACKEND -> "backend";
      case FULLSTACK -> "full-stack";
      case FRONTEND -> "frontend";
      case MOBILE -> "mobile";
      case DATA -> "data";
      case ML -> "machine learning";
      case INFRA -> "infrastructure";
      case EMBEDDED -> "embedded";
      case SECURITY -> "security";
      case QA -> "QA";
      case SOFTWARE -> "software";
      case MANAGEMENT -> "management";
      case DESIGN -> "design";
      case PRODUCT -> "product";
      case OTHER -> "other";
      case UNKNOWN -> "another kind of work";
    };
  }

  /// `backend or data`.
  public static String of(List<JobFamily> families) {
    return Phrases.or(families.stream().map(JobFamilyText::of).distinct().toList());
  }

  /// `Backend`, `Full-stack`, `Machine learning`, `QA`.
  public static String label(JobFamily family) {
    return Phrases.capitalize(of(family));
  }
}
