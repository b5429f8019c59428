package dev.rolecall.match.judge;

import dev.rolecall.model.profile.Profile;

/// Compares a profile with all open jobs of this instance.
public interface Matching {
  /// Whether the initial load is complete: all jobs that were in the log when this instance started
  /// are loaded. Until then a result would be incomplete, and no mail may be written from it.
  boolean isLoaded();

  /// The same jobs, profile and reference data give the same result.
  ///
  /// @throws UnsupportedOperationException when the request has a search and there is no index
  MatchList match(Profile profile, MatchRequest request);
}
