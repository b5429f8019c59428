package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.board.CrawlSelection;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/// Decides which process reads the boards of an import. If services are running, they read them,
/// because they own the hosts and enforce their rate limits. If none is running, this process reads
/// them, as an instance that reads no other boards.
final class CrawlDelegation implements AutoCloseable {
  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

  /// A restart of a service takes about this long.
  private static final Duration GRACE_PERIOD = Duration.ofSeconds(3);

  private final ServiceContexts contexts;
  private final Admin admin;
  private final String group;
  private final List<String> clock;
  private final Consumer<String> status;
  private final Set<BoardKey> boards = new HashSet<>();
  private long checkedAt = System.nanoTime() - CHECK_INTERVAL.toNanos();
  private long noServiceSince = Long.MAX_VALUE;
  private int runningServices = -1;
  private @Nullable ConfigurableApplicationContext ownContext;

  /// @param clock settings for crawls in this process; a service uses its own clock
  CrawlDelegation(
      ServiceContexts contexts,
      Admin admin,
      Topics topics,
      List<String> clock,
      Consumer<String> status) {
    this.contexts = contexts;
    this.admin = admin;
    this.group = topics.prefix() + "ingest";
    this.clock = clock;
    this.status = status;
  }

  void add(Collection<BoardKey> added) {
    boards.addAll(added);
    if (ownContext != null) {
      ownContext.getBean(CrawlSelection.class).add(added);
    }
  }

  /// Starts crawling in this process when no service has run for a while.
  void check() throws InterruptedException {
    long now = System.nanoTime();
    if (ownContext != null || now - checkedAt < CHECK_INTERVAL.toNanos()) {
      return;
    }
    checkedAt = now;
    int before = runningServices;
    runningServices = countRunningServices();
    if (runningServices > 0) {
      noServiceSince = Long.MAX_VALUE;
      if (runningServices != before) {
        status.accept(
            "%d running ingest-service%s will read them"
                .formatted(runningServices, runningServices > 1 ? "s" : ""));
      }
    } else if (noServiceSince == Long.MAX_VALUE) {
      noServiceSince = now;
    } else if (now - noServiceSince >= GRACE_PERIOD.toNanos()) {
      status.accept("no ingest-service is running: reading in this process");
      List<String> settings = new ArrayList<>(clock);
      settings.add("rolecall.ingest.imports-only=true");
      ownContext = contexts.start(settings);
      ownContext.getBean(CrawlSelection.class).add(boards);
    }
  }

  private int countRunningServices() throws InterruptedException {
    try {
      Map<String, ConsumerGroupDescription> found =
          admin.describeConsumerGroups(List.of(group)).all().get();
      return found.values().stream().mapToInt(description -> description.members().size()).sum();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return 0;
      }
      return Math.max(runningServices, 1); // unknown; the hosts may have a running owner
    }
  }

  @Override
  public void close() {
    if (ownContext != null) {
      ownContext.close();
    }
  }
}
