package dev.rolecall.search.find;

import dev.rolecall.model.job.Job;
import java.util.List;

/// A job that a search found.
///
/// @param highlights fragments of its text around matched words, as plain text; each matched word
///   is between U+E000 and U+E001
public record JobHit(Job job, List<String> highlights) {
  public JobHit {
    highlights = List.copyOf(highlights);
  }
}
