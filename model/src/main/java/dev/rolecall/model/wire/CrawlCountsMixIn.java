package dev.rolecall.model.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/// `new` is the word, but Java keeps it for itself.
interface CrawlCountsMixIn {
  @JsonProperty("new")
  int fresh();
}
