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

/// Who reads the boards of an import: the services that run, as they own the hosts and keep their
/// pace; and when none does, now or later, we ourselves, as one more instance that reads nothing
/// else.
final class CrawlDelegation implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /// A service that is started again takes about as long.
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final ServiceContexts parts;
  private final Admin admin;
  private final String group;
  private final List<String> clock;
  private final Consumer<String> say;
  private final Set<BoardKey> wanted = new HashSet<>();
  private long lookedAt = System.nanoTime() - BETWEEN_LOOKS.toNanos();
  private long aloneSince = Long.MAX_VALUE;
  private int members = -1;
  private @Nullable ConfigurableApplicationContext own;

  /// @param clock settings for our own reading; a service goes by its own clock
  CrawlDelegation(
      ServiceContexts parts, Admin admin, Topics topics, List<String> clock, Consumer<String> say) {
    this.parts = parts;
    this.admin = admin;
    this.group = topics.prefix() + "ingest";
    this.clock = clock;
    this.say = say;
  }

  void want(Collection<BoardKey> boards) {
    wanted.addAll(boards);
    if (own != null) {
      own.getBean(CrawlSelection.class).add(boards);
    }
  }

  /// Looks who reads, and starts to read when nobody has done so for a while.
  void look() throws InterruptedException {
    long now = System.nanoTime();
    if (own != null || now - lookedAt < BETWEEN_LOOKS.toNanos()) {
      return;
    }
    lookedAt = now;
    int before = members;
    members = members();
    if (members > 0) {
      aloneSince = Long.MAX_VALUE;
      if (members != before) {
        say.accept(
            "read by %d running ingest-service%s".formatted(members, members > 1 ? "s" : ""));
      }
    } else if (aloneSince == Long.MAX_VALUE) {
      aloneSince = now;
    } else if (now - aloneSince >= GRACE.toNanos()) {
      say.accept("no ingest-service runs: reading by ourselves");
      List<String> settings = new ArrayList<>(clock);
      settings.add("rolecall.ingest.imports-only=true");
      own = parts.start(settings);
      own.getBean(CrawlSelection.class).add(wanted);
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
      return Math.max(members, 1); // we do not know; who owns the hosts must not be disturbed
    }
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}
