package dev.rolecall.bench.candidates;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.profile.Profile;
import java.util.BitSet;

/// Another way to find the candidates of a job, to compare with.
public interface Baseline extends AutoCloseable {
  /// Its name and settings, for the results.
  String name();

  /// @param number of the profile
  void add(int number, Profile profile);

  /// Called when all profiles were added.
  void finish();

  /// The numbers of the candidates.
  BitSet candidates(JobAttributes job);

  @Override
  void close();
}
