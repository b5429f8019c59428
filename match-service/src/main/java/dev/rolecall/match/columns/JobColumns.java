package dev.rolecall.match.columns;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillNeed;
import dev.rolecall.model.job.WorkMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// The facts of all open jobs by row, and the rows by each value that a search filters on.
///
/// Guarded by its owner's lock.
final class JobColumns {
  private @Nullable JobFacts[] byRow = new JobFacts[1024];

  final RoaringBitmap all = new RoaringBitmap();
  final RoaringBitmap republishable = new RoaringBitmap();
  final RoaringBitmap backend = new RoaringBitmap();
  final Rows<SkillId> skills = new Rows<>();
  final Rows<JobFamily> families = new Rows<>();
  final Rows<Seniority> seniority = new Rows<>();
  final Rows<WorkMode> modes = new Rows<>();
  final Rows<EmploymentType> employmentTypes = new Rows<>();
  final Rows<PlacePoint> places = new Rows<>();
  final Rows<List<String>> remoteScopes = new Rows<>();
  final Rows<CompanyId> companies = new Rows<>();
  final Rows<SourceId> sources = new Rows<>();
  final Rows<Boolean> visaSponsorship = new Rows<>();

  /// @param facts null when the row is free again
  void set(int row, @Nullable JobFacts facts) {
    if (row >= byRow.length) {
      byRow = Arrays.copyOf(byRow, Math.max(row + 1, byRow.length + byRow.length / 2));
    }
    JobFacts before = byRow[row];
    if (before != null) {
      each(before, row, Rows::remove);
      all.remove(row);
      republishable.remove(row);
      backend.remove(row);
    }
    byRow[row] = facts;
    if (facts != null) {
      each(facts, row, Rows::add);
      flags(facts, row);
    }
  }

  JobFacts facts(int row) {
    return Objects.requireNonNull(byRow[row], "a row that is not free");
  }

  int size() {
    return all.getCardinality();
  }

  void forEach(ObjIntConsumer<JobFacts> visitor) {
    for (int row = 0; row < byRow.length; row++) {
      JobFacts facts = byRow[row];
      if (facts != null) {
        visitor.accept(facts, row);
      }
    }
  }

  private void flags(JobFacts facts, int row) {
    all.add(row);
    if (facts.republishable()) {
      republishable.add(row);
    }
    if (facts.backendRelevant()) {
      backend.add(row);
    }
  }

  /// Adding or removing.
  private interface Change {
    <T> void apply(Rows<T> rows, T value, int row);
  }

  private void each(JobFacts facts, int row, Change change) {
    change.apply(families, facts.family(), row);
    change.apply(companies, facts.company(), row);
    Opening.stated(facts.skills()).stream()
        .map(SkillNeed::id)
        .forEach(id -> change.apply(skills, id, row));
    Opening.stated(facts.seniority()).forEach(level -> change.apply(seniority, level, row));
    Opening.stated(facts.modes()).forEach(mode -> change.apply(modes, mode, row));
    Opening.stated(facts.employmentTypes()).forEach(t -> change.apply(employmentTypes, t, row));
    Opening.stated(facts.places()).forEach(place -> change.apply(places, place, row));
    facts.sources().forEach(source -> change.apply(sources, source, row));
    if (facts.remoteScope() != null) {
      change.apply(remoteScopes, facts.remoteScope(), row);
    }
    if (facts.visaSponsorship() != null) {
      change.apply(visaSponsorship, facts.visaSponsorship(), row);
    }
  }
}
