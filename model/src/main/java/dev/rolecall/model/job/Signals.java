package dev.rolecall.model.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What backend people look for beside the fields; what is not stated is null.
///
/// @param teamSize people in the team
/// @param scale a claim of scale in the posting's words
/// @param interview what the hiring process is said to ask
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
