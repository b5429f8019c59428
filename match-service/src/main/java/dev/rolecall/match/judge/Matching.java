package dev.rolecall.match.judge;

import dev.rolecall.model.profile.Profile;

/// Compares a profile with all open jobs that this instance holds.
public interface Matching {
  /// Whether all jobs are loaded that the log held when this instance started. Until then a result
  /// would be incomplete, and no mail may be written from it.
  boolean current();

  /// The same jobs, profile and reference give the same result.
  ///
  /// @throws UnsupportedOperationException when the request has a search and there is no index
  MatchList match(Profile profile, MatchRequest request);
}
