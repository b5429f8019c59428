package dev.rolecall.ingest.normalize.terms;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Statement;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostText;
import dev.rolecall.model.job.InterviewPart;
import dev.rolecall.model.job.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What backend people look for beside the fields: on-call, team size, claims of scale, a four-day
/// week, and what the interviews are like. The text says it of all its roles.
public final class SignalStep implements Step {
  private static final CuedPattern ON_CALL =
      CuedPattern.of("(no )?on-?call(?: rotation| duty)?", "on-call", "oncall");
  private static final CuedPattern TEAM =
      CuedPattern.starting(
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
              "messages")
          .startingWith("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  private static final CuedPattern FOUR_DAYS =
      CuedPattern.of("(?:four|4)[- ]day (?:work ?)?week", "day w");

  /// @param evidence what each came from, with the field's name
  private record Found(Signals signals, List<Said> evidence) {}

  private record Said(String field, Statement<?> statement) {}

  @Override
  public List<CuedPattern> patterns() {
    return Stream.concat(
            Stream.of(ON_CALL, TEAM, SCALE, FOUR_DAYS), InterviewRules.patterns().stream())
        .toList();
  }

  @Override
  public void apply(Draft draft) {
    Found found = draft.text.once(SignalStep.class, () -> find(draft.text));
    draft.opening.signals(found.signals);
    found.evidence.forEach(said -> said.statement.addTo(draft, said.field));
  }

  private static Found find(PostText text) {
    List<Said> evidence = new ArrayList<>();
    Boolean onCall =
        told(
            evidence,
            "signals.onCall",
            ON_CALL
                .first(text)
                .map(
                    call -> new Statement<>(call.group(1) == null, call.group(), "on-call-words")));
    Integer team =
        told(
            evidence,
            "signals.teamSize",
            TEAM.first(text)
                .map(
                    people ->
                        new Statement<>(
                            Integer.valueOf(people.group(1)), people.group(), "team-words")));
    String scale =
        told(
            evidence,
            "signals.scale",
            SCALE
                .first(text)
                .map(MatchResult::group)
                .map(claim -> new Statement<>(claim.strip(), claim.strip(), "scale-words")));
    Boolean fourDays =
        told(
            evidence,
            "signals.fourDayWeek",
            FOUR_DAYS
                .first(text)
                .map(week -> new Statement<>(true, week.group(), "four-day-words")));
    List<InterviewPart> interview = interview(text, evidence);
    return new Found(new Signals(onCall, team, scale, fourDays, interview), List.copyOf(evidence));
  }

  private static @Nullable List<InterviewPart> interview(PostText text, List<Said> evidence) {
    List<Statement<InterviewPart>> parts = InterviewRules.find(text);
    parts.forEach(part -> evidence.add(new Said("signals.interview", part)));
    return parts.isEmpty() ? null : parts.stream().map(Statement::value).toList();
  }

  private static <T> @Nullable T told(
      List<Said> evidence, String field, Optional<Statement<T>> statement) {
    statement.ifPresent(each -> evidence.add(new Said(field, each)));
    return statement.map(Statement::value).orElse(null);
  }
}
