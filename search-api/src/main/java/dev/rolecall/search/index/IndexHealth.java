package dev.rolecall.search.index;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Tells whether the index answers and is being written, with how far behind it is.
public final class IndexHealth implements HealthIndicator {
  private final IndexKeeper keeper;

  public IndexHealth(IndexKeeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public Health health() {
    String failure = keeper.failure();
    boolean stuck = keeper.states().stream().anyMatch(state -> state.failure() != null);
    Health.Builder health = failure == null && !stuck ? Health.up() : Health.down();
    if (failure != null) {
      health.withDetail("elasticsearch", failure);
    }
    return health.withDetail("indexes", keeper.states()).build();
  }
}
