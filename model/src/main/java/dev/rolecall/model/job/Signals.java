package dev.rolecall.model.job;

import org.jspecify.annotations.Nullable;

/// What backend people look for beside the fields; what is not stated is null.
///
/// @param teamSize people in the team
/// @param scale a claim of scale in the posting's words
public record Signals(
    @Nullable Boolean onCall,
    @Nullable Integer teamSize,
    @Nullable String scale,
    @Nullable Boolean fourDayWeek) {
  public static final Signals NONE = new Signals(null, null, null, null);
}
