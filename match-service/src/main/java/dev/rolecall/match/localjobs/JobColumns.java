package dev.rolecall.match.localjobs;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.query.OptionalField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntConsumer;
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
  final RoaringBitmap workPermit = new RoaringBitmap();
  final RoaringBitmap clearance = new RoaringBitmap();
  final RoaringBitmap agency = new RoaringBitmap();
  final ValueIndex<List<String>> citizenships = new ValueIndex<>();
  final ValueIndex<String> languages = new ValueIndex<>();
  final ValueIndex<String> sectors = new ValueIndex<>();
  final ValueIndex<OptionalField> notStated = new ValueIndex<>();
  private final ValueIndex<LocalDate> firstSeenDates = new ValueIndex<>();

  /// @param attributes null when the row is free again
  void set(int row, @Nullable JobAttributes attributes) {
    if (row >= byRow.length) {
      byRow = Arrays.copyOf(byRow, Math.max(row + 1, byRow.length + byRow.length / 2));
    }
    JobAttributes before = byRow[row];
    if (before != null) {
      updateIndexes(before, row, ValueIndex::remove);
      all.remove(row);
      publiclyVisible.remove(row);
      backend.remove(row);
      workPermit.remove(row);
      clearance.remove(row);
      agency.remove(row);
    }
    byRow[row] = attributes;
    if (attributes != null) {
      updateIndexes(attributes, row, ValueIndex::add);
      addToBitmaps(attributes, row);
    }
  }

  JobAttributes attributes(int row) {
    return Objects.requireNonNull(byRow[row], "a row that is not free");
  }

  int size() {
    return all.getCardinality();
  }

  void forEach(ObjIntConsumer<JobAttributes> visitor) {
    for (int row = 0; row < byRow.length; row++) {
      JobAttributes attributes = byRow[row];
      if (attributes != null) {
        visitor.accept(attributes, row);
      }
    }
  }

  /// As [#forEach(ObjIntConsumer)], the jobs first seen at this time or later, and perhaps others
  /// of its date.
  void forEachSince(Instant firstSeen, ObjIntConsumer<JobAttributes> visitor) {
    forEach(rowsSince(firstSeen), visitor);
  }

  void forEach(RoaringBitmap rows, ObjIntConsumer<JobAttributes> visitor) {
    rows.forEach((IntConsumer) row -> visitor.accept(attributes(row), row));
  }

  /// The rows of the jobs first seen at this time or later, and perhaps of others of its date.
  RoaringBitmap rowsSince(Instant firstSeen) {
    LocalDate first = dateOf(firstSeen);
    return firstSeenDates.rowsMatching(date -> !date.isBefore(first));
  }

  private static LocalDate dateOf(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private void addToBitmaps(JobAttributes attributes, int row) {
    all.add(row);
    if (attributes.publiclyVisible()) {
      publiclyVisible.add(row);
    }
    if (attributes.backendRelevant()) {
      backend.add(row);
    }
    if (Boolean.TRUE.equals(attributes.workPermit())) {
      workPermit.add(row);
    }
    if (Boolean.TRUE.equals(attributes.clearance())) {
      clearance.add(row);
    }
    if (Boolean.TRUE.equals(attributes.agency())) {
      agency.add(row);
    }
  }

  /// Adds a row to a value, or removes it.
  private interface RowUpdate {
    <T> void apply(ValueIndex<T> rows, T value, int row);
  }

  private void updateIndexes(JobAttributes attributes, int row, RowUpdate update) {
    update.apply(families, attributes.family(), row);
    update.apply(companies, attributes.company(), row);
    update.apply(firstSeenDates, dateOf(attributes.firstSeenAt()), row);
    Opening.orEmpty(attributes.skills()).stream()
        .map(SkillRequirement::id)
        .forEach(id -> update.apply(skills, id, row));
    Opening.orEmpty(attributes.seniority()).forEach(level -> update.apply(seniority, level, row));
    Opening.orEmpty(attributes.modes()).forEach(mode -> update.apply(modes, mode, row));
    Opening.orEmpty(attributes.employmentTypes())
        .forEach(t -> update.apply(employmentTypes, t, row));
    Opening.orEmpty(attributes.places()).forEach(place -> update.apply(places, place, row));
    attributes.sources().forEach(source -> update.apply(sources, source, row));
    attributes.notStated().forEach(field -> update.apply(notStated, field, row));
    if (attributes.citizenship() != null) {
      update.apply(citizenships, attributes.citizenship(), row);
    }
    if (attributes.language() != null) {
      update.apply(languages, attributes.language(), row);
    }
    if (attributes.sector() != null) {
      update.apply(sectors, attributes.sector(), row);
    }
    if (attributes.remoteScope() != null) {
      update.apply(remoteScopes, attributes.remoteScope(), row);
    }
    if (attributes.visaSponsorship() != null) {
      update.apply(visaSponsorship, attributes.visaSponsorship(), row);
    }
  }
}
