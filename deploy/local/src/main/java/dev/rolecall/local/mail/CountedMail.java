package dev.rolecall.local.mail;

import java.time.Instant;

/// A mail that [CountingMailServer] received.
///
/// @param at when, by the system clock
/// @param messageId with its angle brackets
/// @param repeats whether its text says that it lists jobs again
public record CountedMail(
    Instant at, String recipient, String messageId, int bytes, boolean repeats) {

  public String line() {
    return String.join(
        " ",
        at.toString(),
        recipient,
        messageId,
        Integer.toString(bytes),
        Boolean.toString(repeats));
  }

  /// Reads what [#line] wrote.
  public static CountedMail parse(String line) {
    String[] fields = line.split(" ");
    return new CountedMail(
        Instant.parse(fields[0]),
        fields[1],
        fields[2],
        Integer.parseInt(fields[3]),
        Boolean.parseBoolean(fields[4]));
  }
}
