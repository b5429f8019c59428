package dev.rolecall.model.text;

import dev.rolecall.model.job.WorkMode;
import java.util.List;

/// Formats work modes as text.
public final class WorkModeText {
  private WorkModeText() {}

  /// `remote`, `hybrid`, `on-site`.
  public static String of(WorkMode mode) {
    return switch (mode) {
      case REMOTE -> "remote";
      case HYBRID -> "hybrid";
      case ONSITE -> "on-site";
      case UNKNOWN -> "another work mode";
    };
  }

  /// `remote or hybrid`.
  public static String of(List<WorkMode> modes) {
    return Phrases.or(modes.stream().map(WorkModeText::of).distinct().toList());
  }

  /// `Remote`, `Hybrid`, `On-site`.
  public static String label(WorkMode mode) {
    return Phrases.capitalize(of(mode));
  }
}
