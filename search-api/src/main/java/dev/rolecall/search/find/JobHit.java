package dev.rolecall.search.find;

import dev.rolecall.model.job.Job;
import java.util.List;

/// A job that a search found.
///
/// @param highlights pieces of its text around the words that were found; found words stand between
///   U+E000 and U+E001, all else is plain text
public record JobHit(Job job, List<String> highlights) {
  public JobHit {
    highlights = List.copyOf(highlights);
  }
}
