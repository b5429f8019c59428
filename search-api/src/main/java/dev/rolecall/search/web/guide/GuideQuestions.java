package dev.rolecall.search.web.guide;

import static dev.rolecall.search.web.guide.GuideText.count;
import static dev.rolecall.search.web.guide.GuideText.jobs;
import static dev.rolecall.search.web.guide.GuideText.percent;

import dev.rolecall.model.text.Phrases;
import dev.rolecall.search.market.PayQuartiles;
import dev.rolecall.search.market.guide.CareerStep;
import dev.rolecall.search.market.guide.GuideFigures;
import dev.rolecall.search.market.guide.GuideFigures.ValueCount;
import dev.rolecall.search.market.guide.GuideTopic;
import dev.rolecall.search.market.guide.NeighboringRole;
import dev.rolecall.search.market.guide.SkillFigures.SkillDemand;
import dev.rolecall.search.market.guide.SkillFigures.SkillTrend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Questions about a role, and answers from its figures. A question that the figures cannot answer
/// is left out.
record GuideQuestions(GuideTopic topic, GuideFigures figures, GuideText text) {
  private static final int SKILLS = 4;
  private static final long SIMILAR = 50;

  /// @param search the text of the search of the jobs behind the answer
  record Question(String question, String answer, String search) {}

  List<Question> all() {
    List<Question> questions = new ArrayList<>();
    pay().ifPresent(questions::add);
    levelStep().ifPresent(questions::add);
    skills().ifPresent(questions::add);
    trend().ifPresent(questions::add);
    years().ifPresent(questions::add);
    remote().ifPresent(questions::add);
    visa().ifPresent(questions::add);
    daysOpen().ifPresent(questions::add);
    betterPaidNeighbor().ifPresent(questions::add);
    return List.copyOf(questions);
  }

  private String role() {
    String role = topic.role();
    return ("AEIOUaeiou".indexOf(role.charAt(0)) < 0 ? "a " : "an ") + role;
  }

  private Optional<Question> pay() {
    return figures
        .pay()
        .quartiles()
        .map(
            pay ->
                new Question(
                    "What does " + role() + " earn?",
                    "The median is %s a year. Half of the %s that state pay offer %s."
                        .formatted(text.median(pay), jobs(pay.jobs()), text.middleHalf(pay)),
                    topic.search() + " -pay:not-stated"));
  }

  /// The first level, or that of the topic, for which pay is known, and for the one before it.
  private Optional<Question> levelStep() {
    for (CareerStep to : figures.levels()) {
      boolean relevant = topic.level() == null || to.level().equals(topic.level().name());
      for (CareerStep from : figures.levels()) {
        boolean before = from.label().equals(to.comparedWith());
        if (relevant && before && from.pay() != null && to.pay() != null) {
          return Optional.of(step(from, from.pay(), to, to.pay()));
        }
      }
    }
    return Optional.empty();
  }

  private Question step(CareerStep from, PayQuartiles low, CareerStep to, PayQuartiles high) {
    long percent = Math.round(100.0 * high.median() / low.median() - 100);
    String difference =
        percent == 0
            ? "The medians are the same"
            : "The median is %d %% %s"
                .formatted(Math.abs(percent), percent > 0 ? "higher" : "lower");
    return new Question(
        "How does pay change from %s to %s?".formatted(lower(from.label()), lower(to.label())),
        "%s: %s (%s) and %s (%s)."
            .formatted(
                difference,
                text.median(low),
                jobs(low.jobs()),
                text.median(high),
                jobs(high.jobs())),
        to.search());
  }

  private static String lower(String label) {
    return label.toLowerCase(Locale.ROOT);
  }

  private Optional<Question> skills() {
    long open = figures.positions().open();
    List<String> named =
        figures.skills().demand().stream()
            .limit(SKILLS)
            .map(skill -> "%s (%s)".formatted(skill.name(), percent(skill.jobs(), open)))
            .toList();
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Question(
                "Which skills do employers ask for most?",
                "%s, of %s. %s".formatted(Phrases.and(named), jobs(open), mostRequired()),
                topic.search()));
  }

  private String mostRequired() {
    return figures.skills().demand().stream()
        .filter(skill -> skill.must() >= GuideFigures.MIN_JOBS)
        .max(Comparator.comparingLong(SkillDemand::must).thenComparing(SkillDemand::id))
        .map(
            skill ->
                "%s is most often a firm requirement: in %s."
                    .formatted(skill.name(), jobs(skill.must())))
        .orElse("");
  }

  private Optional<Question> trend() {
    return figures.skills().rising().stream()
        .findFirst()
        .map(
            (SkillTrend skill) ->
                new Question(
                    "Which skill is asked for more often than before?",
                    "%s: %s of the jobs posted in the last 90 days name it (%s of %s), and %s in the 90 days before (%s of %s)."
                        .formatted(
                            skill.name(),
                            percent(skill.recent(), figures.skills().recentJobs()),
                            count(skill.recent()),
                            count(figures.skills().recentJobs()),
                            percent(skill.earlier(), figures.skills().earlierJobs()),
                            count(skill.earlier()),
                            count(figures.skills().earlierJobs())),
                    topic.search() + " skill:" + skill.id()));
  }

  private Optional<Question> years() {
    return figures.levels().stream()
        .filter(step -> topic.level() == null || step.level().equals(topic.level().name()))
        .filter(step -> step.medianYears() != null)
        .filter(step -> topic.level() != null || step.level().equals("SENIOR"))
        .findFirst()
        .map(
            step ->
                new Question(
                    "How many years of experience does a %s job require?"
                        .formatted(lower(step.label())),
                    "%d, the median of the %s that state it."
                        .formatted(
                            Objects.requireNonNull(step.medianYears()), jobs(step.statedYears())),
                    step.search()));
  }

  private static long jobsOf(List<ValueCount> values, String value) {
    return values.stream()
        .filter(count -> count.value().equals(value))
        .mapToLong(ValueCount::jobs)
        .sum();
  }

  private Optional<Question> remote() {
    long open = figures.positions().open();
    long remote = jobsOf(figures.workModes(), "REMOTE");
    return figures.workModes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Question(
                "Is remote work offered?",
                "By %s of %s (%s). %s hybrid work."
                    .formatted(
                        count(remote),
                        jobs(open),
                        percent(remote, open),
                        offer(jobsOf(figures.workModes(), "HYBRID"))),
                topic.search() + " mode:remote"));
  }

  private static String offer(long number) {
    return number == 1 ? "1 job offers" : jobs(number) + " offer";
  }

  private Optional<Question> visa() {
    long yes = jobsOf(figures.visa(), "YES");
    long no = jobsOf(figures.visa(), "NO");
    return yes + no == 0
        ? Optional.empty()
        : Optional.of(
            new Question(
                "Do employers sponsor visas?",
                "%s say that they do, %s that they do not. The other %s do not say."
                    .formatted(count(yes), count(no), count(figures.positions().open() - yes - no)),
                topic.search() + " visa:yes"));
  }

  private Optional<Question> daysOpen() {
    Long days = figures.hiring().medianDaysOpen();
    return days == null
        ? Optional.empty()
        : Optional.of(
            new Question(
                "How long are positions open?",
                "%d days, the median of the %s that closed in the last 90 days."
                    .formatted(days, jobs(figures.hiring().closed())),
                topic.search() + " closed:yes"));
  }

  private Optional<Question> betterPaidNeighbor() {
    return figures.neighbors().stream()
        .filter(role -> role.similarity() >= SIMILAR)
        .filter(role -> role.payStep() != null && role.payStep() > 0)
        .max(
            Comparator.<NeighboringRole>comparingLong(
                    role -> Objects.requireNonNull(role.payStep()))
                .thenComparing(NeighboringRole::slug))
        .map(
            role ->
                new Question(
                    "Which similar role pays more?",
                    "%s: the median is %s, %d %% more, of %s that state pay."
                        .formatted(
                            role.title(),
                            text.median(Objects.requireNonNull(role.pay())),
                            role.payStep(),
                            jobs(Objects.requireNonNull(role.pay()).jobs())),
                    role.search()));
  }
}
