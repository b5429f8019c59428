package dev.rolecall.ingest.normalize.draft;

import dev.rolecall.ingest.normalize.text.Lines;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.OpeningBuilder;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.WorkMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An opening while the steps determine its fields: their input, their results, and the evidence.
public final class Draft {
  /// The title, empty when it is not stated.
  public final String title;

  public final String company;

  public final List<String> roleSegments;
  public final List<String> header;
  public final List<String> locations;

  /// What applies to this role: its own lines first, then those for all roles of the posting.
  public final PostingText text;

  /// [#text] with its parts: the whole posting, and the role's own lines.
  public final RoleText roleText;

  /// ISO 639-1: as the source states it, until a step determines it.
  public @Nullable String language;

  /// The address of the form to apply with, as the source states it.
  public @Nullable String applyUrl;

  private final List<String> segments;
  private final Lines segmentLines;
  public final OpeningBuilder opening;
  public final List<Place> places = new ArrayList<>();
  public final Set<WorkMode> modes = EnumSet.noneOf(WorkMode.class);
  public final Set<String> scope = new LinkedHashSet<>();
  public final List<Pay> pay = new ArrayList<>();
  public final Set<SkillId> skills = new LinkedHashSet<>();
  private final List<Evidence> evidence = new ArrayList<>();

  /// @param roleSegments short strings that apply to this role only
  /// @param header short strings about place, mode, terms and pay
  /// @param locations strings that contain only places
  public Draft(
      String title,
      Company company,
      List<String> roleSegments,
      List<String> header,
      List<String> locations,
      PostingText text) {
    this(title, company, roleSegments, header, locations, RoleText.of(text));
  }

  /// @param roleSegments short strings that apply to this role only
  /// @param header short strings about place, mode, terms and pay
  /// @param locations strings that contain only places
  public Draft(
      String title,
      Company company,
      List<String> roleSegments,
      List<String> header,
      List<String> locations,
      RoleText roleText) {
    PostingText text = roleText.text();
    this.roleText = roleText;
    this.title = title;
    this.company = company.name();
    this.roleSegments = roleSegments;
    this.header = header;
    this.segments = Stream.concat(roleSegments.stream(), header.stream()).toList();
    this.segmentLines = text.linesOf(segments);
    this.locations = locations;
    this.text = text;
    this.opening = Opening.builder(title, company);
  }

  /// Records why a field has a value.
  ///
  /// @param words the source text, null when the value has none
  /// @param rule the rule's name
  public void addEvidence(
      String field, Object value, Basis basis, @Nullable String words, String rule) {
    evidence.add(new Evidence(field, String.valueOf(value), basis, words, rule));
  }

  /// The country of the first place, else the first country for remote work. It determines the
  /// currency of a plain dollar sign.
  public @Nullable String country() {
    return Stream.concat(
            places.stream().map(Place::country).filter(Objects::nonNull),
            scope.stream().filter(area -> area.length() == 2 && !area.equals("EU")))
        .findFirst()
        .orElse(null);
  }

  public boolean allowsRemote() {
    return modes.contains(WorkMode.REMOTE);
  }

  public boolean isRemoteOnly() {
    return allowsRemote() && modes.size() == 1;
  }

  public String headerText() {
    return String.join(" | ", header);
  }

  /// The strings of the role, then those of its header.
  public List<String> segments() {
    return segments;
  }

  /// The same strings as lines, for patterns to search.
  public Lines segmentLines() {
    return segmentLines;
  }

  /// The short strings that apply to this role only, joined.
  public String joinedRoleSegments() {
    return String.join(" | ", roleSegments);
  }

  public Opening build(JobFamily family) {
    opening
        .family(family)
        .places(places.isEmpty() ? null : places)
        .remoteScope(scope.isEmpty() ? null : List.copyOf(scope))
        .pay(pay.isEmpty() ? null : pay)
        .language(language)
        .description(roleText.posting().html());
    evidence.forEach(opening::addEvidence);
    return opening.build();
  }
}
