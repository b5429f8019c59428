/// Mails that come back: delivery status notifications, read from a Maildir. Input: files that the
/// mail server delivers. Output: which mail did not arrive, and accounts that receive no more mail.
@NullMarked
package dev.rolecall.match.notify.bounce;

import org.jspecify.annotations.NullMarked;
