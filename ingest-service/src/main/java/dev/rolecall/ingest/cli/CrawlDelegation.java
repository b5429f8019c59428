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

/// Decides which process reads the boards of an import: the running services, which own the hosts
/// and enforce their rate limits, or, when none is running, this process, as another instance that
/// reads no other boards.
final class CrawlDelegation implements AutoCloseable {
  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

  /// A service that restarts takes about this long.
  private static final Duration GRACE_PERIOD = Duration.ofSeconds(3);

  private final ServiceContexts contexts;
  private final Admin admin;
  private final String group;
  private final List<String> clock;
  private final Consumer<String> status;
  private final Set<BoardKey> boards = new HashSet<>();
  private long checkedAt = System.nanoTime() - CHECK_INTERVAL.toNanos();
  private long aloneSince = Long.MAX_VALUE;
  private int members = -1;
  private @Nullable ConfigurableApplicationContext own;

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

  void add(Collection<BoardKey> more) {
    boards.addAll(more);
    if (own != null) {
      own.getBean(CrawlSelection.class).add(more);
    }
  }

  /// Starts crawling in this process when no service has run for a while.
  void check() throws InterruptedException {
    long now = System.nanoTime();
    if (own != null || now - checkedAt < CHECK_INTERVAL.toNanos()) {
      return;
    }
    checkedAt = now;
    int before = members;
    members = members();
    if (members > 0) {
      aloneSince = Long.MAX_VALUE;
      if (members != before) {
        status.accept(
            "%d running ingest-service%s will read them"
                .formatted(members, members > 1 ? "s" : ""));
      }
    } else if (aloneSince == Long.MAX_VALUE) {
      aloneSince = now;
    } else if (now - aloneSince >= GRACE_PERIOD.toNanos()) {
      status.accept("no ingest-service is running: reading in this process");
      List<String> settings = new ArrayList<>(clock);
      settings.add("rolecall.ingest.imports-only=true");
      own = contexts.start(settings);
      own.getBean(CrawlSelection.class).add(boards);
    }
  }

  private int members() throws InterruptedException {
    try {
      Map<String, ConsumerGroupDescription> found =
          admin.describeConsumerGroups(List.of(group)).all().get();
      return found.values().stream().mapToInt(one -> one.members().size()).sum();
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof GroupIdNotFoundException) {
        return 0;
      }
      return Math.max(members, 1); // unknown; a running owner of the hosts must not be disturbed
    }
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}
