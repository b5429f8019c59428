package dev.rolecall.match.people.tracker;

import dev.rolecall.match.people.InvalidInputException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person writes about an application.
///
/// @param appliedOn null when they have not applied
/// @param nextStep what to do next; empty for nothing
/// @param nextStepOn null without a date
/// @param notes empty for none
public record ApplicationDetails(
    ApplicationState state,
    @Nullable LocalDate appliedOn,
    String nextStep,
    @Nullable LocalDate nextStepOn,
    String notes) {
  public static final int MAX_NOTES_LENGTH = 10_000;
  public static final int MAX_NEXT_STEP_LENGTH = 200;
  private static final LocalDate MIN_DATE = LocalDate.of(2000, 1, 1);
  private static final int MAX_YEARS_AHEAD = 5;

  public ApplicationDetails {
    checkLength("nextStep", "The next step", nextStep, MAX_NEXT_STEP_LENGTH);
    checkLength("notes", "Notes", notes, MAX_NOTES_LENGTH);
  }

  public static ApplicationDetails of(ApplicationState state) {
    return new ApplicationDetails(state, null, "", null, "");
  }

  /// The details as they are stored: a person who has applied did so today, unless they say when,
  /// and one who has not applied has no date.
  ///
  /// @param today the person's local date
  /// @throws InvalidInputException when a date cannot be meant
  ApplicationDetails completed(LocalDate today) {
    if (appliedOn != null && appliedOn.isAfter(today)) {
      throw new InvalidInputException(
          "appliedOn", "The date of your application, %s, is in the future.".formatted(appliedOn));
    }
    checkDate("appliedOn", appliedOn, today);
    checkDate("nextStepOn", nextStepOn, today);
    LocalDate applied = appliedOn == null ? today : appliedOn;
    return new ApplicationDetails(
        state, state.isApplied() ? applied : null, nextStep.strip(), nextStepOn, notes.strip());
  }

  private static void checkDate(String field, @Nullable LocalDate date, LocalDate today) {
    if (date != null
        && (date.isBefore(MIN_DATE) || date.isAfter(today.plusYears(MAX_YEARS_AHEAD)))) {
      throw new InvalidInputException(
          field,
          "A date must be from %s to %d years ahead; got %s."
              .formatted(MIN_DATE, MAX_YEARS_AHEAD, date));
    }
  }

  private static void checkLength(String field, String name, String text, int max) {
    if (text.length() > max) {
      throw new InvalidInputException(
          field,
          "%s can have at most %,d characters; got %,d.".formatted(name, max, text.length()));
    }
  }
}
