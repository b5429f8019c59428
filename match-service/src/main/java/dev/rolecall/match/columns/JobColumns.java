package dev.rolecall.match.columns;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// The attributes of all open jobs by row, and the rows by each value that a search filters on.
///
/// Guarded by its owner's lock.
final class JobColumns {
  private @Nullable JobAttributes[] byRow = new JobAttributes[1024];

  final RoaringBitmap all = new RoaringBitmap();
  final RoaringBitmap publiclyVisible = new RoaringBitmap();
  final RoaringBitmap backend = new RoaringBitmap();
  final ValueIndex<SkillId> skills = new ValueIndex<>();
  final ValueIndex<JobFamily> families = new ValueIndex<>();
  final ValueIndex<Seniority> seniority = new ValueIndex<>();
  final ValueIndex<WorkMode> modes = new ValueIndex<>();
  final ValueIndex<EmploymentType> employmentTypes = new ValueIndex<>();
  final ValueIndex<PlacePoint> places = new ValueIndex<>();
  final ValueIndex<List<String>> remoteScopes = new ValueIndex<>();
  final ValueIndex<CompanyId> companies = new ValueIndex<>();
  final ValueIndex<SourceId> sources = new ValueIndex<>();
  final ValueIndex<Boolean> visaSponsorship = new ValueIndex<>();

  /// @param facts null when the row is free again
  void set(int row, @Nullable JobAttributes facts) {
    if (row >= byRow.length) {
      byRow = Arrays.copyOf(byRow, Math.max(row + 1, byRow.length + byRow.length / 2));
    }
    JobAttributes before = byRow[row];
    if (before != null) {
      each(before, row, ValueIndex::remove);
      all.remove(row);
      publiclyVisible.remove(row);
      backend.remove(row);
    }
    byRow[row] = facts;
    if (facts != null) {
      each(facts, row, ValueIndex::add);
      flags(facts, row);
    }
  }

  JobAttributes facts(int row) {
    return Objects.requireNonNull(byRow[row], "a row that is not free");
  }

  int size() {
    return all.getCardinality();
  }

  void forEach(ObjIntConsumer<JobAttributes> visitor) {
    for (int row = 0; row < byRow.length; row++) {
      JobAttributes facts = byRow[row];
      if (facts != null) {
        visitor.accept(facts, row);
      }
    }
  }

  private void flags(JobAttributes facts, int row) {
    all.add(row);
    if (facts.publiclyVisible()) {
      publiclyVisible.add(row);
    }
    if (facts.backendRelevant()) {
      backend.add(row);
    }
  }

  /// Adding or removing.
  private interface Change {
    <T> void apply(ValueIndex<T> rows, T value, int row);
  }

  private void each(JobAttributes facts, int row, Change change) {
    change.apply(families, facts.family(), row);
    change.apply(companies, facts.company(), row);
    Opening.orEmpty(facts.skills()).stream()
        .map(SkillRequirement::id)
        .forEach(id -> change.apply(skills, id, row));
    Opening.orEmpty(facts.seniority()).forEach(level -> change.apply(seniority, level, row));
    Opening.orEmpty(facts.modes()).forEach(mode -> change.apply(modes, mode, row));
    Opening.orEmpty(facts.employmentTypes()).forEach(t -> change.apply(employmentTypes, t, row));
    Opening.orEmpty(facts.places()).forEach(place -> change.apply(places, place, row));
    facts.sources().forEach(source -> change.apply(sources, source, row));
    if (facts.remoteScope() != null) {
      change.apply(remoteScopes, facts.remoteScope(), row);
    }
    if (facts.visaSponsorship() != null) {
      change.apply(visaSponsorship, facts.visaSponsorship(), row);
    }
  }
}
