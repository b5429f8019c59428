package dev.rolecall.local.service;

import java.util.List;

/// The three services: the module of the jar, the default port, the heap, and the stores that must
/// be ready before the start.
public enum Service {
  INGEST("ingest-service", 8081, "288m", List.of("kafka")),
  MATCH("match-service", 8082, "384m", List.of("kafka", "postgresql", "smtp")),
  /// Does not wait for Elasticsearch here: both take long to start, so they start at the same time,
  /// and the service connects when Elasticsearch is ready.
  SEARCH("search-api", 8080, "384m", List.of("kafka"));

  private final String module;
  private final int defaultPort;
  private final String heap;
  private final List<String> needs;

  Service(String module, int defaultPort, String heap, List<String> needs) {
    this.module = module;
    this.defaultPort = defaultPort;
    this.heap = heap;
    this.needs = needs;
  }

  /// The module, which also names the process and its log.
  public String module() {
    return module;
  }

  public int defaultPort() {
    return defaultPort;
  }

  /// The port of health and metrics.
  int defaultManagementPort() {
    return defaultPort + 10;
  }

  /// The name of the port of health and metrics.
  String managementName() {
    return module + "-management";
  }

  String heap() {
    return heap;
  }

  /// The stores that must be ready before it starts.
  public List<String> needs() {
    return needs;
  }
}
