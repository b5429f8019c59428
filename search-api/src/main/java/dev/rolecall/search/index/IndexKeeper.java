package dev.rolecall.search.index;

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

/// Follows every version of the index that documents of ours fit, as they come and go, and makes
/// the first one. When ours are of a newer mapping than the live index, the newest of ours becomes
/// live once it holds all that the log does, unless an operator went back from it. A live index of
/// a newer mapping than ours is left alone: instances of two versions may run side by side.
public final class IndexKeeper implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

  private final ElasticsearchIndexes indexes;
  private final FollowerFactory factory;
  private final IndexProgress progress;
  private final IndexNames names;
  private final IndexProperties properties;
  private final Map<String, IndexFollower> followers = new HashMap<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().name("index-keeper").daemon().unstarted(this::run);
  private volatile @Nullable String failure = "Elasticsearch was not asked yet";
  private volatile List<IndexState> states = List.of();

  /// @param lag records that this instance has yet to write
  /// @param failure why nothing is written; null when all is well
  record IndexState(String index, boolean live, long lag, @Nullable String failure) {}

  public IndexKeeper(
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
    IndexMeters.lag(registry, this::lag);
  }

  /// Why the versions of the index are not known; null when they are.
  @Nullable String failure() {
    return failure;
  }

  List<IndexState> states() {
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
        look();
      } while (!stopping.await(pause(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      followers.values().forEach(IndexFollower::close);
    }
  }

  /// Soon again while something is wrong.
  private long pause() {
    return Math.min(properties.look().toMillis(), failure == null ? Long.MAX_VALUE : 1_000);
  }

  private void look() {
    try {
      keep();
      if (failure != null) {
        log.info("Elasticsearch answers");
      }
      failure = null;
    } catch (IOException | RuntimeException away) {
      String why = String.valueOf(away.getMessage());
      if (failure == null || !failure.equals(why)) {
        log.warn("Waiting for Elasticsearch: {}", why);
      }
      failure = why;
    }
    states =
        followers.values().stream()
            .map(f -> new IndexState(f.index().name(), f.index().live(), f.lag(), f.failure()))
            .toList();
  }

  private void keep() throws IOException {
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
  }

  private void follow(List<JobIndex> written) {
    Map<String, JobIndex> wanted =
        written.stream().collect(Collectors.toMap(JobIndex::uuid, index -> index));
    followers
        .values()
        .removeIf(
            follower -> {
              boolean gone = !wanted.containsKey(follower.index().uuid());
              if (gone) {
                follower.close();
              }
              return gone;
            });
    wanted.forEach(
        (uuid, index) ->
            followers.compute(
                uuid,
                (_, present) ->
                    present == null || present.dead() ? started(index) : present.seen(index)));
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
