package dev.rolecall.search.index.follow;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Reports whether the index is available and written to, and how far it is behind.
public final class IndexHealth implements HealthIndicator {
  private final IndexSupervisor supervisor;

  public IndexHealth(IndexSupervisor supervisor) {
    this.supervisor = supervisor;
  }

  @Override
  public Health health() {
    String failure = supervisor.failure();
    boolean stuck = supervisor.states().stream().anyMatch(state -> state.failure() != null);
    Health.Builder health = failure == null && !stuck ? Health.up() : Health.down();
    if (failure != null) {
      health.withDetail("elasticsearch", failure);
    }
    return health.withDetail("indexes", supervisor.states()).build();
  }
}
