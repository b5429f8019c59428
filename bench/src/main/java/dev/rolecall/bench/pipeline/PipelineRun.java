package dev.rolecall.bench.pipeline;

import dev.rolecall.bench.archive.PostingArchive;
import dev.rolecall.bench.pipeline.PipelineResult.StageResult;
import dev.rolecall.local.service.Service;
import dev.rolecall.model.wire.Topics;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// One run: an archive through a fresh platform, all stages together or one of them alone.
///
/// Together, all services are up before the raw postings become visible. Alone, a stage's input is
/// complete before its service starts; the time counts from its first progress.
final class PipelineRun {
  private final BenchmarkPlatform platform;
  private final PostingArchive archive;
  private final Duration timeout;
  private final Optional<Recording> recording;
  private final Consumer<String> log;
  private final Topics topics = Topics.standard();
  private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

  PipelineRun(
      BenchmarkPlatform platform,
      PostingArchive archive,
      Duration timeout,
      Optional<Recording> recording,
      Consumer<String> log) {
    this.platform = platform;
    this.archive = archive;
    this.timeout = timeout;
    this.recording = recording;
    this.log = log;
  }

  /// @param alone the stage to measure by itself
  PipelineResult run(Optional<Stage> alone, String commit) {
    log.accept("starting the stores");
    platform.startStores();
    KafkaAccess kafka = new KafkaAccess(platform.endpoints().kafka());
    try (StageOffsets offsets = new StageOffsets(kafka);
        StageProgress progress = new StageProgress(offsets, topics, platform);
        RawTopic raw = new RawTopic(kafka, topics)) {
      HiddenRecords.create(offsets.admin(), topics.all());
      log.accept("filling " + topics.rawPostings().name());
      raw.fill(archive);
      log.accept("%,d postings, %,d MB".formatted(raw.postings(), raw.bytes() >> 20));
      Measurement measured =
          alone.isPresent() ? alone(alone.get(), raw, offsets, progress) : together(raw, progress);
      return result(alone, raw, kafka, progress, measured, commit);
    }
  }

  private Measurement together(RawTopic raw, StageProgress progress) {
    log.accept("starting the services");
    platform.start(EnumSet.allOf(Service.class));
    Measurement measured = new Measurement(progress, EnumSet.allOf(Stage.class), platform, log);
    recording.ifPresent(r -> r.start(platform.processes()));
    measured.start();
    raw.commit();
    measured.awaitSettled(timeout);
    recording.ifPresent(r -> r.dump(platform.processes(), raw.postings()));
    return measured;
  }

  private Measurement alone(
      Stage stage, RawTopic raw, StageOffsets offsets, StageProgress progress) {
    log.accept("preparing the input of " + stage.label());
    raw.commit();
    if (stage != Stage.NORMALIZE) {
      platform.start(Set.of(Service.INGEST));
      Measurement before =
          new Measurement(progress, EnumSet.of(Stage.NORMALIZE, Stage.MERGE), platform, log);
      before.start();
      before.awaitSettled(timeout);
      platform.stopServices();
    }
    if (stage == Stage.MERGE) {
      new MergeReset(offsets.admin(), topics, platform.data().path()).run();
    }
    log.accept("measuring " + stage.label());
    return measure(stage, raw, progress);
  }

  private Measurement measure(Stage stage, RawTopic raw, StageProgress progress) {
    Set<Stage> stages =
        stage == Stage.INDEX ? EnumSet.of(Stage.INDEX, Stage.SEARCHABLE) : EnumSet.of(stage);
    Service service =
        switch (stage) {
          case NORMALIZE, MERGE -> Service.INGEST;
          case INDEX, SEARCHABLE -> Service.SEARCH;
          case MATCH -> Service.MATCH;
        };
    Measurement measured = new Measurement(progress, stages, platform, log);
    measured.start();
    CompletableFuture<Void> started =
        CompletableFuture.runAsync(() -> platform.start(Set.of(service)))
            .thenRun(() -> recording.ifPresent(r -> r.start(platform.processes())));
    measured.awaitSettled(timeout);
    started.join();
    recording.ifPresent(r -> r.dump(platform.processes(), raw.postings()));
    return measured;
  }

  private PipelineResult result(
      Optional<Stage> alone,
      RawTopic raw,
      KafkaAccess kafka,
      StageProgress progress,
      Measurement measured,
      String commit) {
    List<ProcessUsage> usage = measured.usage();
    Map<String, Long> disk = DiskUsage.of(platform.data().path());
    log.accept("counting the records on the topics");
    TopicTotals totals = TopicTotals.read(kafka, topics);
    Verification.of(totals, raw.postings()).check(progress, measured.stages());
    Map<String, StageResult> stages = new LinkedHashMap<>();
    measured
        .stages()
        .forEach(
            stage -> stages.put(stage.label(), StageResult.of(stage, measured.timeline(stage))));
    return new PipelineResult(
        alone.map(stage -> stage.label() + " alone").orElse("pipeline"),
        archive.description(),
        raw.postings(),
        raw.bytes(),
        measured.finishedAt(measured.stages()),
        stages,
        usage,
        disk,
        totals,
        commit,
        Runtime.getRuntime().availableProcessors(),
        load);
  }
}
