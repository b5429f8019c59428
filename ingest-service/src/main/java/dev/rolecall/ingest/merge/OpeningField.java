package dev.rolecall.ingest.merge;

import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.OpeningBuilder;
import dev.rolecall.model.job.Signals;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A field that one posting may not state, and another posting of the same opening may.
///
/// @param name the JSON name, as in [dev.rolecall.model.job.Evidence]
record OpeningField<T>(
    String name, Function<Opening, @Nullable T> get, BiConsumer<OpeningBuilder, T> set) {
  static final List<OpeningField<?>> ALL =
      List.of(
          new OpeningField<>("seniority", Opening::seniority, OpeningBuilder::seniority),
          new OpeningField<>(
              "experienceYears", Opening::experienceYears, OpeningBuilder::experienceYears),
          new OpeningField<>("workModes", Opening::workModes, OpeningBuilder::workModes),
          new OpeningField<>("remoteScope", Opening::remoteScope, OpeningBuilder::remoteScope),
          new OpeningField<>("pay", Opening::pay, OpeningBuilder::pay),
          new OpeningField<>("bonus", Opening::bonus, OpeningBuilder::bonus),
          new OpeningField<>("equity", Opening::equity, OpeningBuilder::equity),
          new OpeningField<>(
              "employmentTypes", Opening::employmentTypes, OpeningBuilder::employmentTypes),
          new OpeningField<>(
              "visaSponsorship", Opening::visaSponsorship, OpeningBuilder::visaSponsorship),
          new OpeningField<>("workPermit", Opening::workPermit, OpeningBuilder::workPermit),
          new OpeningField<>("citizenship", Opening::citizenship, OpeningBuilder::citizenship),
          new OpeningField<>("clearance", Opening::clearance, OpeningBuilder::clearance),
          new OpeningField<>("language", Opening::language, OpeningBuilder::language),
          new OpeningField<>("skills", Opening::skills, OpeningBuilder::skills),
          new OpeningField<>("signals", OpeningField::signals, OpeningBuilder::signals));

  boolean statedBy(Opening opening) {
    return get.apply(opening) != null;
  }

  /// Copies the field with its evidence.
  void copy(Opening from, OpeningBuilder to) {
    T value = get.apply(from);
    if (value != null) {
      set.accept(to, value);
      from.evidence().stream().filter(e -> e.field().equals(name)).forEach(to::addEvidence);
    }
  }

  private static @Nullable Signals signals(Opening opening) {
    return opening.signals().equals(Signals.NONE) ? null : opening.signals();
  }
}
