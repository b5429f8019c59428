package dev.rolecall.model.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Further facts that backend engineers look for; null means not stated.
///
/// @param teamSize people in the team
/// @param scale a claim of scale in the posting's words
/// @param interview parts of the hiring process that the posting mentions
public record Signals(
    @Nullable Boolean onCall,
    @Nullable Integer teamSize,
    @Nullable String scale,
    @Nullable Boolean fourDayWeek,
    @Nullable List<InterviewPart> interview) {
  public static final Signals NONE = new Signals(null, null, null, null, null);

  public Signals {
    interview = interview == null ? null : List.copyOf(interview);
  }
}
