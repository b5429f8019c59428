package dev.rolecall.ingest.normalize;

import dev.rolecall.model.source.RawPosting;

/// Converts a posting of any source into openings with a uniform structure. A pure function: the
/// same posting always gives the same result.
public interface Normalizer {
  /// The version of the rules. It changes when their results change.
  String version();

  Normalized normalize(RawPosting posting);
}
