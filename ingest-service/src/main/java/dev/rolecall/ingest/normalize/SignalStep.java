package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Signals;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What backend people look for beside the fields: on-call, team size, claims of scale, a four-day
/// week.
final class SignalStep implements Step {
  private static final Pattern ON_CALL =
      Pattern.compile("(no )?on-?call(?: rotation| duty)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern TEAM =
      Pattern.compile(
          "(?:team of|we are|we're)(?: a team of)?(?: about| around)? (\\d{1,4})(?: people|"
              + " engineers| developers|-person| of us)?(?= (?:people|engineers|developers|of"
              + " us)|-person|\\b(?! (?:year|month|day|%|hour)))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SCALE =
      Pattern.compile(
          "\\d[\\d.,]*\\+?\\s?(?:[kmb]|million|billion|thousand|trillion)?\\+?\\s?(?:monthly active"
              + " |daily active |active |daily |monthly"
              + " )?(?:users|customers|requests|transactions|events|rps|qps|req/s|messages)(?:"
              + " (?:a|per) (?:second|minute|day|month))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FOUR_DAYS =
      Pattern.compile("(?:four|4)[- ]day (?:work ?)?week", Pattern.CASE_INSENSITIVE);

  @Override
  public String field() {
    return "signals";
  }

  @Override
  public void apply(Draft draft) {
    String text = draft.text.text();
    Boolean onCall = null;
    Matcher call = ON_CALL.matcher(text);
    if (draft.text.mentions("on-call", "oncall") && call.find()) {
      onCall = call.group(1) == null;
      draft.because("signals.onCall", onCall, Basis.STATED, call.group(), "on-call-words");
    }
    Integer team = null;
    Matcher people = TEAM.matcher(text);
    if (draft.text.mentions("team of", "we are", "we're") && people.find()) {
      team = Integer.valueOf(people.group(1));
      draft.because("signals.teamSize", team, Basis.STATED, people.group(), "team-words");
    }
    String scale =
        draft.text.mentions(
                "users",
                "customers",
                "requests",
                "transactions",
                "events",
                "rps",
                "qps",
                "messages")
            ? first(SCALE, text)
            : null;
    if (scale != null) {
      draft.because("signals.scale", scale, Basis.STATED, scale, "scale-words");
    }
    String fourDays = draft.text.mentions("day") ? first(FOUR_DAYS, text) : null;
    if (fourDays != null) {
      draft.because("signals.fourDayWeek", true, Basis.STATED, fourDays, "four-day-words");
    }
    draft.opening.signals(new Signals(onCall, team, scale, fourDays == null ? null : true));
  }

  private static @Nullable String first(Pattern words, String text) {
    Matcher found = words.matcher(text);
    return found.find() ? found.group().strip() : null;
  }
}
