package dev.rolecall.ingest.normalize.terms;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Statement;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.InterviewPart;
import dev.rolecall.model.job.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Signals: on-call duty, team size, scale, a four-day week, and the parts of the interviews. They
/// apply to all roles of a text.
public final class SignalStep implements Step {
  private static final CuedPattern ON_CALL =
      CuedPattern.of("(no )?on-?call(?: rotation| duty)?", "on-call", "oncall");
  private static final CuedPattern TEAM =
      CuedPattern.of(
          "(?:team of|we are|we're)(?: a team of)?(?: about| around)?"
              + " (\\d{1,4})(?![\\d.,]*\\s?%|[-–.,]\\d)(?: people| engineers|"
              + " developers|-person| of us)?(?= (?:people|engineers|developers|of"
              + " us)|-person|\\b(?! (?:year|month|day|%|hour)))",
          "team of", "we are", "we're");
  private static final CuedPattern SCALE =
      CuedPattern.of(
          "(?<![\\d.,])\\d[\\d.,]*+\\+?\\s?(?:[kmb]|million|billion|thousand|trillion)?\\+?\\s?(?:monthly"
              + " active |daily active |active |daily |monthly"
              + " )?(?:users|customers|requests|transactions|events|rps|qps|req/s|messages)(?:"
              + " (?:a|per) (?:second|minute|day|month))?",
          "users",
          "customers",
          "requests",
          "transactions",
          "events",
          "rps",
          "qps",
          "req/s",
          "messages");
  private static final CuedPattern FOUR_DAYS =
      CuedPattern.of("(?:four|4)[- ]day (?:work ?)?week", "day w");

  /// @param evidence by field
  private record SignalMatches(Signals signals, List<FieldStatement> evidence) {}

  private record FieldStatement(String field, Statement<?> statement) {}

  @Override
  public List<CuedPattern> patterns() {
    return Stream.concat(
            Stream.of(ON_CALL, TEAM, SCALE, FOUR_DAYS), InterviewRules.patterns().stream())
        .toList();
  }

  @Override
  public void apply(Draft draft) {
    SignalMatches found = draft.text.computeOnce(SignalStep.class, () -> find(draft.text));
    draft.opening.signals(found.signals);
    found.evidence.forEach(of -> of.statement.addTo(draft, of.field));
  }

  private static SignalMatches find(PostingText text) {
    List<FieldStatement> evidence = new ArrayList<>();
    Boolean onCall =
        recorded(
            evidence,
            "signals.onCall",
            ON_CALL
                .first(text)
                .map(
                    call -> new Statement<>(call.group(1) == null, call.group(), "on-call-words")));
    Integer team =
        recorded(
            evidence,
            "signals.teamSize",
            TEAM.first(text)
                .map(
                    people ->
                        new Statement<>(
                            Integer.valueOf(people.group(1)), people.group(), "team-words")));
    String scale =
        recorded(
            evidence,
            "signals.scale",
            SCALE
                .first(text)
                .map(MatchResult::group)
                .map(claim -> new Statement<>(claim.strip(), claim.strip(), "scale-words")));
    Boolean fourDays =
        recorded(
            evidence,
            "signals.fourDayWeek",
            FOUR_DAYS
                .first(text)
                .map(week -> new Statement<>(true, week.group(), "four-day-words")));
    List<InterviewPart> interview = interview(text, evidence);
    return new SignalMatches(
        new Signals(onCall, team, scale, fourDays, interview), List.copyOf(evidence));
  }

  private static @Nullable List<InterviewPart> interview(
      PostingText text, List<FieldStatement> evidence) {
    List<Statement<InterviewPart>> parts = InterviewRules.find(text);
    parts.forEach(part -> evidence.add(new FieldStatement("signals.interview", part)));
    return parts.isEmpty() ? null : parts.stream().map(Statement::value).toList();
  }

  private static <T> @Nullable T recorded(
      List<FieldStatement> evidence, String field, Optional<Statement<T>> statement) {
    statement.ifPresent(each -> evidence.add(new FieldStatement(field, each)));
    return statement.map(Statement::value).orElse(null);
  }
}
