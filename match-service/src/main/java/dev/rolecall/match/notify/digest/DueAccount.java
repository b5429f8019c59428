package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.Account;

/// An account that is locked until the transaction ends, with what keeps mail from it.
///
/// @param paused whether the person paused all alerts
/// @param stopped whether so many mails in a row were refused that the account receives no more
record DueAccount(Account account, boolean paused, boolean stopped) {}
