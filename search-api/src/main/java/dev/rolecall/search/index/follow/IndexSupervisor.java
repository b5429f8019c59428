package dev.rolecall.search.index.follow;

import dev.rolecall.search.index.client.IndexProperties;
import dev.rolecall.search.index.version.ElasticsearchIndexes;
import dev.rolecall.search.index.version.IndexNames;
import dev.rolecall.search.index.version.IndexProgress;
import dev.rolecall.search.index.version.JobIndex;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Follows every index version with the mapping of this release, as versions are created and
/// deleted, and creates the first one. When the live index has an older mapping, the newest version
/// becomes live once it holds the whole log, unless an operator rolled it back. A live index with a
/// newer mapping stays live: instances of two releases may run side by side.
public final class IndexSupervisor implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(IndexSupervisor.class);

  private static final long SOON_MS = 500;

  private final ElasticsearchIndexes indexes;
  private final FollowerFactory factory;
  private final IndexProgress progress;
  private final IndexNames names;
  private final IndexProperties properties;
  private final Map<String, IndexFollower> followers = new HashMap<>();
  private final CatchUp catchUp;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().name("index-supervisor").daemon().unstarted(this::run);
  private volatile @Nullable String failure = "Elasticsearch has not been called yet";
  private volatile List<IndexState> states = List.of();
  private boolean catchingUp;

  /// @param lag records that this instance has yet to write
  /// @param failure why nothing is written; null when writing works
  public record IndexState(String index, boolean live, long lag, @Nullable String failure) {}

  public IndexSupervisor(
      ElasticsearchIndexes indexes,
      FollowerFactory factory,
      IndexProgress progress,
      IndexNames names,
      IndexProperties properties,
      MeterRegistry registry) {
    this.indexes = indexes;
    this.factory = factory;
    this.progress = progress;
    this.names = names;
    this.properties = properties;
    this.catchUp = new CatchUp(indexes, progress, properties.catchUpLag());
    IndexMeters.lag(registry, this::lag);
  }

  /// Why the versions of the index are not known; null when they are.
  @Nullable String failure() {
    return failure;
  }

  public List<IndexState> states() {
    return states;
  }

  private long lag() {
    return states.stream().mapToLong(IndexState::lag).sum();
  }

  @Override
  public void start() {
    thread.start();
  }

  private void run() {
    try {
      do {
        scan();
      } while (!stopping.await(interval(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      followers.values().forEach(IndexFollower::close);
    }
  }

  /// Soon again while Elasticsearch is unavailable, or while the live index catches up.
  private long interval() {
    boolean soon = failure != null || catchingUp;
    return soon ? Math.min(properties.scan().toMillis(), SOON_MS) : properties.scan().toMillis();
  }

  private void scan() {
    try {
      reconcile();
      if (failure != null) {
        log.info("Elasticsearch is available");
      }
      failure = null;
    } catch (IOException | RuntimeException unavailable) {
      String why = String.valueOf(unavailable.getMessage());
      if (failure == null || !failure.equals(why)) {
        log.warn("Elasticsearch is unavailable, retrying: {}", why);
      }
      failure = why;
    }
    states =
        followers.values().stream()
            .map(f -> new IndexState(f.index().name(), f.index().live(), f.lag(), f.failure()))
            .toList();
  }

  private void reconcile() throws IOException {
    List<JobIndex> written = indexes.written();
    if (written.isEmpty()) {
      written = List.of(indexes.create());
    }
    if (indexes.live().isEmpty()) {
      indexes.makeLive(written.getLast());
      written = indexes.written();
    }
    follow(written);
    upgrade(written.getLast());
    catchingUp = catchUp();
  }

  private boolean catchUp() throws IOException {
    for (IndexFollower follower : followers.values()) {
      if (follower.index().live()) {
        return catchUp.scan(follower.index(), follower.lag());
      }
    }
    return false;
  }

  private void follow(List<JobIndex> written) {
    Map<String, JobIndex> present =
        written.stream().collect(Collectors.toMap(JobIndex::uuid, index -> index));
    followers
        .values()
        .removeIf(
            follower -> {
              boolean gone = !present.containsKey(follower.index().uuid());
              if (gone) {
                follower.close();
              }
              return gone;
            });
    present.forEach(
        (uuid, index) -> followers.compute(uuid, (_, follower) -> current(follower, index)));
  }

  private IndexFollower current(@Nullable IndexFollower follower, JobIndex index) {
    if (follower != null && !follower.hasFailed()) {
      return follower.refreshed(index);
    }
    if (follower != null) {
      follower.close();
    }
    return started(index);
  }

  private IndexFollower started(JobIndex index) {
    IndexFollower follower = factory.follower(index);
    follower.start();
    log.info("Following the log for {}", index.name());
    return follower;
  }

  private void upgrade(JobIndex newest) throws IOException {
    boolean older = indexes.live().filter(live -> names.ofOlderMapping(live.name())).isPresent();
    if (older && !newest.heldBack() && progress.caughtUp(newest)) {
      indexes.makeLive(newest);
    }
  }

  @Override
  public void stop() {
    stopping.countDown();
    try {
      if (!thread.join(Duration.ofSeconds(20))) {
        thread.interrupt();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread.isAlive();
  }
}
