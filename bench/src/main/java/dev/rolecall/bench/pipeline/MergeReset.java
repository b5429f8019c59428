package dev.rolecall.bench.pipeline;

import dev.rolecall.ingest.merge.MergeTopology;
import dev.rolecall.local.store.Directories;
import dev.rolecall.model.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/// Resets merging, so that it starts again at the first role: deletes its consumer group, its state
/// with the changelogs, and `jobs.v1`. Ingest-service must not run.
record MergeReset(Admin admin, Topics topics, Path data) {
  private static final int ATTEMPTS = 120;

  void run() {
    String application = topics.prefix() + MergeTopology.APPLICATION;
    // Kafka Streams does not leave its group: the group is empty when its session has timed out.
    retry(() -> KafkaAccess.get(admin.deleteConsumerGroups(List.of(application)).all()));
    List<String> topicsOfMerging =
        KafkaAccess.get(admin.listTopics().names()).stream()
            .filter(name -> name.startsWith(application + "-") && !name.endsWith(".v1"))
            .toList();
    KafkaAccess.get(admin.deleteTopics(topicsOfMerging).all());
    KafkaAccess.get(admin.deleteTopics(List.of(topics.jobs().name())).all());
    // Kafka deletes a topic some time after it has confirmed it.
    retry(() -> HiddenRecords.create(admin, List.of(topics.jobs())));
    deleteState(application);
  }

  private static void retry(Runnable step) {
    for (int i = 1; ; i++) {
      try {
        step.run();
        return;
      } catch (PipelineFailedException notYet) {
        if (i == ATTEMPTS) {
          throw notYet;
        }
        pause();
      }
    }
  }

  private void deleteState(String application) {
    try (Stream<Path> all = Files.walk(data.resolve("state/ingest-service"))) {
      for (Path directory :
          all.filter(path -> path.getFileName().toString().startsWith(application))
              .filter(Files::isDirectory)
              .toList()) {
        Directories.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete the state of merging", e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PipelineFailedException("Interrupted", e);
    }
  }
}
