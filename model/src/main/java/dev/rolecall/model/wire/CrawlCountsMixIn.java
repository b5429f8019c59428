package dev.rolecall.model.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The JSON name is `new`, which is a keyword in Java.
interface CrawlCountsMixIn {
  @JsonProperty("new")
  int fresh();
}
