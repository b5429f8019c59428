package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.kafka.DeadLetterReplay;
import dev.rolecall.ingest.kafka.KafkaSettings;
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

/// Sends dead letters' records again.
@Command(
    name = "replay-dead-letters",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Sends the records of dead letters again to the topics that they came from: after a mended"
          + " rule, for example. A running ingest-service handles them; what fails again becomes a"
          + " dead letter again.",
      "Each letter is sent once; the next call goes on after it."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:the platform could not be reached", "2:called wrongly"})
final class ReplayCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "only of this topic, such as postings.raw.v1; may be repeated")
  List<String> names = new ArrayList<>();

  @Option(names = "--again", description = "also those that were sent before")
  boolean again;

  private final ServiceContexts parts;

  ReplayCommand(ServiceContexts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext waiting = parts.startWaiting()) {
      Topics topics = waiting.getBean(Topics.class);
      DeadLetterReplay replay = new DeadLetterReplay(topics, waiting.getBean(KafkaSettings.class));
      for (Topic topic : chosen(topics)) {
        DeadLetterReplay.Replayed replayed = replay.of(topic, again);
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
            "No topic '%s' with dead letters; there are %s"
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
