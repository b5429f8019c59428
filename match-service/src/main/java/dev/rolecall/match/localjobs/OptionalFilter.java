package dev.rolecall.match.localjobs;

import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.OptionalField;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/// Applies the filters of fields that a job may leave out.
///
/// @param found the rows that pass all filters so far
record OptionalFilter(JobColumns columns, JobQuery query, RoaringBitmap found) {
  /// Removes the jobs that leave out a field that they must state.
  void requireStated() {
    query.stated().forEach(field -> found.andNot(columns.notStated.rowsWith(field)));
  }

  /// Retains the rows that pass, and those that do not state the field if they are requested.
  ///
  /// @param passing empty when the field has no other filter
  void retain(OptionalField field, Optional<RoaringBitmap> passing) {
    if (!query.notStated().contains(field)) {
      passing.ifPresent(found::and);
      return;
    }
    RoaringBitmap notStated = columns.notStated.rowsWith(field);
    found.and(passing.map(rows -> RoaringBitmap.or(rows, notStated)).orElse(notStated));
  }

  /// For a field whose filter is a range, which is tested row by row: retains the rows that do not
  /// state it, if only these are requested.
  ///
  /// @param filtered whether the field has a range
  void retainRange(OptionalField field, boolean filtered) {
    if (!filtered) {
      retain(field, Optional.empty());
    }
  }
}
