package dev.rolecall.ingest.normalize;

import dev.rolecall.model.source.RawPosting;

/// Brings a posting of any source into one form. A pure function.
public interface Normalizer {
  /// The version of the rules; it rises when they give other answers.
  String version();

  Normalized normalize(RawPosting posting);
}
