package dev.rolecall.search.index.document;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Closed;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.YearsRange;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.model.query.RemoteEligibility;
import dev.rolecall.model.query.SearchText;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Derives the fields of a job that searches use.
record SearchFieldsBuilder(Job job, CurrencyRates rates) {
  /// As many as a stack usually has before the skills that a text only mentions begin. Measured on
  /// the judged searches: three to five are equally good.
  private static final int MAIN_SKILLS = 5;

  JobDocument.SearchFields build() {
    Opening opening = job.opening();
    List<Place> places = Opening.orEmpty(opening.places());
    List<SkillRequirement> skills = Opening.orEmpty(opening.skills());
    List<String> remoteFrom = remoteFrom(Opening.orEmpty(opening.remoteScope()));
    List<String> citizenship = distinct(Opening.orEmpty(opening.citizenship()).stream());
    List<String> sources = sources();
    return new JobDocument.SearchFields(
        Samples.of(job.id()),
        job.status() == JobStatus.OPEN,
        opening.backendRelevant(),
        opening.family().name(),
        names(opening.seniority()),
        names(opening.workModes()),
        experienceYears(opening.experienceYears()),
        names(opening.employmentTypes()),
        distinct(places.stream().map(Place::country)),
        distinct(places.stream().map(SearchFieldsBuilder::region)),
        distinct(places.stream().map(SearchFieldsBuilder::city)),
        distinct(places.stream().flatMap(SearchFieldsBuilder::cityKeys)),
        places.stream()
            .filter(SearchFieldsBuilder::hasValidCoordinates)
            .map(SearchFieldsBuilder::point)
            .toList(),
        remoteFrom,
        new PayFieldsBuilder(Opening.orEmpty(opening.pay()), rates).build(),
        opening.visaSponsorship(),
        opening.workPermit(),
        opening.clearance(),
        opening.company().agency(),
        citizenship,
        opening.language(),
        OptionalField.notStatedBy(job).stream().map(Enum::name).toList(),
        opening.company().id().value(),
        opening.company().name(),
        sources,
        Optional.ofNullable(job.postedAt()).orElse(job.firstSeenAt()).toEpochMilli(),
        job.firstSeenAt().toEpochMilli(),
        ids(skills, _ -> true),
        withImplied(skills),
        ids(skills, skill -> skill.importance() == Importance.MUST),
        withoutHighlightMarkers(opening.title()),
        withoutHighlightMarkers(opening.company().name()),
        SearchText.parts(opening).stream()
            .map(SearchFieldsBuilder::withoutHighlightMarkers)
            .toList(),
        ids(skills, skill -> skill.importance() == Importance.NICE),
        prominent(opening.title(), skills),
        names(job.flags()),
        opening.company().sector(),
        closedFields(),
        new JobDocument.NameFields(
            opening.title(), NameKeys.of(opening.title()), NameKeys.of(opening.company().name())),
        new JobDocument.CountFields(remoteFrom.size(), citizenship.size(), sources.size()));
  }

  /// Null for an open job, and for one whose postings do not say when they were closed.
  private JobDocument.@Nullable ClosedFields closedFields() {
    return job.status() == JobStatus.OPEN
        ? null
        : job.postings().stream()
            .flatMap(posting -> Stream.ofNullable(posting.closed()))
            .map(Closed::at)
            .max(Comparator.naturalOrder())
            .map(at -> new JobDocument.ClosedFields(at.toEpochMilli(), daysOpen(at)))
            .orElse(null);
  }

  private int daysOpen(Instant closedAt) {
    return (int) Math.max(0, Duration.between(job.firstSeenAt(), closedAt).toDays());
  }

  private List<String> sources() {
    return distinct(job.postings().stream().map(posting -> posting.source().value()));
  }

  /// Removes the two characters that mark words in highlights.
  private static String withoutHighlightMarkers(String text) {
    return text.replace('\ue000', ' ').replace('\ue001', ' ');
  }

  private static <E extends Enum<E>> List<String> names(@Nullable List<E> values) {
    return distinct(Opening.orEmpty(values).stream().map(Enum::name));
  }

  private static List<String> distinct(Stream<? extends @Nullable String> values) {
    return values
        .<String>map(value -> value == null ? "" : value)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  private static List<String> ids(
      List<SkillRequirement> skills, Predicate<SkillRequirement> which) {
    return distinct(skills.stream().filter(which).map(skill -> skill.id().value()));
  }

  private static JobDocument.ProminentSkills prominent(
      String title, List<SkillRequirement> skills) {
    List<String> inTitle =
        distinct(
            SkillDictionary.shared().find(title).stream()
                .map(mention -> mention.skill().id().value()));
    List<String> inOrder = ids(skills, skill -> skill.importance() != Importance.NICE);
    return new JobDocument.ProminentSkills(
        inTitle, inOrder.stream().limit(MAIN_SKILLS).toList(), inOrder.stream().limit(1).toList());
  }

  private static List<String> withImplied(List<SkillRequirement> skills) {
    SkillDictionary dictionary = SkillDictionary.shared();
    return distinct(
        skills.stream()
            .flatMap(skill -> dictionary.withImplied(skill.id()).stream())
            .map(SkillId::value));
  }

  private static @Nullable Integer experienceYears(@Nullable YearsRange required) {
    return required == null ? null : required.min();
  }

  private static @Nullable String region(Place place) {
    return place.country() == null || place.region() == null
        ? null
        : place.country() + "-" + place.region();
  }

  private static @Nullable String city(Place place) {
    return place.city() == null || place.country() == null
        ? place.city()
        : place.city() + ", " + place.country();
  }

  private static Stream<String> cityKeys(Place place) {
    String city = place.city();
    if (city == null) {
      return Stream.empty();
    }
    return Stream.of(CityKey.of(city, null), CityKey.of(city, place.country()));
  }

  private static boolean hasValidCoordinates(Place place) {
    Double lat = place.lat();
    Double lon = place.lon();
    return lat != null && lon != null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  }

  private static JobDocument.GeoPoint point(Place place) {
    return new JobDocument.GeoPoint(
        Objects.requireNonNull(place.lat()), Objects.requireNonNull(place.lon()));
  }

  private static List<String> remoteFrom(List<String> scope) {
    return RemoteEligibility.isWorldwide(scope)
        ? List.of(JobFields.EVERYWHERE)
        : List.copyOf(RemoteEligibility.countries(scope));
  }
}
