package dev.rolecall.bench.pipeline;

/// A stage that can be measured separately.
enum Stage {
  /// Raw postings to roles, in ingest-service.
  NORMALIZE("normalize", "postings"),
  /// Roles to jobs, in ingest-service.
  MERGE("merge", "role records"),
  /// Jobs to Elasticsearch, in search-api.
  INDEX("index", "job records"),
  /// Jobs to the local jobs of match-service.
  MATCH("match", "job records"),
  /// Documents that a search finds, counted in Elasticsearch.
  SEARCHABLE("searchable", "documents");

  private final String label;
  private final String unit;

  Stage(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  String label() {
    return label;
  }

  /// What the progress counts. Kafka's offsets also count the markers of transactions.
  String unit() {
    return unit;
  }
}
