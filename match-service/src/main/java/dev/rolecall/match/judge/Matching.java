package dev.rolecall.match.judge;

import dev.rolecall.model.profile.Profile;

/// Compares a profile with all open jobs that this instance holds.
public interface Matching {
  /// Whether all jobs that the log held when this instance started are held here. Until then an
  /// answer would be incomplete, and no mail may be made of it.
  boolean current();

  /// The same jobs, profile and reference give the same answer.
  MatchList match(Profile profile, MatchRequest request);
}
