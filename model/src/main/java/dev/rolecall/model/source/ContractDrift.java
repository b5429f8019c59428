package dev.rolecall.model.source;

import java.time.Instant;
import java.util.Map;

/// How a board's postings differ from what they were: fields that nearly all had and that most now
/// lack.
///
/// @param missing when each of these fields was first missing, by its name
/// @param held the content hash of each posting that was sent to the dead letters because of it, by
///   external id: each version is sent once
public record ContractDrift(Map<String, Instant> missing, Map<String, String> held) {
  public ContractDrift {
    missing = Map.copyOf(missing);
    held = Map.copyOf(held);
  }
}
