package dev.rolecall.local.service;

import java.util.List;

/// Rolecall's own three: where each one's jar is, what it needs before it starts, its usual port.
public enum Service {
  INGEST("ingest-service", 8081, "512m", List.of("kafka")),
  MATCH("match-service", 8082, "384m", List.of("kafka", "postgresql", "smtp")),
  /// Waits for Elasticsearch by itself: both take long to start, and so start at the same time.
  SEARCH("search-api", 8080, "384m", List.of("kafka"));

  private final String module;
  private final int usualPort;
  private final String heap;
  private final List<String> needs;

  Service(String module, int usualPort, String heap, List<String> needs) {
    this.module = module;
    this.usualPort = usualPort;
    this.heap = heap;
    this.needs = needs;
  }

  /// The module, which also names the process and its log.
  public String module() {
    return module;
  }

  public int usualPort() {
    return usualPort;
  }

  String heap() {
    return heap;
  }

  /// The stores that must answer first.
  public List<String> needs() {
    return needs;
  }
}
