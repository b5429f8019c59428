package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import java.time.LocalDate;

/// Which mail to an account it is.
///
/// @param number that of [DigestClaim#number]
public record MailKey(AccountId account, LocalDate date, int number) {}
