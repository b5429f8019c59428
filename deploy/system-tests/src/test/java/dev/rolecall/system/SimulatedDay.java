package dev.rolecall.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.local.mail.CountedMail;
import dev.rolecall.model.Clocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What came of a day: which digests arrived, when, and which were interrupted.
///
/// @param asOf what the services' clock showed at `startedAt`
/// @param speed of that clock
record SimulatedDay(
    Instant asOf,
    Instant startedAt,
    double speed,
    List<SimulatedPerson> people,
    Map<String, String> states,
    List<CountedMail> mails) {
  /// A digest that could not be sent within this time is left out.
  private static final Duration MAX_DELAY = Duration.ofHours(6);

  /// The digest of the next date, which the services may send before they are stopped, comes after
  /// it.
  private static final Duration MIN_DISTANCE = Duration.ofHours(23);

  /// The interrupted ones, after all others were verified: each person got one mail, at the right
  /// hour. Those of an interrupted SMTP session may have got it.
  List<SimulatedPerson> interrupted() {
    Map<String, List<CountedMail>> byPerson = new HashMap<>();
    mails.forEach(
        mail -> byPerson.computeIfAbsent(mail.recipient(), _ -> new ArrayList<>()).add(mail));
    List<SimulatedPerson> interrupted = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (SimulatedPerson person : people) {
      List<CountedMail> own = byPerson.getOrDefault(person.email(), List.of());
      String state = states.getOrDefault(SimulatedPeople.key(person.id(), person.date()), "NONE");
      if (state.equals("UNCERTAIN")) {
        interrupted.add(person);
      }
      String problem = problem(person, state, own);
      if (!problem.isEmpty()) {
        wrong.add(person + " " + state + ": " + problem + " " + own);
      }
    }
    assertThat(wrong).isEmpty();
    return interrupted;
  }

  private String problem(SimulatedPerson person, String state, List<CountedMail> all) {
    List<CountedMail> own =
        all.stream().filter(mail -> mail.messageId().startsWith(person.messageId())).toList();
    if (own.size() > 1) {
      return "more than one mail";
    }
    Instant next = person.due().plus(MIN_DISTANCE);
    if (all.stream().anyMatch(mail -> !own.contains(mail) && at(mail.at()).isBefore(next))) {
      return "a mail of another date";
    }
    boolean interrupted = state.equals("UNCERTAIN");
    if (!interrupted && (own.isEmpty() || !state.equals("SENT"))) {
      return "no mail";
    }
    return own.stream()
        .map(mail -> problem(person, mail))
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String problem(SimulatedPerson person, CountedMail mail) {
    Duration late = Duration.between(person.due(), at(mail.at()));
    // the mail server's file has whole milliseconds
    return late.plus(Duration.ofSeconds((long) speed)).isNegative() || late.compareTo(MAX_DELAY) > 0
        ? "sent " + late + " late"
        : "";
  }

  /// The longest delay of this share of the mails.
  Duration delay(double share) {
    Map<String, Instant> due = new HashMap<>();
    people.forEach(person -> due.put(person.messageId(), person.due()));
    List<Duration> delays =
        mails.stream()
            .flatMap(
                mail ->
                    Stream.ofNullable(due.get(datePart(mail)))
                        .map(each -> Duration.between(each, at(mail.at()))))
            .sorted()
            .toList();
    return delays.isEmpty()
        ? Duration.ZERO
        : delays.get((int) Math.ceil(share * delays.size()) - 1);
  }

  /// The id up to the host, as [SimulatedPerson#messageId] has it.
  private static String datePart(CountedMail mail) {
    return mail.messageId().substring(0, mail.messageId().indexOf('@') + 1);
  }

  /// What the services' clock showed at a real time.
  private Instant at(Instant real) {
    return asOf.plusMillis(Math.round(Duration.between(startedAt, real).toMillis() * speed));
  }

  static Clock clock(Instant asOf, Instant startedAt, double speed) {
    return Clocks.of(asOf, startedAt, speed);
  }
}
