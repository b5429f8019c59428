package dev.rolecall.search.index.consumer;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Reports whether the index is available, whether writing succeeds, and the lag.
public final class IndexHealth implements HealthIndicator {
  private final IndexSupervisor supervisor;

  public IndexHealth(IndexSupervisor supervisor) {
    this.supervisor = supervisor;
  }

  @Override
  public Health health() {
    String failure = supervisor.failure();
    boolean failing = supervisor.statuses().stream().anyMatch(status -> status.failure() != null);
    Health.Builder health = failure == null && !failing ? Health.up() : Health.down();
    if (failure != null) {
      health.withDetail("elasticsearch", failure);
    }
    return health.withDetail("indexes", supervisor.statuses()).build();
  }
}
