package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.kafka.DeadLetterReplay;
import dev.rolecall.ingest.kafka.KafkaClients;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Replays dead letters.
@Command(
    name = "replay-dead-letters",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Sends the records of dead letters to their original topics again, for example"
          + " after a rule was fixed. A running ingest-service handles them; a record that fails"
          + " again becomes a dead letter again.",
      "Each dead letter is replayed once; the next run continues after it."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:Kafka is not available", "2:usage error"})
final class ReplayCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "only dead letters of this topic, such as postings.raw.v1; may be repeated")
  List<String> names = new ArrayList<>();

  @Option(names = "--again", description = "include dead letters that were replayed before")
  boolean again;

  private final ServiceContexts contexts;

  ReplayCommand(ServiceContexts contexts) {
    this.contexts = contexts;
  }

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = contexts.startKafkaClients()) {
      Topics topics = context.getBean(Topics.class);
      DeadLetterReplay replay = new DeadLetterReplay(topics, context.getBean(KafkaClients.class));
      for (Topic topic : chosen(topics)) {
        DeadLetterReplay.ReplayResult replayed = replay.replay(topic, again);
        spec.commandLine()
            .getOut()
            .printf(
                "%s: %d sent again, %d without a record, %d unreadable%n",
                topic.name(), replayed.sent(), replayed.empty(), replayed.unreadable());
      }
      spec.commandLine().getOut().flush();
      return 0;
    }
  }

  private List<Topic> chosen(Topics topics) {
    List<Topic> all = topics.withDeadLetters();
    for (String name : names) {
      if (all.stream().noneMatch(topic -> topic.name().equals(topics.prefix() + name))) {
        throw new ParameterException(
            spec.commandLine(),
            "Unknown topic '%s'; the topics with dead letters are %s"
                .formatted(
                    name,
                    all.stream()
                        .map(topic -> topic.name().substring(topics.prefix().length()))
                        .collect(Collectors.joining(", "))));
      }
    }
    return all.stream()
        .filter(
            topic ->
                names.isEmpty() || names.contains(topic.name().substring(topics.prefix().length())))
        .toList();
  }
}
