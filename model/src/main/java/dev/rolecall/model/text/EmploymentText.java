package dev.rolecall.model.text;

import dev.rolecall.model.job.EmploymentType;
import java.util.List;

/// Formats employment types as text.
public final class EmploymentText {
  private EmploymentText() {}

  /// `full-time`, `contract`, `internship`.
  public static String of(EmploymentType type) {
    return switch (type) {
      case FULL_TIME -> "full-time";
      case PART_TIME -> "part-time";
      case CONTRACT -> "contract";
      case INTERNSHIP -> "internship";
      case TEMPORARY -> "temporary";
      case UNKNOWN -> "another employment type";
    };
  }

  /// `full-time or contract`.
  public static String of(List<EmploymentType> types) {
    return Phrases.or(types.stream().map(EmploymentText::of).distinct().toList());
  }

  /// `Full-time`, `Contract`, `Internship`.
  public static String label(EmploymentType type) {
    return Phrases.capitalize(of(type));
  }
}
