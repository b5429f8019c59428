package dev.rolecall.model.text;

import dev.rolecall.model.job.Seniority;
import java.util.List;

/// Formats levels of seniority as text.
public final class SeniorityText {
  private SeniorityText() {}

  /// `senior`, `mid-level`, `staff`.
  public static String of(Seniority seniority) {
    return switch (seniority) {
      case INTERN -> "intern";
      case JUNIOR -> "junior";
      case MID -> "mid-level";
      case SENIOR -> "senior";
      case STAFF -> "staff";
      case PRINCIPAL -> "principal";
      case LEAD -> "lead";
      case MANAGER -> "manager";
      case DIRECTOR -> "director";
      case EXECUTIVE -> "executive";
      case UNKNOWN -> "another level";
    };
  }

  /// `mid-level or senior`.
  public static String of(List<Seniority> levels) {
    return Phrases.or(levels.stream().map(SeniorityText::of).distinct().toList());
  }

  /// `Senior`, `Mid-level`, `Staff`.
  public static String label(Seniority seniority) {
    return Phrases.capitalize(of(seniority));
  }
}
