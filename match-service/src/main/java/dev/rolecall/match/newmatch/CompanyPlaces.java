package dev.rolecall.match.newmatch;

import dev.rolecall.model.CompanyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The places of a mail. A company takes one: its first job, which names the others.
///
/// A job that is listed again takes a place of its own, since its notice is about this very job.
public final class CompanyPlaces {
  /// How many jobs a place has, so that a company with hundreds of jobs does not fill the mail.
  private static final int MAX_JOBS_PER_PLACE = 20;

  /// At least this many jobs are read for a mail.
  private static final int MIN_READ = 100;

  private static final int READ_PER_PLACE = 5;

  private final int limit;
  private final int jobsPerPlace;
  private final Map<CompanyId, Integer> places = new HashMap<>();
  private final List<Integer> jobs = new ArrayList<>();

  private CompanyPlaces(int limit, int jobsPerPlace) {
    this.limit = limit;
    this.jobsPerPlace = jobsPerPlace;
  }

  /// @param limit the maximum number of places
  static CompanyPlaces limited(int limit) {
    return new CompanyPlaces(limit, MAX_JOBS_PER_PLACE);
  }

  /// For jobs that all have room.
  public static CompanyPlaces unlimited() {
    return new CompanyPlaces(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /// How many jobs to read so that they fill the places, although companies have several.
  static int jobsToRead(int limit) {
    return Math.max(MIN_READ, READ_PER_PLACE * limit);
  }

  /// @param listedAgain whether an earlier mail, which may not have arrived, listed it
  /// @return the job's place, from 0; empty when there is no room for it
  public OptionalInt add(VisibleJob job, boolean listedAgain) {
    return add(job.company().id(), listedAgain);
  }

  OptionalInt add(CompanyId company, boolean listedAgain) {
    Integer place = listedAgain ? null : places.get(company);
    if (place == null) {
      return takePlace(company);
    }
    if (jobs.get(place) >= jobsPerPlace) {
      return OptionalInt.empty();
    }
    jobs.set(place, jobs.get(place) + 1);
    return OptionalInt.of(place);
  }

  private OptionalInt takePlace(CompanyId company) {
    if (jobs.size() >= limit) {
      return OptionalInt.empty();
    }
    places.putIfAbsent(company, jobs.size());
    jobs.add(1);
    return OptionalInt.of(jobs.size() - 1);
  }
}
